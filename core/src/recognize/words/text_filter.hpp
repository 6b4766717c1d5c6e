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
    void add(std::string_view folded) { openings_.add(first_eight_bytes(folded) | small); }
    [[nodiscard]] bool may_hold(std::string_view folded) const {
        return openings_.may_hold(first_eight_bytes(folded) | small);
    }
    /// may_hold(fold(text)), or true.
    [[nodiscard]] bool may_hold_unfolded(std::string_view text) const {
        using namespace eight_bytes;
        const std::uint64_t eight = first_eight_bytes(text);
        const bool changes_more_than_case = (eight & every_high) != 0 || between(eight, '\t', '\r') != 0;
        return changes_more_than_case || openings_.may_hold(eight | small);
    }

private:
    static constexpr std::uint64_t small = eight_bytes::every_one * ('a' - 'A');

    EightByteSet<13> openings_;
};

}  // namespace vitae::recognize
