// SPDX-License-Identifier: Apache-2.0
#include "model/keys.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "model/key_words.hpp"
#include "model/text.hpp"

namespace vitae {
namespace {

/// Words of a folded text; letters, digits and the given signs make a word.
std::vector<std::string_view> words_of(std::string_view folded, std::string_view signs) {
    std::vector<std::string_view> words;
    std::size_t begin = 0, i = 0;
    const auto close = [&] {
        if (i > begin) words.push_back(folded.substr(begin, i - begin));
    };
    while (i < folded.size()) {
        const CodePoint c = code_point_at(folded, i);
        const bool sign = c.size == 1 && signs.find(folded[i]) != std::string_view::npos;
        if (!is_letter_or_digit(c.value) && !sign) {
            close();
            begin = i + c.size;
        }
        i += c.size;
    }
    close();
    return words;
}

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

/// Without the bracketed parts that `drop` accepts.
template <class Drop>
std::string without_brackets(std::string_view text, Drop&& drop) {
    std::string kept;
    while (true) {
        const std::size_t open = text.find('(');
        const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
        if (close == std::string_view::npos) break;
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        kept += text.substr(0, open);
        kept += drop(inside) ? std::string(" ") : " (" + std::string(inside) + ") ";
        text.remove_prefix(close + 1);
    }
    return kept += text;
}

/// Legal forms are dropped from both ends until none is left; never the whole name.
void drop_legal_forms(std::span<const std::string_view>& words) {
    for (bool changed = true; changed && words.size() > 1;) {
        changed = false;
        for (std::size_t count = std::min<std::size_t>(4, words.size() - 1); count > 0 && !changed; --count) {
            if (is_legal_form(joined(words.last(count)))) {
                words = words.first(words.size() - count);
                changed = true;
            } else if (is_leading_legal_form(joined(words.first(count)))) {
                words = words.subspan(count);
                changed = true;
            }
        }
    }
}

/// Chinese and Japanese legal forms are written without a space.
std::string without_cjk_forms(std::string text) {
    constexpr std::array<std::string_view, 8> forms = {"股份有限公司", "有限责任公司", "有限公司", "株式会社",
                                                       "有限会社",     "合同会社",     "集团",     "㈱"};
    for (const std::string_view form : forms) {
        if (text.size() > form.size() && text.ends_with(form)) text.resize(text.size() - form.size());
        if (text.size() > form.size() && text.starts_with(form)) text.erase(0, form.size());
    }
    return text;
}

}  // namespace

std::string email_key(std::string_view address) {
    address = trim(address);
    const std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == address.size()) return {};
    if (address.find_first_of(" \t<>,;") != std::string_view::npos) return {};
    std::string_view domain = address.substr(at + 1);
    if (domain.back() == '.') domain.remove_suffix(1);
    if (domain.find('.') == std::string_view::npos) return {};
    std::string key(address.substr(0, at));
    key += '@';
    key += domain;
    return lower_case(key);
}

std::string organization_key(std::string_view name) {
    std::string folded =
        without_brackets(fold(name), [](std::string_view inside) { return is_organization_remark(trim(inside)); });
    std::string spelled;
    for (const char c : folded) {
        // "S.r.l." and "A/S" are one word, "&" is "and"
        if (c == '.' || c == '\'') continue;
        if (c == '&')
            spelled += " and ";
        else
            spelled += c == '/' ? '\0' : c;
    }
    std::erase(spelled, '\0');
    const std::vector<std::string_view> all = words_of(spelled, "+#");
    std::span<const std::string_view> words = all;
    if (words.size() > 1 && words.front() == "the") words = words.subspan(1);
    drop_legal_forms(words);
    if (words.size() > 1 && words.back() == "and") words = words.first(words.size() - 1);  // "Acme & Co"
    return without_cjk_forms(joined(words));
}

std::string person_name_key(std::string_view name) {
    std::string text = strip_pictures(name);
    // "Name - Software Engineer - Resume", "Name | Developer", "Name, PhD"
    for (const std::string_view mark : {" - ", " – ", " — ", " | ", " · ", ","}) {
        const std::size_t at = text.find(mark);
        if (at == std::string::npos || at == 0) continue;
        // "Lindqvist, Mara" is a name in two parts; what follows a name otherwise is no part of it.
        const std::string before = fold(std::string_view(text).substr(0, at));
        const std::string behind = fold(std::string_view(text).substr(at + mark.size()));
        const auto rest = words_of(behind, "'");
        const bool family_first = mark == "," && words_of(before, "'").size() <= 2 && !rest.empty() &&
                                  rest.size() <= 2 && std::ranges::none_of(rest, is_credential);
        if (!family_first) text.resize(at);
    }
    text = without_brackets(fold(text), [](std::string_view) { return true; });  // maiden names, pronouns
    std::string plain;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && c != '"' && c != '.' && c != '\'') plain += c;
    }
    std::vector<std::string_view> words = words_of(plain, "");
    std::erase_if(words, is_credential);
    std::ranges::sort(words);
    return joined(words);
}

}  // namespace vitae
