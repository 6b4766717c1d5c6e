// SPDX-License-Identifier: Apache-2.0
//
// Random periods written in every form and language, and expected back. The writer is as plain as
// possible: month names and open ends are spelled out here and do not come from the word list.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "recognize/dates/dates.hpp"
#include "recognize/dates/durations.hpp"

namespace vitae::recognize {
namespace {

struct Tongue {
    std::string_view code;
    std::array<std::string_view, 12> months;
    std::string_view to;    ///< between two dates
    std::string_view open;  ///< after a separator
    std::string_view since;
};

constexpr std::array tongues = {
    Tongue{"en",
           {"January", "Feb", "March", "Apr.", "May", "June", "Jul", "August", "Sept", "Oct", "November", "Dec."},
           "to",
           "present",
           "since"},
    Tongue{"de",
           {"Januar", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug", "September", "Okt.", "November", "Dez"},
           "bis",
           "heute",
           "seit"},
    Tongue{
        "fr",
        {"janvier", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "octobre", "nov.", "décembre"},
        "à",
        "aujourd'hui",
        "depuis"},
    Tongue{
        "es",
        {"enero", "feb", "marzo", "abril", "mayo", "junio", "julio", "ago", "septiembre", "oct.", "noviembre", "dic"},
        "hasta",
        "actualidad",
        "desde"},
    Tongue{"pt",
           {"janeiro", "fev", "março", "abr", "maio", "junho", "julho", "agosto", "set", "out", "novembro", "dez"},
           "até",
           "atual",
           "desde"},
    Tongue{
        "it",
        {"gennaio", "feb", "marzo", "aprile", "mag", "giugno", "lug", "agosto", "sett", "ottobre", "novembre", "dic"},
        "al",
        "oggi",
        "dal"},
    Tongue{"nl",
           {"januari", "februari", "mrt", "april", "mei", "juni", "juli", "augustus", "september", "okt", "november",
            "december"},
           "tot",
           "heden",
           "sinds"},
    Tongue{"pl",
           {"stycznia", "luty", "marzec", "kwietnia", "maj", "czerwiec", "lipca", "sierpień", "września", "październik",
            "listopad", "grudnia"},
           "do",
           "obecnie",
           "od"},
    Tongue{"ru",
           {"января", "февраль", "март", "апреля", "мая", "июнь", "июля", "авг", "сентября", "октябрь", "нояб.",
            "декабрь"},
           "по",
           "настоящее время",
           "с"},
    Tongue{"uk",
           {"січень", "лютий", "березня", "квітень", "травень", "червня", "липень", "серпень", "вересень", "жовтня",
            "листопад", "грудень"},
           "по",
           "теперішній час",
           "з"},
    Tongue{
        "tr",
        {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"},
        "–",
        "günümüz",
        "since"},
};

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    template <class List>
    const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }

    std::string line_of_date_parts() {
        static constexpr std::array parts = {"2016",    "7",    "12", "-",    "–",   "/",       ".",     ",",
                                             "(",       ")",    "|",  " ",    "Mar", "present", "since", "years",
                                             "月",      "年",   "н.", "в.",   "+",   "'",       "16",    "31",
                                             "2 years", "至今", "to", "half", "a",   "\xFF",    "Q1",    "until"};
        std::string line;
        for (int n = below(12); n > 0; --n) line += pick(parts);
        return line;
    }

    PartialDate date(int precision) {
        PartialDate date{static_cast<std::int16_t>(1975 + below(55)), 0, 0};
        if (precision > 0) date.month = static_cast<std::int8_t>(1 + below(12));
        if (precision > 1) date.day = static_cast<std::int8_t>(1 + below(28));
        return date;
    }

    static std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

    /// One of the unambiguous forms of a date.
    std::string write(const PartialDate& date, const Tongue& tongue) {
        const std::string year = std::to_string(date.year);
        if (date.month == 0) return year;
        const std::string name(tongue.months[static_cast<std::size_t>(date.month - 1)]);
        if (date.day != 0) {
            switch (below(4)) {
                case 0:
                    return two(date.day) + "." + two(date.month) + "." + year;
                case 1:
                    return year + "-" + two(date.month) + "-" + two(date.day);
                case 2:
                    return std::to_string(date.day) + " " + name + " " + year;
                default:
                    return name + " " + std::to_string(date.day) + ", " + year;
            }
        }
        switch (below(9)) {
            case 0:
                return two(date.month) + "/" + year;
            case 1:
                return std::to_string(date.month) + "." + year;
            case 2:
                return year + "-" + two(date.month);
            case 3:
                return year + "." + std::to_string(date.month);
            case 4:
                return year + "年" + std::to_string(date.month) + "月";
            case 5:
                return name + ", " + year;
            case 6:
                return name + "/" + year;
            case 7:
                return year + "년 " + std::to_string(date.month) + "월";
            default:
                return name + " " + year;
        }
    }

private:
    std::mt19937 random_;
};

constexpr std::array separators = {" - ", " – ", "–", " — ", " -- ", "~", " ～ ", " → "};

TEST(DatesOracle, WhatIsWrittenIsReadBack) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    RecordProperty("seed", std::to_string(seed));
    Writer writer(seed);
    constexpr std::array before = {"", "Acme, ", "Acme (", "| ", "* ", "Developer, Berlin: "};
    for (int round = 0; round < 30'000; ++round) {
        const Tongue& tongue = writer.pick(tongues);
        const int precision = writer.below(3);
        Period expected;
        expected.start = writer.date(precision);
        std::string text = writer.write(*expected.start, tongue);
        const int form = writer.below(4);
        if (form == 0) {
            expected.end = expected.start;
            expected.end_kind = EndKind::date;
        } else if (form == 1) {
            expected.end_kind = EndKind::present;
            text += writer.pick(separators) + std::string(tongue.open);
        } else if (form == 2) {
            expected.end_kind = EndKind::present;
            if (tongue.code == "it") continue;  // "dal" opens a range only
            text = std::string(tongue.since) + " " + text;
        } else {
            expected.end = writer.date(writer.below(3));
            expected.end_kind = EndKind::date;
            const bool word = writer.below(3) == 0;
            text += (word ? " " + std::string(tongue.to) + " " : std::string(writer.pick(separators))) +
                    writer.write(*expected.end, tongue);
        }
        const std::string prefix = writer.pick(before);
        const std::string line = prefix + text + (prefix.ends_with('(') ? ")" : "");
        const auto found = find_periods(line);
        ASSERT_EQ(found.size(), 1u) << line;
        ASSERT_EQ(found[0].period.text, text) << line;
        expected.text = text;
        ASSERT_EQ(found[0].period.start, expected.start) << line;
        ASSERT_EQ(found[0].period.end, expected.end) << line;
        ASSERT_EQ(found[0].period.end_kind, expected.end_kind) << line;
    }
}

TEST(DatesOracle, LinesReadTogetherAreReadInTheirContext) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Writer writer(seed);
    constexpr std::array styles = {"2011-12", "2009 - 2014", "03/04/2015 - 07/25/2015", "2012-2013",
                                   "2018-03 - 2019-05"};
    for (int round = 0; round < 3'000; ++round) {
        std::vector<std::string> lines;
        for (int n = 1 + writer.below(4); n > 0; --n)
            lines.push_back(writer.below(2) == 0 ? writer.pick(styles) : writer.line_of_date_parts());
        const std::vector<std::string_view> views(lines.begin(), lines.end());
        const DateContext context = learn_date_context(views);
        const auto together = find_periods_of_document(views);
        ASSERT_EQ(together.size(), lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto alone = find_periods(lines[i], context);
            ASSERT_EQ(together[i].size(), alone.size()) << lines[i];
            for (std::size_t k = 0; k < alone.size(); ++k) {
                ASSERT_EQ(together[i][k].period.start, alone[k].period.start) << lines[i];
                ASSERT_EQ(together[i][k].period.end, alone[k].period.end) << lines[i];
                ASSERT_EQ(together[i][k].ambiguous, alone[k].ambiguous) << lines[i];
            }
        }
    }
}

