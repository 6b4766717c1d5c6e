// SPDX-License-Identifier: Apache-2.0
//
// Text that means itself in Markdown: whatever a stranger wrote, no markup comes of it.
//
//   escaped("*C++* <b>");        // "\*C++\* \<b>"
//   escaped_line("1. of all");   // "1\. of all": no list
#pragma once

#include <string>
#include <string_view>

namespace vitae::exporting {

/// For the middle of a line. `text` is one line, see plain_line.
std::string escaped(std::string_view text);

/// For a text that opens a line or a list item.
std::string escaped_line(std::string_view text);

/// `[text](link)`, or the text alone if the link does not lead to the web.
std::string linked(std::string_view text, std::string_view link);

}  // namespace vitae::exporting
