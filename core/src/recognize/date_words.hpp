// SPDX-License-Identifier: Apache-2.0
//
// The words of dates and durations (data/date_words.txt), by their folded form.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "recognize/date_tokens.hpp"

namespace vitae::recognize {

class DateWords {
public:
    static const DateWords& built_in();

    /// A folded word, or the folded words of a phrase with one space between; null if unknown.
    [[nodiscard]] const WordMeaning* find(std::string_view folded) const;

    /// False if no entry starts with this letter (lower case) and has this many bytes: a cheap first look.
    [[nodiscard]] bool may_hold(char first, std::size_t size) const {
        return size < 32 && (sizes_[static_cast<unsigned char>(first)] >> size & 1u) != 0;
    }

    /// Bytes of the longest entry that starts with this CJK character; 0 if none does.
    [[nodiscard]] std::size_t longest_cjk(char32_t first) const;

    /// "По наст. время" as it is looked up: "по наст время".
    static std::string phrase_key(std::string_view written);

private:
    DateWords();
    void add_line(std::string_view line);
    void add(std::string_view written, std::uint32_t kind, std::int8_t value);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, WordMeaning, Hash, std::equal_to<>> words_;
    std::unordered_map<char32_t, std::size_t> cjk_longest_;
    std::array<std::uint32_t, 256> sizes_{};  ///< by first byte: bit n = there is an entry of n bytes
};

}  // namespace vitae::recognize
