// SPDX-License-Identifier: Apache-2.0
//
// "Work & education", or a career that counts the schools too: one section of both, told apart entry by entry.
#include <algorithm>

#include "model/text.hpp"
#include "recognize/entries/entries.hpp"
#include "recognize/readers/draft.hpp"

namespace vitae::recognize {
namespace {

/// "Student Geology": who learns there, and nothing else that is held.
bool names_student(const Draft& draft, const FoldedText& words) {
    const std::string_view text = words.view();
    return draft.lexicon.title_head.count(words) <= 1 && draft.lexicon.student.has(text.substr(0, text.find(' ')));
}

/// A degree or a school, and no position at it; both of them where the heading does not announce any.
bool is_schooling(const Draft& draft, const Entry& entry, bool announced) {
    int degrees = 0, schools = 0;
    for (const std::size_t i : entry.header) {
        const FoldedText& words = draft.lines[i].folded;
        const bool learns = names_student(draft, words);
        if (draft.lexicon.title_head.count(words) > 0 && !learns) return false;
        degrees += learns ? 1 : draft.lexicon.degree.count(words);
        schools += draft.lexicon.institution.count(words);
    }
    return announced ? degrees + schools > 0 : degrees > 0 && schools > 0;
}

void append(LineList& lines, const LineList& more) { lines.insert(lines.end(), more.begin(), more.end()); }

}  // namespace

static bool announces_both(const Draft& draft, const Section& section) {
    const auto second = draft.lexicon.second_section(fold(section.heading));
    if (!second) return false;
    return (holds_roles(section.kind) && second->kind == SectionKind::education) ||
           (section.kind == SectionKind::education && holds_roles(second->kind));
}

bool is_mixed_section(const Draft& draft, const Section& section) {
    const bool lone_career =
        section.kind == SectionKind::work && std::ranges::none_of(draft.cut.sections, [](const Section& other) {
            return other.kind == SectionKind::education;
        });
    return lone_career || announces_both(draft, section);
}

void add_roles_and_education(Draft& draft, const Section& section, const LineList& lines) {
    const Entries split = split_entries(draft.lines, lines, draft.lexicon, draft.lexicon.title_head, draft.skills);
    LineList work = split.intro, schools;
    const bool announced = announces_both(draft, section);
    bool schooling = false;
    for (const Entry& entry : split.entries) {
        if (!entry.nested) schooling = is_schooling(draft, entry, announced);
        LineList& kind = schooling ? schools : work;
        append(kind, entry.header);
        append(kind, entry.body);
    }
    if (schools.empty() && !announced) return add_roles(draft, section, lines);
    Section roles = section;
    if (!holds_roles(roles.kind)) roles.kind = SectionKind::work;
    std::ranges::sort(work);
    std::ranges::sort(schools);
    if (!work.empty()) add_roles(draft, roles, work);
    if (!schools.empty()) add_education(draft, section, schools);
}

}  // namespace vitae::recognize
