// SPDX-License-Identifier: Apache-2.0
//
// A line of listed skills taken apart into its atoms.
//
//   auto list = split_skill_list("Cloud: AWS (EC2, S3), CI/CD and good Terraform 1.5", SkillTable::built_in());
//   list.group;   // "Cloud"
//   // atoms: AWS, EC2, S3, CI/CD, Terraform 1.5 (remark.level "good", version "1.5")
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "recognize/skills/skill_remark.hpp"
#include "recognize/skills/skill_table.hpp"

namespace vitae::recognize {

constexpr int longest_atom_words = 7;  ///< more words are a sentence: only its known skills count

/// One listed skill. `match.skill` is null for unknown ones, which are kept as written.
struct SkillAtom {
    std::string raw;  ///< as written, with its version, without its level
    SkillMatch match;
    SkillRemark remark;     ///< "fluent", "Grundkenntnisse", "5 years", "2015-2020"
    std::size_t begin = 0;  ///< bytes [begin, end) of the text
    std::size_t end = 0;
};

struct SkillList {
    std::string group;  ///< label before a colon ("Databases"), if any
    std::vector<SkillAtom> atoms;

    /// Known atoms / all atoms; 0 without atoms.
    [[nodiscard]] double known_share() const;
};

/// Splits at , ; • · | 、 and line breaks, at "/" and white space only where the parts are known
/// skills, at "and" in its languages, and out of parentheses.
SkillList split_skill_list(std::string_view text, const SkillTable& table);

/// How much the text looks like a list of skills: known atoms / all atoms, 0 for a sentence.
/// `words`: as count_words() has it.
double skill_list_share(const SkillText& text, int words);
inline double skill_list_share(std::string_view text, const SkillTable& table) {
    return skill_list_share(SkillText(text, table), count_words(text));
}

}  // namespace vitae::recognize
