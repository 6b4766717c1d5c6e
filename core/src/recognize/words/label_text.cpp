// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/label_text.hpp"

#include "model/text.hpp"

namespace vitae::recognize {

std::string_view without_numbering(std::string_view text) {
    for (const std::string_view sign : {"一", "二", "三", "四", "五", "六", "七", "八", "九"})
        if (text.starts_with(sign) && text.substr(sign.size()).starts_with("、"))
            return trim(text.substr(2 * sign.size()));
    const std::size_t end = text.find_first_not_of("0123456789ivx.-");
    if (end == 0 || end == std::string_view::npos) return text;
    const bool marked = text[end - 1] == '.' || text[end] == ')';
    return marked ? trim(text.substr(text[end] == ')' ? end + 1 : end)) : text;
}

bool has_form_signs(std::string_view label) { return label.find_first_of("(/") != std::string_view::npos; }

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
