// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "model/text.hpp"
#include "recognize/segments.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t longest_header = 5;  // lines
constexpr int short_line = 9;              // words of a header line without a date

using Starts = std::function<bool(std::size_t)>;

bool opens_with_date(const Line& line) {
    return !line.periods.empty() && line.dated &&
           count_words(std::string_view(line.text).substr(0, line.periods[0].begin)) == 0;
}

bool only_date(const Line& line) {
    if (line.periods.empty()) return false;
    int dated = 0;
    for (const FoundPeriod& period : line.periods)
        dated += count_words(std::string_view(line.text).substr(period.begin, period.end - period.begin));
    return line.words - dated == 0 ||
           (line.words - dated == 1 && Lexicon::built_in().title_head.count(line.folded) == 0);
}

bool is_paragraph(const Line& line) {
    return line.is(BlockKind::paragraph) || line.is(BlockKind::code) || line.is_heading();
}

bool is_sentence(const Line& line) {
    const Lexicon& lexicon = Lexicon::built_in();
    return line.text.ends_with('.') && line.words > 2 && lexicon.legal_form.count(line.folded) == 0;
}

class Splitter {
public:
    Splitter(const std::vector<Line>& document, const std::vector<std::size_t>& lines, const Lexicon& lexicon)
        : document_(document), lines_(lines), lexicon_(lexicon) {
        for (const std::size_t line : lines) part_labels_.push_back(is_part_label(document[line], lexicon));
    }

    Entries run() {
        Entries result;
        if (lines_.empty()) return result;
        base_depth_ = at(0).block->depth;
        for (std::size_t i = 0; i < lines_.size(); ++i) base_depth_ = std::min(base_depth_, at(i).block->depth);
        const std::vector<std::size_t> starts = best_starts();
        const std::size_t first = starts.empty() ? lines_.size() : starts[0];
        result.intro.assign(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(first));
        for (std::size_t s = 0; s < starts.size(); ++s) {
            const std::size_t end = s + 1 < starts.size() ? starts[s + 1] : lines_.size();
            add_entry(starts[s], end, result.entries);
        }
        return result;
    }

private:
    const Line& at(std::size_t i) const { return document_[lines_[i]]; }

    bool heads_part(std::size_t i) const { return part_labels_[i]; }

    bool looks_like_name(std::size_t i) const { return at(i).is_heading() || (at(i).starts_bold && !heads_part(i)); }

    std::vector<Starts> patterns() const {
        std::vector<Starts> all;
        const auto add = [&](auto fits) {
            all.emplace_back([fits, this](std::size_t i) { return !heads_part(i) && fits(at(i)); });
        };
        for (std::uint32_t level = 1; level <= 6; ++level)
            add([level](const Line& line) { return line.is_heading() && line.block->level == level; });
        for (std::uint32_t depth = base_depth_ == 0 ? 1 : base_depth_; depth <= base_depth_ + 3; ++depth)
            add([depth](const Line& line) {
                return line.is_item() && line.block->depth == depth && !line.block->has(block_flag::definition);
            });
        add([](const Line& line) { return line.block->has(block_flag::term); });
        add([](const Line& line) { return line.is_row() && line.dated; });
        const auto bold = [](const Line& line) { return line.starts_bold && !line.is_heading() && line.words <= 30; };
        add([bold](const Line& line) { return bold(line) && !line.is_item(); });
        add([bold](const Line& line) { return bold(line) && line.is_item(); });
        add(bold);
        add([](const Line& line) { return opens_with_date(line) && is_paragraph(line); });
        all.emplace_back([this](std::size_t i) { return stands_over_date(i); });
        add([](const Line& line) { return line.dated && is_paragraph(line); });
        add([](const Line& line) {
            return is_paragraph(line) && !line.continues() && line.block->depth == 0 && line.block->quote == 0;
        });
        return all;
    }

