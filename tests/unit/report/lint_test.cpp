// SPDX-License-Identifier: Apache-2.0
//
// What is said about reports with mistakes in them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "support/schema_database.hpp"
#include "vitae/error.hpp"
#include "vitae/report_lint.hpp"

namespace vitae {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Lint : public testing::Test {
protected:
    std::vector<std::string> faults(const std::string& text) {
        const std::filesystem::path file = database.directory() / "r.sql";
        std::ofstream(file, std::ios::binary) << text;
        std::vector<std::string> found = lint_report(database.file(), file);
        for (std::string& fault : found) fault.erase(0, fault.find("r.sql"));
        return found;
    }
    test::SchemaDatabase database;
};

TEST_F(Lint, TheStartingReportIsCleanAndRuns) {
    EXPECT_THAT(faults(starting_report("our-towns")), IsEmpty());
    database.run("INSERT INTO skill (id, name, key, status) VALUES (1, 'C++', 'c++', 'built_in')");
    test::Rows rows;
    run_report(database.file(), parse_report(starting_report("our-towns"), "our-towns.sql"), {}, rows);
    EXPECT_TRUE(rows.ended);
}

TEST_F(Lint, BuiltInReportsAreClean) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string(VITAE_SOURCE_DIR) + "/schema/reports"))
        EXPECT_THAT(lint_report(database.file(), entry.path()), IsEmpty()) << entry.path();
}

TEST_F(Lint, FaultsOfTheHeader) {
    EXPECT_THAT(faults("-- titel: T\nSELECT 1 AS a"),
                testing::Contains(testing::HasSubstr("r.sql:1: unknown key titel")));
    EXPECT_THAT(faults("-- title: T\n-- parameter: x choice = | H\n-- column: a | A\nSELECT :x AS a"),
                ElementsAre(testing::StartsWith("r.sql:2: the parameter x has no choices.")));
    EXPECT_THAT(faults("-- title: T\n-- parameter: x integer = | H\n-- column: a | A\nSELECT 1 AS a"),
                ElementsAre("r.sql:2: the SQL never uses the parameter x."));
    EXPECT_THAT(faults("-- title: T\n-- column: a | A\nSELECT\n:y AS a"),
                ElementsAre("r.sql:4: the SQL uses :y, which no `-- parameter: y TYPE` declares."));
}

TEST_F(Lint, FaultsOfTheSql) {
    EXPECT_THAT(faults("-- title: T\n-- column: a | A\nSELECT name AS a\nFROM poeple"),
                ElementsAre("r.sql:4: there is no public view poeple.  Did you mean people?"));
    EXPECT_THAT(faults("-- title: T\n-- column: a | A\nSELECT\n nmae AS a\nFROM people"),
                ElementsAre("r.sql:4: no such column: nmae.  Did you mean name?"));
    EXPECT_THAT(faults("-- title: T\n-- column: a | A\nDELETE FROM people"),
                ElementsAre(testing::HasSubstr("r.sql:3: this connection only reads: DELETE is not allowed.")));
    EXPECT_THAT(faults("-- title: T\n-- column: a | A\nSELECT 1 AS a; SELECT 2"),
                ElementsAre(testing::HasSubstr("one statement at a time")));
}

TEST_F(Lint, ColumnsThatAreDescribedAndNotThereOrTheOtherWayRound) {
    EXPECT_THAT(faults("-- title: T\n-- column: a | A\nSELECT 1 AS b"),
                ElementsAre("r.sql:2: the SELECT has no column a.",
                            "r.sql:3: no `-- column: b | MEANING` describes the column b."));
    EXPECT_THAT(faults("-- title: T\n-- column: a | A\n-- pivot: a b\nSELECT 1 AS a"),
                ElementsAre("r.sql:3: the SELECT has no column b."));
}

TEST_F(Lint, PickListsAreTried) {
    EXPECT_THAT(
        faults("-- title: T\n-- parameter: x choice = | H\n-- choices: x | SELECT tga FROM tags\n-- column: a | A\n"
               "SELECT :x AS a"),
        ElementsAre(testing::StartsWith("r.sql:3: the pick list of --x does not work: no such column: tga.")));
}

TEST_F(Lint, AMissingFile) { EXPECT_THROW(lint_report(database.file(), "nowhere.sql"), Error); }

}  // namespace
}  // namespace vitae
