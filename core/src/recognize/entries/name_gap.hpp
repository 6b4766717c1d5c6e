// SPDX-License-Identifier: Apache-2.0
//
// Where a title in small letters and the name of its employer or school stand side by side without a sign.
//
//   name_gap("Assistant de projet Oakhaven University", lexicon);   // the space in front of Oakhaven
//   name_gap("Project Assistant Oakhaven University", lexicon);     // nothing: any capital could open the name
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// Whether a line names both; tells most lines apart at once.
bool may_hold_name_gap(const FoldedText& line, const Lexicon& lexicon);

/// The byte of that space in `part`, a stretch of a header without signs.
std::optional<std::size_t> name_gap(std::string_view part, const Lexicon& lexicon);

}  // namespace vitae::recognize
