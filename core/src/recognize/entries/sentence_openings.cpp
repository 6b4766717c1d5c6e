// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/sentence_openings.hpp"

#include "model/text.hpp"

namespace vitae::recognize {

std::size_t end_of_opening(std::string_view text, std::size_t at, const Lexicon& lexicon) {
    constexpr int longest = 5;  // words
    std::size_t found = at, end = at;
    const bool may_open = lexicon.statement_openings.may_start_with(text.substr(at, text.find(' ', at) - at));
    for (int words = 0; may_open && words < longest && end < text.size(); ++words) {
        end = text.find(' ', end + 1);
        if (end == std::string_view::npos) break;
        if (lexicon.statement_openings.find_unfolded(text.substr(at, end - at)) != nullptr) found = end;
    }
    if (found == at && at < text.size() && is_ideograph(code_point_at(text, at).value))
        for (const std::size_t size : {std::size_t{9}, std::size_t{6}, std::size_t{3}})
            if (at + size <= text.size() && lexicon.statement_openings.contains(text.substr(at, size)))
                return at + size;
    return found;
}

bool is_ideograph(char32_t c) { return is_cjk(c) && (c < 0xAC00 || c > 0xD7A3); }

}  // namespace vitae::recognize
