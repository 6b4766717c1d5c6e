// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/header_facts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/header_periods.hpp"
#include "recognize/entries/parties.hpp"
#include "recognize/entries/remarks.hpp"
#include "recognize/readers/grades.hpp"
#include "recognize/words/place_kinds.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_title = 9;  // words; a longer one is cut before "of the platform ..."

void append_part(std::string& text, std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
}

/// A long title ends where it starts to tell what about: "Coordinator of the ...".
std::string shortened_title(const std::string& title, const Lexicon& lexicon, std::string& rest) {
    if (count_words(title) <= longest_title) return title;
    static constexpr std::array<std::string_view, 14> prepositions = {" de la ", " du ",   " des ", " de ",   " of ",
                                                                      " for ",   " für ",  " für ", " pour ", " para ",
                                                                      " per ",   " voor ", " для ", " dla "};
    std::size_t cut = std::string::npos;
    for (const std::string_view word : prepositions) {
        const std::size_t at = title.find(word);
        if (at != std::string::npos && lexicon.title_head.count(fold(std::string_view(title).substr(0, at))) > 0)
            cut = std::min(cut, at);
    }
    if (cut == std::string::npos) return title;
    rest = trim(std::string_view(title).substr(cut));
    return title.substr(0, cut);
}

/// Terms of employment, remarks and the client, out of the texts that hold them beside something else.
void take_details(HeaderFacts& facts, const Lexicon& lexicon) {
    facts.employment = facts.header.employment;
    facts.client = facts.header.client;
    for (std::string* text : {&facts.title, &facts.organization})
        facts.employment.add(take_employment(*text, facts.location, lexicon));
    for (std::string* text : {&facts.title, &facts.organization}) append_part(facts.leftover, take_remark(*text));
    if (facts.organization.empty() || !facts.client.empty()) return;
    Parties parties = parties_of(facts.organization, lexicon);
    facts.organization = std::move(parties.employer);
    facts.client = std::move(parties.client);
}

/// What a segment says that is neither the title nor the organization.
void take_rest(HeaderFacts& facts, const Segment& segment, const Lexicon& lexicon) {
    const std::string_view employer = employer_behind_via(segment.text);
    if (!employer.empty() && facts.client.empty()) {
        facts.client = std::exchange(facts.organization, std::string(employer));
        facts.organization_url = segment.href;
    } else if (const auto terms = employment_of(segment.text, lexicon)) {
        facts.employment.add(*terms);
    } else {
        append_part(facts.leftover, segment.text);
    }
}

/// "Systems Analyst / Canoas (RS)": in front of a region's code stands its town, which no dictionary need know.
void take_town(HeaderFacts& facts, const Lexicon& lexicon) {
    constexpr std::size_t code_size = 2;
    constexpr int longest_town = 4;  // words
    const std::size_t slash = facts.title.rfind('/');
    if (facts.location.size() != code_size || !is_capitals(facts.location) || slash == std::string::npos) return;
    const std::string_view town = trim(std::string_view(facts.title).substr(slash + 1));
    const std::string_view title = trim(std::string_view(facts.title).substr(0, slash));
    if (town.empty() || count_words(town) > longest_town) return;
    const FoldedText folded(fold(town));
    const bool capital = folded.view().front() != town.front();
    if (!capital || lexicon.title_head.count(folded) > 0 || lexicon.title_head.count(fold(title)) == 0) return;
    facts.location = std::string(town) + ", " + facts.location;
    facts.title = std::string(title);
}

bool stands_for_nothing(const std::string& text) { return !has_words(text); }

void decide(Draft& draft, HeaderFacts& facts) {
    const Header& header = facts.header;
    const auto& [title, organization, score] = facts.assigned.best;
    std::string rest;
    facts.title = shortened_title(run_text(header, title, draft.lines), draft.lexicon, rest);
    append_part(facts.leftover, rest);
    facts.organization = run_text(header, organization, draft.lines);
    for (std::size_t i = organization.first; i < organization.last; ++i)
        if (facts.organization_url.empty()) facts.organization_url = header.segments[i].href;
    if (facts.organization_url.starts_with('#') || facts.organization_url.starts_with('.'))
        facts.organization_url.clear();
    if (facts.organization_url.empty() && !facts.organization.empty()) facts.organization_url = header.url;
    facts.location = header.location;
    take_town(facts, draft.lexicon);
    take_details(facts, draft.lexicon);
    for (std::size_t i = 0; i < header.segments.size(); ++i)
        if (!title.contains(i) && !organization.contains(i)) take_rest(facts, header.segments[i], draft.lexicon);
    if (!title.empty() && !organization.empty())
        facts.own_line_organization = header.segments[title.first].line != header.segments[organization.first].line;
    if (stands_for_nothing(facts.title)) facts.title.clear();
    if (stands_for_nothing(facts.organization)) facts.organization.clear();
}

}  // namespace

