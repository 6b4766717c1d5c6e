// SPDX-License-Identifier: Apache-2.0
#include "date_text.hpp"

#include <cstdio>

namespace vitae::recognition {

namespace {

std::string two_digits(int number) {
    char text[16];
    std::snprintf(text, sizeof text, "%02d", number);
    return text;
}

std::string month_and_year(const PartialDate& date, const char* months, const Style& style, const Vocabulary& words) {
    const std::string& pattern = words["month.year"].front();
    std::string month = words[months].at(static_cast<std::size_t>(date.month - 1));
    if (pattern == "{month} {year}") month += style.month_suffix;
    return filled(pattern, {{"month", month}, {"year", std::to_string(date.year)}});
}

std::string season_text(const PartialDate& date, const Vocabulary& words) {
    return words["seasons"].at(static_cast<std::size_t>(date.month - 1) / 3) + " " + std::to_string(date.year);
}

/// Where in a sentence a date stands: some languages inflect the month after "from", "to" and "since".
enum class Place { alone, from, to, since };

const char* month_section(Place place, const Vocabulary& words) {
    if (place == Place::from && words.has("months.from")) return "months.from";
    if (place == Place::to && words.has("months.to")) return "months.to";
    if (place == Place::since && words.has("months.since")) return "months.since";
    return "months.long";
}

std::string date_text(const PartialDate& date, const Style& style, const Vocabulary& words, Place place) {
    const std::string year = std::to_string(date.year);
    if (date.month == 0) return year;
    switch (style.date_form) {
        case DateForm::short_month:
        case DateForm::elided_year:
            return month_and_year(date, "months.short", style, words);
        case DateForm::long_month:
        case DateForm::in_words:
            return month_and_year(date, month_section(place, words), style, words);
        case DateForm::dotted_month:
            return two_digits(date.month) + "." + year;
        case DateForm::slashed_month:
            return two_digits(date.month) + "/" + year;
        case DateForm::year_first:
            return year + style.year_first + two_digits(date.month);
        case DateForm::iso_month:
            return year + "-" + two_digits(date.month);
        case DateForm::east_asian:
            return filled(words["month.year"].front(), {{"month", std::to_string(date.month)}, {"year", year}});
        case DateForm::season:
            return season_text(date, words);
        case DateForm::full_day:
            return filled(style.day_form, {{"day", two_digits(date.day)},
                                           {"month", two_digits(date.month)},
                                           {"Month", words["months.day"].at(static_cast<std::size_t>(date.month - 1))},
                                           {"year", year}});
        case DateForm::year:
            break;
    }
    return year;
}

/// "Jan - Aug 2008": the year only once. Empty if the span is not within one year.
std::string elided(const Span& span, const Style& style, const Vocabulary& words) {
    if (!span.start || !span.end || span.start->month == 0 || span.start->year != span.end->year) return "";
    if (span.start->month == span.end->month) return "";
    return words["months.short"].at(static_cast<std::size_t>(span.start->month - 1)) + style.range +
           month_and_year(*span.end, "months.short", style, words);
}

/// The form of a count as the language inflects it: one entry, one/many, or one/few/many.
std::string counted(int count, const std::vector<std::string>& forms) {
    std::size_t form = count == 1 ? 0 : 1;
    if (forms.size() == 3) {
        const bool teen = count % 100 >= 11 && count % 100 <= 14;
        const int last = count % 10;
        form = last == 1 && !teen ? 0 : last >= 2 && last <= 4 && !teen ? 1 : 2;
    }
    return filled(forms.at(forms.size() == 1 ? 0 : form), {{"n", std::to_string(count)}});
}

}  // namespace

std::string span_text(const Span& span, const Style& style, const Vocabulary& words) {
    if (!span.start) return duration_text(span, words);
    if (style.date_form == DateForm::in_words) {
        const std::string from = date_text(*span.start, style, words, Place::from);
        if (span.open) return filled(style.words_open, {{"start", from}});
        return filled(style.words_range, {{"start", from}, {"end", date_text(*span.end, style, words, Place::to)}});
    }
    const std::string start = date_text(*span.start, style, words, Place::alone);
    if (span.open) {
        if (style.since)
            return filled(words["since"].front(), {{"start", date_text(*span.start, style, words, Place::since)}});
        return start + style.range + style.open_word;
    }
    if (style.date_form == DateForm::elided_year) {
        std::string text = elided(span, style, words);
        if (!text.empty()) return text;
    }
    const std::string end = date_text(*span.end, style, words, Place::alone);
    return start == end ? start : start + style.range + end;
}

std::string duration_text(const Span& span, const Vocabulary& words) {
    const int years = span.months / 12, months = span.months % 12;
    if (years == 0) return counted(months, words["count.months"]);
    if (months == 0) return counted(years, words["count.years"]);
    return filled(words["years.and.months"].front(), {{"years", counted(years, words["count.years"])},
                                                      {"months", counted(months, words["count.months"])}});
}

Span as_stated(Span span, DateForm form) {
    for (std::optional<PartialDate>* date : {&span.start, &span.end}) {
        if (!*date) continue;
        if (form != DateForm::full_day) (*date)->day = 0;
        if (form == DateForm::year || form == DateForm::season) (*date)->month = 0;
    }
    return span;
}

}  // namespace vitae::recognition
