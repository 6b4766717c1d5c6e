// SPDX-License-Identifier: Apache-2.0
//
// Text of any origin between tags and in quoted attributes of our pages and pictures.
#pragma once

#include <string>
#include <string_view>

namespace vitae::cli {

/// Escaped, on one line, without control characters.
std::string html_text(std::string_view text);

}  // namespace vitae::cli
