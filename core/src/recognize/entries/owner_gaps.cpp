// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/owner_gaps.hpp"

#include <algorithm>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

constexpr std::string_view company = "주식회사", short_company = "(주)", company_sign = "㈜";

bool is_hangul(std::string_view word) {
    const char32_t last = word.empty() ? 0 : code_point_before(word, word.size()).value;
    return last >= 0xAC00 && last <= 0xD7A3;
}

/// "(주)가람시스템", "가람㈜": the legal form is written onto the name.
bool is_owner_with_form(std::string_view word) {
    if (word == company || word == short_company || word == company_sign) return false;
    return word.find(short_company) != std::string_view::npos || word.find(company_sign) != std::string_view::npos ||
           word.starts_with(company);
}

}  // namespace

std::size_t gap_behind_owner(std::string_view text, const Lexicon& lexicon) {
    if (text.find(company_sign) == std::string_view::npos && text.find("주") == std::string_view::npos)
        return std::string_view::npos;
    bool owner = false, named = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, space - at);
        const std::string_view rest = text.substr(at, std::min(text.find_first_of(",|/(", at), text.size()) - at);
        if (owner && named && lexicon.title_head.count(fold(rest)) > 0) return at - 1;
        if (is_owner_with_form(word))
            owner = named = true;
        else if (word == company || word == short_company || word == company_sign)
            owner = true, named = at > 0;
        else if (owner && is_hangul(word))
            named = true;
        at = space + 1;
    }
    return std::string_view::npos;
}

}  // namespace vitae::recognize
