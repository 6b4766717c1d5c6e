// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/implied_work.hpp"

#include <algorithm>

#include "recognize/document/line_shape.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t fewest_entries = 2;
constexpr double certainty = 0.8;  // as a score of a heading's choice: a doubt is left

/// A line that dates an entry: "2019 - present", not a year in a sentence.
bool dates_an_entry(const Line& line) {
    return line.dated && std::ranges::any_of(line.periods, [](const FoundPeriod& period) {
               return period.form == PeriodForm::range || period.form == PeriodForm::since;
           });
}

bool may_hide_work(const Section& section) {
    return section.kind == SectionKind::header || section.kind == SectionKind::other;
}

/// Lines [first, last) of a stretch of sections, headings included.
struct Stretch {
    std::size_t first_section = 0, last_section = 0;  ///< [first, last)
    std::vector<std::size_t> dated;
};

/// The first stretch of neighbouring sections without a known meaning that dates two entries or more.
Stretch find_stretch(const std::vector<Line>& lines, const std::vector<Section>& sections) {
    for (std::size_t i = 0; i < sections.size(); ++i) {
        Stretch stretch{i, i, {}};
        for (std::size_t j = i; j < sections.size() && may_hide_work(sections[j]); ++j) {
            const std::size_t before = stretch.dated.size();
            for (std::size_t line = sections[j].opening_line(); line < sections[j].last; ++line)
                if (dates_an_entry(lines[line])) stretch.dated.push_back(line);
            if (stretch.dated.size() == before && j > i) break;
            stretch.last_section = j + 1;
            if (stretch.dated.empty()) break;
        }
        if (stretch.dated.size() >= fewest_entries) return stretch;
    }
    return {};
}

bool opens_entry(const Line& line) { return line.is_heading() || line.all_bold || line.starts_bold; }

/// "## Senior Baker" at the top, right above a date as the headings of the other entries are: no headline of the
/// person.
bool is_first_of_entries(const std::vector<Line>& lines, const Stretch& stretch, std::size_t top) {
    const std::size_t second = stretch.dated[1];
    return lines[top].is_heading() && !lines[top + 1].is_heading() && lines[second - 1].is_heading() &&
           lines[top].block->level == lines[second - 1].block->level &&
           Lexicon::built_in().title_head.count(lines[top].folded) > 0;
}

/// Where the entry starts whose date stands on line `dated`: its paragraph, and the heading right above.
std::size_t start_of_entry(const std::vector<Line>& lines, const Stretch& stretch, std::size_t top) {
    std::size_t start = stretch.dated.front();
    while (start > top && lines[start].continues()) --start;
    constexpr std::size_t most_above = 2;  // an employer and a title
    for (std::size_t above = 0; above < most_above && start > top + 1 && !lines[start].is_item() &&
                                opens_entry(lines[start - 1]) && !lines[start - 1].is_item();
         ++above)
        --start;
    return start == top + 1 && is_first_of_entries(lines, stretch, top) ? top : start;
}

/// The first heading of a stretch in which the last line below every heading is its date; `none` else.
std::size_t heading_over_dates(const std::vector<Line>& lines, const Stretch& stretch, std::size_t top,
                               std::size_t last) {
    const std::size_t first_date = stretch.dated.front();
    for (const std::size_t date : stretch.dated)
        if (lines[date].is_heading() || (date + 1 < last && !lines[date + 1].is_heading())) return Section::no_line;
    if (stretch.dated.back() + 1 != last || first_date + 1 >= last) return Section::no_line;
    std::size_t heading = first_date;
    while (heading > top && !lines[heading].is_heading()) --heading;
    const bool same = lines[heading].is_heading() && lines[heading].block->level == lines[first_date + 1].block->level;
    return same ? heading : Section::no_line;
}

bool is_date_above(const std::vector<Line>& lines, std::size_t heading) {
    const Line& above = lines[heading - 1];
    return above.is(BlockKind::paragraph) && only_date(above);
}

/// The dates of all entries stand right above their headings: "2018 - 2020" over "# Fernwick".
bool dates_stand_above(const std::vector<Line>& lines, std::size_t heading, std::size_t last) {
    constexpr int fewest = 3;
    if (heading == 0 || !is_date_above(lines, heading)) return false;
    int above = 0;
    for (std::size_t i = heading; i < last; ++i) {
        if (!lines[i].is_heading()) continue;
        if (i + 1 < last && only_date(lines[i + 1]) && !lines[i + 1].is_heading()) return false;
        if (!is_date_above(lines, i)) return false;
        ++above;
    }
    return above >= fewest;
}

}  // namespace

