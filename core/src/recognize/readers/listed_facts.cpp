// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/listed_facts.hpp"

#include <algorithm>
#include <array>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/readers/issuing.hpp"

namespace vitae::recognize {
namespace {

constexpr std::string_view gap = " | ";

/// Bytes of a line that say something of their own and are no part of the name.
struct Taken {
    std::size_t begin = 0, end = 0;
};

/// Takes one line apart.
class LineReader {
public:
    LineReader(const Line& line, Dates dates) : line_(line), text_(line.text), dates_(dates) {}

    LineParts read() {
        const std::string_view link = line_.link_in(0, text_.size());
        if (link.starts_with("http")) parts_.url = link;
        take_addresses();
        take_credential();
        for (const FoundPeriod& period : line_.periods) take_period(period);
        parts_.text = rest();
        take_giver();
        return std::move(parts_);
    }

private:
    [[nodiscard]] bool is_taken(std::size_t begin, std::size_t end) const {
        return std::any_of(taken_.begin(), taken_.end(),
                           [&](const Taken& taken) { return taken.begin < end && begin < taken.end; });
    }

    void take_addresses() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const std::string_view rest = text_.substr(at);
            const bool doi = rest.starts_with("doi:") || rest.starts_with("DOI:");
            if (!doi && !rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www."))
                continue;
            std::size_t from = at + (doi ? 4 : 0);
            while (doi && from < text_.size() && text_[from] == ' ') ++from;
            std::size_t end = std::min(text_.find_first_of(" \t|<>", from), text_.size());
            while (end > from && std::string_view(".,;)").find(text_[end - 1]) != std::string_view::npos) --end;
            const std::string value(text_.substr(from, end - from));
            if (doi && !value.starts_with("10.")) continue;
            if (parts_.url.empty())
                parts_.url = doi ? "https://doi.org/" + value : value.starts_with("www.") ? "https://" + value : value;
            taken_.push_back({at, end});
            at = end;
        }
    }

    /// "Credential ID AB-123", "№ 4711": a phrase and a code with a digit.
    void take_credential() {
        for (std::size_t at = 0; at < text_.size(); at += code_point_at(text_, at).size) {
            if (at > 0 && is_letter_or_digit(code_point_before(text_, at).value) &&
                !is_cjk(code_point_before(text_, at).value))
                continue;
            const std::size_t size = issuing_words_at_start(text_.substr(at), IssuingWord::credential);
            if (size == 0) continue;
            const std::size_t from = text_.find_first_not_of(" :#.", at + size);
            if (from == std::string_view::npos) return;
            const std::string_view wide = "：";
            const std::size_t code = text_.substr(from).starts_with(wide) ? from + wide.size() : from;
            const bool marked =
                code != from ||
                text_.substr(at + size, code - at - size).find_first_of(":#") != std::string_view::npos ||
                !is_issuing_word(text_.substr(at, size), IssuingWord::labels_only);
            std::size_t end = code;
            bool digit = false;
            while (end < text_.size() && is_code(code_point_at(text_, end).value)) {
                digit = digit || is_digit(code_point_at(text_, end).value);
                end += code_point_at(text_, end).size;
            }
            while (end > code && !is_letter_or_digit(code_point_before(text_, end).value)) --end;
            if (!marked || !digit || end < code + 3) continue;
            parts_.credential_id = text_.substr(code, end - code);
            taken_.push_back({at, end});
            return;
        }
    }

    static bool is_code(char32_t c) {
        return is_letter_or_digit(c) || std::u32string_view(U"-/._").find(c) != std::u32string_view::npos;
    }

