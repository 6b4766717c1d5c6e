// SPDX-License-Identifier: Apache-2.0
//
// The words of dates and durations (data/date_words.txt), by their folded form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "recognize/dates/date_tokens.hpp"
#include "recognize/words/byte_trie.hpp"
#include "recognize/words/text_filter.hpp"

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

    /// False if no entry that says when or how long is this word of ASCII letters in any case or starts with it: a
    /// cheap look at eight letters.
    [[nodiscard]] bool may_date(std::string_view word) const { return datings_.may_hold(word); }

    /// Bytes of the longest entry that starts with this CJK character; 0 if none does.
    [[nodiscard]] std::size_t longest_cjk(char32_t first) const;

    /// "По наст. время" as it is looked up: "по наст время".
    static std::string phrase_key(std::string_view written);

private:
    DateWords();
    void add_line(std::string_view line);
    void add(std::string_view written, std::uint32_t kind, std::int8_t value);

    TextTable<WordMeaning> words_;
    std::vector<std::string> long_months_;
    std::unordered_map<char32_t, std::size_t> cjk_longest_;
    TextFilter datings_;  ///< first words of entries that say when or how long
};

}  // namespace vitae::recognize
