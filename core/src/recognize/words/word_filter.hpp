// SPDX-License-Identifier: Apache-2.0
//
// Tells by eight bytes that a word is neither an entry of a dictionary nor goes on from an open one.
//
//   WordFilter filter;
//   filter.add("manager", false);
//   filter.add("consult", true);
//   filter.may_match("consulting");   // true
//   filter.may_match("managers");     // false
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "recognize/words/eight_byte_set.hpp"

namespace vitae::recognize {

class WordFilter {
public:
    /// `open`: the entry goes on with anything.
    void add(std::string_view entry, bool open) {
        const std::uint64_t eight = first_eight_bytes(entry);
        if (!open || entry.size() >= eight_bytes::count)
            whole_.add(eight);
        else if (entry.size() >= 6)
            open_.add(eight & first_six);
        else if (entry.size() >= 4)
            open_.add(eight & first_four);
        else if (entry.size() >= 2)
            open_.add(eight & first_two);
        else
            any_of_one_byte_ = true;
    }
    [[nodiscard]] bool may_match(std::string_view word) const {
        const std::uint64_t eight = first_eight_bytes(word);
        return whole_.may_hold(eight) || open_.may_hold(eight & first_six) || open_.may_hold(eight & first_four) ||
               open_.may_hold(eight & first_two) || any_of_one_byte_;
    }

private:
    static constexpr std::uint64_t first_two = 0xFFFFU, first_four = 0xFFFF'FFFFU, first_six = 0xFFFF'FFFF'FFFFU;

    EightByteSet<15> whole_;  ///< the first eight bytes of entries that are not both open and shorter
    EightByteSet<12> open_;   ///< the first six, four or two bytes of the others
    bool any_of_one_byte_ = false;
};

}  // namespace vitae::recognize
