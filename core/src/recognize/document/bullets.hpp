// SPDX-License-Identifier: Apache-2.0
//
// Lists that are written as text: "• Planted the border" in a line of a paragraph is an item to every reader, and so
// is what stands behind a bullet in a cell of a table.
#pragma once

#include <optional>

#include "vitae/sdk/outline.hpp"

namespace vitae::recognize {

/// The outline with list items in place of lines and rows that open with a bullet; nothing if it has none.
std::optional<Outline> with_bullets_as_items(const Outline& outline);

}  // namespace vitae::recognize
