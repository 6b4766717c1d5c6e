// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/entries.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/date_neighbours.hpp"
#include "recognize/entries/entry_parts.hpp"
#include "recognize/entries/header_lines.hpp"
#include "recognize/entries/line_kinds.hpp"
#include "recognize/entries/titles_below.hpp"

namespace vitae::recognize {
namespace {

/// One way to tell where entries start.
struct Pattern {
    const char* name;
    std::function<bool(std::size_t)> starts_at;
};

constexpr std::array<const char*, 6> heading_patterns = {"headings of level 1", "headings of level 2",
                                                         "headings of level 3", "headings of level 4",
                                                         "headings of level 5", "headings of level 6"};
constexpr std::array<const char*, 4> item_patterns = {"items", "items one deeper", "items two deeper",
                                                      "items three deeper"};

constexpr int short_line = 9;  // words of a line that can name a position

class Splitter {
public:
    Splitter(const std::vector<Line>& document, const std::vector<std::size_t>& lines, const Lexicon& lexicon,
             const WordSet& heads, const SkillTable& skills)
        : document_(document),
          lines_(lines),
          lexicon_(lexicon),
          heads_(heads),
          skills_(skills),
          near_(document, lines),
          titles_(document, lexicon),
          kinds_(document, lines),
          parts_(document, lines, lexicon) {}

    Entries run() {
        Entries result;
        if (lines_.empty()) return result;
        find_levels_of_positions();
        const std::vector<std::size_t> starts = best_starts(result.choice);
        const HeaderLines headers(document_, lines_, starts, lexicon_, heads_, skills_);
        const std::size_t first = starts.empty() ? lines_.size() : starts[0];
        result.intro.assign(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(first));
        for (std::size_t s = 0; s < starts.size(); ++s) {
            const std::size_t end = s + 1 < starts.size() ? starts[s + 1] : lines_.size();
            add_entry(starts[s], end, headers, result.entries);
        }
        return result;
    }

private:
    const Line& at(std::size_t i) const { return document_[lines_[i]]; }

    void find_levels_of_positions() {
        std::array<int, 8> headings{}, titled{}, labels{};
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!at(i).is_heading()) continue;
            const std::size_t level = at(i).block->level & 7u;
            ++headings[level];
            if (lexicon_.title_head.count(at(i).folded) > 0) ++titled[level];
            if (ends_with_colon(at(i))) ++labels[level];
        }
        for (std::size_t level = 0; level < headings.size(); ++level) {
            names_positions_[level] = 2 * titled[level] > headings[level];
            labels_parts_[level] = labels[level] > 0 && labels[level] < headings[level];
        }
    }

    bool looks_like_name(const Line& line) const {
        if (line.is_heading()) return true;
        return line.starts_bold && !line.names_part && !line.states(Field::organization) && !line.states(Field::title);
    }

