// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/sql_text.hpp"
#include "vitae/error.hpp"
#include "vitae/report.hpp"

namespace vitae {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* complete = R"(-- SPDX-License-Identifier: Apache-2.0
-- title: People of one city
-- description: Everybody whose
--   address names it.
-- parameter: city text | Part of an address
-- parameter: min-months integer = 12 | Shortest experience,
--   in months
-- choices: min-months | VALUES (12), (24)
-- column: name | As written
-- column: months months | Point
-- chart: bars name months
SELECT name, :city AS "a:b", ':text' AS months -- :comment
FROM people WHERE :min_months > 0
)";

std::string sentence_of(const std::string& text) {
    try {
        parse_report(text, "reports/mine.sql");
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::bad_input);
        return error.what();
    }
    return "accepted";
}

TEST(ReportFile, ReadsEveryKindOfLine) {
    const Report report = parse_report(complete, "reports/by-city.sql");
    EXPECT_EQ(report.name, "by-city");
    EXPECT_EQ(report.title, "People of one city");
    EXPECT_EQ(report.description, "Everybody whose address names it.");
    ASSERT_EQ(report.parameters.size(), 2U);
    EXPECT_EQ(report.parameters[0].name, "city");
    EXPECT_FALSE(report.parameters[0].has_default);
    EXPECT_EQ(report.parameters[1].type, "integer");
    EXPECT_EQ(report.parameters[1].default_value, "12");
    EXPECT_EQ(report.parameters[1].help, "Shortest experience, in months");
    EXPECT_EQ(report.parameters[1].choices, "VALUES (12), (24)");
    ASSERT_EQ(report.columns.size(), 2U);
    EXPECT_EQ(report.columns[1].unit, "months");
    EXPECT_EQ(report.columns[1].meaning, "Point");
    EXPECT_EQ(report.chart, "bars name months");
    EXPECT_EQ(report.sql, complete);
}

TEST(ReportFile, SaysWhereAndWhatIsWrong) {
    EXPECT_EQ(sentence_of("SELECT 1"),
              "reports/mine.sql:1: the report has no title.  Start it with: -- title: What it shows.");
    EXPECT_THAT(sentence_of("-- title: A\n-- colour: red\nSELECT 1"),
                StartsWith("reports/mine.sql:2: unknown key colour"));
    EXPECT_THAT(sentence_of("-- title: A\n-- parameter: n float\nSELECT :n"),
                StartsWith("reports/mine.sql:2: a parameter reads"));
    EXPECT_THAT(sentence_of("-- title: A\n-- parameter: n text\n-- parameter: n text\nSELECT :n"),
                HasSubstr("mine.sql:3: the parameter n is there twice"));
    EXPECT_THAT(sentence_of("-- title: A\nSELECT 1,\n  :min_months"),
                HasSubstr("mine.sql:3: the SQL uses :min_months, which no `-- parameter: min-months TYPE` declares"));
    EXPECT_THAT(sentence_of("-- title: A\n-- parameter: n text\nSELECT ':n'"),
                HasSubstr("mine.sql:2: the SQL never uses the parameter n"));
    EXPECT_THAT(sentence_of("-- title: A\n-- choices: n | VALUES (1)\nSELECT 1"), HasSubstr("mine.sql:2: choices for"));
    EXPECT_THAT(sentence_of("-- title: A\n-- just words\nSELECT 1"), HasSubstr("mine.sql:2: a header line reads"));
    EXPECT_THAT(sentence_of("--    words\nSELECT 1"), HasSubstr("mine.sql:1: this line continues nothing"));
    EXPECT_THAT(sentence_of("-- title: A\n"), HasSubstr("no SELECT"));
}

TEST(SqlText, FindsParametersOutsideOfTexts) {
    const auto parameters =
        sql_parameters("SELECT ':a', \":b\", `:c`, [:d], 'it''s :e' -- :f\n, /* :g */ :real, :two, :real");
    ASSERT_EQ(parameters.size(), 2U);
    EXPECT_EQ(parameters[0].name, "real");
    EXPECT_EQ(parameters[0].line, 2);
    EXPECT_EQ(parameters[1].name, "two");
}

TEST(SqlText, FindsTheFirstWordAndBlankText) {
    EXPECT_EQ(first_word(" -- DELETE\n /* DROP */ select 1"), "SELECT");
    EXPECT_EQ(first_word("/* open"), "");
    EXPECT_TRUE(is_blank_sql(" ; -- x\n ;"));
    EXPECT_FALSE(is_blank_sql("; x"));
}

}  // namespace
}  // namespace vitae