void imply_work(const std::vector<Line>& lines, Sectioning& cut) {
    std::vector<Section>& sections = cut.sections;
    if (std::ranges::any_of(sections, [](const Section& section) { return holds_roles(section.kind); })) return;
    const Stretch stretch = find_stretch(lines, sections);
    if (stretch.dated.size() < fewest_entries) return;

    Section& opening = sections[stretch.first_section];
    const std::size_t last = sections[stretch.last_section - 1].last;
    const bool headed = opening.heading_line != Section::no_line;
    std::size_t start = headed ? opening.heading_line : heading_over_dates(lines, stretch, opening.first, last);
    if (start == Section::no_line) start = start_of_entry(lines, stretch, opening.first);
    Section work;
    work.kind = SectionKind::work;
    work.first = start;
    work.last = last;
    work.level = opening.level;
    const auto first = sections.begin() + static_cast<std::ptrdiff_t>(stretch.first_section);
    const auto end = sections.begin() + static_cast<std::ptrdiff_t>(stretch.last_section);
    if (headed && stretch.first_section > 0 && dates_stand_above(lines, start, last) && (first - 1)->last == start &&
        (first - 1)->first < start) {
        work.first = --start;
        (first - 1)->last = start;
    }
    if (headed) {
        sections.insert(sections.erase(first, end), std::move(work));
    } else {
        opening.last = start;
        sections.insert(sections.erase(first + 1, end), std::move(work));
    }
    std::erase_if(cut.choices, [&](const HeadingChoice& choice) { return choice.line >= start && choice.line < last; });
    const HeadingChoice implied{
        start, certainty, "about the person", {{"dated entries, and no section of roles", certainty}}};
    cut.choices.insert(std::ranges::lower_bound(cut.choices, start, {}, &HeadingChoice::line), implied);
}

namespace {

/// Whether every heading below the section's own has a range of dates, and most of them name a title; before the
/// sections of roles each of them, by itself.
bool holds_positions(const std::vector<Line>& lines, const Section& section, const Lexicon& lexicon, bool before) {
    constexpr std::size_t reach = 2;  // lines from a heading to its dates
    int entries = 0, titled = 0;
    for (std::size_t i = section.first; i < section.last; ++i) {
        if (!lines[i].is_heading()) continue;
        const std::size_t end = std::min(i + reach + 1, section.last);
        bool dated = false, names_title = false;
        for (std::size_t j = i; j < end && (j == i || !lines[j].is_heading()); ++j) {
            dated = dated || dates_an_entry(lines[j]);
            names_title = names_title || (!lines[j].is_item() && lexicon.title_head.count(lines[j].folded) > 0);
        }
        if (!dated || (before && lexicon.title_head.count(lines[i].folded) == 0)) return false;
        ++entries;
        titled += names_title ? 1 : 0;
    }
    return entries > 0 && 2 * titled >= entries;
}

/// "- Harbour Society" over "  - Chair, 2019 - 2021"
bool heads_deeper_item(const std::vector<Line>& lines, std::size_t i, std::size_t last) {
    return !lines[i].dated && i + 1 < last && lines[i + 1].is_item() && lines[i + 1].dated &&
           lines[i + 1].block->depth == lines[i].block->depth + 1;
}

/// The same for a list of short items, "Chair - Harbour Society": two or more, most of them with a title. Inside a
/// section of roles they need no dates; elsewhere each has a range, and text may stand below it; or all are items with
/// dates below employers: "Harbour Society" over "Chair, autumn 2019".
bool lists_positions(const std::vector<Line>& lines, const Section& section, const Lexicon& lexicon, bool inside) {
    constexpr int longest = 16, fewest = 2;  // words; items
    int entries = 0, titled = 0;
    bool below_employer = false;
    for (std::size_t i = section.first; i < section.last; ++i) {
        const Line& line = lines[i];
        if (!line.is_item() && (inside || i == section.first)) return false;
        const std::uint32_t top = lines[section.first].block->depth;
        const std::uint32_t deeper = std::max(line.block->depth, top) - top;
        if (line.is_item() && deeper == 0) below_employer = !inside && heads_deeper_item(lines, i, section.last);
        if (!line.is_item() || deeper > (below_employer ? 1U : 0U) || (below_employer && deeper == 0)) continue;
        if (line.words > longest || !(inside || dates_an_entry(line) || (below_employer && line.dated))) return false;
        ++entries;
        titled += lexicon.title_head.count(line.folded) > 0 ? 1 : 0;
    }
    return entries >= fewest && 2 * titled > entries;
}

}  // namespace

void continue_work(const std::vector<Line>& lines, Sectioning& cut, const Lexicon& lexicon) {
    bool after_work = false;
    int outermost = 0;  // level of the section of roles that the others may stand in
    for (Section& section : cut.sections) {
        const bool inside = outermost > 0 && section.level > outermost;
        if (holds_roles(section.kind) && !inside) outermost = section.level;
        if (!holds_roles(section.kind) && !inside) outermost = 0;
        after_work = after_work || holds_roles(section.kind);
        if (section.kind != SectionKind::other || section.heading_line == Section::no_line) continue;
        const bool known = lexicon.section(lines[section.heading_line].folded).has_value();
        const bool holds = (!known && holds_positions(lines, section, lexicon, !after_work)) ||
                           (after_work && (inside || !known) && lists_positions(lines, section, lexicon, inside));
        if (!holds) continue;
        section.kind = SectionKind::work;
        const auto choice = std::ranges::lower_bound(cut.choices, section.heading_line, {}, &HeadingChoice::line);
        if (choice != cut.choices.end() && choice->line == section.heading_line)
            choice->signs.push_back({"positions with dates below it", certainty});
    }
}

}  // namespace vitae::recognize
