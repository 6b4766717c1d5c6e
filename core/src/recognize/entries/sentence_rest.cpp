// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/sentence_rest.hpp"

#include <algorithm>
#include <string_view>

#include "model/text.hpp"

namespace vitae::recognize {

static constexpr std::size_t longest = 200;  // bytes of what is no prose; lines may have megabytes

bool ends_with_date(const Line& line, std::size_t from) {
    if (line.text.size() > from + longest) return false;
    return std::ranges::any_of(line.periods, [&](const FoundPeriod& period) {
        const std::string_view text = line.text;
        return period.begin >= from && count_words(text.substr(from, period.begin - from)) == 0 &&
               count_words(text.substr(period.end)) == 0;
    });
}

bool sets_off_title(const Line& line, std::size_t from, const Lexicon& lexicon) {
    constexpr int longest_title = 6;  // words
    if (line.text.size() > from + longest) return false;
    const std::string_view rest = trim(std::string_view(line.text).substr(from));
    if (count_words(rest) > longest_title || rest.ends_with('.') ||
        lexicon.title_head.count(FoldedText(fold(rest))) == 0)
        return false;
    return std::ranges::all_of(line.runs, [&](const Run& run) {
        return run.end <= from || (run.style & (style::bold | style::italic)) != 0 ||
               count_words(std::string_view(line.text).substr(std::max(run.begin, from),
                                                              run.end - std::max(run.begin, from))) == 0;
    });
}

}  // namespace vitae::recognize
