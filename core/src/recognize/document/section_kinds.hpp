// SPDX-License-Identifier: Apache-2.0
//
// A set of kinds of sections, in one integer.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

class SectionKinds {
public:
    /// Whether it was not there before.
    bool insert(SectionKind kind) {
        const bool is_new = !contains(kind);
        kinds_ |= bit_of(kind);
        return is_new;
    }
    void insert(SectionKinds others) { kinds_ |= others.kinds_; }
    void clear() { kinds_ = 0; }
    [[nodiscard]] bool contains(SectionKind kind) const { return (kinds_ & bit_of(kind)) != 0; }
    [[nodiscard]] bool empty() const { return kinds_ == 0; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(std::popcount(kinds_)); }

private:
    static constexpr std::uint32_t bit_of(SectionKind kind) { return 1U << static_cast<unsigned>(kind); }

    std::uint32_t kinds_ = 0;
};

}  // namespace vitae::recognize
