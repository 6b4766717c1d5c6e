// SPDX-License-Identifier: Apache-2.0
#include "output/row_writer.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace vitae::cli {
namespace {

const std::vector<Column> people_columns = {{"name", "", ""}, {"months_point", "months", ""}, {"share", "", ""}};
const std::vector<std::vector<Value>> people = {
    {"Mara, \"Mo\" Lindqvist", std::int64_t{84}, 0.5},
    {"=HYPERLINK(1)", std::int64_t{-3}, std::monostate{}},
    {"two\nlines\t\\ | x", std::monostate{}, 1.0 / 3},
};

std::string written(OutputFormat format, const std::vector<Column>& columns,
                    const std::vector<std::vector<Value>>& rows, const WriterOptions& options = {}) {
    std::ostringstream out;
    const auto writer = make_row_writer(format, out, options);
    writer->columns(columns);
    for (const auto& row : rows) writer->row(row);
    writer->end();
    return out.str();
}

TEST(RowWriter, TableAlignsNumbersRightAndKeepsCellsOnOneLine) {
    EXPECT_EQ(written(OutputFormat::table, people_columns, people),
              "NAME                  MONTHS POINT  SHARE\n"
              "Mara, \"Mo\" Lindqvist            84   0.50\n"
              "=HYPERLINK(1)                   -3\n"
              "two lines \\ | x                      0.33\n");
}

TEST(RowWriter, TableCountsWideAndCombiningCharacters) {
    EXPECT_EQ(written(OutputFormat::table, {{"name", "", ""}, {"n", "", ""}},
                      {{"山田太郎", std::int64_t{1}}, {"Zoe\u0308 X", std::int64_t{22}}}),
              "NAME       N\n"
              "山田太郎   1\n"
              "Zoe\u0308 X     22\n");
}

TEST(RowWriter, TableFitsTheTerminalByCuttingTheWidestText) {
    WriterOptions options;
    options.terminal.columns = 30;
    EXPECT_EQ(written(OutputFormat::table, {{"name", "", ""}, {"organization", "", ""}, {"months", "", ""}},
                      {{"Mara Lindqvist", "Arbor Mätteknik och Söner", std::int64_t{12}}}, options),
              "NAME        ORGANIZAT…  MONTHS\n"
              "Mara Lind…  Arbor Mät…      12\n");
}

TEST(RowWriter, TableStreamsAfterMeasuring) {
    std::ostringstream out;
    const auto writer = make_table_writer(out, {});
    writer->columns({{"n", "", ""}});
    for (int i = 0; i < 1000; ++i) writer->row({std::int64_t{i}});
    EXPECT_NE(out.str().find("\n999\n"), std::string::npos);
    writer->row({"a text wider than all before"});
    EXPECT_EQ(out.str().substr(out.str().rfind("999\n") + 4), " a…\n");
}

TEST(RowWriter, TableNeverPassesTerminalCommands) {
    WriterOptions options;
    options.terminal = {true, false, 80};
    const std::string shown =
        written(OutputFormat::table, {{"name", "", ""}}, {{"A\x1b[2J\x07 B\u202E\u009B1m\xff"}}, options);
    EXPECT_EQ(shown, "NAME\nA\\x1b[2J\\x07 B\\u202e\\x9b1m\uFFFD\n");
}

TEST(RowWriter, DataFormatsAreGuardedOnATerminalAndExactInAPipe) {
    WriterOptions terminal;
    terminal.terminal.interactive = true;
    const std::vector<std::vector<Value>> hostile = {{"A\x1b[2J"}};
    EXPECT_EQ(written(OutputFormat::csv, {{"name", "", ""}}, hostile, terminal), "name\r\nA\\x1b[2J\r\n");
    EXPECT_EQ(written(OutputFormat::csv, {{"name", "", ""}}, hostile), "name\r\nA\x1b[2J\r\n");
}

TEST(RowWriter, CsvQuotesAndGuardsFormulasButNotNumbers) {
    EXPECT_EQ(written(OutputFormat::csv, people_columns, people),
              "name,months_point,share\r\n"
              "\"Mara, \"\"Mo\"\" Lindqvist\",84,0.5\r\n"
              "'=HYPERLINK(1),-3,\r\n"
              "\"two\nlines\t\\ | x\",,0.3333333333333333\r\n");
}

TEST(RowWriter, RawCsvKeepsFormulas) {
    WriterOptions raw;
    raw.raw_csv = true;
    EXPECT_EQ(written(OutputFormat::csv, {{"phone", "", ""}}, {{"+46 70 000 00 00"}}, raw),
              "phone\r\n+46 70 000 00 00\r\n");
    EXPECT_EQ(written(OutputFormat::csv, {{"phone", "", ""}}, {{"+46 70 000 00 00"}}),
              "phone\r\n'+46 70 000 00 00\r\n");
}

TEST(RowWriter, TsvKeepsOneRowPerLine) {
    EXPECT_EQ(written(OutputFormat::tsv, people_columns, {people[2]}),
              "name\tmonths_point\tshare\ntwo\\nlines\\t\\\\ | x\t\t0.3333333333333333\n");
}

TEST(RowWriter, JsonIsOneArrayEvenWhenEmpty) {
    EXPECT_EQ(written(OutputFormat::json, people_columns, {people[1]}),
              "[\n  {\"name\":\"=HYPERLINK(1)\",\"months_point\":-3,\"share\":null}\n]\n");
    EXPECT_EQ(written(OutputFormat::json, people_columns, {}), "[]\n");
}

TEST(RowWriter, JsonKeepsColumnsOfTheSameNameApart) {
    EXPECT_EQ(written(OutputFormat::ndjson, {{"name", "", ""}, {"name", "", ""}, {"name", "", ""}}, {{"a", "b", "c"}}),
              "{\"name\":\"a\",\"name_2\":\"b\",\"name_3\":\"c\"}\n");
}

TEST(RowWriter, NdjsonReplacesInvalidText) {
    EXPECT_EQ(written(OutputFormat::ndjson, {{"name", "", ""}}, {{"a\xff"}, {"b"}}),
              "{\"name\":\"a\uFFFD\"}\n{\"name\":\"b\"}\n");
}

TEST(RowWriter, MarkdownShowsTextLiterally) {
    EXPECT_EQ(written(OutputFormat::markdown, {{"name", "", ""}, {"n", "", ""}},
                      {{"<b>*a*</b> | `c`\n[x](y)", std::int64_t{1}}}),
              "| name | n |\n| --- | ---: |\n"
              "| \\<b\\>\\*a\\*\\</b\\> \\| \\`c\\` \\[x\\](y) | 1 |\n");
    EXPECT_EQ(written(OutputFormat::markdown, {{"name", "", ""}}, {}), "| name |\n| --- |\n");
}

}  // namespace
}  // namespace vitae::cli
