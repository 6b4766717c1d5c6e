// SPDX-License-Identifier: Apache-2.0
//
// Texts as SpreadsheetML takes them.
//
//   xml_text("R&D _x0041_");   // "R&amp;D _x005F_x0041_"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitae::exporting {

inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Escaped for XML, and "_x0041_" kept from being read as "A". Only plain text may come in.
std::string xml_text(std::string_view text);

/// As much of the text as a cell may hold; where something is cut off, an ellipsis ends it.
std::string longest_cell_text(std::string text);

/// With \n between.
std::string joined_lines(const std::vector<std::string>& lines);

}  // namespace vitae::exporting
