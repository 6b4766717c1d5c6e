// SPDX-License-Identifier: Apache-2.0
//
// The rules of the time model, one small career each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "sql/report_cases.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

TEST_F(Reports, MonthsAreInclusive) {
    role(1, "2016-01", "2016-03");
    EXPECT_EQ(experience(), (Three{3, 3, 3}));
}

TEST_F(Reports, OneMonthIsOneMonth) {
    role(1, "2016-05-03", "2016-05-28");
    EXPECT_EQ(experience(), (Three{1, 1, 1}));
}

TEST_F(Reports, YearsAreBounds) {
    role(1, "2018", "2020");
    EXPECT_EQ(experience(), (Three{14, 24, 36}));
}

TEST_F(Reports, OneYearIsHalfAYear) {
    role(1, "2019", "2019");
    EXPECT_EQ(experience(), (Three{0, 6, 12}));
}

TEST_F(Reports, YearsTileWithoutGapOrOverlap) {
    role(1, "2016", "2018");
    role(2, "2018", "2020", 2);
    EXPECT_EQ(experience()[1], 48);
    EXPECT_TRUE(database.report("gaps").rows.empty());
    EXPECT_TRUE(database.report("overlaps").rows.empty());
    EXPECT_TRUE(database.query("SELECT * FROM gaps WHERE coverage = 'point'").rows.empty());
}

TEST_F(Reports, MixedPrecision) {
    role(1, "2019-06", "2019");
    EXPECT_EQ(experience(), (Three{1, 4, 7}));
}

TEST_F(Reports, OverlapsCountOnce) {
    role(1, "2016-01", "2017-12");
    role(2, "2017-01", "2018-12", 2);
    const Rows rows = database.report("total-experience");
    EXPECT_EQ(months(rows), (Three{36, 36, 36}));
    EXPECT_EQ(rows.number(0, "sum_of_roles"), 48);
    EXPECT_EQ(rows.number(0, "overlap"), 12);
    EXPECT_EQ(rows.text(0, "career_start"), "2016-01");
}

TEST_F(Reports, PresentMeansTheDateOfTheDocument) {
    role(1, "2024-01", "now");
    EXPECT_EQ(experience(), (Three{3, 3, 3}));
    EXPECT_EQ(experience({{"as-of", "2024-12"}}), (Three{12, 12, 12}));
    EXPECT_EQ(experience({{"as-of", "2024-02"}}), (Three{2, 2, 2}));
    EXPECT_GT(experience({{"assume-current", "1"}})[1], 12);
    EXPECT_EQ(experience({{"assume-current", "1"}}), experience({{"as-of", "today"}}));
    const Rows rows = database.report("total-experience");
    EXPECT_EQ(rows.text(0, "as_of"), "2024-03");
    EXPECT_GT(rows.number(0, "stale_months"), 0);
}

TEST_F(Reports, PresentOfAnOlderDocumentEndsWithIt) {
    role(1, "2020-01", "now");
    database.run("UPDATE person SET as_of = '2025-06'; UPDATE role SET as_of = '2020-12'");
    EXPECT_EQ(experience(), (Three{12, 12, 12}));
    EXPECT_EQ(experience({{"as-of", "2026-01"}}), (Three{12, 12, 12}));
    EXPECT_EQ(database.report("tenure").number(0, "still_there"), 0);
}

TEST_F(Reports, AnUnknownEndIsOneCertainMonth) {
    role(1, "2020-01", "");
    const Rows alone = database.report("total-experience");
    EXPECT_EQ(months(alone), (Three{1, 0, 51}));  // possible to March 2024
    EXPECT_EQ(alone.number(0, "undated_n"), 1);
    role(2, "2021-01", "2021-06", 1);  // the same organization does not end it
    EXPECT_EQ(experience(), (Three{7, 6, 51}));
    role(3, "2022-01", "2022-06", 2);  // another one does: possible 2020-01 to 2022-06
    EXPECT_EQ(experience(), (Three{13, 12, 30}));
}

