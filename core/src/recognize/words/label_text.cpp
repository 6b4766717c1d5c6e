// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/label_text.hpp"

#include <algorithm>

#include "model/text.hpp"

namespace vitae::recognize {

std::string_view without_numbering(std::string_view text) {
    if (text.empty()) return text;
    if (static_cast<unsigned char>(text.front()) >= 0x80) {
        for (const std::string_view sign : {"一", "二", "三", "四", "五", "六", "七", "八", "九"})
            if (text.starts_with(sign) && text.substr(sign.size()).starts_with("、"))
                return trim(text.substr(2 * sign.size()));
        return text;
    }
    constexpr auto counts = [](char c) {
        return (c >= '0' && c <= '9') || c == 'i' || c == 'v' || c == 'x' || c == '.' || c == '-';
    };
    const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, counts) - text.begin());
    if (end == 0 || end == text.size()) return text;
    const bool marked = text[end - 1] == '.' || text[end] == ')';
    return marked ? trim(text.substr(text[end] == ')' ? end + 1 : end)) : text;
}

bool has_form_signs(std::string_view label) {
    return std::ranges::any_of(label, [](char c) { return c == '(' || c == '/'; });
}

std::string bare_label(std::string_view label) {
    std::string bare;
    int depth = 0;
    for (const char c : label) {
        if (c == '(') ++depth;
        const bool behind_slash = c == ' ' && (bare.empty() || bare.back() == '/' || bare.back() == ' ');
        if (c == '/' && depth == 0 && bare.ends_with(' ')) bare.pop_back();
        if (depth == 0 && !behind_slash) bare += c;
        if (c == ')' && depth > 0) --depth;
    }
    return std::string(trim(bare));
}

}  // namespace vitae::recognize
