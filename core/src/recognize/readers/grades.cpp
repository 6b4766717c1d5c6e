// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/grades.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/readers/listed_facts.hpp"
#include "recognize/words/byte_trie.hpp"
#include "recognize/words/data_entries.hpp"

namespace vitae::embedded {
extern const TextFile grade_files[];
}

namespace vitae::recognize {
namespace {

constexpr int longest_phrase = 5;           // words
constexpr std::size_t longest_text = 1000;  // bytes that are looked at

enum Kind : unsigned { label = 1, scale = 2, honour = 4, mark = 8, of = 16 };
constexpr std::array<std::pair<std::string_view, unsigned>, 5> kinds = {
    {{"label", label}, {"scale", scale}, {"honour", honour}, {"mark", mark}, {"of", of}}};

class Words {
public:
    static const Words& built_in() {
        static const Words words;
        return words;
    }

    /// False if no phrase stands at the start of the text, told by its first letters.
    [[nodiscard]] bool may_start(std::string_view text) const {
        std::size_t letters = 0;
        while (letters < text.size() && is_ascii_letter_or_digit(text[letters])) ++letters;
        return letters == 0 || phrases_.may_start_with(text.substr(0, letters));
    }

    /// Bytes of the longest phrase of these kinds at the start of the text, whole words only.
    [[nodiscard]] std::size_t at_start(std::string_view text, unsigned wanted) const {
        std::size_t found = 0, end = 0;
        for (int words = 0; words < longest_phrase && end < text.size(); ++words) {
            if (words > 0) ++end;  // the space
            while (end < text.size() && !splits(text, end)) end += code_point_at(text, end).size;
            const unsigned* kind = phrases_.find_unfolded(text.substr(0, end));
            if (kind != nullptr && (*kind & wanted) != 0) found = end;
            if (end >= text.size() || text[end] != ' ' || !phrases_.may_start_with(text.substr(0, end))) break;
        }
        if (found == 0 && !text.empty() && is_cjk(code_point_at(text, 0).value))
            for (std::size_t size = 0; size < std::min<std::size_t>(text.size(), 18);) {
                size += code_point_at(text, size).size;
                const unsigned* kind = phrases_.find_unfolded(text.substr(0, size));
                if (kind != nullptr && (*kind & wanted) != 0) found = size;
            }
        return found;
    }

private:
    Words() {
        for_each_entry(embedded::grade_files[0].text, [&](std::string_view group, std::string_view entry) {
            for (const auto& [name, kind] : kinds)
                if (name == group) phrases_[fold(entry)] |= kind;
        });
    }

    /// Spaces and signs end a word, but not within "2:1", "110/110", "A+".
    static bool splits(std::string_view text, std::size_t at) {
        const CodePoint c = code_point_at(text, at);
        if (is_letter_or_digit(c.value) || c.value == '\'' || c.value == '-' || c.value == '+' || c.value == '.')
            return c.value == '.' && (at + 1 == text.size() || !is_digit(static_cast<unsigned char>(text[at + 1])));
        const bool between_digits = (c.value == ':' || c.value == '/') && at > 0 && at + 1 < text.size() &&
                                    is_digit(static_cast<unsigned char>(text[at - 1])) &&
                                    is_digit(static_cast<unsigned char>(text[at + 1]));
        return !between_digits;
    }

