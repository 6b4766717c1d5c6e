// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/header_lines.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/place_text.hpp"
#include "recognize/entries/segments.hpp"
#include "recognize/skills/skill_list.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t longest_header = 5;  // lines
constexpr int short_line = 9;              // words of a header line without a date
constexpr int longest_bold = 16;           // words of a bold one over a date: "Engineer (C++, Rust), Team Lead"
constexpr int longest_stopped = 4;         // words of a title over a date that was given a full stop
constexpr int longest_dated = 24;          // words of one with a date
constexpr double column_of_names = 0.45;   // evidence per entry from which a column of items holds names
constexpr double lone_name = 1.0;          // the same for the items of a single entry

bool starts_lower(const Line& line) {
    return !line.folded.view().empty() && !line.text.empty() && line.text[0] >= 'a' && line.text[0] <= 'z';
}

bool names_in_italics(const Line& line) {
    return is_slanted(line) && !line.dated && !line.names_part && line.words <= short_line && !is_sentence(line);
}

/// "In three months we ...": words touch the length of time, unlike "Leeds | 3 months".
bool tells_length(const Line& line) {
    const auto is_word = [](const CodePoint& c) { return is_letter_or_digit(c.value); };
    return std::ranges::any_of(line.periods, [&](const FoundPeriod& found) {
        const std::string_view text = line.text;
        const std::string_view before = trim(text.substr(0, found.begin)), after = trim(text.substr(found.end));
        return (!before.empty() && is_word(code_point_before(before, before.size()))) ||
               (!after.empty() && is_word(code_point_at(after, 0)));
    });
}

/// "青葉病院" of "青葉病院, 横浜".
std::string_view before_place(std::string_view folded, const Lexicon& lexicon) {
    for (const std::string_view sign : {",", "，", "、"}) {
        const std::size_t at = folded.rfind(sign);
        if (at != std::string_view::npos && is_place(trim(folded.substr(at + sign.size())), lexicon))
            return trim(folded.substr(0, at));
    }
    return folded;
}

}  // namespace

bool is_dated(const Entry& entry, const std::vector<Line>& document) {
    return std::ranges::any_of(entry.header, [&](std::size_t line) { return document[line].dated; });
}

bool is_complete(const Entry& entry, const std::vector<Line>& document, const Lexicon& lexicon) {
    if (!is_dated(entry, document)) return false;
    const Header header = read_header(document, entry.header, lexicon);
    return std::ranges::count_if(header.segments, [](const Segment& part) { return !part.remark; }) >= 2;
}

HeaderLines::HeaderLines(const std::vector<Line>& document, const std::vector<std::size_t>& lines,
                         const std::vector<std::size_t>& starts, const Lexicon& lexicon, const WordSet& heads,
                         const SkillTable& skills)
    : document_(document), lines_(lines), starts_(starts), lexicon_(lexicon), heads_(heads), skills_(skills) {
    for (std::size_t s = 0; s < starts.size(); ++s) {
        const std::size_t end = s + 1 < starts.size() ? starts[s + 1] : lines.size();
        std::array<int, 8> headings{};
        for (std::size_t i = starts[s] + 1; i < end; ++i)
            if (at(i).is_heading()) ++headings[at(i).block->level & 7u];
        for (std::size_t level = 0; level < levels_.size(); ++level) {
            if (headings[level] == 0) continue;
            ++levels_[level].entries;
            levels_[level].evidence += headings[level] - 1;
        }
        if (starts[s] + 1 < end && names_in_italics(at(starts[s] + 1))) ++slanted_below_;
    }
}

const HeaderLines::Column& HeaderLines::column(std::size_t offset) const {
    std::optional<Column>& known = columns_[offset];
    if (known) return *known;
    known = Column{};  // Clang 14 cannot emplace it
    for (std::size_t s = 0; s < starts_.size(); ++s) {
        const std::size_t end = s + 1 < starts_.size() ? starts_[s + 1] : lines_.size();
        if (starts_[s] + offset >= end) continue;
        const Line& line = at(starts_[s] + offset);
        if (!line.is_item()) continue;
        known->evidence += name_evidence(line);
        ++known->entries;
    }
    return *known;
}

/// How much an item looks like a title, an employer, a place or a date rather than like a deed.
double HeaderLines::name_evidence(const Line& line) const {
    if (line.names_part) return -2;
    if (only_date(line)) return 1;
    double evidence = 0;
    if (is_sentence(line)) evidence -= 1;
    if (line.words > short_line) evidence -= 1;
    if (starts_lower(line)) evidence -= 0.7;
    if (line.dated && line.words <= short_line) evidence += 0.8;
    if (line.words <= 4) evidence += 0.3;
    if (line.all_bold) evidence += 0.7;
    const bool named = names_words(line.folded, lexicon_) > 0;
    if (is_cjk(code_point_at(line.text, 0).value)) {
        if (!line.labelled().label.empty()) evidence -= 1;
        if (named) evidence += ends_like_name(before_place(line.folded.view(), lexicon_), lexicon_) ? 1 : -0.5;
    } else if (named) {
        evidence += line.words <= 6 ? 1 : 0.4;
    }
    if (!line.link_in(0, line.text.size()).empty()) evidence += 0.5;
    return evidence;
}

