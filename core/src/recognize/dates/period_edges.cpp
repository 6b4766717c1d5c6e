// SPDX-License-Identifier: Apache-2.0
#include "recognize/dates/period_edges.hpp"

#include <utility>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

bool only_punctuation(std::string_view line, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 8;
    if (end - begin > longest) return false;
    for (std::size_t i = begin; i < end;) {
        const CodePoint c = code_point_at(line, i);
        if (is_letter_or_digit(c.value)) return false;
        i += c.size;
    }
    return true;
}

}  // namespace

void merge_durations(std::string_view line, std::vector<FoundPeriod>& found) {
    for (std::size_t i = 1; i < found.size();) {
        FoundPeriod &first = found[i - 1], &second = found[i];
        const bool one_is_duration = (first.form == PeriodForm::duration) != (second.form == PeriodForm::duration);
        const bool stated_already = first.period.stated && second.period.stated;
        if (!one_is_duration || stated_already || !only_punctuation(line, first.end, second.begin)) {
            ++i;
            continue;
        }
        FoundPeriod merged = first.form == PeriodForm::duration ? second : first;
        merged.period.stated = (first.form == PeriodForm::duration ? first : second).period.stated;
        merged.begin = first.begin;
        merged.end = second.end;
        // the brackets around the second part
        const bool opened =
            line.substr(first.end, second.begin - first.end).find_first_of("([") != std::string_view::npos;
        if (opened && merged.end < line.size() && (line[merged.end] == ')' || line[merged.end] == ']')) ++merged.end;
        first = std::move(merged);
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void include_brackets(std::string_view line, FoundPeriod& period) {
    std::size_t begin = period.begin, end = period.end;
    while (begin > 0 && line[begin - 1] == ' ') --begin;
    while (end < line.size() && line[end] == ' ') ++end;
    if (begin == 0 || end == line.size()) return;
    const CodePoint before = code_point_before(line, begin);
    const CodePoint after = code_point_at(line, end);
    const bool pair = (before.value == '(' && after.value == ')') || (before.value == '[' && after.value == ']') ||
                      (before.value == 0xFF08 && after.value == 0xFF09);
    if (!pair) return;
    period.begin = begin - before.size;
    period.end = end + after.size;
}

bool parts_no_dates(std::string_view dash, std::string_view rest) {
    rest = trim(rest);
    for (const std::string_view sign : {":", ",", "：", "，", "、"})
        if (rest.starts_with(sign)) return true;
    return dash == "~" || dash == "～" || dash == "〜";
}

}  // namespace vitae::recognize