Period period_of(Draft& draft, const Header& header) {
    Period period;
    if (header.period) period = header.period->period;
    if (header.stated && !period.stated) period.stated = header.stated;
    if (!header.period) return period;
    const std::size_t line = header.lines.empty() ? 0 : header.lines.front();
    if (header.period->reversed) draft.warn("The end lies before the start: \"" + period.text + "\".", line);
    if (header.period->ambiguous)
        draft.warn("Day and month could be swapped in \"" + period.text + "\"; the year is kept.", line);
    if (!period.start && period.end_kind != EndKind::unknown)
        draft.warn("The start is not stated in \"" + period.text + "\".", line);
    if (header.period->form == PeriodForm::single && period.stated) {  // "May 2024 (6 months)": a start and a length
        period.end.reset();
        period.end_kind = EndKind::unknown;
    }
    return period;
}

/// Tells the segments of nested entries, and of the entry above them, where they stand.
static void mark_tiers(const std::vector<Entry>& entries, std::vector<Header>& headers) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool above = !entries[i].nested && i + 1 < entries.size() && entries[i + 1].nested;
        if (!above && !entries[i].nested) continue;
        std::vector<Segment>& segments = headers[i].segments;
        const std::size_t first = segments.empty() ? 0 : segments.front().line;  // above it stand dates at most
        const bool all_on_first = above && std::all_of(segments.begin(), segments.end(),
                                                       [&](const Segment& segment) { return segment.line == first; });
        if (all_on_first && segments.size() > 1) continue;  // employer and first position share the line
        for (Segment& segment : segments) {
            if (segment.joint == Joint::comma) continue;  // a part of what stands before it, or not: its words decide
            segment.tier = above && segment.line == first ? Tier::above_positions : Tier::position;
        }
    }
}

/// "**Backend Developer, Payments**, Fernwick", "**BSc, Geology**; Oakhaven": a comma in bold parts the title's words,
/// the sign behind it the employer or school.
static void mark_bold_titles(Header& header, const WordSet& heads) {
    std::vector<Segment>& all = header.segments;
    const auto is_bold = [](const Segment& segment) { return (segment.style & style::bold) != 0; };
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first + 1;
        while (last < all.size() && all[last].joint == Joint::comma && all[last].line == all[first].line &&
               is_bold(all[last]))
            ++last;
        const bool names_follow = last < all.size() && all[last].line == all[first].line && !is_bold(all[last]);
        if (names_follow && is_bold(all[first]) && heads.count(all[first].folded) > 0)
            for (std::size_t i = first + 1; i < last; ++i) all[i].in_bold_title = true;
        first = last;
    }
}

/// "Head of lending, returns, repairs" on a line of its own, the employer on another: small letters go on with the
/// title.
static void mark_title_lines(Header& header, const Lexicon& lexicon) {
    std::vector<Segment>& all = header.segments;
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first + 1;
        while (last < all.size() && all[last].line == all[first].line) ++last;
        const bool enumerates = std::all_of(
            all.begin() + static_cast<std::ptrdiff_t>(first) + 1, all.begin() + static_cast<std::ptrdiff_t>(last),
            [&](const Segment& segment) { return segment.joint == Joint::comma && starts_lower(segment.text); });
        if (enumerates && last - first < all.size() && lexicon.title_head.count(all[first].folded) > 0)
            for (std::size_t i = first + 1; i < last; ++i) all[i].in_title_line = true;
        first = last;
    }
}

/// "Assistant at the [Harbour Feast](...)" below "### Quillmark GmbH": what one worked at is no other employer.
static void mark_events(Header& header, const Lexicon& lexicon) {
    std::vector<Segment>& all = header.segments;
    if (all.size() != 3 || all[2].joint != Joint::at || all[1].line != all[2].line || all[0].line == all[1].line)
        return;
    if (!header.rest.empty() || lexicon.legal_form.count(all[0].folded) == 0 ||
        lexicon.title_head.count(all[1].folded) == 0 ||
        lexicon.legal_form.count(all[2].folded) + lexicon.organization_kind.count(all[2].folded) > 0)
        return;
    header.rest = all[2].text;
    all.pop_back();
}

