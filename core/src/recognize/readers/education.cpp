// SPDX-License-Identifier: Apache-2.0
//
// Education: schools and qualifications; prizes that stand among them become awards.
#include <algorithm>
#include <optional>

#include "model/keys.hpp"
#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/place_text.hpp"
#include "recognize/readers/fields_of_study.hpp"
#include "recognize/readers/grades.hpp"
#include "recognize/readers/header_facts.hpp"
#include "recognize/readers/labelled_parts.hpp"
#include "recognize/readers/late_studies.hpp"
#include "recognize/readers/life_events.hpp"
#include "recognize/readers/parted_studies.hpp"
#include "recognize/readers/record.hpp"

namespace vitae::recognize {
namespace {

/// Parts of the leftover that the grade says already.
std::string without_grade(const std::string& leftover, const FoundGrade& grade, std::string_view line) {
    const std::string_view said = line.substr(grade.begin, grade.end - grade.begin);
    std::string rest;
    for (std::size_t from = 0; from < leftover.size();) {
        const std::size_t end = std::min(leftover.find(", ", from), leftover.size());
        const std::string_view part = std::string_view(leftover).substr(from, end - from);
        from = end + 2;
        if (said.find(part) != std::string_view::npos) continue;
        if (!rest.empty()) rest += ", ";
        rest += part;
    }
    return rest;
}

/// The grade of the header or else of a line below it, taken out of what else the header says.
std::string take_grade(const Draft& draft, HeaderFacts& facts) {
    for (const std::size_t i : facts.entry.header) {
        const std::string_view line = draft.lines[i].text;
        const std::optional<FoundGrade> found = find_grade(line);
        if (!found) continue;
        for (std::string* text : {&facts.title, &facts.organization})
            if (const auto inside = find_grade(*text); inside && inside->text == found->text) cut_out(*text, *inside);
        facts.leftover = without_grade(facts.leftover, *found, line);
        return found->text;
    }
    constexpr int longest_detail = 14;  // words of a line that may state it
    for (const std::size_t i : facts.entry.body) {
        if (draft.lines[i].words > longest_detail) continue;
        if (const auto found = find_grade(draft.lines[i].text); found && (found->apart || found->begin == 0))
            return found->text;
    }
    return {};
}

/// "Skills: Python, R" about one's studies are claims of the person: nothing says when they were used.
void claim_skills(Draft& draft, const LineList& body) {
    bool listed = false;  // below a label
    LineList claimed;
    for (const std::size_t i : body) {
        const Line& line = draft.lines[i];
        const Labelled labelled = line.labelled();
        const std::string_view label = labelled.label.empty() ? std::string_view(line.text) : labelled.label;
        const bool names_skills = draft.lexicon.is_label(fold(label), Field::technologies);
        if (names_skills ? !labelled.value.empty() && !labelled.label.empty() : listed && line.is_item())
            claimed.push_back(i);
        else
            listed = names_skills;
    }
    if (!claimed.empty()) add_skills(draft, Section{}, claimed);
}

/// "An up-to-date CV is available here": an undated sentence that names neither degree nor school.
bool is_prose(const Draft& draft, const HeaderFacts& facts) {
    constexpr int shortest = 7;  // words
    const Line& line = draft.lines[facts.entry.header[0]];
    return line.is(BlockKind::paragraph) && line.words >= shortest && !line.starts_bold &&
           line.labelled().label.empty() && facts.entry.header.size() == 1 && !facts.period.start &&
           !facts.period.end && !facts.period.stated &&
           draft.lexicon.degree.count(line.folded) + draft.lexicon.institution.count(line.folded) == 0;
}

void add_entry(Draft& draft, HeaderFacts& facts, const Judge& judge) {
    take_field(draft, facts);
    split_departments(facts);
    if ((facts.title.empty() && facts.organization.empty()) || is_prose(draft, facts)) {
        for (const std::size_t line : facts.entry.header) draft.fates[line] = Fate::open;
        return;
    }
    if (!facts.period.start && (facts.title.empty() || facts.organization.empty()) &&
        draft.lexicon.section(fold(facts.title + facts.organization))) {
        for (const std::size_t line : facts.entry.header) draft.fates[line] = Fate::open;  // a label, no school
        return;
    }
    const std::size_t first = facts.entry.header.front();
    std::size_t last = facts.entry.header.back();
    const std::string grade = take_grade(draft, facts);
    std::string text = facts.leftover;
    claim_skills(draft, facts.entry.body);
    for (const std::size_t i : facts.entry.body) {
        const std::optional<FoundGrade> own = find_grade(draft.lines[i].text);
        if (!own || own->text != grade || own->end - own->begin < draft.lines[i].text.size())
            append_line(text, draft.lines[i].text);
        draft.fact(i);
        last = std::max(last, i);
    }
    const std::string words = fold(facts.title + " " + facts.organization);
    if (draft.lexicon.prize.count(words) > 0 && draft.lexicon.institution.count(words) == 0) {
        Award award;
        award.title = facts.title.empty() ? facts.organization : facts.title;
        if (!facts.title.empty()) award.awarder = facts.organization;
        award.date = facts.period.end ? facts.period.end : facts.period.start;
        award.text = text;
        award.lines = draft.span(first, last);
        draft.cv.awards.push_back(std::move(award));
        return;
    }
    Education education;
    education.institution = facts.organization;
    education.qualification = facts.title;
    education.location = facts.location;
    education.period = facts.period;
    education.text = text;
    education.grade = grade;
    education.lines = draft.span(first, last);
    record_header(draft, facts, {"education", draft.cv.education.size(), "qualification", "institution"}, judge);
    draft.cv.education.push_back(std::move(education));
}

/// A degree below its school takes the school's name; what stands in its place may be the field: "MA, Archives".
void inherit_school(HeaderFacts& degree, const HeaderFacts& above, const Lexicon& lexicon) {
    const std::vector<Segment>& all = degree.header.segments;
    const SegmentRun &title = degree.assigned.best.title, &school = degree.assigned.best.organization;
    const bool names_field = !title.empty() && school.first == title.last && school.last == school.first + 1 &&
                             all[school.first].joint == Joint::comma && is_bare_degree(all[title.last - 1], lexicon) &&
                             could_be_field(all[school.first], lexicon);
    if (names_field && !above.organization.empty() && !degree.organization.empty()) {
        degree.title += ", " + degree.organization;
        degree.organization.clear();
    }
    if (degree.organization.empty()) degree.organization = above.organization;
    if (degree.location.empty() && degree.organization == above.organization) degree.location = above.location;
}

/// A school without a degree or dates of its own, whose degrees follow.
bool heads_degrees(const std::vector<HeaderFacts>& all, std::size_t i) {
    return i + 1 < all.size() && all[i + 1].entry.nested && !all[i].entry.nested && all[i].title.empty() &&
           !all[i].organization.empty() && !all[i].period.start && !all[i].period.end && all[i].entry.body.size() <= 1;
}

/// "Oakhaven University" over "Leeds, UK"
void take_place_below(Draft& draft, HeaderFacts& school) {
    for (const std::size_t i : school.entry.body) {
        if (!school.location.empty() || !is_place(draft.lines[i].text, draft.lexicon)) continue;
        school.location = draft.lines[i].text;
        draft.fact(i);
    }
}

constexpr std::size_t no_line = static_cast<std::size_t>(-1);

/// The line that names one school for all degrees below it: "**Oakhaven University**" / "- MSc, 2012" / "- BSc, 2010".
std::size_t school_above(const Draft& draft, const LineList& intro) {
    constexpr int longest_school = 9;  // words
    if (intro.size() != 1) return no_line;
    const Line& line = draft.lines[intro[0]];
    const bool named = line.all_bold || draft.lexicon.institution.count(line.folded) > 0;
    return named && line.words <= longest_school && !line.text.ends_with(':') ? intro[0] : no_line;
}

/// "* Courses and certificates:" over a list of its own among the schools: no school. Gives back the other lines.
LineList without_courses(Draft& draft, const LineList& lines) {
    LineList rest;
    std::uint32_t shallowest = 99;
    for (const std::size_t i : lines) shallowest = std::min(shallowest, draft.lines[i].block->depth);
    for (std::size_t n = 0; n < lines.size(); ++n) {
        const Line& line = draft.lines[lines[n]];
        const bool may_head =
            line.is_item() && line.block->depth == shallowest && !line.dated && line.labelled().value.empty();
        std::size_t end = n + 1;
        if (may_head && draft.lexicon.heads(line.folded, SectionKind::certificates))
            while (end < lines.size() && draft.lines[lines[end]].block->depth > line.block->depth) ++end;
        if (end == n + 1) {
            rest.push_back(lines[n]);
            continue;
        }
        draft.fact(lines[n]);
        add_certificates(draft, LineList(lines.begin() + static_cast<std::ptrdiff_t>(n) + 1,
                                         lines.begin() + static_cast<std::ptrdiff_t>(end)));
        n = end - 1;
    }
    return rest;
}

}  // namespace

void add_education(Draft& draft, const Section&, const LineList& lines) {
    LineList plain, rows;
    for (const std::size_t i : without_courses(draft, lines))
        (draft.lines[i].is_row() && plain.empty() ? rows : plain).push_back(i);
    const Judge judge = education_judge(draft.lexicon);
    std::vector<HeaderFacts> table = read_table(draft, rows, judge);
    join_events(draft, table, Stay::school);
    for (HeaderFacts& facts : table) add_entry(draft, facts, judge);
    if (table.empty()) {
        for (const std::size_t i : rows)
            if (draft.lines[i].block->has(block_flag::table_header) && !draft.lines[i].dated) draft.fact(i);
        std::erase_if(rows, [&](std::size_t i) { return !draft.is_open(i); });
        plain.insert(plain.begin(), rows.begin(), rows.end());
    }
    if (plain.empty()) return;
    if (!table.empty()) {  // details of the rows, told again below the table: kept with the last entry
        for (const std::size_t i : plain) {
            if (draft.cv.education.empty()) break;
            append_line(draft.cv.education.back().text, draft.lines[i].text);
            draft.fact(i);
        }
        return;
    }
    Entries split = split_entries(draft.lines, plain, draft.lexicon, draft.lexicon.degree, draft.skills);
    record_split(draft, plain, split);
    std::vector<HeaderFacts> all = read_headers(draft, std::move(split.entries), judge, draft.school_columns);
    join_events(draft, all, Stay::school);
    join_parted_studies(all, draft.lexicon);
    const std::size_t school = school_above(draft, split.intro);
    for (std::size_t i = 0; i < all.size(); ++i) {
        take_labelled_parts(draft, all[i]);
        find_late_part_of_studies(draft, all[i]);
        if (school != no_line && all[i].organization.empty()) {
            all[i].organization = draft.lines[school].text;
            draft.fact(school);
        }
        if (all[i].entry.nested && i > 0) inherit_school(all[i], all[i - 1], draft.lexicon);
        if (heads_degrees(all, i)) {
            take_place_below(draft, all[i]);
            continue;
        }
        add_entry(draft, all[i], judge);
    }
}

}  // namespace vitae::recognize
