// SPDX-License-Identifier: Apache-2.0
#include "recognize/dates/dates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "recognize/dates/durations.hpp"

namespace vitae::recognize {
namespace {

using testing::ElementsAre;

/// "2016-07..2019-07", "2024..now", "..2019", "2016 (since)", "18 months [15,21]".
std::string shown(const FoundPeriod& found) {
    const Period& p = found.period;
    std::string text;
    if (found.form != PeriodForm::duration) {
        text = p.start ? p.start->iso() : "";
        if (found.form != PeriodForm::single)
            text += ".." + (p.end                            ? p.end->iso()
                            : p.end_kind == EndKind::present ? std::string("now")
                                                             : std::string("?"));
    }
    if (p.stated) text += " " + std::to_string(p.stated->months) + "m";
    if (found.reversed) text += " reversed";
    if (found.season) text += " season";
    if (found.ambiguous) text += " ambiguous";
    return text;
}

std::vector<std::string> read(std::string_view line, const DateContext& context = {}) {
    std::vector<std::string> all;
    for (const FoundPeriod& found : find_periods(line, context)) all.push_back(shown(found));
    return all;
}

struct Case {
    const char* line;
    const char* expected;  ///< the only period; "" = none
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.line; }

class OnePeriod : public testing::TestWithParam<Case> {};

TEST_P(OnePeriod, IsRead) {
    const auto& [line, expected] = GetParam();
    if (*expected == '\0')
        EXPECT_THAT(read(line), ElementsAre());
    else
        EXPECT_THAT(read(line), ElementsAre(expected));
}

INSTANTIATE_TEST_SUITE_P(SingleDates, OnePeriod,
                         testing::Values(Case{"10/2011", "2011-10"}, Case{"10.2017", "2017-10"},
                                         Case{"2016年10月", "2016-10"}, Case{"October2011", "2011-10"},
                                         Case{"Sept. 2019", "2019-09"}, Case{"Jan/2020", "2020-01"},
                                         Case{"Apr 3, 2023", "2023-04-03"}, Case{"03 Sep 2024", "2024-09-03"},
                                         Case{"1er septembre 2015", "2015-09-01"},
                                         Case{"5 de marzo de 2016", "2016-03-05"},
                                         Case{"the 5th of March 2016", "2016-03-05"}, Case{"31.12.2017", "2017-12-31"},
                                         Case{"2015-03-09", "2015-03-09"}, Case{"31/01/2015", "2015-01-31"},
                                         Case{"01/31/2015", "2015-01-31"}, Case{"03/04/2015", "2015 ambiguous"},
                                         Case{"Summer 2015", "2015 season"}, Case{"2016 Q3", "2016 season"},
                                         Case{"февраль 2019 г.", "2019-02"}, Case{"1 января 2019 года", "2019-01-01"},
                                         Case{"15 maja 2018 r.", "2018-05-15"}, Case{"１０／２０１１", "2011-10"},
                                         Case{"may 2015", "2015-05"}, Case{"in 2015", "2015"}));

INSTANTIATE_TEST_SUITE_P(MisspeltMonths, OnePeriod,
                         testing::Values(Case{"Feburary 2015 - Novmeber, 2016", "2015-02..2016-11"},
                                         Case{"septimbre 2019", "2019-09"}, Case{"kwietna 2018", "2018-04"},
                                         Case{"Augustin 2019", "2019"}, Case{"Junuary 2019", "2019-01"},
                                         Case{"Mharc 2019", "2019"}));

INSTANTIATE_TEST_SUITE_P(
    Ranges, OnePeriod,
    testing::Values(
        Case{"7/16 - 7/19", "2016-07..2019-07"}, Case{"2017.10 - 2019.3", "2017-10..2019-03"},
        Case{"Oct, 2017- Mar, 2018", "2017-10..2018-03"}, Case{"2019/20", "2019..2020"}, Case{"2012–13", "2012..2013"},
        Case{"2009 2011", "2009..2011"}, Case{"2018-04 2021-03", "2018-04..2021-03"},
        Case{"March 2021 Present", "2021-03..now"}, Case{"1999-01", "1999-01"}, Case{"1998/02", "1998-02"},
        Case{"2012-12 — 2013-01", "2012-12..2013-01"}, Case{"de 10/2011 à 09/2012", "2011-10..2012-09"},
        Case{"von März 2015 bis Mai 2016", "2015-03..2016-05"}, Case{"с мая 2015 по июнь 2017", "2015-05..2017-06"},
        Case{"від 2015 до 2018 рр.", "2015..2018"}, Case{"between 2015 and 2016, Acme", "2015..2016"},
        Case{"du 5 mai 2014 au 3 juin 2015", "2014-05-05..2015-06-03"},
        Case{"2020年4月から2021年3月まで", "2020-04..2021-03"}, Case{"2019年3月-10月", "2019-03..2019-10"},
        Case{"03 - 09/2015", "2015-03..2015-09"}, Case{"29.06-25.08.1977", "1977-06-29..1977-08-25"},
        Case{"02.05. - 30.08.1979", "1979-05-02..1979-08-30"}, Case{"Jun '16 → Aug '18", "2016-06..2018-08"},
        Case{"2017→2019", "2017..2019"}, Case{"Acme, 2017→", "2017..now"}, Case{"2017→ Acme", "2017..now"},
        Case{"Start: 2017 End: 03/2019", "2017..2019-03"},
        Case{"Início: 15/10/2018 | Término: 25/10/2019", "2018-10-15..2019-10-25"},
        Case{"入职：2017年3月，离职：2019年4月", "2017-03..2019-04"},
        Case{"11/18/20 - 12/01/21", "2020-11-18..2021-12-01"}, Case{"2016 - 2014", "2016..2014 reversed"},
        Case{"Mar 2020 – Jan 2020", "2020-03..2020-01 reversed"}, Case{"2015/2016", "2015..2016"},
        Case{"2011 > 2016", "2011..2016"}, Case{"2014/08 – 10", "2014-08..2014-10"},
        Case{"2014/08 – 10 Uhr", "2014-08"}, Case{"2018/10 - : Acme", "2018-10..now"},
        Case{"2018.10 ~, Acme", "2018-10..now"}, Case{"2018.10 ~ Acme", "2018-10..now"}, Case{"2018 - Acme", "2018"},
        Case{"2018 ~ 100 people", "2018"}));

INSTANTIATE_TEST_SUITE_P(ElidedYears, OnePeriod,
                         testing::Values(Case{"Jan - Aug 2008", "2008-01..2008-08"},
                                         Case{"Feb – Aug 2023", "2023-02..2023-08"},
                                         Case{"Nov - Feb 2010", "2009-11..2010-02"},
                                         Case{"Jan 2008 - Aug", "2008-01..2008-08"}, Case{"Aug. - Current", "..now"},
                                         Case{"Jan - Aug", ""}));

INSTANTIATE_TEST_SUITE_P(
    OpenEnds, OnePeriod,
    testing::Values(Case{"2012-12 — н.в.", "2012-12..now"}, Case{"2012-12 — н. в.", "2012-12..now"},
                    Case{"Jan/2020 - cursando", "2020-01..now"}, Case{"2016年10月至今", "2016-10..now"},
                    Case{"2016.10 ～ 现在", "2016-10..now"}, Case{"2024-", "2024..now"}, Case{"(2024 – )", "2024..now"},
                    Case{"Seit 05/2019", "2019-05..now"}, Case{"depuis janvier 2019", "2019-01..now"},
                    Case{"С октября 2021 по настоящее время: инженер", "2021-10..now"},
                    Case{"2014-current Lead", "2014..now"}, Case{"06/2019 – bis heute", "2019-06..now"},
                    Case{"present – Jan 2019", "2019-01..now"}, Case{"Jan 2020 - Working", "2020-01..now"},
                    Case{"Січ 2022 — Нині", "2022-01..now"}, Case{"2019 - working on maps", "2019"},
                    Case{"Mar 2018 à aujourd’hui", "2018-03..now"}, Case{"mayo 2018 – la actualidad", "2018-05..now"},
                    Case{"set 2018 – o momento", "2018-09..now"}, Case{"ott 2018 – oggi", "2018-10..now"},
                    Case{"mrt 2018 – heden", "2018-03..now"}, Case{"kwiecień 2018 – obecnie", "2018-04..now"},
                    Case{"вер. 2018 – теперішній час", "2018-09..now"}, Case{"Ocak 2018 – halen", "2018-01..now"},
                    Case{"2018年4月 – 現在", "2018-04..now"}, Case{"2018.04 ~ 현재", "2018-04..now"},
                    Case{"2018 > Current", "2018..now"}, Case{"bis 2019", "..2019"}));

INSTANTIATE_TEST_SUITE_P(NoDates, OnePeriod,
                         testing::Values(Case{"+7 916 2015-2018", ""}, Case{"020 7946 2018", ""},
                                         Case{"jo2015@example.org", ""}, Case{"https://example.org/2015/03", ""},
                                         Case{"example.org/2015/03", ""}, Case{"Python 3.10, C++17, ES2015", ""},
                                         Case{"10-19", ""}, Case{"09.00 – 18.30", ""}, Case{"Windows Server 2012", ""},
                                         Case{"ISO 27001:2013", ""}, Case{"$2015", ""}, Case{"2015%", ""},
                                         Case{"2000+ users", ""}, Case{"CVE-2015-1234", ""}, Case{"500-2015", ""},
                                         Case{"I may go in march", ""}, Case{"192.168.2015.1", ""},
                                         Case{"1.2.2015.7", ""}, Case{"05.13.18", ""}));

TEST(Dates, StatedDurationBelongsToItsRange) {
    const std::string line = "Acme – Jan 2018 - Jun 2020 (2 years 5 months), Berlin";
    const auto found = find_periods(line);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(shown(found[0]), "2018-01..2020-06 29m");
    EXPECT_EQ(line.substr(found[0].begin, found[0].end - found[0].begin), "Jan 2018 - Jun 2020 (2 years 5 months)");
    EXPECT_EQ(found[0].period.text, "Jan 2018 - Jun 2020 (2 years 5 months)");
    EXPECT_THAT(read("2 years (2016-2018)"), ElementsAre("2016..2018 24m"));
    EXPECT_THAT(read("2016 - 2018 | 2 yrs"), ElementsAre("2016..2018 24m"));
    EXPECT_THAT(read("2 years in Java, 2016 - 2018"), ElementsAre(" 24m", "2016..2018"));
}

TEST(Dates, BracketsAroundBelongToThePeriodButNotToItsWords) {
    const std::string line = "Acme (2016 – 2018)";
    const auto found = find_periods(line);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(line.substr(found[0].begin), "(2016 – 2018)");
    EXPECT_EQ(found[0].period.text, "2016 – 2018");
}

TEST(Dates, SeveralInOneLine) {
    EXPECT_THAT(read("2010-2012 Acme, 2012-2014 Beta, since May 2015 Gamma"),
                ElementsAre("2010..2012", "2012..2014", "2015-05..now"));
}

TEST(Dates, TheDocumentDecidesWhatIsAmbiguous) {
    EXPECT_THAT(read("2011-12"), ElementsAre("2011-12"));
    EXPECT_THAT(read("2011-12", {.plain_years = true}), ElementsAre("2011..2012"));
    EXPECT_THAT(read("03/04/2015", {.order = DayOrder::month_first}), ElementsAre("2015-03-04"));
    const std::string_view years[] = {"2004 - 2008 School", "2011-12 Acme"};
    EXPECT_TRUE(learn_date_context(years).plain_years);
    EXPECT_THAT(read("2009/10", {.plain_years = true}), ElementsAre("2009..2010"));
    EXPECT_THAT(read("2009/10 – 2015/05", {.plain_years = true}), ElementsAre("2009-10..2015-05"))
        << "the end cannot be two years";
    const std::string_view months[] = {"2004 - 2008 School", "2011-12 – 2012-03 Acme"};
    EXPECT_FALSE(learn_date_context(months).plain_years);
    const std::string_view american[] = {"01/31/2015 - 03/04/2016"};
    EXPECT_EQ(learn_date_context(american).order, DayOrder::month_first);
    const std::string_view mixed[] = {"01/31/2015", "31/01/2016"};
    EXPECT_EQ(learn_date_context(mixed).order, DayOrder::unknown);
    EXPECT_THAT(read("03/04/2015", {.order = DayOrder::day_first}), ElementsAre("2015-04-03"));
    const std::string_view european[] = {"03/04/2015 - 05/06/2016", "since 13-05-2018"};
    EXPECT_EQ(learn_date_context(european).order, DayOrder::day_first);
}

TEST(Dates, ARangeCanSettleItsOwnDays) {
    EXPECT_THAT(read("03/04/2015 - 31/05/2015"), ElementsAre("2015-04-03..2015-05-31"));
    EXPECT_THAT(read("03/04/2015 - 01/05/2015"), ElementsAre("2015-04-03..2015-05-01")) << "January lies before March";
    EXPECT_TRUE(find_periods("03/04/2015 - 05/06/2015")[0].ambiguous);
    EXPECT_TRUE(find_periods("until 03/04/2015")[0].ambiguous);
    EXPECT_EQ(day_order_of("de"), DayOrder::day_first);
    EXPECT_EQ(day_order_of("en"), DayOrder::unknown);
}

TEST(Dates, MarksWhatWasInferred) {
    EXPECT_TRUE(find_periods("Jan - Aug 2008")[0].elided_year);
    EXPECT_FALSE(find_periods("Jan 2008 - Aug 2008")[0].elided_year);
    EXPECT_TRUE(find_periods("2015")[0].is_bare_year());
    EXPECT_FALSE(find_periods("May 2015")[0].is_bare_year());
}

TEST(Dates, OpenEndWords) {
    for (const char* text :
         {"Present", "(heute)", "н.в.", "по настоящее время", "至今", "aujourd'hui", "현재", " Current "})
        EXPECT_TRUE(is_open_end(text)) << text;
    for (const char* text : {"", "2019", "Acme", "present Acme"}) EXPECT_FALSE(is_open_end(text)) << text;
}

TEST(Dates, BrokenBytesAreNoDates) {
    EXPECT_THAT(read("\xFF\xFE 2016 - \xE2\x80"), ElementsAre("2016"));
    EXPECT_THAT(read(std::string(100'000, '1')), ElementsAre());
}

StatedDuration duration(std::string_view line) {
    const auto found = find_durations(line);
    return found.size() == 1 ? found[0].stated : StatedDuration{-1, -1, -1};
}

TEST(Durations, BoundsFollowThePrecision) {
    EXPECT_EQ(duration("(1.5 years)"), (StatedDuration{18, 15, 21}));
    EXPECT_EQ(duration("(1,5 Jahre)"), (StatedDuration{18, 15, 21}));
    EXPECT_EQ(duration("2 years"), (StatedDuration{24, 18, 30}));
    EXPECT_EQ(duration("2 years 3 months"), (StatedDuration{27, 27, 27}));
    EXPECT_EQ(duration("1 year, 6 months"), (StatedDuration{18, 18, 18}));
    EXPECT_EQ(duration("3 months"), (StatedDuration{3, 3, 3}));
    EXPECT_EQ(duration("2+ years"), (StatedDuration{24, 24, longest_working_life_months}));
    EXPECT_EQ(duration("more than 5 years"), (StatedDuration{60, 60, longest_working_life_months}));
    EXPECT_EQ(duration("less than a year"), (StatedDuration{6, 0, 11}));
    EXPECT_EQ(duration("2-3 years"), (StatedDuration{30, 24, 36}));
    EXPECT_EQ(duration("two years"), (StatedDuration{24, 18, 30}));
    EXPECT_EQ(duration("half a year"), (StatedDuration{6, 3, 9}));
    EXPECT_EQ(duration("1 semaine"), (StatedDuration{0, 0, 1}));
}

TEST(Durations, InTheLanguagesOfCvs) {
    EXPECT_EQ(duration("5 anos e 11 meses").months, 71);
    EXPECT_EQ(duration("1 Jahr 10 Monate").months, 22);
    EXPECT_EQ(duration("1 an et 3 mois").months, 15);
    EXPECT_EQ(duration("2 años y 1 mes").months, 25);
    EXPECT_EQ(duration("1 anno e 2 mesi").months, 14);
    EXPECT_EQ(duration("2 jaar en 2 maanden").months, 26);
    EXPECT_EQ(duration("3 lata i 2 miesiące").months, 38);
    EXPECT_EQ(duration("более 10 лет").min_months, 120);
    EXPECT_EQ(duration("1 год 2 месяца").months, 14);
    EXPECT_EQ(duration("2 роки 3 місяці").months, 27);
    EXPECT_EQ(duration("2 yıl 3 ay").months, 27);
    EXPECT_EQ(duration("工作年限: 2年").months, 24);
    EXPECT_EQ(duration("2年3个月").months, 27);
    EXPECT_EQ(duration("1年半").months, 18);
    EXPECT_EQ(duration("1年6ヶ月").months, 18);
    EXPECT_EQ(duration("2년 3개월").months, 27);
    EXPECT_EQ(duration("2y 3m").months, 27);
}

TEST(Durations, NotEveryNumberIsOne) {
    for (const char* line :
         {"2016年", "an hour a week in a year", "Java 8", "24/7", "v1.5 years", "500 years", "once a month"})
        EXPECT_EQ(duration(line), (StatedDuration{-1, -1, -1})) << line;
}

}  // namespace
}  // namespace vitae::recognize
