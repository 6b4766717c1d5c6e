// SPDX-License-Identifier: Apache-2.0
#include "recognize/person/contact_lines.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/text.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

bool is_postal(std::string_view text) {
    int digits = 0;
    for (const char c : text) digits += c >= '0' && c <= '9' ? 1 : 0;
    return digits >= 1 && digits <= 8 && count_words(text) >= 2 && count_words(text) <= 8 &&
           text.find(':') == std::string_view::npos && text.find("20") != 0;
}

bool is_document_link(std::string_view url) {
    const std::string_view path = url.substr(0, url.find_first_of("?#"));
    for (const std::string_view end :
         {".pdf", ".doc", ".docx", ".odt", ".png", ".jpg", ".jpeg", ".svg", ".gif", ".tex", ".md"})
        if (path.ends_with(end)) return true;
    return false;
}

bool is_account_number(const Line& line) {
    const std::string label = fold(line.labelled().label);
    static constexpr std::array<std::string_view, 8> networks = {"qq",  "wechat", "weixin", "微信",
                                                                 "icq", "skype",  "id",     "passport"};
    const std::vector<std::string_view> words = words_of(label);
    return std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return std::find(networks.begin(), networks.end(), word) != networks.end();
    });
}

bool has_postal_code(std::string_view text) {
    int run = 0;
    for (const char c : text) {
        run = c >= '0' && c <= '9' ? run + 1 : 0;
        if (run == 5) return is_postal(text);
    }
    return false;
}

std::string_view before_age(const Line& line) {
    constexpr int youngest = 14 * 12, oldest = 99 * 12;  // months
    constexpr int longest = 12;                          // words of such a line
    if (line.periods.empty() || line.words > longest || line.periods[0].form != PeriodForm::duration) return {};
    const std::string_view before = trim(std::string_view(line.text).substr(0, line.periods[0].begin));
    if (!before.ends_with(',') && !before.ends_with('(')) return {};
    const int months = line.periods[0].period.stated->months;
    return months >= youngest && months <= oldest ? trim(before.substr(0, before.size() - 1)) : std::string_view();
}

bool is_generator_key(std::string_view key) {
    static constexpr std::array<std::string_view, 14> keys = {
        "layout", "permalink", "date",  "published", "lang",           "toc",     "css", "author_profile",
        "theme",  "nav",       "order", "html",      "export_on_save", "template"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace vitae::recognize
