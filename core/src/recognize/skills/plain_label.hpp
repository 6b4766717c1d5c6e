// SPDX-License-Identifier: Apache-2.0
//
// A label without a colon before a list of skills.
#pragma once

#include <string_view>

#include "recognize/skills/skill_table.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

struct PlainLabel {
    std::string_view label, list;
};

/// "Languages  Go Rust Zig", "Programming languages Go, Rust": known words for a kind of skills over known names only.
/// "Scripting - Lua, Perl": any few words before a dash. No label if the text opens with none.
PlainLabel cut_plain_label(std::string_view text, const Lexicon& lexicon, const SkillTable& skills);

}  // namespace vitae::recognize