TEST_F(Reports, WithoutAStartNothingCounts) {
    role(1, "", "2020-01");
    const Rows rows = database.report("total-experience");
    EXPECT_EQ(months(rows), (Three{0, 0, 0}));
    EXPECT_EQ(rows.number(0, "n_roles"), 1);
    EXPECT_EQ(rows.number(0, "undated_n"), 1);
}

TEST_F(Reports, AReversedRoleIsListedAndNotCounted) {
    role(1, "2020-05", "2020-03");
    EXPECT_EQ(experience(), (Three{0, 0, 0}));
    const Rows rows = database.report("data-quality", {{"problem", "reversed"}});
    ASSERT_EQ(rows.rows.size(), 1U);
    EXPECT_EQ(rows.text(0, "reason"), "it ends (2020-03) before it starts (2020-05)");
}

TEST_F(Reports, AStatedLengthStandsApart) {
    role(1, "", "", 1, "employment", ", stated_months", ", 18");
    role(2, "2020-01", "2020-12");
    const Rows rows = database.report("total-experience");
    EXPECT_EQ(months(rows), (Three{12, 12, 12}));
    EXPECT_EQ(rows.number(0, "stated_n"), 1);
    EXPECT_EQ(rows.number(0, "stated_months"), 18);
    EXPECT_EQ(rows.number(0, "undated_n"), 1);
}

TEST_F(Reports, VolunteerWorkCountsWhenAskedFor) {
    role(1, "2020-01", "2020-12", 1, "volunteer");
    EXPECT_TRUE(database.report("total-experience").rows.empty());
    EXPECT_EQ(experience({{"types", "employment,volunteer"}}), (Three{12, 12, 12}));
}

TEST_F(Reports, AStintEndsAfterALongBreak) {
    role(1, "2018-01", "2018-12");
    role(2, "2019-04", "2019-12");  // 3 months later: the same stint
    role(3, "2020-05", "now");      // 4 months later: came back
    const Rows rows = database.report("tenure");
    ASSERT_EQ(rows.rows.size(), 2U);
    EXPECT_EQ(months(rows, 0), (Three{21, 21, 21}));
    EXPECT_EQ(rows.text(0, "first_title"), "Title 1");
    EXPECT_EQ(rows.text(0, "last_title"), "Title 2");
    EXPECT_EQ(rows.number(0, "n_roles"), 2);
    EXPECT_EQ(rows.number(1, "stint"), 2);
    EXPECT_EQ(rows.number(1, "still_there"), 1);
    EXPECT_EQ(rows.number(1, "ended_stints"), 1);
    EXPECT_EQ(std::get<double>(rows.at(1, "median_months")), 21.0);  // the one that goes on is not in it
    EXPECT_EQ(database.report("tenure", {{"stint-break", "4"}}).rows.size(), 1U);
    EXPECT_EQ(database.query("SELECT * FROM stints").rows.size(), 2U);
}

TEST_F(Reports, AGapIsThereHoweverTheDatesAreRead) {
    role(1, "2016-01", "2016-12");
    role(2, "2017-05", "2018", 2);
    role(3, "2019-06", "2019-12", 2);
    const Rows rows = database.report("gaps");
    ASSERT_EQ(rows.rows.size(), 2U);
    EXPECT_EQ(rows.text(0, "first_month"), "2017-01");
    EXPECT_EQ(rows.text(0, "last_month"), "2017-04");
    EXPECT_EQ(months(rows, 0), (Three{4, 4, 4}));
    EXPECT_EQ(rows.text(0, "after"), "Title 1, Nordlys");
    EXPECT_EQ(rows.text(0, "before"), "Title 2, Arbor");
    EXPECT_EQ(rows.text(1, "first_month"), "2019-01");
    EXPECT_EQ(months(rows, 1), (Three{5, 11, 16}));
    database.run(
        "INSERT INTO education (person, institution, start_date, end_date, end_kind, as_of)"
        " VALUES (1, 'School', '2017-01', '2017-04', 'date', '2024-03')");
    EXPECT_EQ(database.report("gaps").rows.size(), 1U);
}