    TextTable<unsigned> phrases_;
};

bool is_figure(char c) { return c >= '0' && c <= '9'; }

/// Bytes of "3.8", "1,3", "95" at the start; no year, no longer number.
std::size_t number_size(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && end < 4 && is_figure(text[end])) ++end;
    if (end == 0 || end > 3) return 0;
    if (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_figure(text[end + 1])) {
        ++end;
        for (int digits = 0; digits < 3 && end < text.size() && is_figure(text[end]); ++digits) ++end;
    }
    const bool ends = end == text.size() || !is_letter_or_digit(code_point_at(text, end).value);
    return ends ? end : 0;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    return at;
}

/// "3.8", "3.8/4.0", "3.8 out of 4", "95 %".
std::size_t figures_size(std::string_view text) {
    const std::size_t number = number_size(text);
    if (number == 0) return 0;
    std::size_t at = skip_spaces(text, number);
    if (text.substr(at).starts_with("%")) return at + 1;
    std::size_t joint = text.substr(at).starts_with("/") ? 1 : Words::built_in().at_start(text.substr(at), of);
    if (joint == 0) return number;
    at = skip_spaces(text, at + joint);
    const std::size_t best = number_size(text.substr(at));
    return best > 0 ? at + best : number;
}

/// Bytes of "89/100", "3.8/4.0", which need no label: such a best mark, or decimals, are no date.
std::size_t bare_fraction_size(std::string_view text) {
    const std::size_t number = number_size(text);
    if (number == 0 || !text.substr(number).starts_with('/')) return 0;
    const std::size_t best = number_size(text.substr(number + 1)), size = number + 1 + best;
    const std::string_view most = text.substr(number + 1, best);
    const bool decimals = text.substr(0, number).find_first_of(".,") != std::string_view::npos;
    return best > 0 && (most == "100" || most == "110" || decimals) ? size : 0;
}

/// What stands behind a label: figures or a mark in words.
std::size_t value_size(std::string_view text) {
    if (const std::size_t figures = figures_size(text)) return figures;
    return Words::built_in().at_start(text, mark | honour);
}

/// The grade that starts at `at`, without its surroundings.
std::optional<FoundGrade> read_grade(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const bool may_start = Words::built_in().may_start(rest);
    std::size_t apart = may_start ? Words::built_in().at_start(rest, honour) : 0;
    if (apart == 0 && is_figure(rest[0])) apart = bare_fraction_size(rest);
    if (apart > 0) return FoundGrade{std::string(rest.substr(0, apart)), at, at + apart, false};
    if (!may_start) return std::nullopt;
    const std::size_t size = Words::built_in().at_start(rest, label | scale);
    if (size == 0) return std::nullopt;
    std::size_t value = skip_spaces(rest, size);
    bool marked = false;
    for (const std::string_view sign : {":", "：", "=", "-", "–", "of "})
        if (rest.substr(value).starts_with(sign)) marked = true, value = skip_spaces(rest, value + sign.size());
    const bool wide = rest.substr(value).starts_with("(");
    if (wide) ++value;
    const std::size_t length = value < rest.size() ? value_size(rest.substr(value)) : 0;
    const bool figures = length > 0 && is_figure(rest[value]);
    if (length == 0 || (!marked && !figures && !wide)) return std::nullopt;
    const std::size_t next = skip_spaces(rest, value + length);
    const bool goes_on = next < rest.size() && is_letter_or_digit(code_point_at(rest, next).value);
    if (goes_on && !(marked && figures)) return std::nullopt;  // "Grade 7 to 9", "Result: a new sensor"
    const bool keeps_label = Words::built_in().at_start(rest, scale) == size;
    const std::size_t from = keeps_label ? 0 : value;
    return FoundGrade{std::string(rest.substr(from, value + length - from)), at, at + value + length, false};
}

/// Widens to brackets and to the separator before, if nothing else stands between them.
void find_surroundings(std::string_view text, FoundGrade& grade) {
    std::size_t begin = grade.begin, end = grade.end;
    while (begin > 0 && text[begin - 1] == ' ') --begin;
    end = skip_spaces(text, end);
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"[", "]"}, {"（", "）"}})
        if (text.substr(0, begin).ends_with(open) && text.substr(end).starts_with(close)) {
            grade.begin = begin - open.size();
            grade.end = end + close.size();
            grade.apart = true;
            return;
        }
    const std::string_view before = text.substr(0, begin), after = text.substr(end);
    const bool closes = after.empty() || after[0] == ',' || after[0] == ';' || after[0] == '|' || after[0] == '.' ||
                        after.starts_with("，") || after.starts_with("、") || after.starts_with("·");
    if (before.empty()) {
        grade.apart = closes;
        return;
    }
    for (const std::string_view sign : {",", ";", "|", "·", "—", "–", " -", "，", "、", "/", "•"})
        if (before.ends_with(sign) && closes) {
            grade.begin = before.size() - sign.size();
            grade.apart = true;
            return;
        }
}

}  // namespace

std::optional<FoundGrade> find_grade(std::string_view text) {
    if (text.size() > longest_text) return std::nullopt;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
        const char32_t c = code_point_at(text, at).value;
        const bool starts = at == 0 || !is_letter_or_digit(code_point_before(text, at).value) || is_cjk(c);
        if (!starts || !is_letter_or_digit(c)) continue;
        std::optional<FoundGrade> grade = read_grade(text, at);
        if (!grade) continue;
        find_surroundings(text, *grade);
        if (is_figure(text[at]) && !grade->apart && bare_fraction_size(text.substr(at)) == grade->end - grade->begin)
            continue;
        return grade;
    }
    return std::nullopt;
}

void cut_out(std::string& text, const FoundGrade& grade) {
    if (grade.apart) text.erase(grade.begin, grade.end - grade.begin);
    text = std::string(trim_separators(text));
}

}  // namespace vitae::recognize
