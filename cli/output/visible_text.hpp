// SPDX-License-Identifier: Apache-2.0
//
// Text from documents, made safe and measured for display.
//
//   visible("A\x1b[2JB");             // "A\\x1b[2JB": the terminal never sees the escape
//   display_width("日本");             // 4 columns
//   fit("Göteborgs Mätteknik", 10);   // "Göteborgs…"
#pragma once

#include <string>
#include <string_view>

namespace vitae::cli {

/// Control and direction-changing characters become visible escapes, invalid UTF-8 becomes U+FFFD.
/// Line breaks and tabs are kept.
std::string visible(std::string_view text);

/// As visible(), on one line: runs of blanks, line breaks and tabs become one space.
std::string visible_line(std::string_view text);

/// Columns that UTF-8 text takes in a terminal; it must already be visible.
int display_width(std::string_view text);

/// Visible text cut to at most `width` columns, ending in … if anything was cut; never inside a grapheme.
std::string fit(std::string_view text, int width);

/// Appends blanks up to `width` columns, before the text if `right`.
std::string pad(std::string_view text, int width, bool right = false);

}  // namespace vitae::cli