TEST_F(Reports, AConceivableGapIsListedWhenAskedFor) {
    role(1, "2016-01", "2017");
    role(2, "2018", "2019-12", 2);
    EXPECT_TRUE(database.report("gaps").rows.empty());
    const Rows rows = database.report("gaps", {{"conceivable", "1"}});
    ASSERT_EQ(rows.rows.size(), 1U);
    EXPECT_EQ(rows.text(0, "gap"), "conceivable");
    EXPECT_EQ(months(rows), (Three{0, 12, 22}));
}

TEST_F(Reports, OverlapsAreSureAndElsewhere) {
    role(1, "2016-01", "2016-12");
    role(2, "2016-11", "2017-06", 2);
    role(3, "2017-06", "2018-01", 1);  // begins in the month the second ends
    const Rows rows = database.report("overlaps", {{"min", "1"}});
    ASSERT_EQ(rows.rows.size(), 1U);
    EXPECT_EQ(months(rows), (Three{2, 2, 2}));
    EXPECT_EQ(rows.text(0, "first_role"), "Title 1, Nordlys");
    EXPECT_EQ(rows.text(0, "first_month"), "2016-11");
    EXPECT_EQ(rows.number(0, "both_employed"), 1);
    EXPECT_EQ(database.report("overlaps").rows.size(), 1U);
    EXPECT_TRUE(database.report("overlaps", {{"min", "3"}}).rows.empty());
}

TEST_F(Reports, OverlapsTellTheirCertainMonthsFromTheBestGuess) {
    role(1, "2014-01", "2016-12");
    role(2, "2015", "2016", 2);
    const Rows rows = database.report("overlaps");
    ASSERT_EQ(rows.rows.size(), 1U);
    EXPECT_EQ(months(rows), (Three{2, 12, 24}));
    EXPECT_EQ(rows.text(0, "first_month") + ".." + rows.text(0, "last_month"), "2015-07..2016-06");
    EXPECT_EQ(rows.text(0, "first_certain") + ".." + rows.text(0, "last_certain"), "2015-12..2016-01");
}

TEST_F(Reports, SkillsCountTheirRolesAndNothingElse) {
    role(1, "2016-01", "2016-12");
    role(2, "2016-07", "2017-06", 2);
    role(3, "", "", 2);
    uses(1, 1);
    uses(1, 1, "in_text");
    uses(2, 1, "in_text");
    uses(3, 1);
    uses(2, 2);
    database.run("INSERT INTO skill_claim (person, skill, seq, raw) VALUES (1, 3, 0, 'Fortran')");
    const Rows rows = database.report("skill-months");
    ASSERT_EQ(rows.rows.size(), 3U);
    EXPECT_EQ(rows.text(0, "skill"), "C++");
    EXPECT_EQ(months(rows), (Three{18, 18, 18}));
    EXPECT_EQ(rows.number(0, "n_roles"), 3);
    EXPECT_EQ(rows.number(0, "undated_n"), 1);
    EXPECT_EQ(rows.number(0, "listed_n"), 2);
    EXPECT_EQ(rows.number(0, "in_text_n"), 2);
    EXPECT_EQ(rows.text(0, "first_used"), "2016-01");
    EXPECT_EQ(rows.text(0, "last_used"), "2017-06");
    EXPECT_EQ(rows.text(2, "skill"), "Fortran");
    EXPECT_EQ(rows.number(2, "claimed"), 1);
    EXPECT_EQ(months(rows, 2), (Three{0, 0, 0}));
    const Rows listed = database.report("skill-months", {{"skills", "c++"}, {"evidence", "listed"}});
    ASSERT_EQ(listed.rows.size(), 1U);
    EXPECT_EQ(months(listed), (Three{12, 12, 12}));
}

