// SPDX-License-Identifier: Apache-2.0
//
// The words around publications and references (data/publication_words.txt).
#pragma once

#include <string_view>

namespace vitae::recognize {

/// One of its words is that of a journal, a conference or a publisher.
bool names_venue(std::string_view text);

/// "A. Berg et al." -> "A. Berg"
std::string_view without_more_authors(std::string_view name);

/// "References available upon request" names nobody.
bool is_on_request(std::string_view text);

}  // namespace vitae::recognize
