// SPDX-License-Identifier: Apache-2.0
//
// Sections set side by side: a table whose head names a section in each of its columns.
//
//   | Education              | Languages       |
//   | Oakhaven College, 2019 | English, German |
//
//   below_each_other(outline, lexicon);   // the outline with "Education" and its cell, then "Languages" and its cell
#pragma once

#include <optional>

#include "recognize/words/lexicon.hpp"
#include "vitae/sdk/outline.hpp"

namespace vitae::recognize {

/// The outline with such tables taken apart, column by column; nothing if it has none.
std::optional<Outline> below_each_other(const Outline& outline, const Lexicon& lexicon);

}  // namespace vitae::recognize
