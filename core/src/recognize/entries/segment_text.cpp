// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/segment_text.hpp"

#include <algorithm>
#include <array>

#include "model/text.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {
namespace {

/// "Fernwick Inc.": its full stop belongs to it.
bool ends_in_legal_form(std::string_view text) {
    return Lexicon::built_in().legal_form.has(fold(text.substr(text.find_last_of(' ') + 1)));
}

}  // namespace

std::string_view without_edges(std::string_view text) {
    static constexpr std::array<std::string_view, 22> edges = {",", ";", ":", "|",  "-",  "–",  "—", "·",
                                                               "•", "*", "_", "，", "；", "：", "/", "\t",
                                                               "→", "@", "~", "#",  "`",  ">"};
    for (bool again = true; again;) {
        text = trim(text);
        again = false;
        if (text.empty() || (is_ascii_letter_or_digit(text.front()) && is_ascii_letter_or_digit(text.back()))) break;
        for (const std::string_view edge : edges) {
            const bool slash_name = edge == "/" && text.size() > 1 && text[1] != ' ';
            if (text.starts_with(edge) && !slash_name && !(edge == "#" || edge == "@"))
                text.remove_prefix(edge.size()), again = true;
            if (text.ends_with(edge) && !(edge == "#" || edge == "*")) text.remove_suffix(edge.size()), again = true;
        }
        if (text.starts_with("@") && text.size() > 1 && text[1] != ' ') text.remove_prefix(1), again = true;
        if ((text.starts_with("()") || text.starts_with("[]"))) text.remove_prefix(2), again = true;
        if ((text.ends_with("()") || text.ends_with("[]"))) text.remove_suffix(2), again = true;
    }
    if (text.ends_with('.') && text.find('.') == text.size() - 1 && count_words(text) > 1 && !ends_in_legal_form(text))
        text.remove_suffix(1);
    const auto unbalanced = [&](char open, char close) {
        return std::count(text.begin(), text.end(), open) != std::count(text.begin(), text.end(), close);
    };
    if (text.ends_with('(') && unbalanced('(', ')')) text.remove_suffix(1);
    if (text.starts_with(')') && unbalanced('(', ')')) text.remove_prefix(1);
    if (text.size() > 2 && text[0] == '(' && text.back() == ')' && text.find(')') == text.size() - 1)
        text = text.substr(1, text.size() - 2);
    return trim(text);
}

bool repeats_four_times(std::string_view text) {
    unsigned found = 0;  // without leaving the loop early, so that compilers look at many bytes at once
    for (std::size_t i = 3; i < text.size(); ++i)
        found |= static_cast<unsigned>(text[i] == text[i - 1]) & static_cast<unsigned>(text[i] == text[i - 2]) &
                 static_cast<unsigned>(text[i] == text[i - 3]);
    return found != 0;
}

}  // namespace vitae::recognize
