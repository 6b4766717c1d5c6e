// SPDX-License-Identifier: Apache-2.0
//
// Education: schools and qualifications; prizes that stand among them become awards.
#include <algorithm>
#include <optional>

#include "model/keys.hpp"
#include "model/text.hpp"
#include "recognize/readers/grades.hpp"
#include "recognize/readers/header_facts.hpp"
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

/// Whether a segment behind the qualification goes on with it: the field of "Master, Geology", "Letras – Latim".
bool names_field(const Segment& segment, const Segment& before, const Lexicon& lexicon) {
    constexpr int longest_field = 8;  // words
    const bool joined =
        segment.joint == Joint::dash || (segment.joint == Joint::comma && lexicon.degree.count(before.folded) > 0);
    return joined && segment.line == before.line && segment.given == Given::nothing && segment.href.empty() &&
           count_words(segment.text) <= longest_field && !find_grade(segment.text) &&
           lexicon.institution.count(segment.folded) + lexicon.organization_kind.count(segment.folded) +
                   lexicon.legal_form.count(segment.folded) + lexicon.prize.count(segment.folded) ==
               0;
}

/// Takes the field of a qualification from what the header says beside it.
void take_field(const Draft& draft, HeaderFacts& facts) {
    auto title = facts.assigned.best.title;
    const std::vector<Segment>& all = facts.header.segments;
    if (title.empty() || facts.title != run_text(facts.header, title, draft.lines) || title.last >= all.size()) return;
    const Segment& field = all[title.last];
    if (facts.assigned.best.organization.contains(title.last)) return;
    const std::size_t said = facts.leftover.find(field.text);
    if (said == std::string::npos || !names_field(field, all[title.last - 1], draft.lexicon)) return;
    ++title.last;
    facts.title = run_text(facts.header, title, draft.lines);
    const std::size_t end = said + field.text.size();
    const bool last = end >= facts.leftover.size();
    const std::size_t from = last && said >= 2 ? said - 2 : said;  // with the ", " beside it
    facts.leftover.erase(from, last ? std::string::npos : end + 2 - from);
}

void add_entry(Draft& draft, HeaderFacts& facts, const Judge& judge) {
    take_field(draft, facts);
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

/// The qualification may stand below: "- 2015-2018: University" / "> Bachelor of Science".
void find_late_part(Draft& draft, HeaderFacts& facts) {
    const bool no_title = facts.title.empty() && !facts.organization.empty();
    const bool no_school = facts.organization.empty() && !facts.title.empty();
    if (!no_title && !no_school) return;
    const WordSet& wanted = no_title ? draft.lexicon.degree : draft.lexicon.institution;
    for (std::size_t n = 0; n < facts.entry.body.size() && n < 2; ++n) {
        const Line& line = draft.lines[facts.entry.body[n]];
        if (line.words > 10 || line.text.ends_with(':') || wanted.count(line.folded) == 0) continue;
        const Labelled labelled = line.labelled();
        if (no_title && !labelled.label.empty()) continue;
        (no_title ? facts.title : facts.organization) =
            labelled.label.empty() ? std::string_view(line.text) : labelled.value;
        draft.fact(facts.entry.body[n]);
        facts.entry.header.push_back(facts.entry.body[n]);
        facts.entry.body.erase(facts.entry.body.begin() + static_cast<std::ptrdiff_t>(n));
        return;
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
    Entries split = split_entries(draft.lines, plain, draft.lexicon, draft.skills);
    record_split(draft, plain, split);
    std::vector<HeaderFacts> all = read_headers(draft, std::move(split.entries), judge, draft.school_columns);
    const std::size_t school = school_above(draft, split.intro);
    for (std::size_t i = 0; i < all.size(); ++i) {
        find_late_part(draft, all[i]);
        if (school != no_line && all[i].organization.empty()) {
            all[i].organization = draft.lines[school].text;
            draft.fact(school);
        }
        if (all[i].entry.nested && all[i].organization.empty() && i > 0) all[i].organization = all[i - 1].organization;
        add_entry(draft, all[i], judge);
    }
}

}  // namespace vitae::recognize