    /// Between separators or at an end, behind one: "Name, 2019", "Name (2019)", "2019: Name", "Name 03/2019".
    [[nodiscard]] bool stands_apart(const FoundPeriod& found) const {
        constexpr std::u32string_view separators = U",;|:()–—-·、，（）：/.。\t";
        const std::string_view before = trim(text_.substr(0, found.begin)), after = trim(text_.substr(found.end));
        const auto is_separator = [&](char32_t c) { return separators.find(c) != std::u32string_view::npos; };
        const bool bracketed =
            std::u32string_view(U"([（").find(code_point_at(text_, found.begin).value) != std::u32string_view::npos;
        const bool opens = before.empty() || is_separator(code_point_before(before, before.size()).value);
        const bool closes = after.empty() || is_separator(code_point_at(after, 0).value);
        const bool says_date = found.end - found.begin > 4;  // "2016年", no version
        const bool ends = trim_separators(after).empty() || after == "." || after == "。";
        if (before.empty() && ends) return false;
        return bracketed || (closes && (opens || (ends && says_date)));
    }

    void take_period(const FoundPeriod& found) {
        if (found.form == PeriodForm::duration || is_taken(found.begin, found.end)) return;
        std::string_view before = text_.substr(0, found.begin);
        for (const std::string_view sign : {" ", "(", ":", "：", ".", " "})
            while (before.ends_with(sign)) before.remove_suffix(sign.size());
        const std::size_t expiry = issuing_words_at_end(before, IssuingWord::expires);
        const std::size_t issue = expiry > 0 ? 0 : issuing_words_at_end(before, IssuingWord::issued);
        if (dates_ != Dates::all && expiry == 0 && issue == 0 && !stands_apart(found) && !closes(found)) return;
        const bool opened =
            before.size() < found.begin && text_[before.size()] == ' ' && found.begin > 0 &&
            text_.substr(before.size(), found.begin - before.size()).find('(') != std::string_view::npos;
        const bool closed = opened && text_.substr(found.end).starts_with(")");
        taken_.push_back(
            {expiry + issue > 0 ? before.size() - expiry - issue : found.begin, found.end + (closed ? 1 : 0)});
        const Period& period = found.period;
        if (found.form == PeriodForm::until || (expiry > 0 && found.form == PeriodForm::single)) {
            if (!parts_.until) parts_.until = period.end ? period.end : period.start;
            return;
        }
        if (parts_.date) return;
        parts_.date = period.start ? period.start : period.end;
        parts_.range = found.form == PeriodForm::range;
        if (parts_.range) parts_.until = period.end;
    }

    /// A year that ends the line.
    [[nodiscard]] bool closes(const FoundPeriod& found) const {
        std::string_view after = trim_separators(text_.substr(found.end));
        return dates_ == Dates::closing_years && (after.empty() || after == "." || after == "。");
    }

    /// What was not taken, a gap where something was.
    [[nodiscard]] std::string rest() {
        std::sort(taken_.begin(), taken_.end(), [](const Taken& a, const Taken& b) { return a.begin < b.begin; });
        std::string text;
        std::size_t from = 0;
        const auto append = [&](std::string_view part) {
            part = trim_separators(part);
            if (!has_words(part)) return;
            if (!text.empty()) text += gap;
            text += part;
        };
        for (const Taken& taken : taken_) {
            if (taken.begin > from) append(text_.substr(from, taken.begin - from));
            from = std::max(from, taken.end);
        }
        append(text_.substr(std::min(from, text_.size())));
        return text;
    }

    /// "Issuer: Leeds College" between bars.
    void take_giver() {
        std::string text;
        for (std::size_t from = 0; from <= parts_.text.size();) {
            const std::size_t end = std::min(parts_.text.find(gap, from), parts_.text.size());
            const std::string_view piece = trim(std::string_view(parts_.text).substr(from, end - from));
            from = end + gap.size();
            const std::size_t size = issuing_words_at_start(piece, IssuingWord::by);
            const bool label =
                size > 0 && (piece.substr(size).starts_with(":") || piece.substr(size).starts_with("："));
            if (label && parts_.giver.empty())
                parts_.giver = trim_separators(piece.substr(size));
            else if (!piece.empty())
                (text += text.empty() ? std::string_view() : gap) += piece;
        }
        parts_.text = std::move(text);
    }

    const Line& line_;
    std::string_view text_;
    const Dates dates_;
    LineParts parts_;
    std::vector<Taken> taken_;
};

}  // namespace

