// SPDX-License-Identifier: Apache-2.0
//
// The digits of a text, to compare numbers that are written differently.
//
//   vitae::digits_of("+46 (0)70-123")  // "46070123"
#pragma once

#include <string>
#include <string_view>

namespace vitae {

inline std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

}  // namespace vitae
