// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/implied_skills.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "recognize/document/line_shape.hpp"
#include "recognize/skills/skill_list.hpp"

namespace vitae::recognize {
namespace {

constexpr double most = 0.5;       // of a line's names are known ones
constexpr int fewest_lines = 2;    // that list skills
constexpr std::size_t fewest = 4;  // known skills in all of them
constexpr double certainty = 0.8;  // as a score of a heading's choice: a doubt is left

/// The names a line may list: what it sets as code, else its cells behind the first or what follows its label.
std::string names_of(const Line& line) {
    if (std::string code = code_names(line); !code.empty()) return code;
    if (line.is_row()) {
        const std::size_t bar = line.text.find(" | ");
        return bar == std::string::npos ? line.text : line.text.substr(bar + 3);
    }
    const Labelled labelled = line.labelled();
    return labelled.label.empty() ? line.text : std::string(labelled.value);
}

/// "Tide Clock - Python, Qt": something made, and what with.
bool opens_with_other_name(std::string_view text, const SkillTable& skills) {
    for (const std::string_view dash : {" - ", " – ", " — "}) {
        const std::size_t at = text.substr(0, text.find_first_of(",;(|")).find(dash);
        if (at != std::string_view::npos && !skills.lookup(text.substr(0, at))) return true;
    }
    return false;
}

bool lists_skills(const std::vector<Line>& lines, const Section& section, const SkillTable& skills) {
    int all = 0, listing = 0;
    std::size_t known = 0;
    for (std::size_t i = section.first; i < section.last; ++i) {
        const Line& line = lines[i];
        if (line.is_heading() || line.words == 0 || line.block->has(block_flag::table_header)) continue;
        if (line.dated) return false;
        ++all;
        if (section.kind == SectionKind::summary && !line.is_item()) continue;  // prose may name as many
        const std::string text = names_of(line);
        const SkillText names(text, skills);
        if (!names.names_any() || opens_with_other_name(text, skills) ||
            skill_list_share(names, count_words(text)) < most)
            continue;
        ++listing;
        known += names.hits(true).size();
    }
    return listing >= fewest_lines && 2 * listing > all && known >= fewest;
}

}  // namespace

void imply_skills(const std::vector<Line>& lines, Sectioning& cut, const Lexicon& lexicon, const SkillTable& skills) {
    for (Section& section : cut.sections) {
        if (section.heading_line == Section::no_line) continue;
        const bool unknown = section.kind == SectionKind::other && !lexicon.section(lines[section.heading_line].folded);
        if (!(unknown || section.kind == SectionKind::summary) || !lists_skills(lines, section, skills)) continue;
        section.kind = SectionKind::skills;
        const auto choice = std::ranges::lower_bound(cut.choices, section.heading_line, {}, &HeadingChoice::line);
        if (choice != cut.choices.end() && choice->line == section.heading_line)
            choice->signs.push_back({"lists of known skills below it", certainty});
    }
}

}  // namespace vitae::recognize