namespace {

/// No word beside its date, unlike "Scholarship 2018".
bool is_bare_date(const Line& line) {
    return line.periods.size() == 1 && only_date(line) &&
           line.words ==
               count_words(line.text.substr(line.periods[0].begin, line.periods[0].end - line.periods[0].begin));
}

/// "2018" as a term, a heading or an item, over what that year brought.
bool heads_list(const Draft& draft, const LineList& lines, std::size_t n) {
    const Line& line = draft.lines[lines[n]];
    if (n + 1 == lines.size() || line.is_row() || !is_bare_date(line)) return false;
    const Line& next = draft.lines[lines[n + 1]];
    const bool below = next.is_item() ? next.block->depth > line.block->depth : line.is_heading() && !next.is_heading();
    return below && !is_bare_date(next);
}

}  // namespace

std::optional<PartialDate> date_above(const Draft& draft, const Listed& fact) {
    if (!fact.below) return std::nullopt;
    const Period& period = draft.lines[*fact.below].periods.front().period;
    return period.end_kind == EndKind::date ? period.end : period.start;
}

std::vector<Listed> listed(const Draft& draft, const LineList& lines) {
    std::vector<Listed> all;
    std::optional<std::size_t> above;
    std::uint32_t below_depth = 0;  // of what stands below it
    std::uint32_t depth = 99;
    for (const std::size_t i : lines)
        if (draft.lines[i].is_item()) depth = std::min(depth, draft.lines[i].block->depth);
    bool headings = false;  // so far: what follows one belongs to it
    for (std::size_t n = 0; n < lines.size(); ++n) {
        const std::size_t i = lines[n];
        const Line& line = draft.lines[i];
        if (!draft.is_open(i) || line.block->has(block_flag::table_header)) continue;
        if (heads_list(draft, lines, n)) {
            above = i;
            below_depth = draft.lines[lines[n + 1]].block->depth;
            continue;
        }
        if (line.is_heading() || line.block->depth < below_depth) above.reset();
        if (above && line.block->depth == below_depth && (line.is_item() || (below_depth == 0 && !line.continues()))) {
            all.push_back({i, {}, above});
            continue;
        }
        headings = headings || line.is_heading();
        const bool item = line.is_item() && line.block->depth <= depth && !headings &&
                          !(line.block->has(block_flag::definition) && !all.empty());
        const bool starts = item || line.is_row() || line.is_heading() ||
                            (!headings && !line.is_item() && line.block->depth == 0 && line.block->quote == 0 &&
                             (!line.continues() || line.starts_bold || line.dated));
        if (starts || all.empty())
            all.push_back({i, {}, {}});
        else
            all.back().more.push_back(i);
    }
    return all;
}

LineParts parts_of(const Line& line, Dates dates) { return LineReader(line, dates).read(); }

std::string_view trim_separators(std::string_view text) {
    static constexpr std::array<std::string_view, 15> signs = {",", "-", "–", "—",  "|",  ":",  "·",   "()",
                                                               ";", "•", "/", "：", "，", "、", "（）"};
    for (bool again = true; again;) {
        again = false;
        text = trim(text);
        for (const std::string_view sign : signs) {
            if (text.ends_with(sign)) text.remove_suffix(sign.size()), again = true;
            if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
        }
        const auto opens = std::count(text.begin(), text.end(), '('),
                   closes = std::count(text.begin(), text.end(), ')');
        if (opens > closes && text.ends_with('(')) text.remove_suffix(1), again = true;
        if (closes > opens && (text.ends_with(')') || text.starts_with(')')))
            text.ends_with(')') ? text.remove_suffix(1) : text.remove_prefix(1), again = true;
        if (opens > closes && text.starts_with('(')) text.remove_prefix(1), again = true;
        if (text.size() > 2 && text.front() == '(' && text.back() == ')' && text.find(')') + 1 == text.size())
            text = text.substr(1, text.size() - 2), again = true;
    }
    return text;
}

}  // namespace vitae::recognize
