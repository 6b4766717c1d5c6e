// SPDX-License-Identifier: Apache-2.0
//
// Tells by eight bytes that a text opens with no entry of a dictionary: so most words are done with before a tree of
// the entries is gone down.
//
//   FirstWordFilter filter;
//   filter.add("we offer you");
//   filter.add("role");
//   filter.may_open("we often meet");   // false: no entry has these eight bytes
//   filter.may_open("roles");           // false: no short entry has this first word
#pragma once

#include <cstdint>
#include <string_view>

#include "recognize/words/eight_byte_set.hpp"

namespace vitae::recognize {

class FirstWordFilter {
public:
    void add(std::string_view entry) {
        const std::uint64_t eight = first_eight_bytes(entry);
        entry.size() < eight_bytes::count ? words_of_short_.add(first_word(eight)) : openings_of_long_.add(eight);
    }
    /// False if the text, folded as the entries are, starts with no entry but those that go on with a letter a-z in it.
    [[nodiscard]] bool may_open(std::string_view text) const {
        const std::uint64_t eight = first_eight_bytes(text);
        return openings_of_long_.may_hold(eight) || words_of_short_.may_hold(first_word(eight));
    }

private:
    /// The letters a-z at the start, or the first byte if it is none.
    static std::uint64_t first_word(std::uint64_t eight) {
        using namespace eight_bytes;
        constexpr std::uint64_t first_byte = 0xFF;
        const std::uint64_t others = every_high & (eight | ~between(eight & ~every_high, 'a', 'z'));
        const std::uint64_t before_others = ((others & (~others + 1)) >> 7) - 1;
        return eight & (before_others | first_byte);
    }

    EightByteSet<15> openings_of_long_;
    EightByteSet<14> words_of_short_;
};

}  // namespace vitae::recognize