TEST_F(Reports, WhoHasNeedsEverySkillLongAndLatelyEnough) {
    role(1, "2016-01", "2016-12");
    role(2, "2023-01", "now", 2);
    uses(1, 1);
    uses(2, 2);
    database.run("INSERT INTO skill_claim (person, skill, seq, raw) VALUES (1, 3, 0, 'Fortran')");
    const auto found = [&](const std::map<std::string, std::string>& arguments) {
        return database.report("who-has", arguments).rows.size();
    };
    EXPECT_EQ(found({{"must", "C++,Python"}}), 1U);
    EXPECT_EQ(found({{"must", "C++,Python"}, {"min-months", "12"}}), 1U);
    EXPECT_EQ(found({{"must", "C++,Python"}, {"min-months", "13"}}), 0U);
    EXPECT_EQ(found({{"must", "Python"}, {"max-age", "0"}}), 1U);
    EXPECT_EQ(found({{"must", "C++"}, {"max-age", "87"}}), 1U);  // December 2016 to March 2024
    EXPECT_EQ(found({{"must", "C++"}, {"max-age", "86"}}), 0U);
    EXPECT_EQ(found({{"must", "C++,Fortran"}}), 0U);
    const Rows lacking = database.report("who-has", {{"must", "C++,Fortran"}, {"missing", "1"}});
    ASSERT_EQ(lacking.rows.size(), 1U);
    EXPECT_EQ(lacking.text(0, "lacks"), "Fortran (claimed)");
    EXPECT_EQ(lacking.text(0, "has"), "C++ 12/12/12 to 2016-12");
    EXPECT_EQ(found({{"must", "C++"}, {"nice", "Fortran"}}), 0U);
    EXPECT_EQ(found({{"must", "C++"}, {"nice", "Fortran,Python"}}), 1U);
    EXPECT_THROW(found({}), Error);
}

TEST_F(Reports, WhoHasSaysWhetherItHoldsInEveryReading) {
    role(1, "2018", "2020");
    uses(1, 1);
    EXPECT_EQ(database.report("who-has", {{"must", "C++"}, {"min-months", "14"}}).text(0, "holds"), "certain");
    EXPECT_EQ(database.report("who-has", {{"must", "C++"}, {"min-months", "15"}}).text(0, "holds"), "possible");
    const Rows rows = database.report("who-has", {{"must", "C++"}, {"min-months", "36"}, {"missing", "1"}});
    EXPECT_EQ(rows.text(0, "lacks"), "C++ (possible at best)");
}

TEST_F(Reports, LastUsedIsSortedIntoBuckets) {
    role(1, "2016-01", "2016-12");
    role(2, "2020-01", "2022-06", 2);
    role(3, "2023-01", "now");
    uses(1, 1);
    uses(2, 2);
    uses(3, 3);
    const Rows rows = database.report("skill-last-used");
    ASSERT_EQ(rows.rows.size(), 3U);
    EXPECT_EQ(rows.text(0, "bucket"), "current");
    EXPECT_EQ(rows.text(1, "bucket"), "12-36");
    EXPECT_EQ(rows.number(1, "months_ago"), 21);
    EXPECT_EQ(rows.text(2, "bucket"), ">60");
}

TEST_F(Reports, TheTimelineDrawsEveryFactInOrder) {
    role(1, "2016", "2016-12");
    role(2, "2018-01", "now", 2);
    role(3, "", "", 2, "employment", ", stated_months", ", 6");
    const Rows rows = database.report("timeline", {{"person", "Mara"}});
    ASSERT_EQ(rows.rows.size(), 4U);
    EXPECT_EQ(rows.text(0, "label"), "Title 1, as written");
    EXPECT_EQ(rows.text(0, "bar"), "░░██");
    EXPECT_EQ(rows.text(0, "start_precision"), "year");
    EXPECT_EQ(rows.text(0, "end_precision"), "month");
    EXPECT_EQ(rows.text(1, "activity"), "gap");
    EXPECT_EQ(rows.text(1, "starts"), "2017-01");
    EXPECT_EQ(rows.text(1, "ends"), "2017-12");
    EXPECT_EQ(rows.text(1, "bar"), "    ····");
    EXPECT_THAT(rows.text(2, "bar"), testing::EndsWith("█▶"));
    EXPECT_EQ(rows.text(2, "ends"), "present");
    EXPECT_EQ(rows.number(3, "stated_months"), 6);
    EXPECT_EQ(rows.number(3, "undated_n"), 1);
}