    std::vector<Pattern> patterns() const {
        constexpr std::size_t most = 24;
        std::vector<Pattern> all;
        all.reserve(most);
        const auto add = [&](const char* name, auto fits) {
            all.push_back({name, [fits, this](std::size_t i) { return !at(i).names_part && fits(at(i)); }});
        };
        for (std::uint32_t level = 1; level <= heading_patterns.size(); ++level) {
            if (!kinds_.has_headings(level)) continue;
            const bool labels = labels_parts_[level & 7u];
            add(heading_patterns[level - 1], [level, labels](const Line& line) {
                return line.is_heading() && line.block->level == level && !(labels && ends_with_colon(line));
            });
        }
        const std::uint32_t base = kinds_.base_depth, shallowest = base == 0 ? 1 : base;
        for (std::uint32_t depth = shallowest; depth <= base + 3; ++depth)
            if (kinds_.has_items(depth))
                add(item_patterns[depth - shallowest], [depth](const Line& line) {
                    return line.is_item() && line.block->depth == depth && !line.block->has(block_flag::definition);
                });
        if (kinds_.terms)
            add("terms with definitions", [](const Line& line) { return line.block->has(block_flag::term); });
        for (const auto& [field, name] : {std::pair(Field::period, "lines that label a period"),
                                          {Field::organization, "lines that label an employer"},
                                          {Field::title, "lines that label a title"},
                                          {Field::institution, "lines that label a school"}})  // "Period: 2019 - 2021"
            if ((kinds_.labels & bit_of(field)) != 0)
                add(name, [field = field](const Line& line) { return line.states(field); });
        if (kinds_.rows) add("dated rows", [](const Line& line) { return line.is_row() && line.dated; });
        const auto bold = [](const Line& line) { return line.starts_bold && !line.is_heading() && line.words <= 30; };
        add("bold lines", [bold](const Line& line) { return bold(line) && !line.is_item(); });
        add("bold items", [bold](const Line& line) { return bold(line) && line.is_item(); });
        all.push_back({"bold items over another", [this](std::size_t i) { return near_.opens_bold_items(i); }});
        add("bold lines and items", bold);
        add("paragraphs in bold",
            [bold](const Line& line) { return bold(line) && is_paragraph(line) && !line.continues(); });
        all.push_back({"lines that open with a date", [this](std::size_t i) {
                           return !at(i).names_part && opens_with_date(at(i)) && is_paragraph(at(i)) &&
                                  !near_.lasts_below_dates(i);
                       }});
        all.push_back({"two lines over a date",
                       [this](std::size_t i) { return near_.stands_over_date(i + 1) && near_.is_over_date(i); }});
        all.push_back({"lines over a date", [this](std::size_t i) { return near_.stands_over_date(i); }});
        all.push_back({"lines over dated lines", [this](std::size_t i) { return near_.stands_over_dated(i); }});
        all.push_back({"paragraphs that open over a date", [this](std::size_t i) { return near_.opens_over_date(i); }});
        all.push_back({"paragraphs over a date", [this](std::size_t i) { return near_.opens_above_date(i); }});
        all.push_back({"short lines over dated ones", [this](std::size_t i) { return near_.heads_dated(i); }});
        all.push_back({"dated lines", [this](std::size_t i) {
                           return !at(i).names_part && at(i).dated && is_paragraph(at(i)) &&
                                  !near_.lasts_below_dates(i);
                       }});
        const std::uint32_t quote = &heads_ == &lexicon_.degree ? at(0).block->quote : 0;  // quoted work is prose
        add("paragraphs", [quote](const Line& line) {
            return is_paragraph(line) && !line.continues() && line.block->depth == 0 && line.block->quote <= quote;
        });
        return all;
    }

