// SPDX-License-Identifier: Apache-2.0
//
// Random choices that are the same for the same seed on every machine.
//
//   Chance chance(42);
//   if (chance.percent(30)) city = chance.pick(cities);
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace vitae::recognition {

class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    /// 0 <= result < limit; limit must be positive.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    /// first <= result <= last.
    int between(int first, int last) {
        return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
    }
    bool percent(int share) { return below(100) < static_cast<std::size_t>(share); }

    template <class T>
    const T& pick(const std::vector<T>& choices) {
        return choices.at(below(choices.size()));
    }
    template <class T>
    T one_of(std::initializer_list<T> choices) {
        return *(choices.begin() + below(choices.size()));
    }
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

private:
    /// SplitMix64 (Steele, Lea, Flood 2014).
    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t state_;
};

}  // namespace vitae::recognition
