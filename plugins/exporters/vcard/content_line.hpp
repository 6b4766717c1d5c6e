// SPDX-License-Identifier: Apache-2.0
//
// The lines vCards are made of: escaped, folded after 75 octets, ended by CRLF.
//
//   content_line("NOTE", vcard_text("a;b"));   // "NOTE:a\;b\r\n"
#pragma once

#include <string>
#include <string_view>

namespace vitae::exporting {

/// A text as a value: line breaks, commas, semicolons and backslashes are escaped.
std::string vcard_text(std::string_view text);

/// A text as the value of a parameter, in quotes (RFC 6868 for what quotes cannot hold).
std::string vcard_parameter(std::string_view text);

/// `name` with its parameters; `value` as the property wants it.
std::string content_line(std::string_view name, std::string_view value);

}  // namespace vitae::exporting
