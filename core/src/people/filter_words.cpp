// SPDX-License-Identifier: Apache-2.0
//
// The conditions of a filter as they are written on a command line.
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "vitae/error.hpp"
#include "vitae/people.hpp"

namespace vitae {

namespace {

constexpr int months_per_year = 12;

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// All of the text as a number that is not negative.
std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

struct Months {
    int first = 0;
    int last = 0;
};

/// "2018" is twelve months, "2018-03" one.
std::optional<Months> months_of(std::string_view date) {
    const auto dash = date.find('-');
    const auto year = whole_number(date.substr(0, dash));
    if (!year || *year < 1000 || *year > 9999) return std::nullopt;
    if (dash == std::string_view::npos)
        return Months{*year * months_per_year, *year * months_per_year + months_per_year - 1};
    const auto month = whole_number(date.substr(dash + 1));
    if (!month || *month < 1 || *month > months_per_year) return std::nullopt;
    const int only = *year * months_per_year + *month - 1;
    return Months{only, only};
}

template <typename Condition, typename Parse>
AnyOf<Condition> parsed_alternatives(const std::string& text, Parse parse) {
    AnyOf<Condition> conditions;
    for (const std::string& part : alternatives(text)) conditions.push_back(parse(part));
    return conditions;
}

LanguageCondition parse_language(const std::string& text) {
    constexpr std::array<std::string_view, 6> levels = {"A1", "A2", "B1", "B2", "C1", "C2"};
    const auto sign = text.find(">=");
    if (sign == std::string::npos) return {text, ""};
    LanguageCondition condition{trimmed(std::string_view(text).substr(0, sign)),
                                trimmed(std::string_view(text).substr(sign + 2))};
    if (condition.language.empty() || std::find(levels.begin(), levels.end(), condition.level) == levels.end())
        throw Error(ErrorKind::usage, "not a language condition: " + text +
                                          ".  Write German or, with a level from A1 to C2, 'German>=B2'");
    return condition;
}

}  // namespace

AnyOf<std::string> alternatives(const std::string& text) {
    AnyOf<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('|', begin), text.size());
        parts.push_back(trimmed(std::string_view(text).substr(begin, end - begin)));
        if (parts.back().empty())
            throw Error(ErrorKind::usage,
                        "nothing to look for in \"" + text + "\".  Write one value, or several: 'a|b'");
        begin = end + 1;
    }
    return parts;
}

SkillCondition SkillCondition::parse(const std::string& text) {
    const auto fail = [&] {
        throw Error(ErrorKind::usage,
                    "not a skill condition: " + text + ".  Write 'C++' or, with months, 'C++>=36' or 'C++<=12'");
    };
    SkillCondition condition;
    const auto sign = std::min(text.find(">="), text.find("<="));
    condition.skill = trimmed(std::string_view(text).substr(0, sign));
    if (condition.skill.empty() || condition.skill.find_first_of(",<>=") != std::string::npos) fail();
    if (sign == std::string::npos) return condition;
    const auto months = whole_number(trimmed(std::string_view(text).substr(sign + 2)));
    if (!months) fail();
    (text[sign] == '>' ? condition.min_months : condition.max_months) = months;
    return condition;
}

AnyOf<SkillCondition> SkillCondition::parse_any(const std::string& text) {
    return parsed_alternatives<SkillCondition>(text, &SkillCondition::parse);
}

AnyOf<LanguageCondition> LanguageCondition::parse_any(const std::string& text) {
    return parsed_alternatives<LanguageCondition>(text, &parse_language);
}

Timespan Timespan::parse(const std::string& text) {
    const auto fail = [&] {
        throw Error(
            ErrorKind::usage,
            "not a period: " + text + ".  Write a year or month, or two of them: 2018, 2018-03, 2015..2018, 2015..");
    };
    const auto dots = text.find("..");
    const std::string from = trimmed(std::string_view(text).substr(0, dots));
    const std::string to = dots == std::string::npos ? from : trimmed(std::string_view(text).substr(dots + 2));
    const auto first = months_of(from);
    const auto last = months_of(to);
    if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last)) fail();
    Timespan period;
    if (first) period.first = first->first;
    if (last) period.last = last->last;
    if (period.first && period.last && *period.first > *period.last) fail();
    return period;
}

MonthRange MonthRange::parse(const std::string& text) {
    const auto fail = [&] {
        throw Error(ErrorKind::usage, "not a number of months: " + text +
                                          ".  Write a least number, a greatest, or both: 60, '<=24', 24..60");
    };
    MonthRange range;
    const std::string_view view = text;
    if (const auto dots = view.find(".."); dots != std::string_view::npos) {
        range = {whole_number(trimmed(view.substr(0, dots))), whole_number(trimmed(view.substr(dots + 2)))};
        if (!range.min || !range.max || *range.min > *range.max) fail();
    } else if (view.starts_with("<=")) {
        range.max = whole_number(trimmed(view.substr(2)));
        if (!range.max) fail();
    } else {
        range.min = whole_number(trimmed(view.substr(view.starts_with(">=") ? 2 : 0)));
        if (!range.min) fail();
    }
    return range;
}

}  // namespace vitae