    void find_starts(const Pattern& pattern, std::vector<std::size_t>& starts) const {
        starts.clear();
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!parts_.holds(i) && pattern.starts_at(i)) starts.push_back(i);
    }

    /// Whether a short line would stand alone above an entry that starts here, though it goes with it.
    bool cuts_off(std::size_t start) const {
        if (near_.stands_over_dated(start - 1) || near_.parts_list_from_date(start - 1)) return true;
        constexpr std::size_t wrapped = 56;  // bytes of a line that goes on in the next
        const Line& above = at(start - 1);
        const bool ends_prose = above.continues() && start > 1 && at(start - 2).text.size() > wrapped;
        const bool is_short = above.is(BlockKind::paragraph) && above.words <= 8 && !is_sentence(above) &&
                              above.block->depth == 0 && !ends_prose;
        const bool opens_paragraph = !at(start).continues() && start + 1 < lines_.size() && at(start + 1).continues();
        return is_short &&
               ((!above.continues() && at(start).continues()) || (only_date(at(start)) && !opens_paragraph));
    }

    /// How well entries that start at these lines agree with the dates of the section.
    double score(const std::vector<std::size_t>& starts) const {
        double total = 0;
        const bool headed =
            std::any_of(starts.begin(), starts.end(), [&](std::size_t i) { return at(i).is_heading(); });
        const Line* heading = nullptr;  // above the line
        for (std::size_t i = 0; i < starts[0]; ++i) {
            if (at(i).is_heading()) heading = &at(i);
            if (at(i).dated) total -= 1;
            if (looks_like_name(at(i)) || labels_name(at(i))) total -= 0.8;
        }
        if (starts[0] > 0 && parts_heading(starts[0])) total -= 0.7;
        if (starts[0] > 0 && cuts_off(starts[0]) && !looks_like_name(at(starts[0] - 1))) total -= 0.8;
        const Line* dated_heading = nullptr;  // of what stands below it
        for (std::size_t s = 0; s < starts.size(); ++s) {
            const std::size_t end = s + 1 < starts.size() ? starts[s + 1] : lines_.size();
            const Line& first = at(starts[s]);
            // what stands below a heading with its date is about that entry
            const bool parted =
                dated_heading != nullptr && (!first.is_heading() || titles_.dates_lower(*dated_heading, first));
            if (parted || (heading != nullptr && happens_during(first, *heading))) total -= 0.8;
            if (first.is_heading() && !parted) dated_heading = first.dated ? &first : nullptr;
            int dates = 0, positions = 0;
            std::size_t first_date = end;
            for (std::size_t i = starts[s]; i < end; ++i) {
                if (at(i).is_heading()) heading = &at(i);
                if (i > starts[s] && heads_position(i, first)) ++positions;
                if (i > starts[s] && names_position(i)) total -= 0.4;
                const bool dated = (at(i).dated || at(i).states(Field::period)) &&
                                   (!parts_.holds(i) || parts_.is_listed_position(i)) &&
                                   !near_.lasts_below_dates(i);  // "Period: 2023"
                const bool highlight =
                    at(i).is_item() && !at(i).starts_bold && ((first.is_heading() && first.dated) || i > starts[s] + 3);
                if (!dated || (highlight && i > starts[s])) continue;
                if (dates++ == 0) first_date = i;
            }
            for (std::size_t i = starts[s] + 1; i < end; ++i)  // a heading as high as the entry's own is an entry
                if (at(i).is_heading() && at(starts[s]).is_heading() &&
                    at(i).block->level <= at(starts[s]).block->level && !at(i).names_part && !parts_.holds(i))
                    total -= 0.8;
            const int told = positions > 0 && first.dated ? positions + 1 : positions;
            if (dates == 0)
                total -= names_position(starts[s]) ? 0 : 0.3;
            else
                total += (first_date - starts[s] <= 3 || closes(first_date, starts[s], end) ? 1.0 : 0.2) +
                         0.9 * std::max(std::min(positions, dates) - 1, 0) -
                         0.5 * further_dates(starts[s], first_date, dates - std::max(std::min(told, dates), 1));
            if (s + 1 < starts.size() && end > starts[s] + 1) {
                const bool over_heading = at(end).is_heading() && !at(end - 1).is_heading();  // goes with what is above
                // a date and its position, over the next date
                const bool all_it_names = end == starts[s] + 2 && only_date(at(starts[s])) && only_date(at(end)) &&
                                          at(end - 1).starts_bold && !at(end - 1).is_heading();
                if (!over_heading && !all_it_names && (looks_like_name(at(end - 1)) || cuts_off(end))) total -= 0.8;
            }
            if (s + 1 < starts.size() && parts_heading(end)) total -= 0.7;
            if (headed && !at(starts[s]).is_heading() && is_sentence(at(starts[s]))) total -= 1;  // prose of an entry
            if (at(starts[s]).continues() && !opens_with_date(at(starts[s]))) total -= 0.3;
            if (end == starts[s] + 1 && only_date(at(starts[s]))) total -= 1;  // dates nothing
        }
        return total;
    }

    /// A title and its employer without a date.
    bool names_position(std::size_t i) const { return titles_.names_position(at(i)) && !near_.stands_beside_date(i); }

    /// A date alone at the end of what stands below a heading dates it.
    bool closes(std::size_t date, std::size_t start, std::size_t end) const {
        return at(start).is_heading() && date > start && date + 1 == end && only_date(at(date)) &&
               at(date).is(BlockKind::paragraph) && at(date).block->depth == 0;
    }

    /// An entry that starts here parts a heading that names a position, or stands over a date, from what it heads.
    bool parts_heading(std::size_t start) const {
        const Line& above = at(start - 1);
        return above.is_heading() && !at(start).is_heading() &&
               (only_date(at(start)) || lexicon_.title_head.count(above.folded) > 0);
    }

    /// How much the dates beyond those of positions tell against an entry: little below a title and its own date.
    int further_dates(std::size_t start, std::size_t first_date, int count) const {
        const bool dated_title =
            at(start).is_heading() && first_date == start + 1 && lexicon_.title_head.count(at(start).folded) > 0;
        return dated_title ? std::min(count, 1) : count;
    }

    /// A title with a date of its own below the heading of an employer.
    bool heads_position(std::size_t i, const Line& start) const {
        const Line& line = at(i);
        if (parts_.is_listed_position(i)) return true;
        if (start.is_heading() && line.is_heading() && line.block->level > start.block->level && only_date(line))
            return true;  // "### Fernwick GmbH" over "#### 2018 - 2020"
        if (start.starts_bold && !start.dated && !start.is_heading() && titles_.names_dated_title(line)) return true;
        const bool stay = titles_.dates_stay(start, line);
        const bool below = start.is_heading() && (!start.dated || stay) &&
                           (!line.is_heading() || line.block->level > start.block->level);
        if (!below || line.words > 16 || !(line.is_heading() || line.starts_bold || stay)) return false;
        const bool over_date = i + 1 < lines_.size() && only_date(at(i + 1));
        if (lexicon_.title_head.count(line.folded) == 0) return over_date && !line.dated && line.words <= short_line;
        return line.dated || over_date;
    }

    /// "**Oakhaven University**", "MSc, Oakhaven University" above a list: the list is no list of entries.
    bool leaves_name_above(std::size_t first) const {
        const bool studies = &heads_ == &lexicon_.degree;
        for (std::size_t i = 0; i < first; ++i)
            if ((looks_like_name(at(i)) || (studies && titles_.names_study(at(i)))) && !at(i).text.ends_with(':'))
                return true;
        return false;
    }

    /// Also notes in `choice` what came second.
    std::vector<std::size_t> best_starts(SplitChoice& choice) const {
        constexpr double tie = 0.01, name_above = -0.8;  // of equal ones the stronger pattern, which comes first, wins
        std::vector<std::size_t> best, starts;
        const bool dated = std::ranges::any_of(lines_, [&](std::size_t line) { return tells_when(document_[line]); });
        for (const Pattern& pattern : patterns()) {
            find_starts(pattern, starts);
            if (starts.empty() || starts == best) continue;
            const double now = dated ? score(starts) : leaves_name_above(starts[0]) ? name_above : 0;
            if (best.empty() || now > choice.score + tie) {
                if (!best.empty()) choice.other_pattern = choice.pattern, choice.other_score = choice.score;
                choice.pattern = pattern.name;
                choice.score = now;
                std::swap(best, starts);
                if (!dated && now == 0) break;  // patterns come strongest first
            } else if (*choice.other_pattern == '\0' || now > choice.other_score) {
                choice.other_pattern = pattern.name;
                choice.other_score = now;
            }
        }
        return best;
    }

    /// A date right below a header that has none.
    bool dates_header(std::size_t i, const Entry& entry) const {
        return i > 0 && entry.header.back() == lines_[i - 1] && !is_dated(entry, document_);
    }

    /// A further position inside an entry: its own date and title, or a heading that is a title.
    bool starts_position(std::size_t i, const Entry& entry) const {
        const Line& line = at(i);
        if (parts_.is_listed_position(i)) return true;
        if (line.names_part || line.is_row() || parts_.holds(i)) return false;
        if (titles_.repeats_title(entry, lines_[i])) return true;
        const auto titled = [&] {  // most lines are not asked
            return lexicon_.title_head.count(line.folded) > 0 && heads_.count(line.folded) > 0;
        };
        if (line.is_heading())
            return line.dated || (line.words <= short_line && titled() &&
                                  (near_.stands_over_date(i) || !is_complete(entry, document_, lexicon_) ||
                                   names_positions_[line.block->level & 7u]));
        if (line.words <= short_line && near_.stands_over_date(i) && (line.all_bold || titled())) return true;
        if (!line.dated || line.words > 24) return false;
        if (line.is_item() && only_lasts(line) && is_complete(entry, document_, lexicon_))
            return false;  // "for 5 years I led a team"
        if (line.is_item())
            return line.words <= 14 && titled() &&
                   (line.starts_bold || line.block->has(block_flag::ordered) || entry.body.empty() ||
                    (opens_with_date(line) && !near_.lists_parts_of_stay(i, document_[entry.header[0]], lexicon_)));
        if (only_date(line)) {
            const bool next_titled =
                i + 1 < lines_.size() && is_paragraph(at(i + 1)) && lexicon_.title_head.count(at(i + 1).folded) > 0;
            return !dates_header(i, entry) && (next_titled || (i > 0 && at(i - 1).all_bold));
        }
        if (line.starts_bold) return true;
        const bool tells_about = entry.by_heading && !entry.nested && document_[entry.header[0]].dated;
        return titled() && !(tells_about && is_complete(entry, document_, lexicon_));  // a heading has said it all
    }

    /// A date of its own in the lines that may be its header.
    bool has_date(std::size_t start, std::size_t end) const {
        constexpr std::size_t reach = 4;  // lines
        const auto first = lines_.begin() + static_cast<std::ptrdiff_t>(start);
        return std::any_of(first, first + static_cast<std::ptrdiff_t>(std::min(reach, end - start)),
                           [&](std::size_t line) { return document_[line].dated; });
    }

    void add_entry(std::size_t start, std::size_t end, const HeaderLines& headers, std::vector<Entry>& entries) const {
        const std::size_t owner = entries.size();
        Entry entry;
        entry.body.reserve(end - start);
        entry.by_heading = at(start).is_heading();
        entry.nested = titles_.follows_employer(entries, lines_[start]) && !has_date(start, end);
        entry.header.push_back(lines_[start]);
        std::size_t i = start + 1;
        for (; i < end && !parts_.holds(i) && (parts_.owns_positions(i) || headers.takes(start, i, entry)); ++i)
            entry.header.push_back(lines_[i]);
        if (i + 1 < end && headers.passes_to_period(i, entry)) {
            entry.body.push_back(lines_[i]);
            entry.header.push_back(lines_[i + 1]);
            i += 2;
        }
        for (; i < end; ++i) {
            if (!closes(i, start, end) && starts_position(i, entry)) {
                entries.push_back(std::move(entry));
                entry = Entry{};
                entry.nested = true;
                entry.listed = parts_.is_listed_position(i);
                entry.by_heading = at(i).is_heading();
                entry.header.push_back(lines_[i]);
                const std::size_t position = i;
                while (i + 1 < end && !parts_.holds(i + 1) && !starts_position(i + 1, entry) &&
                       headers.takes(position, i + 1, entry))
                    entry.header.push_back(lines_[++i]);
                continue;
            }
            (entry.listed && parts_.is_beside_positions(i) ? entries[owner] : entry).body.push_back(lines_[i]);
        }
        if (!entry.body.empty() && !entry.nested && closes(end - 1, start, end) && !is_dated(entry, document_)) {
            entry.header.push_back(entry.body.back());
            entry.body.pop_back();
        }
        entries.push_back(std::move(entry));
    }

    const std::vector<Line>& document_;
    const std::vector<std::size_t>& lines_;
    const Lexicon& lexicon_;
    const WordSet& heads_;
    const SkillTable& skills_;
    const DateNeighbours near_;
    const TitlesBelow titles_;
    const LineKinds kinds_;
    const EntryParts parts_;
    /// By level: most of its headings name positions; else they are parts of entries ("Front-end", "QA").
    std::array<bool, 8> names_positions_{};
    /// By level: some of its headings end with a colon and label parts of the entries that the others open.
    std::array<bool, 8> labels_parts_{};
};

}  // namespace

Entries split_entries(const std::vector<Line>& document, const std::vector<std::size_t>& lines, const Lexicon& lexicon,
                      const WordSet& heads, const SkillTable& skills) {
    return Splitter(document, lines, lexicon, heads, skills).run();
}

}  // namespace vitae::recognize
