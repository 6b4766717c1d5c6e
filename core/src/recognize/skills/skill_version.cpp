// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_version.hpp"

#include <algorithm>

#include "recognize/dates/date_tokens.hpp"

namespace vitae::recognize {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// End of "17", "3.10", "4.x", "2+" at `i`; `i` if there is none.
std::size_t number_end(std::string_view text, std::size_t i) {
    const std::size_t begin = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    if (i == begin) return begin;
    while (i + 1 < text.size() && text[i] == '.' && (is_digit(text[i + 1]) || text[i + 1] == 'x')) {
        ++i;
        if (text[i] == 'x') {
            ++i;
            break;
        }
        while (i < text.size() && is_digit(text[i])) ++i;
    }
    if (i < text.size() && text[i] == '+') ++i;
    return i;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// "5 years", "3 projects": the number counts the word after it.
bool counts_something(std::string_view folded, std::size_t i) {
    while (i < folded.size() && (folded[i] == ' ' || folded[i] == '+')) ++i;
    std::size_t end = i;
    while (end < folded.size() && is_letter(folded[end])) ++end;
    if (end == i) return false;
    constexpr std::uint32_t units = date_word::years | date_word::months | date_word::weeks | date_word::days |
                                    date_word::year_mark | date_word::month_mark;
    return (meaning_of_phrase(folded.substr(i, end - i)).kinds & units) != 0;
}

}  // namespace

std::pair<std::string_view, std::string_view> split_version(std::string_view name) {
    std::size_t i = name.size();
    while (i > 0 && (is_digit(name[i - 1]) || name[i - 1] == '.' || name[i - 1] == 'x' || name[i - 1] == '+')) --i;
    while (i < name.size() && !is_digit(name[i])) ++i;  // "c++17": the signs belong to the name
    if (i == 0 || i == name.size() || number_end(name, i) != name.size()) return {name, {}};
    const std::string_view version = name.substr(i);
    std::string_view base = name.substr(0, i);
    if (base.ends_with(" v") || base.ends_with(".v")) base.remove_suffix(1);
    if (base.ends_with(" version") || base.ends_with(" ver.")) base.remove_suffix(base.ends_with("n") ? 8 : 5);
    while (!base.empty() && (base.back() == ' ' || base.back() == '-')) base.remove_suffix(1);
    return {base, version};
}

bool may_end_with_version(std::string_view name) {
    if (name.empty()) return false;
    const char last = name.back();
    return is_digit(last) || last == '.' || last == 'x' || last == 'X' || last == '+' ||
           static_cast<unsigned char>(last) >= 0x80;
}

std::string version_in_name(std::string_view folded_alias, std::string_view canonical) {
    if (std::ranges::any_of(canonical, is_digit)) return {};
    const auto [base, version] = split_version(folded_alias);
    // "k8s" has its digit inside, "3D Max" in front: only a number at the end is a version.
    const bool number_only = !version.empty() && std::ranges::all_of(version, [](char c) {
        return is_digit(c) || c == '.' || c == '+' || c == 'x';
    });
    return number_only && base.size() > 1 ? std::string(version) : std::string();
}

std::size_t end_of_version(std::string_view folded, std::size_t end, bool years) {
    std::size_t i = end;
    if (i < folded.size() && (folded[i] == ' ' || folded[i] == '-')) ++i;
    if (i + 1 < folded.size() && folded[i] == 'v' && is_digit(folded[i + 1])) ++i;
    const std::size_t stop = number_end(folded, i);
    if (stop == i) return end;
    const std::string_view number = folded.substr(i, stop - i);
    const bool tight = i == end;
    if (is_year(number) && !tight && !years) return end;
    if (!is_year(number) && number.find('.') == std::string_view::npos && number.size() > 3) return end;
    if (stop < folded.size()) {
        const char after = folded[stop];
        if (is_letter(after) || after == '%' || after == '/') return end;
        if (after == '-' && stop + 1 < folded.size() && is_digit(folded[stop + 1])) return end;
    }
    return counts_something(folded, stop) ? end : stop;
}

bool takes_year_as_version(std::string_view category) {
    return category == "database" || category == "tool" || category == "os" || category == "office" ||
           category == "cad" || category == "design";
}

std::string trim_version(std::string_view text) {
    while (!text.empty() && !is_digit(text.front())) text.remove_prefix(1);
    return std::string(text);
}

}  // namespace vitae::recognize
