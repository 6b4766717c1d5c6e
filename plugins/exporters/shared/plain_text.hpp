// SPDX-License-Identifier: Apache-2.0
//
// A stranger's text before it is escaped for a format: valid UTF-8, no control characters, and none
// of the characters that make a reader see another order of letters than there is.
//
//   plain_line("Acme\n\x1b[31mInc");    // "Acme Inc" with the escape gone
//   plain_lines("one\r\n\r\n\ntwo");    // {"one", "", "two"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitae::exporting {

/// One line; runs of white space become one space.
std::string plain_line(std::string_view text);

/// Line by line, each as plain_line; several blank lines become one, none at either end.
std::vector<std::string> plain_lines(std::string_view text);

/// What is not empty, with `sign` between.
std::string joined(const std::vector<std::string>& parts, std::string_view sign);

/// A to Z become small letters, all else stays.
std::string ascii_lower(std::string_view text);

/// The bytes of a URL: the ASCII letters, digits and `kept` signs of a text, and %XX for every other byte.
std::string percent_encoded(std::string_view text, std::string_view kept);

/// The link if it leads to the web (http, https), percent-encoded where a URL must be; else empty. An
/// address without a scheme ("github.com/mara") gets https.
/// "javascript:", "data:" and all other schemes are no links for an exported CV.
std::string web_link(std::string_view link);

}  // namespace vitae::exporting
