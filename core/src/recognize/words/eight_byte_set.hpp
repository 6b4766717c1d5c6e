// SPDX-License-Identifier: Apache-2.0
//
// A set of texts of eight bytes at most that takes a few others for its members, and is asked without a branch: what
// it does not hold need not be looked up in the dictionary behind it.
//
//   EightByteSet<13> openings;
//   openings.add(first_eight_bytes("syllabus of the course"));
//   openings.may_hold(first_eight_bytes("syllabus"));   // true
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/eight_bytes.hpp"

namespace vitae::recognize {

/// Zeros behind a shorter text.
inline std::uint64_t first_eight_bytes(std::string_view text) {
    return eight_bytes::load(text.data(), text.size() < eight_bytes::count ? text.size() : eight_bytes::count);
}

/// Of 2^bits places, which should be some times as many as the members.
template <unsigned bits>
class EightByteSet {
public:
    void add(std::uint64_t eight) { places_[place(eight)] = true; }
    [[nodiscard]] bool may_hold(std::uint64_t eight) const { return places_[place(eight)]; }

private:
    static constexpr std::size_t place(std::uint64_t eight) {
        constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;  // the golden ratio
        return eight * spread >> (64 - bits);
    }
    std::bitset<std::size_t{1} << bits> places_;
};

}  // namespace vitae::recognize