    /// A short line right above a line that is only a date.
    bool stands_over_date(std::size_t i) const {
        if (i + 1 >= lines_.size() || !only_date(at(i + 1)) || at(i + 1).is_item()) return false;
        const Line& line = at(i);
        return is_paragraph(line) && !line.dated && line.words <= 14 && !is_sentence(line);
    }

    std::vector<std::size_t> starts_of(const Starts& pattern) const {
        std::vector<std::size_t> starts;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (pattern(i)) starts.push_back(i);
        return starts;
    }

    /// How well entries that start at these lines agree with the dates of the section.
    double score(const std::vector<std::size_t>& starts) const {
        double total = 0;
        for (std::size_t i = 0; i < starts[0]; ++i) {
            if (at(i).dated) total -= 1;
            if (looks_like_name(i)) total -= 0.8;
        }
        for (std::size_t s = 0; s < starts.size(); ++s) {
            const std::size_t end = s + 1 < starts.size() ? starts[s + 1] : lines_.size();
            int dates = 0;
            std::size_t first_date = end;
            for (std::size_t i = starts[s]; i < end; ++i) {
                if (!at(i).dated || (at(i).is_item() && !at(i).starts_bold && i > starts[s] + 3)) continue;
                if (dates++ == 0) first_date = i;
            }
            for (std::size_t i = starts[s] + 1; i < end; ++i)  // a heading as high as the entry's own is an entry
                if (at(i).is_heading() && at(starts[s]).is_heading() &&
                    at(i).block->level <= at(starts[s]).block->level)
                    total -= 0.8;
            if (dates == 0)
                total -= 0.3;
            else
                total += (first_date - starts[s] <= 3 ? 1.0 : 0.2) - 0.5 * (dates - 1);
            if (s + 1 < starts.size() && end > starts[s] + 1) {
                const Line& last = at(end - 1);
                const bool above =
                    last.is(BlockKind::paragraph) && last.words <= 8 && !is_sentence(last) && last.block->depth == 0;
                const bool dangling = looks_like_name(end - 1) ||
                                      (above && ((!last.continues() && at(end).continues()) || only_date(at(end))));
                if (dangling) total -= 0.8;
            }
            if (at(starts[s]).continues() && !opens_with_date(at(starts[s]))) total -= 0.3;
        }
        return total;
    }

