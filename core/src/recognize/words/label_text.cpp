// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/label_text.hpp"

#include "model/text.hpp"

namespace vitae::recognize {

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
