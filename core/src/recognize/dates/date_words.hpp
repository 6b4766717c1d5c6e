// SPDX-License-Identifier: Apache-2.0
//
// The words of dates and durations (data/date_words.txt), by their folded form.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "recognize/dates/date_tokens.hpp"
#include "recognize/words/byte_trie.hpp"

namespace vitae::recognize {

class DateWords {
public:
    static const DateWords& built_in();

    /// A folded word, or the folded words of a phrase with one space between; null if unknown.
    [[nodiscard]] const WordMeaning* find(std::string_view folded) const { return words_.find(folded); }

    /// Whether an entry starts with this folded text.
    [[nodiscard]] bool may_start_with(std::string_view folded) const { return words_.may_start_with_folded(folded); }

    /// find(fold(word)).
    [[nodiscard]] const WordMeaning* find_unfolded(std::string_view word) const { return words_.find_unfolded(word); }

    /// The month a folded word names with a slip in it, "feburary"; null if it names none, or a short one.
    [[nodiscard]] const WordMeaning* misspelt_month(std::string_view folded) const;

    /// False if no entry can be this word of ASCII letters in any case: a cheap first look at two letters and the size.
    [[nodiscard]] bool may_hold(std::string_view word) const {
        return word.size() < 32 && (sizes_[place_of(word)] >> word.size() & 1u) != 0;
    }

    /// Bytes of the longest entry that starts with this CJK character; 0 if none does.
    [[nodiscard]] std::size_t longest_cjk(char32_t first) const;

    /// "По наст. время" as it is looked up: "по наст время".
    static std::string phrase_key(std::string_view written);

private:
    DateWords();
    void add_line(std::string_view line);
    void add(std::string_view written, std::uint32_t kind, std::int8_t value);

    /// The five low bits of a letter are the same in both cases.
    static std::size_t place_of(std::string_view word) {
        const auto low = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned>(word[i]) & 31u : 0u; };
        return low(0) << 5 | low(1);
    }

    TextTable<WordMeaning> words_;
    std::vector<std::string> long_months_;
    std::unordered_map<char32_t, std::size_t> cjk_longest_;
    std::array<std::uint32_t, 1024>
        sizes_{};  ///< by two letters: bit n = there is an entry whose first word has n bytes
};

}  // namespace vitae::recognize