bool HeaderLines::stands_among_names(std::size_t start, std::size_t i, const Entry& entry, bool dated) const {
    const Line& line = at(i);
    const Line& first = at(start);
    const std::size_t offset = i - start;
    if (!std::binary_search(starts_.begin(), starts_.end(), start)) return false;  // a position within an entry
    if (entry.nested) return false;
    if (first.text.ends_with(':')) return false;  // a label over a list of entries
    if (offset >= columns_.size() || line.block->depth > first.block->depth + 1 || line.words > short_line + 3)
        return false;
    if (line.dated && dated) return false;
    const Column& items = column(offset);
    const double mean = items.entries > 0 ? items.evidence / items.entries : 0;
    if (mean < (items.entries > 1 ? column_of_names : lone_name) || name_evidence(line) < 0) return false;
    return !names_both(entry) || only_date(line) || (items.entries > 1 && names_missing_title(line, entry));
}

bool HeaderLines::passes_to_period(std::size_t i, const Entry& entry) const {
    return at(i).names_part && at(i + 1).dated && at(i + 1).states(Field::period) && !is_dated(entry, document_);
}

/// "Programme Director" below "2006-12 **Gellen TV - Channel 4**".
bool HeaderLines::names_missing_title(const Line& line, const Entry& entry) const {
    const auto titled = [&](const Line& any) { return heads_.count(any.folded) > 0; };
    if (!titled(line) || std::ranges::any_of(entry.header, [&](std::size_t i) { return titled(document_[i]); }))
        return false;
    const Header header = read_header(document_, entry.header, lexicon_);
    return std::ranges::all_of(header.segments, [&](const Segment& part) {
        return part.joint == Joint::dash || &part == &header.segments.front();
    });
}

bool HeaderLines::takes(std::size_t start, std::size_t i, const Entry& entry) const {
    const Line& line = at(i);
    const Line& first = at(start);
    if (entry.header.size() >= longest_header || line.names_part || line.is_row()) return false;
    bool dated = false, titled = false;
    for (const std::size_t index : entry.header) {
        dated = dated || document_[index].dated;
        titled = titled || lexicon_.title_head.count(document_[index].folded) > 0;
    }
    if (line.is_item() && line.block->depth < first.block->depth) return false;  // what the next entries belong to
    if (line.continues() && (line.states(Field::organization) || line.states(Field::title))) return true;
    if (line.block->quote > first.block->quote)
        return !dated && i == start + entry.header.size() && leads_to_quoted_date(i);
    if (line.block->has(block_flag::definition))
        return first.block->has(block_flag::term) &&
               (entry.header.size() == 1 || (only_date(line) && !dated) ||
                (entry.header.size() == 2 && line.words <= short_line && !names_both(entry)));
    if (only_link(line) && i == start + 1 && i + 1 < lines_.size() && only_date(at(i + 1))) return true;
    if (only_date(line)) return !dated || line.is(BlockKind::paragraph);
    if (only_lasts(line) && tells_length(line) && first.is_heading() && names_both(entry)) return false;
    if (line.dated && line.words <= longest_dated && !(line.is_item() && !line.all_bold))
        return !dated || (line.continues() && !titled);
    if (line.is_heading())
        return stands_under_date(start, i, entry) ||
               (goes_deeper(start, i, entry) && (titled ? heads_employers(i) : !dated || heads_titles(line)));
    if (line.is_item()) return takes_item(start, i, entry, dated, titled);
    if (line.block->depth > first.block->depth + (first.is_item() ? 0 : 1)) return false;
    if (line.starts_bold && i == start + 1 && first.dated && line.words <= short_line && !line.dated &&
        !is_sentence(line) && !names_both(entry))
        return true;  // "### 2014-2016 Chef" over "**Bluestone**, Leeds"
    if (i == start + 1 && first.is_heading() && first.dated && names_in_italics(line) && !lists_skills(line) &&
        2 * slanted_below_ > static_cast<int>(starts_.size()) && !names_both(entry))
        return true;  // "#### Fernwick (2019 - 2021)" over "_Set painter_", as below most of the headings
    const bool over_date = i + 1 < lines_.size() && only_date(at(i + 1)) && !at(i + 1).is_item();
    if (line.all_bold && line.words <= (over_date ? longest_bold : short_line)) return !titled || !dated;
    if (i == start + 1 && stands_in_italics_between(i)) return true;
    const bool names_title = lexicon_.title_head.count(line.folded) > 0;
    const bool stopped_title = names_title && over_date && line.words <= longest_stopped;
    const bool short_text =
        line.words <= short_line && (!is_sentence(line) || stopped_title) && !line.text.ends_with(':');
    if (!names_title && lists_skills(line)) return false;
    const bool goes_on = line.continues() || (first.is_heading() && i == start + 1);
    if (short_text && goes_on && i == start + entry.header.size() && names_missing_school(line, entry)) return true;
    if (short_text && names_title) return !titled || (line.continues() && !dated);
    if (short_text && line.continues()) return i <= start + 3 && !(titled && dated && names_both(entry));
    if (short_text && entry.header.size() == 2 && only_date(at(i - 1)) && !names_both(entry)) return is_paragraph(line);
    // "2018 - 2020" over "M.Sc. Geology" and "Oakhaven University", each a paragraph of its own
    if (short_text && (line.words > 1 || at(i - 1).is_heading()) && only_date(first) && is_paragraph(line) &&
        i == start + entry.header.size() && !names_both(entry))
        return true;
    if (opens_with_date(first) && i == start + 1 && line.continues() && only_date(first)) return true;
    if (short_text && dated && !titled && stands_over_deeds(start, i) && names_employer_alone(entry)) return true;
    if (i == start + 1 && only_date(first) && first.is_item() && is_paragraph(line) && parts_names_by_bar(line))
        return true;
    if (!short_text || dated || i + 1 >= lines_.size()) return false;
    return only_date(at(i + 1)) || (at(i + 1).dated && at(i + 1).continues());
}

