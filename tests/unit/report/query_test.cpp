// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "support/schema_database.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using test::Rows;
using test::SchemaDatabase;
using testing::HasSubstr;

class Query : public testing::Test {
protected:
    void SetUp() override {
        database.run(
            "INSERT INTO person (id, name, as_of) VALUES (1, 'Mara Lindqvist', '2024-03'), (2, 'Tomasz Wrona', '2022');"
            "INSERT INTO person_search (person_search) VALUES ('rebuild')");
    }
    std::string failure(const std::string& sql, const QueryLimits& limits = {}) {
        try {
            database.query(sql, limits);
        } catch (const Error& error) {
            return error.what();
        }
        return "accepted";
    }
    SchemaDatabase database;
};

TEST_F(Query, ReturnsEveryKindOfValue) {
    const Rows rows =
        database.query("SELECT 1 AS a, 1.5 AS b, 'ü' AS c, NULL AS d, x'00ff' AS e, CAST(x'41ff42' AS TEXT) AS f");
    ASSERT_EQ(rows.rows.size(), 1U);
    EXPECT_TRUE(rows.ended);
    EXPECT_EQ(rows.rows[0],
              (std::vector<Value>{std::int64_t{1}, 1.5, std::string("ü"), std::monostate{}, std::string("00ff"),
                                  std::string("A\xEF\xBF\xBD"
                                              "B")}));
}

TEST_F(Query, ReadsViewsWithQueriesNamesAndFunctionsOfEveryKind) {
    for (const char* sql : {
             "SELECT count(*) FROM people",
             "WITH x AS (SELECT name FROM people) SELECT count(*) FROM x",
             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT sum(i) FROM n",
             "SELECT name, row_number() OVER (ORDER BY name) FROM people",
             "SELECT p.name, s.skill FROM people p LEFT JOIN skill_months s USING (person_id)",
             "SELECT value FROM json_each('[1,2]')",
             "SELECT json_extract('{\"a\":1}', '$.a')",
             "SELECT name FROM sqlite_schema WHERE type = 'view'",
             "VALUES (1), (2)",
             "EXPLAIN QUERY PLAN SELECT * FROM experience",
             "  -- a comment first\n SELECT 1;  -- and last",
             "SELECT strftime('%Y', '2024-03-01'), date('2024-03-01', '+1 month', 'localtime'), CURRENT_DATE",
             "SELECT * FROM (SELECT * FROM gaps UNION ALL SELECT * FROM gaps)",
         }) {
        EXPECT_EQ(failure(sql), "accepted") << sql;
    }
}

TEST_F(Query, EveryViewCanBeRead) {
    const Rows views =
        database.query("SELECT name FROM sqlite_schema WHERE type = 'view' AND name <> 'search_content'");
    EXPECT_GT(views.rows.size(), 30U);
    for (std::size_t i = 0; i < views.rows.size(); ++i) {
        EXPECT_EQ(failure("SELECT * FROM " + views.text(i, "name")), "accepted") << views.text(i, "name");
        EXPECT_EQ(failure("SELECT count(*) FROM " + views.text(i, "name")), "accepted") << views.text(i, "name");
    }
}

TEST_F(Query, SearchesWords) {
    const Rows rows = database.query(
        "SELECT p.name FROM searches s JOIN people p USING (person_id) WHERE query MATCH 'wrona' ORDER BY rank");
    ASSERT_EQ(rows.rows.size(), 1U);
    EXPECT_EQ(rows.text(0, "name"), "Tomasz Wrona");
}

TEST_F(Query, SaysWhereAMistakeIsAndWhatWasMeant) {
    EXPECT_EQ(failure("SELECT nmae FROM people"), "no such column: nmae.  Did you mean name?");
    EXPECT_EQ(failure("SELECT title FROM people"), "no such column: title.  What a view has: vitae sql --schema VIEW");
    EXPECT_EQ(failure("SELECT titel FROM Roles"), "no such column: titel.  Did you mean title?");
    EXPECT_EQ(failure("SELECT name\nFORM people\nWHERE 1"), "line 2: near \"people\": syntax error.");
    EXPECT_EQ(failure("SELECT * FROM peeple"), "there is no public view peeple.  Did you mean people?");
    EXPECT_EQ(failure("SELECT * FROM document"), "there is no public view document.  Did you mean documents?");
    EXPECT_EQ(failure("SELECT * FROM xyzzy_plugh"),
              "there is no public view xyzzy_plugh.  All views: vitae sql --schema, or in the shell .schema");
    EXPECT_THAT(failure("SELECT name FROM people WHERE person_id = :id"),
                HasSubstr("has a parameter :id without a value"));
}

TEST_F(Query, BindsValues) {
    Rows rows;
    run_query(database.file(), "SELECT name FROM people WHERE person_id = :id AND name LIKE :name",
              {{"id", std::int64_t{1}}, {"name", std::string("Mara%")}}, rows);
    ASSERT_EQ(rows.rows.size(), 1U);
}

TEST_F(Query, StopsAtTheRowLimit) {
    QueryLimits limits;
    limits.rows = 10;
    const std::string endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
    Rows rows;
    try {
        run_sql(database.file(), endless, rows, limits);
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(),
                     "the query was stopped after 10 rows, the most it may return; there are more."
                     "  Add a LIMIT, or ask for less");
    }
    EXPECT_EQ(rows.rows.size(), 10U);
    EXPECT_EQ(
        failure("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10) SELECT i FROM n", limits),
        "accepted");
}

TEST_F(Query, StreamsMoreThanAPipeHolds) {
    const Rows rows = database.query(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50000) SELECT i, 'x' || i AS t FROM n");
    ASSERT_EQ(rows.rows.size(), 50'000U);
    EXPECT_EQ(rows.number(49'999, "i"), 50'000);
    EXPECT_EQ(rows.text(49'999, "t"), "x50000");
}

TEST_F(Query, ASinkThatThrowsEndsTheQuery) {
    class Impatient : public RowSink {
    public:
        void columns(const std::vector<Column>& /*columns*/) override {}
        void row(const std::vector<Value>& /*values*/) override { throw std::runtime_error("enough"); }
    } sink;
    EXPECT_THROW(run_sql(database.file(),
                         "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n", sink),
                 std::runtime_error);
}

TEST_F(Query, SeesWhatAnOpenWriterCommitted) {
    database.run("BEGIN; INSERT INTO person (id, name, as_of) VALUES (3, 'Ines', '2024')");
    EXPECT_EQ(database.query("SELECT name FROM people").rows.size(), 2U);
    database.run("COMMIT");
    EXPECT_EQ(database.query("SELECT name FROM people").rows.size(), 3U);
}

TEST(QueryFile, NamesWhatIsNotADatabase) {
    Rows rows;
    try {
        run_sql("/nowhere/at/all.db", "SELECT 1", rows);
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "there is no database /nowhere/at/all.db.  Make one with: vitae import FOLDER");
    }
    EXPECT_THROW(run_sql(std::string(VITAE_SOURCE_DIR) + "/LICENSE", "SELECT 1", rows), Error);
}

}  // namespace
}  // namespace vitae
