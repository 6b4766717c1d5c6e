// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/fields_of_study.hpp"

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/readers/grades.hpp"

namespace vitae::recognize {

namespace {

/// The same where the header names its school elsewhere: "Information Technology" is no company then.
bool could_be_field_beside(const Segment& segment, const Lexicon& lexicon) {
    constexpr int longest_field = 8;  // words
    return segment.given == Given::nothing && segment.href.empty() && count_words(segment.text) <= longest_field &&
           !find_grade(segment.text) &&
           lexicon.institution.count(segment.folded) + lexicon.legal_form.count(segment.folded) +
                   lexicon.prize.count(segment.folded) ==
               0;
}

}  // namespace

bool could_be_field(const Segment& segment, const Lexicon& lexicon) {
    return lexicon.organization_kind.count(segment.folded) == 0 && could_be_field_beside(segment, lexicon);
}

bool is_bare_degree(const Segment& segment, const Lexicon& lexicon) {
    const std::string_view folded = segment.folded;
    const int words = count_words(folded);
    const bool of_faculty = words <= 4 && folded.find(" of ") != std::string_view::npos;
    return lexicon.degree.count(segment.folded) > 0 && (words <= 2 || of_faculty);
}

namespace {

/// Whether a segment behind the qualification goes on with it: the field of "Master, Geology", "Letras – Latim".
bool names_field(const Segment& segment, const Segment& before, const Lexicon& lexicon, bool named_school) {
    const bool behind_degree = lexicon.degree.count(before.folded) > 0;
    const bool joined = segment.joint == Joint::dash || (segment.joint == Joint::comma && behind_degree) ||
                        (segment.joint == Joint::bar && is_bare_degree(before, lexicon));
    const bool bare = named_school && is_bare_degree(before, lexicon);
    return joined && segment.line == before.line &&
           (bare ? could_be_field_beside(segment, lexicon) : could_be_field(segment, lexicon));
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

/// Whether a line of the header that does not hold the degree names the school.
bool names_school_elsewhere(const std::vector<Segment>& all, const SegmentRun& school, const Segment& degree,
                            const Lexicon& lexicon) {
    for (std::size_t i = school.first; i < school.last; ++i)
        if (all[i].line != degree.line && lexicon.institution.count(all[i].folded) > 0) return true;
    return false;
}

/// "Information Systems, Bachelor" below the school: the field stands before the bare degree.
void take_field_before(HeaderFacts& facts, const Lexicon& lexicon) {
    const auto& [title, school, score] = facts.assigned.best;
    const std::vector<Segment>& all = facts.header.segments;
    if (title.first == 0 || title.last != title.first + 1) return;
    const Segment &degree = all[title.first], &field = all[title.first - 1];
    if (degree.joint != Joint::comma || field.line != degree.line || facts.title != degree.text ||
        school.contains(title.first - 1) || lexicon.degree.count(field.folded) > 0)
        return;
    if (is_bare_degree(degree, lexicon) && names_school_elsewhere(all, school, degree, lexicon) &&
        could_be_field_beside(field, lexicon) && take_out(facts.leftover, field.text))
        facts.title = field.text + ", " + facts.title;
}

/// "Bachelor | 89/100" over "Information Systems", where school and place are said: the line below a bare degree.
void take_field_below(HeaderFacts& facts, const Lexicon& lexicon) {
    const auto& [title, school, score] = facts.assigned.best;
    const std::vector<Segment>& all = facts.header.segments;
    if (title.last != title.first + 1 || facts.header.location.empty()) return;
    const Segment& degree = all[title.first];
    std::size_t below = title.last;
    while (below < all.size() && all[below].grade && all[below].line == degree.line) ++below;
    if (below >= all.size() || school.contains(below) || facts.title != degree.text) return;
    const Segment& field = all[below];
    const bool alone = field.joint == Joint::line && (below + 1 == all.size() || all[below + 1].line != field.line);
    if (alone && is_bare_degree(degree, lexicon) && lexicon.institution.count(fold(facts.organization)) > 0 &&
        could_be_field_beside(field, lexicon) && take_out(facts.leftover, field.text))
        facts.title += ", " + field.text;
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

void take_field_behind(const Draft& draft, HeaderFacts& facts) {
    auto title = facts.assigned.best.title;
    const SegmentRun& school = facts.assigned.best.organization;
    const std::vector<Segment>& all = facts.header.segments;
    if (title.empty() || facts.title != run_text(facts.header, title, draft.lines) || title.last >= all.size()) return;
    const Segment& degree = all[title.last - 1];
    const Segment& next = all[title.last];
    if (!school.contains(title.last)) {
        const bool elsewhere = names_school_elsewhere(all, school, degree, draft.lexicon);
        const bool is_label = std::string_view(draft.lines[next.line].text).substr(next.end).starts_with(':');
        if (is_label || !names_field(next, degree, draft.lexicon, elsewhere) || !take_out(facts.leftover, next.text))
            return;
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

}  // namespace

void take_field(const Draft& draft, HeaderFacts& facts) {
    take_field_behind(draft, facts);
    take_field_before(facts, draft.lexicon);
    take_field_below(facts, draft.lexicon);
    take_field_between(facts);
}

}  // namespace vitae::recognize