    std::vector<std::size_t> best_starts() const {
        std::vector<std::size_t> best;
        double best_score = -1e9;
        bool dated = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) dated = dated || at(i).dated;
        for (const Starts& pattern : patterns()) {
            std::vector<std::size_t> starts = starts_of(pattern);
            if (starts.empty()) continue;
            if (!dated) return starts;  // patterns come strongest first
            const double now = score(starts);
            if (now <= best_score + 0.01) continue;
            best_score = now;
            best = std::move(starts);
        }
        return best;
    }

    /// Whether a line still belongs to the header that starts at `start`.
    bool belongs_to_header(std::size_t start, std::size_t i, const Entry& entry) const {
        const Line& line = at(i);
        const Line& first = at(start);
        if (entry.header.size() >= longest_header || heads_part(i) || line.is_row()) return false;
        bool dated = false, titled = false;
        for (const std::size_t index : entry.header) {
            dated = dated || document_[index].dated;
            titled = titled || lexicon_.title_head.count(document_[index].folded) > 0;
        }
        if (line.block->quote > first.block->quote) return false;
        if (line.block->has(block_flag::definition))
            return first.block->has(block_flag::term) && entry.header.size() == 1;
        if (only_date(line)) return !dated || line.is(BlockKind::paragraph);
        if (line.dated && line.words <= 24 && !(line.is_item() && !line.all_bold))
            return !dated || (line.continues() && !titled);
        if (line.is_heading())
            return first.is_heading() && line.block->level > first.block->level && i == start + entry.header.size() &&
                   line.block->depth == first.block->depth && !titled;
        if (line.is_item() && !first.is_item() && !first.is_heading() && !dated && line.words <= short_line &&
            i + 1 < lines_.size() && at(i + 1).is_item() && only_date(at(i + 1)))
            return true;
        if (line.is_item())
            return line.all_bold && !first.is_heading() && line.words <= short_line && line.block->depth > 0 && !titled;
        if (line.block->depth > first.block->depth + (first.is_item() ? 0 : 1)) return false;
        if (line.all_bold && line.words <= short_line) return !titled || !dated;
        const bool short_text = line.words <= short_line && !is_sentence(line) && !line.text.ends_with(':');
        const bool names_title = lexicon_.title_head.count(line.folded) > 0;
        if (short_text && names_title) return !titled || (line.continues() && !dated);
        if (short_text && line.continues()) return i <= start + 3 && !(titled && dated && names_both(entry));
        if (short_text && entry.header.size() == 2 && only_date(at(i - 1)) && !names_both(entry))
            return is_paragraph(line);
        if (opens_with_date(first) && i == start + 1 && line.continues() && only_date(first)) return true;
        return short_text && !dated && i + 1 < lines_.size() && at(i + 1).dated && at(i + 1).continues();
    }

    /// Whether the header so far has room for title and organization both.
    bool names_both(const Entry& entry) const {
        const Header header = read_header(document_, entry.header, lexicon_);
        return header.segments.size() >= 2;
    }

    /// A further position inside an entry: its own date and title, or a heading that is a title.
    bool starts_position(std::size_t i, const Entry& entry) const {
        const Line& line = at(i);
        if (heads_part(i) || line.is_row()) return false;
        const bool titled = lexicon_.title_head.count(line.folded) > 0;
        if (line.is_heading()) return line.dated || (titled && line.words <= short_line);
        if (!line.dated || line.words > 24) return false;
        if (line.is_item())
            return titled && line.words <= 14 &&
                   (line.starts_bold || line.block->has(block_flag::ordered) || entry.body.empty() ||
                    opens_with_date(line));
        if (only_date(line)) {
            const bool next_titled =
                i + 1 < lines_.size() && is_paragraph(at(i + 1)) && lexicon_.title_head.count(at(i + 1).folded) > 0;
            return next_titled || (i > 0 && at(i - 1).all_bold);
        }
        return line.starts_bold || titled;
    }

    void add_entry(std::size_t start, std::size_t end, std::vector<Entry>& entries) {
        Entry entry;
        entry.by_heading = at(start).is_heading();
        entry.header.push_back(lines_[start]);
        std::size_t i = start + 1;
        for (; i < end && belongs_to_header(start, i, entry); ++i) entry.header.push_back(lines_[i]);
        for (; i < end; ++i) {
            if (starts_position(i, entry)) {
                entries.push_back(std::move(entry));
                entry = Entry{};
                entry.nested = true;
                entry.by_heading = at(i).is_heading();
                entry.header.push_back(lines_[i]);
                const std::size_t position = i;
                while (i + 1 < end && !starts_position(i + 1, entry) && belongs_to_header(position, i + 1, entry))
                    entry.header.push_back(lines_[++i]);
                continue;
            }
            entry.body.push_back(lines_[i]);
        }
        entries.push_back(std::move(entry));
    }

    const std::vector<Line>& document_;
    const std::vector<std::size_t>& lines_;
    const Lexicon& lexicon_;
    std::vector<bool> part_labels_;  ///< by place in lines_: the line heads a part of an entry
    std::uint32_t base_depth_ = 0;
};

}  // namespace

bool is_part_label(const Line& line, const Lexicon& lexicon) {
    if (line.dated || line.words > 40) return false;
    std::string_view label = line.text;
    const Labelled labelled = split_label(line.text);
    if (!labelled.label.empty())
        label = labelled.label;
    else if (!line.is_heading() && !line.all_bold)
        return false;
    if (count_words(label) > 4) return false;
    const std::string folded = fold(label);
    return lexicon.is_label(folded, Field::technologies) || lexicon.is_label(folded, Field::responsibilities);
}

Entries split_entries(const std::vector<Line>& document, const std::vector<std::size_t>& lines,
                      const Lexicon& lexicon) {
    return Splitter(document, lines, lexicon).run();
}

}  // namespace vitae::recognize
