// SPDX-License-Identifier: Apache-2.0
//
// Which of two spellings of the same name to show. A total order, so that the choice does not depend
// on which document came first.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace vitae {

/// Mixed case before all upper case before all lower case; then the shorter, then the smaller text.
inline bool is_better_spelling(std::string_view candidate, std::string_view current) {
    const auto rank = [](std::string_view text) {
        const bool upper = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
        const bool lower = std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
        return upper && lower ? 0 : upper ? 1 : 2;
    };
    const int a = rank(candidate);
    const int b = rank(current);
    if (a != b) return a < b;
    if (candidate.size() != current.size()) return candidate.size() < current.size();
    return candidate < current;
}

}  // namespace vitae