TEST(DatesOracle, RandomTextNeverFails) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Writer writer(seed);
    for (int round = 0; round < 20'000; ++round) {
        const std::string line = writer.line_of_date_parts();
        std::size_t last = 0;
        for (const FoundPeriod& found : find_periods(line)) {
            ASSERT_LE(last, found.begin) << line;
            ASSERT_LT(found.begin, found.end) << line;
            ASSERT_LE(found.end, line.size()) << line;
            last = found.end;
        }
    }
}

TEST(DatesOracle, ProseIsToldFromDatesWithoutItsTokens) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Writer writer(seed);
    constexpr std::array words = {"to",   "a ",         "the",   "Led ",   "in ",    "of ",     "7",     "45 ",
                                  "2019", "may ",       "march", "year",   " days ", "present", "since", "until",
                                  "half", "less than ", "Q1",    "spring", "up ",    " one ",   "two ",  "-",
                                  " - ",  ". ",         ", ",    "months", "early ", "mid ",    "+",     "(",
                                  ")",    ":",          "/",     "date"};
    int found_any = 0;
    for (int round = 0; round < 30'000; ++round) {
        std::string line;
        for (int n = writer.below(8); n > 0; --n) line += writer.pick(words);
        // A space without width at the end changes nothing but that the line is no ASCII.
        const std::string same = line + "\u200B";
        if (line.size() <= 60 && same.size() > 60) continue;
        const auto found = find_periods(line), expected = find_periods(same);
        ASSERT_EQ(found.size(), expected.size()) << line;
        for (std::size_t i = 0; i < found.size(); ++i) ASSERT_EQ(found[i].period, expected[i].period) << line;
        ASSERT_EQ(find_durations(line).size(), find_durations(same).size()) << line;
        found_any += found.empty() ? 0 : 1;
    }
    EXPECT_GT(found_any, 1'000);
}

TEST(DatesOracle, OpeningDurationsAreTheFirstOfAll) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Writer writer(seed);
    constexpr std::array openings = {"",      "more than ", "less than a ", "a", "two", "2",  "un ", "полтора ",
                                     "about", "half",       "годов",        "é", "'",   "半", "one"};
    int opened = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string line =
            writer.pick(openings) + (writer.below(2) == 0 ? " years " : writer.line_of_date_parts());
        const auto all = find_durations(line);
        const bool expected = !all.empty() && all[0].begin == 0;
        const auto found = opening_duration(line);
        ASSERT_EQ(found.has_value(), expected) << line;
        if (!found) continue;
        ++opened;
        ASSERT_EQ(found->stated, all[0].stated) << line;
        ASSERT_EQ(found->end, all[0].end) << line;
    }
    EXPECT_GT(opened, 1'000);
}

}  // namespace
}  // namespace vitae::recognize