TEST_F(Reports, DataQualityNamesWhatNeedsALook) {
    role(1, "2016", "2018", 0);
    role(2, "2026-01", "2027-12", 2);
    role(3, "2020-01", "");
    role(4, "2020-02", "now");
    database.run(
        "UPDATE role SET organization_name = NULL WHERE id = 1; UPDATE role SET title = NULL WHERE id = 2;"
        "INSERT INTO person (id, name, as_of) VALUES (2, 'Mara Lindqvist', '2020'), (3, '', '2020')");
    const auto found = [&](const std::string& problem) {
        return database.report("data-quality", {{"problem", problem}}).rows.size();
    };
    EXPECT_EQ(found("no organization"), 1U);
    EXPECT_EQ(found("no title"), 1U);
    EXPECT_EQ(found("future"), 1U);
    EXPECT_EQ(found("undated"), 1U);
    EXPECT_EQ(found("stale"), 1U);
    EXPECT_EQ(found("duplicate"), 2U);
    EXPECT_EQ(found("no name"), 1U);
    EXPECT_EQ(found("year-only"), 0U);
    EXPECT_EQ(found("reversed"), 0U);
    database.run("DELETE FROM role WHERE id > 1");
    EXPECT_EQ(found("year-only"), 1U);
}

TEST_F(Reports, BuiltInColumnsAreTheDocumentedOnes) {
    const ReportCatalog catalog = ReportCatalog::load({});
    for (const vitae::Report& report : catalog.reports()) {
        std::map<std::string, std::string> arguments;
        for (const ReportParameter& parameter : report.parameters) {
            if (!parameter.has_default) arguments[parameter.name] = parameter.type == "person" ? "Mara" : "C++";
        }
        vitae::Report long_rows = report;
        long_rows.pivot_names.clear();
        Rows rows;
        run_report(database.file(), long_rows, arguments, rows);
        std::vector<std::string> actual;
        for (const Column& column : rows.header) {
            actual.push_back(column.name);
            EXPECT_FALSE(column.meaning.empty()) << report.name << " does not describe " << column.name;
        }
        std::vector<std::string> documented;
        for (const Column& column : report.columns) documented.push_back(column.name);
        EXPECT_EQ(actual, documented) << report.name;
        if (std::find(actual.begin(), actual.end(), "person_id") == actual.end()) continue;  // about all people at once
        EXPECT_THAT(actual,
                    testing::IsSupersetOf({"person_id", "name", "n_roles", "undated_n", "as_of", "stale_months"}))
            << report.name;
    }
}

TEST_F(Reports, TheMatrixHasAColumnPerSkill) {
    role(1, "2020-01", "2020-12");
    uses(1, 1);
    database.run("INSERT INTO skill_claim (person, skill, seq, raw) VALUES (1, 3, 0, 'Fortran')");
    const Rows rows = database.report("skill-matrix", {{"skills", "C++,Python,Fortran"}});
    ASSERT_EQ(rows.rows.size(), 1U);
    EXPECT_EQ(rows.number(0, "C++"), 12);
    EXPECT_EQ(rows.text(0, "Fortran"), "c");
    EXPECT_TRUE(std::holds_alternative<std::monostate>(rows.at(0, "Python")));
    const Rows common = database.report("skill-matrix");
    EXPECT_EQ(common.header.back().name, "Fortran");
    EXPECT_EQ(common.header.size(), rows.header.size() - 1);  // nobody has any Python
}

}  // namespace
}  // namespace vitae::test