/// What a segment is beside those around it: a grade, the field of a degree behind its school.
static void mark_studies(Header& header, const Lexicon& lexicon) {
    std::vector<Segment>& all = header.segments;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::optional<FoundGrade> grade = find_grade(all[i].text);
        all[i].grade = grade && grade->begin == 0 && grade->end == all[i].text.size();
        all[i].behind_name = i > 0 && all[i].line == all[i - 1].line && lexicon.degree.count(all[i - 1].folded) == 0;
    }
}

std::vector<HeaderFacts> read_headers(Draft& draft, std::vector<Entry> entries, const Judge& judge, Columns& columns) {
    std::vector<Header> headers;
    headers.reserve(entries.size());
    for (const Entry& entry : entries) headers.push_back(read_header(draft.lines, entry.header, draft.lexicon));
    mark_tiers(entries, headers);
    for (Header& header : headers) {
        mark_bold_titles(header, *judge.heads);
        mark_title_lines(header, draft.lexicon);
        mark_events(header, draft.lexicon);
        if (judge.heads == &draft.lexicon.degree) mark_studies(header, draft.lexicon);
    }
    std::vector<Assigned> assigned = assign(headers, judge, columns);
    std::vector<HeaderFacts> result;
    result.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        HeaderFacts& facts = result.emplace_back();
        facts.entry = std::move(entries[i]);
        facts.header = std::move(headers[i]);
        facts.assigned = std::move(assigned[i]);
        decide(draft, facts);
        facts.period = period_of(draft, facts.header);
        append_part(facts.leftover, facts.header.rest);
        for (const std::size_t line : facts.entry.header) draft.fact(line);
    }
    return result;
}

namespace {

enum class Column { period, month, from, to, title, organization, location, client, employment, details, text };

/// What a header cell says about its column; its most telling word decides.
Column column_of(std::string_view cell, const Lexicon& lexicon) {
    const auto is = [&](std::string_view text, Field field) { return lexicon.is_label(fold(text), field); };
    std::vector<std::string_view> tries = {cell};
    const std::size_t slash = cell.find('/');
    if (slash != std::string_view::npos) tries.push_back(cell.substr(0, slash));
    for (const std::string_view text : tries) {
        if (is(text, Field::from)) return Column::from;
        if (is(text, Field::to)) return Column::to;
        if (is(text, Field::period)) return Column::period;
        if (text == "月" || text == "월") return Column::month;
        if (is(text, Field::organization) || is(text, Field::institution)) return Column::organization;
        if (is(text, Field::title) || is(text, Field::qualification)) return Column::title;
        if (is(text, Field::location)) return Column::location;
        if (is(text, Field::client)) return Column::client;
        if (is(text, Field::employment)) return Column::employment;
        if (is(text, Field::responsibilities) || is(text, Field::technologies)) return Column::details;
    }
    return Column::text;
}

std::string_view link_of_cell(const Line& line, std::string_view cell) {
    if (cell.empty()) return {};
    const auto begin = static_cast<std::size_t>(cell.data() - line.text.data());
    return line.link_in(begin, begin + cell.size());
}

std::vector<Column> columns_of(const Draft& draft, const LineList& rows, const Judge& judge) {
    std::vector<Column> columns;
    for (const std::string_view cell : draft.lines[rows[0]].cells()) columns.push_back(column_of(cell, draft.lexicon));
    const auto has = [&](Column column) { return std::find(columns.begin(), columns.end(), column) != columns.end(); };
    // "Ort" names the school where no other column does; text columns are weighed by what they hold.
    std::vector<Leaning> sums(columns.size());
    for (std::size_t r = 1; r < rows.size(); ++r) {
        const std::vector<std::string_view> cells = draft.lines[rows[r]].cells();
        for (std::size_t c = 0; c < cells.size() && c < columns.size(); ++c) {
            Segment segment;
            segment.text = cells[c];
            segment.folded = fold(cells[c]);
            segment.href = link_of_cell(draft.lines[rows[r]], cells[c]);
            const Leaning lean = judge.leaning(segment, nullptr);
            sums[c].title += lean.title;
            sums[c].organization += lean.organization;
        }
    }
    const auto claim = [&](Column wanted, auto member) {
        if (has(wanted)) return;
        std::size_t best = columns.size();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const bool free =
                columns[c] == Column::text ||
                (columns[c] == Column::location && wanted == Column::organization && !has(Column::organization));
            if (free && (best == columns.size() || member(sums[c]) > member(sums[best]))) best = c;
        }
        if (best < columns.size() && member(sums[best]) > 0) columns[best] = wanted;
    };
    claim(Column::organization, [](const Leaning& lean) { return lean.organization; });
    claim(Column::title, [](const Leaning& lean) { return lean.title; });
    if (!has(Column::organization) && columns.size() > 2) {
        for (Column& column : columns)
            if (column == Column::location || (column == Column::text && !has(Column::location))) {
                column = Column::organization;
                break;
            }
    }
    return columns;
}

}  // namespace

