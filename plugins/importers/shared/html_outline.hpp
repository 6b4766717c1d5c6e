// SPDX-License-Identifier: Apache-2.0
//
// The outline of a web page as a reader sees it: headings, lines of paragraphs, list items, tables,
// links. Scripts, styles and text hidden by simple means (hidden, display:none) are left out.
//
//   vitae::Outline outline = vitae::html_outline("<h1>Mara Lindqvist</h1><p>Engineer<br>Göteborg</p>");
#pragma once

#include <string_view>

#include "vitae/sdk/outline.hpp"

namespace vitae {

/// `utf8` must be valid UTF-8. Throws sdk::BadInput for a page nested or attributed beyond reason,
/// which the parser could answer only with gigabytes of memory.
Outline html_outline(std::string_view utf8);

}  // namespace vitae
