// SPDX-License-Identifier: Apache-2.0
//
// ASCII text looked at eight bytes at once, in an integer: most texts are too short for more to pay.
// A set of bytes is an integer in which each byte of the set has its highest bit, and no other bit is set.
//
//   std::uint64_t eight = eight_bytes::load("Ab1 cd\n.", 8);   // the first byte is the lowest
//   if ((eight & eight_bytes::every_high) == 0)                // all are ASCII
//       std::uint64_t digits = eight_bytes::between(eight, '0', '9');
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace vitae::eight_bytes {

constexpr std::size_t count = 8;
constexpr std::uint64_t every_one = 0x0101010101010101U;
constexpr std::uint64_t every_high = 0x8080808080808080U;

/// The first `size` of eight bytes at most; zeros behind them.
inline std::uint64_t load(const char* from, std::size_t size) {
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i); };
    if constexpr (std::endian::native == std::endian::little) {
        if (size >= count) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, from, count);
            return eight;
        }
        if (size >= count / 2) {  // two halves that overlap
            std::uint32_t first = 0, last = 0;
            std::memcpy(&first, from, sizeof first);
            std::memcpy(&last, from + size - sizeof last, sizeof last);
            return first | std::uint64_t{last} << (8 * (size - sizeof last));
        }
        return size == 0 ? 0 : byte(0) | byte(size / 2) | byte(size - 1);
    }
    std::uint64_t eight = 0;
    for (std::size_t i = 0; i < size && i < count; ++i) eight |= byte(i);
    return eight;
}

/// Writes the first `size` of eight bytes at most.
inline void store(std::uint64_t eight, char* to, std::size_t size) {
    if constexpr (std::endian::native == std::endian::little) {
        if (size >= count) {
            std::memcpy(to, &eight, count);
            return;
        }
        if (size >= count / 2) {
            const auto first = static_cast<std::uint32_t>(eight);
            const auto last = static_cast<std::uint32_t>(eight >> (8 * (size - sizeof first)));
            std::memcpy(to, &first, sizeof first);
            std::memcpy(to + size - sizeof last, &last, sizeof last);
            return;
        }
    }
    for (std::size_t i = 0; i < size && i < count; ++i) to[i] = static_cast<char>(eight >> (8 * i));
}

/// The bytes from `first` to `last`, of ASCII bytes only.
constexpr std::uint64_t between(std::uint64_t ascii, unsigned char first, unsigned char last) {
    const std::uint64_t at_least = ascii + every_one * (0x80U - first);
    const std::uint64_t beyond = ascii + every_one * (0x7FU - last);
    return at_least & ~beyond & every_high;
}

/// Capital letters among ASCII bytes made small; other bytes change too.
constexpr std::uint64_t with_small_letters(std::uint64_t ascii) { return ascii | every_one * ('a' - 'A'); }

/// The letters and digits among ASCII bytes.
constexpr std::uint64_t letters_and_digits(std::uint64_t ascii) {
    return between(with_small_letters(ascii), 'a', 'z') | between(ascii, '0', '9');
}

/// How many ASCII letters open the text: few branches, for words are of all sizes.
inline std::size_t letters_size(const char* text, std::size_t size) {
    for (std::size_t at = 0;; at += count) {
        const std::uint64_t eight = load(text + at, size - at);
        const std::uint64_t letters = between(with_small_letters(eight & ~every_high), 'a', 'z') & ~eight;
        const auto found = static_cast<std::size_t>(std::countr_zero(~letters & every_high)) / 8;
        if (found < count) return at + found;
    }
}

/// How many bytes are in the set.
constexpr int size_of(std::uint64_t set) { return static_cast<int>((set >> 7) * every_one >> 56); }

}  // namespace vitae::eight_bytes