bool HeaderLines::takes_item(std::size_t start, std::size_t i, const Entry& entry, bool dated, bool titled) const {
    const Line& line = at(i);
    const Line& first = at(start);
    const bool short_item = line.words <= short_line;
    const bool over_date = i + 1 < lines_.size() && at(i + 1).is_item() && only_date(at(i + 1));
    if (over_date && short_item && !dated && !first.is_item() && !first.is_heading()) return true;
    if (stands_among_names(start, i, entry, dated) || takes_school(start, i, entry)) return true;
    if (!dated && line.dated && i == start + 1 && names_dated_part(first, line)) return true;
    return line.all_bold && !first.is_heading() && short_item && line.block->depth > 0 && !titled;
}

/// "*Leeds*" between "**Oakhaven University**" and "BSc, 2002 - 2005", each a paragraph of its own.
bool HeaderLines::stands_in_italics_between(std::size_t i) const {
    const Line& line = at(i);
    if (!at(i - 1).all_bold || !is_slanted(line) || line.dated || line.words > short_line || i + 1 >= lines_.size())
        return false;
    const Line& below = at(i + 1);
    return below.dated && is_paragraph(below) && !below.starts_bold && below.words <= longest_dated;
}

/// A heading right below those of the header, and lower.
bool HeaderLines::goes_deeper(std::size_t start, std::size_t i, const Entry& entry) const {
    const Line& first = at(start);
    return first.is_heading() && at(i).block->level > first.block->level && i == start + entry.header.size() &&
           at(i).block->depth == first.block->depth;
}

/// "2020 - 2023" over "### Designer" and "#### Quillmark": the heading right below a date, and one below that.
bool HeaderLines::stands_under_date(std::size_t start, std::size_t i, const Entry& entry) const {
    const Line& heading = at(i);
    if (at(start).is_heading() || !only_date(at(start)) || i > start + 2) return false;
    if (i == start + 1) return true;
    return entry.header.size() == 2 && at(i - 1).is_heading() && heading.block->level > at(i - 1).block->level &&
           heading.words <= short_line && levels_[heading.block->level & 7u].evidence == 0 && !names_both(entry);
}

/// Whether headings like this one, below those of the entries, go on with their headers: most entries have
/// one then, and none has more, which would be its parts ("Front-end", "Back-end").
bool HeaderLines::heads_titles(const Line& heading) const {
    if (heading.dated || lexicon_.title_head.count(heading.folded) > 0) return true;
    const Column& level = levels_[heading.block->level & 7u];
    return 2 * level.entries >= static_cast<int>(starts_.size()) && level.evidence == 0;
}

