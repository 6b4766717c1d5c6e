// SPDX-License-Identifier: Apache-2.0
//
// Tells by the first eight bytes of a text that a dictionary does not hold it.
//
//   TextFilter filter;
//   filter.add("january");
//   filter.may_hold_unfolded("January");   // true
//   filter.may_hold_unfolded("Jane");      // false
#pragma once

#include <cstdint>
#include <string_view>

#include "recognize/words/eight_byte_set.hpp"

namespace vitae::recognize {

class TextFilter {
public:
    void add(std::string_view folded) { openings_.add(small_eight(folded)); }
    /// Of ASCII letters the case does not count.
    [[nodiscard]] bool may_hold(std::string_view folded) const { return openings_.may_hold(small_eight(folded)); }
    /// may_hold(fold(text)), or true.
    [[nodiscard]] bool may_hold_unfolded(std::string_view text) const {
        using namespace eight_bytes;
        const std::uint64_t eight = first_eight_bytes(text);
        const bool changes_more_than_case = (eight & every_high) != 0 || between(eight, '\t', '\r') != 0;
        return changes_more_than_case || openings_.may_hold(with_small_letters(eight));
    }

private:
    static std::uint64_t small_eight(std::string_view text) {
        return eight_bytes::with_small_letters(first_eight_bytes(text));
    }

    EightByteSet<13> openings_;
};

}  // namespace vitae::recognize
