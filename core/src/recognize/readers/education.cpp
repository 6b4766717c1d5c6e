// SPDX-License-Identifier: Apache-2.0
//
// Education: schools and qualifications; prizes that stand among them become awards.
#include <algorithm>
#include <optional>

#include "model/keys.hpp"
#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/place_text.hpp"
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

/// Whether a segment can name a field of study.
bool could_be_field(const Segment& segment, const Lexicon& lexicon) {
    constexpr int longest_field = 8;  // words
    return segment.given == Given::nothing && segment.href.empty() && count_words(segment.text) <= longest_field &&
           !find_grade(segment.text) &&
           lexicon.institution.count(segment.folded) + lexicon.organization_kind.count(segment.folded) +
                   lexicon.legal_form.count(segment.folded) + lexicon.prize.count(segment.folded) ==
               0;
}

/// A qualification without its field: "MSc", "Bachelor of Arts".
bool is_bare_degree(const Segment& segment, const Lexicon& lexicon) {
    const std::string_view folded = segment.folded;
    const int words = count_words(folded);
    const bool of_faculty = words <= 4 && folded.find(" of ") != std::string_view::npos;
    return lexicon.degree.count(segment.folded) > 0 && (words <= 2 || of_faculty);
}

/// Whether a segment behind the qualification goes on with it: the field of "Master, Geology", "Letras – Latim".
bool names_field(const Segment& segment, const Segment& before, const Lexicon& lexicon) {
    const bool behind_degree = lexicon.degree.count(before.folded) > 0;
    const bool joined = segment.joint == Joint::dash || (segment.joint == Joint::comma && behind_degree) ||
                        (segment.joint == Joint::bar && is_bare_degree(before, lexicon));
    return joined && segment.line == before.line && could_be_field(segment, lexicon);
}

/// The field behind the school of a bare degree: the last of "PhD, Oakhaven University, geology".
bool names_field_behind_school(const Segment& segment, const Segment& degree, const Lexicon& lexicon) {
    return segment.joint == Joint::comma && segment.line == degree.line && count_words(degree.text) <= 2 &&
           starts_lower(segment.text) && could_be_field(segment, lexicon);
}

/// Cuts a part with the ", " beside it out of what else the header says. False if it is not there.
bool take_out(std::string& leftover, std::string_view part) {
    const std::size_t said = leftover.find(part);
    if (said == std::string::npos) return false;
    const std::size_t end = said + part.size();
    const bool last = end >= leftover.size();
    const std::size_t from = last && said >= 2 ? said - 2 : said;
    leftover.erase(from, last ? std::string::npos : end + 2 - from);
    return true;
}

/// "BA, English Literature, Larkmoor College": the field stands between a bare degree and the school.
bool opens_with_field(const std::vector<Segment>& all, const SegmentRun& title, const SegmentRun& school,
                      const Lexicon& lexicon) {
    return school.first == title.last && school.last - school.first >= 2 && all[school.first].joint == Joint::comma &&
           is_bare_degree(all[title.last - 1], lexicon) && could_be_field(all[school.first], lexicon) &&
           lexicon.institution.count(all[school.first + 1].folded) > 0;
}

/// Takes the field of a qualification from what the header says beside it.
void take_field(const Draft& draft, HeaderFacts& facts) {
    auto title = facts.assigned.best.title;
    const SegmentRun& school = facts.assigned.best.organization;
    const std::vector<Segment>& all = facts.header.segments;
    if (title.empty() || facts.title != run_text(facts.header, title, draft.lines) || title.last >= all.size()) return;
    const Segment& degree = all[title.last - 1];
    const Segment& next = all[title.last];
    if (!school.contains(title.last)) {
        const bool is_label = std::string_view(draft.lines[next.line].text).substr(next.end).starts_with(':');
        if (is_label || !names_field(next, degree, draft.lexicon) || !take_out(facts.leftover, next.text)) return;
        ++title.last;
        facts.title =
            next.joint == Joint::bar ? facts.title + ", " + next.text : run_text(facts.header, title, draft.lines);
    } else if (opens_with_field(all, title, school, draft.lexicon)) {
        facts.title += ", " + next.text;
        facts.organization = run_text(facts.header, {school.first + 1, school.last}, draft.lines);
    } else if (school.last < all.size() && names_field_behind_school(all[school.last], degree, draft.lexicon) &&
               take_out(facts.leftover, all[school.last].text)) {
        facts.title += ", " + all[school.last].text;
    }
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

/// "青岚大学 软件工程 本科": in Chinese and Japanese the field stands between the school and the degree.
void take_field_between(HeaderFacts& facts) {
    const auto& [title, school, score] = facts.assigned.best;
    const std::vector<Segment>& all = facts.header.segments;
    if (title.first == 0 || title.empty() || school.empty() || school.last + 1 != title.first) return;
    const Segment& field = all[school.last];
    const bool on_line = field.line == all[title.first].line && field.line == all[school.first].line;
    if (!on_line || !is_cjk(code_point_at(field.text, 0).value) || !could_be_field(field, Lexicon::built_in())) return;
    if (take_out(facts.leftover, field.text)) facts.title = field.text + " " + facts.title;
}

void add_entry(Draft& draft, HeaderFacts& facts, const Judge& judge) {
    take_field(draft, facts);
    take_field_between(facts);
    split_departments(facts);
    if (facts.title.empty() && facts.organization.empty()) {
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
        const auto phrase = may_head ? draft.lexicon.section(line.folded) : std::optional<SectionPhrase>();
        std::size_t end = n + 1;
        if (phrase && phrase->kind == SectionKind::certificates)
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
