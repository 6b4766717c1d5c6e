// SPDX-License-Identifier: Apache-2.0
//
// What stands below the header of a role or project: prose, highlights, technologies.
#pragma once

#include <string>
#include <vector>

#include "recognize/readers/draft.hpp"

namespace vitae::recognize {

struct EntryBody {
    std::string summary;
    std::vector<std::string> highlights;
    std::vector<SkillMention> skills;
};

/// Reads the lines and marks them as facts. A skill listed for the entry is not repeated as in_text.
EntryBody read_body(Draft& draft, const LineList& lines);

/// Adds the skills a text lists ("Python, Django") as evidence `listed`.
void add_listed(Draft& draft, std::size_t line, std::string_view text, std::vector<SkillMention>& skills);

/// Adds the skills a prose text names as evidence `in_text`, each once.
void add_named_in(Draft& draft, std::size_t line, const SkillText& text, std::vector<SkillMention>& skills);

}  // namespace vitae::recognize
