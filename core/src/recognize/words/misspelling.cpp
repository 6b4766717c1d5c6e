// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/misspelling.hpp"

#include <algorithm>

namespace vitae::recognize {

bool is_misspelling(std::string_view text, std::string_view of) {
    const auto [a, b] = std::mismatch(text.begin(), text.end(), of.begin(), of.end());
    const std::string_view rest(a, text.end()), wanted(b, of.end());
    if (rest.size() > wanted.size() + 1 || wanted.size() > rest.size() + 1) return false;
    if (rest.empty() || wanted.empty()) return true;
    if (rest.size() > wanted.size()) return rest.substr(1) == wanted;
    if (rest.size() < wanted.size()) return rest == wanted.substr(1);
    if (rest.substr(1) == wanted.substr(1)) return true;
    return rest.size() >= 2 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest.substr(2) == wanted.substr(2);
}

}  // namespace vitae::recognize