/// Only employers or only positions are listed, each in a cell of its own.
bool is_lone_column(const std::vector<Column>& columns) {
    return std::count(columns.begin(), columns.end(), Column::organization) == 1 && columns.size() > 2;
}

namespace {

/// "2015" in one column, "4" in the next.
void take_month(std::string_view cell, Header& header) {
    constexpr int months = 12;
    int month = 0;
    for (const char c : trim(cell)) month = c >= '0' && c <= '9' && month <= months ? month * 10 + c - '0' : months + 1;
    if (!header.period || month < 1 || month > months) return;
    Period& period = header.period->period;
    for (std::optional<PartialDate>* date : {&period.start, &period.end})
        if (*date && (*date)->month == 0) (*date)->month = static_cast<std::int8_t>(month);
    period.text += "-" + std::string(trim(cell));
}

/// One row of a table of roles, by the columns of its header.
HeaderFacts read_row(Draft& draft, std::size_t row, const std::vector<Column>& columns) {
    const bool has_period = std::find(columns.begin(), columns.end(), Column::period) != columns.end();
    const Line& line = draft.lines[row];
    HeaderFacts facts;
    facts.entry.header = {row};
    facts.header.lines = {row};
    const std::vector<std::string_view> cells = line.cells();
    std::optional<PartialDate> from, to;
    bool open = false;
    std::string period_text;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const Column column = c < columns.size() ? columns[c] : Column::text;
        const auto begin = static_cast<std::size_t>(cells[c].data() - line.text.data());
        const FoundPeriod* dated = nullptr;
        for (const FoundPeriod& period : line.periods)
            if (!cells[c].empty() && period.begin >= begin && period.end <= begin + cells[c].size()) dated = &period;
        if (column == Column::from || column == Column::to) {
            append_part(period_text, cells[c]);
            if (column == Column::to && is_open_end(cells[c])) open = true;
            if (dated != nullptr) (column == Column::from ? from : to) = dated->period.start;
        } else if (column == Column::period) {
            if (dated != nullptr)
                take_periods(line, begin, begin + cells[c].size(), facts.header);
            else
                append_part(facts.leftover, cells[c]);
        } else if (column == Column::month) {
            take_month(cells[c], facts.header);
        } else if (!has_words(cells[c])) {
            continue;
        } else if (column == Column::title) {
            append_part(facts.title, cells[c]);
        } else if (column == Column::organization) {
            append_part(facts.organization, cells[c]);
            facts.organization_url = link_of_cell(line, cells[c]);
            if (facts.organization_url.starts_with('#') || facts.organization_url.starts_with('.'))
                facts.organization_url.clear();
        } else if (column == Column::location) {
            append_part(facts.location, cells[c]);
        } else if (column == Column::client) {
            append_part(facts.header.client, cells[c]);
        } else if (const auto terms = employment_of(cells[c], draft.lexicon)) {
            facts.header.employment.add(*terms);
        } else if (dated != nullptr && !facts.header.period && !has_period) {
            take_periods(line, begin, begin + cells[c].size(), facts.header);
        } else {
            append_part(facts.leftover, cells[c]);
        }
    }
    take_details(facts, draft.lexicon);
    facts.period = period_of(draft, facts.header);
    if (from || to || open) {
        facts.period.text = period_text;
        facts.period.start = from;
        facts.period.end = open ? std::nullopt : to;
        facts.period.end_kind = open ? EndKind::present : to ? EndKind::date : EndKind::unknown;
    }
    draft.fact(row);
    return facts;
}

}  // namespace

std::vector<HeaderFacts> read_table(Draft& draft, const LineList& rows, const Judge& judge) {
    std::vector<HeaderFacts> result;
    if (rows.size() < 2 || !draft.lines[rows[0]].block->has(block_flag::table_header)) return result;
    const std::vector<Column> columns = columns_of(draft, rows, judge);
    const auto has = [&](Column column) { return std::find(columns.begin(), columns.end(), column) != columns.end(); };
    if (!has(Column::organization) || !has(Column::title)) {
        if (!is_lone_column(columns)) return result;
    }
    draft.fact(rows[0]);
    for (std::size_t r = 1; r < rows.size(); ++r) result.push_back(read_row(draft, rows[r], columns));
    return result;
}

}  // namespace vitae::recognize
