// SPDX-License-Identifier: Apache-2.0
//
// Tells by three bytes that a text opens no entry of a dictionary: so most words are done with before a tree of
// the entries is gone down.
//
//   OpeningFilter filter;
//   filter.add("syllabus");
//   filter.may_open(text.begin(), text.end());   // false: no entry begins as the text does
#pragma once

#include <bitset>
#include <cstddef>
#include <string>

namespace vitae::recognize {

class OpeningFilter {
public:
    void add(const std::string& entry) {
        if (entry.size() >= looked_at) {
            openings_.set(place(entry.begin()));
            return;
        }
        any_short_ = true;
        for (unsigned next = 0; next < 1U << bits; ++next) add(entry + static_cast<char>(next));
    }
    /// Whether an entry could be found in the bytes from the first one on.
    template <class Iterator>
    [[nodiscard]] bool may_open(Iterator begin, Iterator end) const {
        return static_cast<std::size_t>(end - begin) >= looked_at ? openings_.test(place(begin)) : any_short_;
    }

private:
    static constexpr std::size_t looked_at = 3;  ///< bytes
    static constexpr std::size_t bits = 5;       ///< of each byte, enough to tell letters apart

    template <class Iterator>
    static std::size_t place(Iterator begin) {
        const auto low = [&](int i) { return static_cast<unsigned char>(begin[i]) & ((1U << bits) - 1); };
        return low(0) << 2 * bits | low(1) << bits | low(2);
    }

    std::bitset<std::size_t{1} << looked_at * bits> openings_;
    bool any_short_ = false;  ///< an entry has fewer bytes than are looked at
};

}  // namespace vitae::recognize
