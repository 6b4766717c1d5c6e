// SPDX-License-Identifier: Apache-2.0
#include "recognize/dates/date_words.hpp"

#include <array>
#include <charconv>

#include "model/embedded_text.hpp"
#include "model/take_part.hpp"
#include "model/text.hpp"
#include "recognize/words/misspelling.hpp"

namespace vitae::embedded {
extern const TextFile date_word_files[];
}

namespace vitae::recognize {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 32> kind_names{{
    {"month", date_word::month},
    {"season", date_word::season},
    {"part", date_word::part},
    {"open", date_word::open},
    {"open_at_once", date_word::open | date_word::open_at_once},
    {"to", date_word::to},
    {"until", date_word::until},
    {"from", date_word::from},
    {"since", date_word::since},
    {"filler", date_word::filler},
    {"suffix", date_word::suffix},
    {"ordinal", date_word::ordinal},
    {"year_mark", date_word::year_mark},
    {"month_mark", date_word::month_mark},
    {"day_mark", date_word::day_mark},
    {"product", date_word::product},
    {"more", date_word::more},
    {"less", date_word::less},
    {"about", date_word::about},
    {"half", date_word::half},
    {"half_year", date_word::half_year},
    {"one_and_half", date_word::one_and_half},
    {"and", date_word::conjunction},
    {"article", date_word::article},
    {"years", date_word::years},
    {"months", date_word::months},
    {"weeks", date_word::weeks},
    {"days", date_word::days},
    {"number", date_word::number},
    {"era", date_word::era},
    {"start_label", date_word::start_label},
    {"end_label", date_word::end_label},
}};

constexpr std::size_t shortest_misspelt = 7;  ///< bytes of a month that is known with a slip in it

std::uint32_t kind_of(std::string_view name) {
    for (const auto& [known, kind] : kind_names)
        if (known == name) return kind;
    return 0;
}

}  // namespace

DateWords::DateWords() {
    std::string_view text = embedded::date_word_files[0].text;
    while (!text.empty()) {
        const std::string_view line = take_part(text, '\n');
        if (!line.empty() && line.front() != '#') add_line(line);
    }
}

void DateWords::add_line(std::string_view line) {
    const std::uint32_t kind = kind_of(take_part(line, ' '));
    const std::string_view value_text = take_part(line, ' ');
    std::int8_t value = 0;
    std::from_chars(value_text.data(), value_text.data() + value_text.size(), value);
    while (!line.empty()) {
        const std::string_view word = take_part(line, ' ');
        if (!word.empty()) add(word, kind, value);
    }
}

void DateWords::add(std::string_view written, std::uint32_t kind, std::int8_t value) {
    const std::string key = phrase_key(written);
    WordMeaning& meaning = words_[key];
    meaning.kinds |= kind;
    const bool dates = (kind & date_word::dating) != 0;
    meaning.dates = meaning.dates || dates;
    if (kind == date_word::month) {
        meaning.month = value;
        if (key.size() >= shortest_misspelt) long_months_.push_back(key);
    }
    if (kind == date_word::number || kind == date_word::article || kind == date_word::era) meaning.number = value;
    if (kind == date_word::open && value != 0) meaning.number = value;
    const std::size_t space = key.find(' ');
    if (space != std::string::npos) {
        WordMeaning& first = words_[std::string_view(key).substr(0, space)];
        first.starts_phrase = true;
        first.dates = first.dates || dates;
    }
    if (dates) datings_.add(std::string_view(key).substr(0, space));
    const CodePoint first = code_point_at(key, 0);
    if (is_cjk(first.value)) {
        std::size_t& longest = cjk_longest_[first.value];
        longest = std::max(longest, key.size());
    }
}

std::string DateWords::phrase_key(std::string_view written) {
    std::string spaced = fold(written);
    for (char& c : spaced)
        if (c == '_' || c == '.' || c == '/') c = ' ';
    return collapse_space(spaced);
}

const DateWords& DateWords::built_in() {
    static const DateWords words;
    return words;
}

const WordMeaning* DateWords::misspelt_month(std::string_view folded) const {
    if (folded.size() + 1 < shortest_misspelt) return nullptr;
    for (const std::string& month : long_months_)  // most slips spare the first letter and the last
        if (month.front() == folded.front() && month.back() == folded.back() && is_misspelling(folded, month))
            return find(month);
    return nullptr;
}

std::size_t DateWords::longest_cjk(char32_t first) const {
    const auto found = cjk_longest_.find(first);
    return found == cjk_longest_.end() ? 0 : found->second;
}

}  // namespace vitae::recognize
