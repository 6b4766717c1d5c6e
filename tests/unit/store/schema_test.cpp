// SPDX-License-Identifier: Apache-2.0
//
// The rules of schema/README.md, and migrations as a whole.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <regex>

#include "store/migrate.hpp"
#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"
#include "vitae/error.hpp"
#include "vitae/view_docs.hpp"

namespace vitae::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

const fs::path schema = fs::path(VITAE_SOURCE_DIR) / "schema";

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> sql_files(const std::string& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(schema / folder))
        if (entry.path().extension() == ".sql") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

class Schema : public World {};

TEST_F(Schema, MigrationsAreNumberedWithoutGaps) {
    int number = 0;
    for (const fs::path& path : sql_files("migrations")) {
        ++number;
        EXPECT_TRUE(std::regex_match(path.filename().string(), std::regex("[0-9]{4}_[a-z]+(_[a-z0-9]+)+\\.sql")));
        EXPECT_EQ(std::stoi(path.filename().string().substr(0, 4)), number);
    }
    EXPECT_EQ(number, program_schema_version());
    EXPECT_EQ(store->connection().number("PRAGMA user_version"), number);
}

TEST_F(Schema, EveryTableIsStrict) {
    EXPECT_THAT(column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict "
                       "AND name NOT LIKE 'sqlite_%'"),
                IsEmpty());
}

TEST_F(Schema, EveryColumnOfATableIsExplained) {
    for (const std::string& table : column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = "
                                           "'table' AND name NOT LIKE 'sqlite_%'")) {
        const std::string ddl = one("SELECT sql FROM sqlite_master WHERE name = '" + table + "'");
        for (const std::string& name : column("SELECT name FROM pragma_table_xinfo('" + table + "')"))
            EXPECT_TRUE(std::regex_search(
                ddl, std::regex("\\b" + name + " [^\\n]*(?:\\n(?!    [a-z_]+ +(TEXT|INTEGER|BLOB))[^\\n]*)*? -- \\w")))
                << table << '.' << name;
    }
}

TEST_F(Schema, EveryViewStandsInAFileOfItsNameAndExplainsItsColumns) {
    for (const fs::path& path : sql_files("views")) {
        const std::string name = path.stem().string();
        const std::string text = content(path);
        EXPECT_THAT(text, testing::StartsWith("-- ")) << name;
        for (const std::string& column_name : column("SELECT name FROM pragma_table_info('" + name + "')"))
            EXPECT_TRUE(std::regex_search(text, std::regex("\\b" + column_name + ",? +-- \\w")))
                << name << '.' << column_name;
        EXPECT_NE(one("SELECT count(*) FROM pragma_table_info('" + name + "')"), "0") << name;
    }
}

TEST_F(Schema, EveryViewIsDescribedAsItIs) {
    for (const ViewDoc& view : view_docs()) {
        if (view.name == "searches") continue;  // only queries have it
        std::vector<std::string> described;
        for (const Column& of_view : view.columns) {
            described.push_back(of_view.name);
            EXPECT_THAT(of_view.meaning, testing::Not(testing::IsEmpty())) << view.name << '.' << of_view.name;
        }
        EXPECT_EQ(described, column("SELECT name FROM pragma_table_info('" + view.name + "')")) << view.name;
        EXPECT_THAT(view.meaning, testing::EndsWith(".")) << view.name;
    }
    EXPECT_EQ(static_cast<std::size_t>(std::ssize(sql_files("views"))) + 1, view_docs().size());
    EXPECT_THROW(view_doc("poeple"), Error);
}

// The views work for whoever opens the file with other tools: no function of ours is registered here.
TEST_F(Schema, EveryViewWorksInAPlainConnection) {
    import({document(mara_2022(), "2022-05-01"), document(mara_2024(), "2024-02-01")});
    for (const fs::path& path : sql_files("views")) {
        SQLite::Database plain(store->file().string(), SQLite::OPEN_READONLY);
        EXPECT_NO_THROW({
            SQLite::Statement statement(plain, "SELECT * FROM " + path.stem().string());
            while (statement.executeStep()) continue;
        }) << path;
    }
}

TEST_F(Schema, MonthBoundsFollowTheTimeModelInEveryTableThatHasThem) {
    Connection& connection = store->connection();
    const std::vector<std::string> tables = {"role", "education", "project"};
    const auto bounds = [&](const std::string& table, const std::string& start, const std::string& end,
                            const std::string& kind, const std::string& as_of) {
        Store::Batch rolled_back(*store);
        connection.execute("INSERT INTO person (id, name, as_of) VALUES (1, '', '2024')");
        const std::string extra = table == "role" ? ", kind" : "";
        connection.execute("INSERT INTO " + table + " (person, start_date, end_date, end_kind, as_of" + extra +
                           ") VALUES (1, nullif('" + start + "', ''), nullif('" + end + "', ''), '" + kind + "', '" +
                           as_of + "'" + (extra.empty() ? "" : ", 'employment'") + ")");
        return connection.text(
            "SELECT coalesce(start_min - 24000, '?') || ' ' || coalesce(start_max - 24000, '?') || ' ' "
            "|| coalesce(end_min - 24000, '?') || ' ' || coalesce(end_max - 24000, '?') FROM " +
            table);
    };
    for (const std::string& table : tables) {
        // Months are counted from January 2000 here.
        EXPECT_EQ(bounds(table, "2016-01", "2016-03", "date", "2020"), "192 192 195 195");       // inclusive
        EXPECT_EQ(bounds(table, "2018", "2020", "date", "2021"), "216 227 241 252");             // 14 and 36 months
        EXPECT_EQ(bounds(table, "2019", "2019", "date", "2021"), "228 239 229 240");             // 0 and 12 months
        EXPECT_EQ(bounds(table, "2019-06", "2019", "date", "2021"), "233 233 234 240");          // clamped
        EXPECT_EQ(bounds(table, "2019", "2019-06-30", "date", "2021"), "228 233 234 234");       // clamped
        EXPECT_EQ(bounds(table, "2019-06-15", "", "present", "2021-02-28"), "233 233 254 254");  // of as_of
        EXPECT_EQ(bounds(table, "2019", "", "unknown", "2021"), "228 239 ? ?");
        EXPECT_EQ(bounds(table, "", "2019-06", "date", "2021"), "? ? 234 234");
        EXPECT_EQ(bounds(table, "2020-05", "2019-05", "date", "2021"),
                  "244 232 245 233");  // reversed: end_max <= start_min
    }
}

TEST_F(Schema, DatesMustBeIsoPrefixes) {
    store->connection().execute("INSERT INTO person (id, name, as_of) VALUES (1, '', '2024')");
    for (const char* date : {"19", "2019-", "2019-3", "03/2019", "2019-03-5", "2019-03-055", "present"})
        EXPECT_ANY_THROW(store->connection().execute(
            std::string("INSERT INTO role (person, kind, start_date, end_kind, as_of) VALUES (1, 'employment', '") +
            date + "', 'unknown', '2024')"))
            << date;
}

TEST_F(Schema, ViewsAreMadeAgainWhenTheirTextsDiffer) {
    store->connection().execute("DROP VIEW tags; DELETE FROM mirrored_text WHERE name = 'views'");
    reopen();
    EXPECT_EQ(one("SELECT count(*) FROM tags"), "0");
}

TEST_F(Schema, ViewsOfTheUserStay) {
    store->connection().execute("CREATE VIEW mine AS SELECT 1 AS one; DELETE FROM mirrored_text");
    reopen();
    EXPECT_EQ(one("SELECT one FROM mine"), "1");
}

}  // namespace
}  // namespace vitae::test