/// "## Engineer" over "### Fernwick": most entries have one heading below their title, which is no title and stands
/// over the dates.
bool HeaderLines::heads_employers(std::size_t i) const {
    constexpr std::size_t reach = 2;  // lines: the dates, perhaps behind a link
    const Line& heading = at(i);
    const Column& level = levels_[heading.block->level & 7u];
    const bool one_in_most = 2 * level.entries > static_cast<int>(starts_.size()) && level.evidence == 0;
    const bool owns = lexicon_.legal_form.count(heading.folded) + lexicon_.institution.count(heading.folded) > 0;
    if (!one_in_most || heading.words > short_line || (lexicon_.title_head.count(heading.folded) > 0 && !owns))
        return false;
    for (std::size_t j = i + 1; j < lines_.size() && j <= i + reach && is_paragraph(at(j)); ++j)
        if (only_date(at(j))) return true;
    return heading.dated;
}

/// "> Leeds" / "> 2019 - 2021": a quotation that says when, and before that where.
bool HeaderLines::leads_to_quoted_date(std::size_t i) const {
    constexpr std::size_t reach = 3;  // lines
    for (std::size_t j = i; j < lines_.size() && j < i + reach && at(j).block->quote == at(i).block->quote; ++j) {
        if (at(j).dated) return at(j).words <= longest_dated;
        const int longest = at(j).all_bold ? longest_bold : short_line;
        if (is_sentence(at(j)) || at(j).words > longest || lists_skills(at(j))) return false;
    }
    return false;
}

/// "C++, Python, LLVM"; a lone name may be an employer's, a name and a place too.
bool HeaderLines::lists_skills(const Line& line) const {
    if (line.words > short_line) return false;
    const SkillList list = split_skill_list(line.text, skills_);
    return list.atoms.size() >= 2 && list.known_share() >= 0.5 &&
           std::ranges::none_of(list.atoms, [&](const SkillAtom& atom) { return is_place(atom.raw, lexicon_); });
}

/// "From: Oakhaven University" below "Bachelor | Geology" and its date.
bool HeaderLines::names_missing_school(const Line& line, const Entry& entry) const {
    return &heads_ == &lexicon_.degree && lexicon_.institution.count(line.folded) > 0 &&
           std::ranges::none_of(entry.header, [&](std::size_t index) {
               return lexicon_.institution.count(document_[index].folded) > 0;
           });
}

/// "Oakhaven University", an item right below "**Doctorat en Géologie**".
bool HeaderLines::takes_school(std::size_t start, std::size_t i, const Entry& entry) const {
    const Line& line = at(i);
    return std::binary_search(starts_.begin(), starts_.end(), start) && i == start + entry.header.size() &&
           line.block->depth <= at(start).block->depth + 1 && line.words <= short_line && name_evidence(line) > 0 &&
           heads_.count(at(start).folded) > 0 && names_missing_school(line, entry);
}

/// "Oakhaven University | Leeds (United Kingdom) - Semester abroad, in exchange with Merrow." below its dates.
bool HeaderLines::parts_names_by_bar(const Line& line) const {
    return line.words <= longest_dated && line.text.find(" | ") != std::string::npos &&
           names_words(line.folded, lexicon_) > 0;
}

/// "MSc, Geology; with honours (2017 - 2019)", an item below "Oakhaven University, Leeds".
bool HeaderLines::names_dated_part(const Line& above, const Line& line) const {
    if (!above.is_item() || line.block->depth != above.block->depth + 1 || line.words > longest_dated) return false;
    if (has_words(std::string_view(line.text).substr(line.periods.back().end))) return false;
    return heads_.count(line.folded) > 0 && heads_.count(above.folded) == 0 && !is_sentence(line) &&
           !is_sentence(above) && above.words <= longest_dated && !ends_with_colon(above);
}

/// "Tour guide - Lakes", a paragraph right below the first line of an entry and over a list.
bool HeaderLines::stands_over_deeds(std::size_t start, std::size_t i) const {
    return i == start + 1 && at(i).is(BlockKind::paragraph) && !at(i).continues() && i + 1 < lines_.size() &&
           at(i + 1).is_item() && std::binary_search(starts_.begin(), starts_.end(), start);
}

/// "Fernwick, Leeds | 2017 - 2020", "Merrow Ltd, 2014": one name, which its place or its words tell to be an
/// employer's.
bool HeaderLines::names_employer_alone(const Entry& entry) const {
    if (&heads_ != &lexicon_.title_head) return false;
    const Header header = read_header(document_, entry.header, lexicon_);
    if (header.segments.size() != 1) return false;
    const FoldedText& name = header.segments[0].folded;
    return !header.location.empty() || lexicon_.legal_form.count(name) + lexicon_.organization_kind.count(name) > 0;
}

/// Whether the header so far has room for title and organization both. Freelancers may have no employer.
bool HeaderLines::names_both(const Entry& entry) const {
    const Header header = read_header(document_, entry.header, lexicon_);
    const bool self_employed = lexicon_.freelance.count(fold(header.employment.words)) > 0;
    return header.segments.size() + (self_employed ? 1 : 0) >= 2;
}

}  // namespace vitae::recognize
