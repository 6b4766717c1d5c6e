// SPDX-License-Identifier: Apache-2.0
//
// What lines about a person look like: postal addresses, accounts, links to documents.
#pragma once

#include <string_view>

#include "recognize/document/line.hpp"

namespace vitae::recognize {

/// "79856 Hinterzarten", "Lindenweg 4": words and a number, nothing else.
bool is_postal(std::string_view text);
/// As is_postal, with a postal code of five digits.
bool has_postal_code(std::string_view text);
/// "QQ: 114437826" is no phone.
bool is_account_number(const Line& line);
/// The URL of a file rather than of a page ("cv.pdf").
bool is_document_link(std::string_view url);
/// A front matter key that steers the site generator.
bool is_generator_key(std::string_view key);
/// "Mara Lindqvist" of "Mara Lindqvist, 34 years. Leeds": what an age stands behind. Else empty.
std::string_view before_age(const Line& line);

}  // namespace vitae::recognize
