// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/subjects.hpp"

#include <algorithm>

namespace vitae::recognize {

bool lists_subjects(const Draft& draft, const std::vector<HeaderFacts>& entries) {
    return entries.size() > 1 && std::ranges::all_of(entries, [&](const HeaderFacts& facts) {
               return facts.organization.empty() && !facts.period.start && !facts.period.stated &&
                      facts.entry.body.empty() && draft.lines[facts.entry.header.front()].is_item();
           });
}

bool lists_courses(const Draft& draft, const std::vector<HeaderFacts>& entries, const LineList& intro) {
    const Lexicon& lexicon = draft.lexicon;
    if (intro.size() != 1 || entries.size() < 2) return false;
    const Line& school = draft.lines[intro[0]];
    if (!school.is_item() || school.dated || lexicon.institution.count(school.folded) == 0) return false;
    return std::ranges::all_of(entries, [&](const HeaderFacts& facts) {
        const Line& line = draft.lines[facts.entry.header.front()];
        return facts.entry.header.size() == 1 && facts.entry.body.empty() && line.is_item() &&
               line.block->depth > school.block->depth &&
               lexicon.title_head.count(line.folded) + lexicon.institution.count(line.folded) == 0;
    });
}

}  // namespace vitae::recognize
