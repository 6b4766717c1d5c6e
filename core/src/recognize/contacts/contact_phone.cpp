// SPDX-License-Identifier: Apache-2.0
#include "recognize/contacts/contact_phone.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "recognize/contacts/contact_words.hpp"
#include "recognize/dates/dates.hpp"

namespace vitae::recognize {
namespace {

constexpr int fewest_digits = 7, fewest_labelled_digits = 5, most_digits = 15;

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

/// Whether the slash parts two whole numbers: "555 010 1999 / 555 010 2999", but not "030 / 1234567".
bool parts_numbers(std::string_view line, std::size_t begin, std::size_t slash) {
    if (count_digits(line.substr(begin, slash - begin)) < fewest_digits) return false;
    const std::size_t end = line.find_first_not_of("0123456789 -.()+", slash + 1);
    return count_digits(line.substr(slash + 1, std::min(end, line.size()) - slash - 1)) >= fewest_digits;
}

/// End of the digits and the signs people put between them, starting at `begin`.
std::size_t number_end(std::string_view line, std::size_t begin) {
    std::size_t end = begin, i = begin;
    int signs = 0;
    while (i < line.size()) {
        const CodePoint c = code_point_at(line, i);
        if (c.value < 0x80 && is_digit_byte(static_cast<char>(c.value))) {
            i += 1;
            end = i;
            signs = 0;
            continue;
        }
        const bool sign = c.value == ' ' || c.value == 0xA0 || c.value == '-' || c.value == '.' || c.value == '(' ||
                          c.value == ')' || c.value == '/' || c.value == 0x2011 || c.value == 0x2010 ||
                          c.value == 0x202F ||
                          (c.value == '+' && (i == begin || (i == begin + 1 && line[begin] == '(')));
        if (!sign || ++signs > 3 || (c.value == '/' && parts_numbers(line, begin, i))) break;
        i += c.size;
    }
    return end;
}

/// Something that is read as a date or a range of dates fills most of the number.
bool is_date(std::string_view number) {
    if (number.front() == '+' || number.front() == '(') return false;
    const auto periods = find_periods(number);
    return !periods.empty() && periods[0].form != PeriodForm::duration &&
           periods[0].end - periods[0].begin + 2 >= number.size();
}

bool is_ip_address(std::string_view number) {
    return std::ranges::count(number, '.') == 3 && number.find_first_not_of("0123456789.") == std::string_view::npos &&
           count_digits(number) <= 12 && number.find("..") == std::string_view::npos && number.size() <= 15 &&
           number.find('.') <= 3 && number.size() - number.rfind('.') <= 4;
}

/// "2016/679", "196/2003": the number and the year of a law.
bool is_law(std::string_view number) {
    const std::size_t slash = number.find('/');
    if (slash == std::string_view::npos || number.find_first_not_of("0123456789/") != std::string_view::npos)
        return false;
    const std::string_view first = number.substr(0, slash), second = number.substr(slash + 1);
    const auto is_year = [](std::string_view text) {
        return text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
    };
    return (is_year(first) && second.size() <= 4) || (is_year(second) && first.size() <= 4);
}

/// "(0" of "(030) 1234" is opened and closed.
bool has_balanced_brackets(std::string_view number) {
    int depth = 0;
    for (const char c : number) {
        if (c == '(') ++depth;
        if (c == ')' && --depth < 0) return false;
    }
    return depth == 0;
}

struct Label {
    std::string_view word;  ///< empty for a picture
    std::size_t begin = std::string_view::npos;
};

/// The word before the number: "Tel.:", "Mobile", "手机：", or a picture of a phone.
Label label_before(std::string_view line, std::size_t begin) {
    std::size_t end = begin;
    bool picture = false;
    while (end > 0) {
        const CodePoint c = code_point_before(line, end);
        if (is_letter_or_digit(c.value)) break;
        if (c.value == ',' || c.value == '|' || c.value == ';') return {};
        picture = picture || c.value == 0x260E || c.value == 0x2706 || c.value == 0x1F4DE || c.value == 0x1F4F1 ||
                  c.value == 0x2121;
        end -= c.size;
        if (picture) return {line.substr(end, 0), end};
    }
    if (end == 0) return {};
    std::size_t start = end;
    while (start > 0 && is_letter(code_point_before(line, start).value)) start -= code_point_before(line, start).size;
    if (start == end) return {};  // a digit is no label: "06.2007 — 11.2010"
    return {line.substr(start, end - start), start};
}

}  // namespace

int count_digits(std::string_view text) {
    return static_cast<int>(std::min<std::ptrdiff_t>(std::ranges::count_if(text, is_digit_byte), 99));
}

namespace {

/// Where the next contact already found behind `at` begins: "+45 00000000 123@example.com" are two.
std::size_t next_contact(const std::vector<FoundContact>& found, std::size_t count, std::size_t at, std::size_t none) {
    std::size_t next = none;
    for (std::size_t i = 0; i < count; ++i)
        if (found[i].begin > at) next = std::min(next, found[i].begin);
    return next;
}

}  // namespace

void find_phones(std::string_view line, bool bare_numbers, std::vector<FoundContact>& found) {
    const std::size_t others = found.size();
    for (std::size_t i = 0; i < line.size();) {
        const char c = line[i];
        const bool starts = is_digit_byte(c) || ((c == '+' || c == '(') && i + 1 < line.size() &&
                                                 (is_digit_byte(line[i + 1]) || line[i + 1] == '+'));
        if (!starts) {
            ++i;
            continue;
        }
        const std::size_t end = number_end(line.substr(0, next_contact(found, others, i, line.size())), i);
        if (end <= i) {
            ++i;
            continue;
        }
        const std::string_view number = line.substr(i, end - i);
        const std::size_t begin = i;
        i = end;
        const bool joined =
            (begin > 0 && (is_letter_or_digit(code_point_before(line, begin).value) ||
                           std::string_view("#@/_=.-$").find(line[begin - 1]) != std::string_view::npos)) ||
            (end < line.size() && (is_letter(code_point_at(line, end).value) ||
                                   std::string_view("%@_").find(line[end]) != std::string_view::npos));
        const int digits = count_digits(number);
        const Label label = label_before(line, begin);
        const bool cjk_label = !label.word.empty() && is_cjk(code_point_at(label.word, 0).value);
        const bool labelled =
            label.begin != std::string_view::npos && (label.word.empty() || is_phone_label(label.word));
        const bool international = number.front() == '+' || number.starts_with("(+");
        const int fewest = labelled ? fewest_labelled_digits : fewest_digits + (international ? 1 : 0);
        if ((joined && !(cjk_label && labelled)) || digits < fewest || digits > most_digits) continue;
        if (!labelled && !international && !bare_numbers) continue;
        if (is_fax_label(label.word) || is_ip_address(number) || is_law(number) || !has_balanced_brackets(number))
            continue;
        if (!labelled && is_date(number)) continue;
        FoundContact contact;
        contact.kind = ContactKind::phone;
        contact.value = collapse_space(number);
        contact.begin = labelled ? label.begin : begin;
        contact.end = end;
        if (labelled) contact.label = std::string(label.word);
        found.push_back(std::move(contact));
    }
}

}  // namespace vitae::recognize
