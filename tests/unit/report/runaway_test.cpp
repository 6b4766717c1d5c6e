// SPDX-License-Identifier: Apache-2.0
//
// Statements that would run, grow or print for ever. Each is stopped, by whichever wall it meets
// first, in the time it was given and a little more; the program and the database live on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <string>
#include <vector>

#include "support/sanitized.hpp"
#include "support/schema_database.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using std::chrono::duration;
using std::chrono::steady_clock;
using test::SchemaDatabase;

/// 24 WITH queries, each joining the one before with itself: doubles while it is prepared.
std::string doubling_queries() {
    std::string sql = "WITH a0 AS (SELECT 1 AS x)";
    for (int i = 1; i <= 24; ++i) {
        const std::string before = "a" + std::to_string(i - 1);
        sql += ", a" + std::to_string(i) + " AS (SELECT p.x FROM " + before + " p, " + before + " q)";
    }
    return sql + " SELECT * FROM a24";
}

std::string nested(const std::string& open, const std::string& close, int depth) {
    std::string sql = "SELECT ";
    for (int i = 0; i < depth; ++i) sql += open;
    sql += "1";
    for (int i = 0; i < depth; ++i) sql += close;
    return sql;
}

class Runaway : public testing::Test {
protected:
    /// Runs `sql` with one second; returns the sentence it ended with, and checks the time it took.
    std::string ended(const std::string& sql) {
        QueryLimits limits;
        limits.seconds = 1;
        limits.rows = 1000;
        const auto start = steady_clock::now();
        std::string sentence = "finished";
        try {
            database.query(sql, limits);
        } catch (const Error& error) {
            sentence = error.what();
        }
        const duration<double> took = steady_clock::now() - start;
        EXPECT_LT(took.count(), 4.0) << sql.substr(0, 100);  // one second, and room for a busy machine
        EXPECT_EQ(database.query("SELECT 1 AS x").number(0, "x"), 1);
        return sentence;
    }
    SchemaDatabase database;
};

constexpr const char* too_long =
    "the query was stopped: it took longer than 1 seconds.  Ask for less: fewer joins, a WHERE, one person; report and "
    "sql may be given more with --timeout";
constexpr const char* endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) ";

TEST_F(Runaway, EndlessRecursionIsStopped) {
    EXPECT_EQ(ended(std::string(endless) + "SELECT count(*) FROM n"), too_long);
    EXPECT_EQ(ended(std::string(endless) + "SELECT i FROM n WHERE i < 0"), too_long);
    EXPECT_EQ(ended(std::string(endless) + "SELECT max(a.i + b.i) FROM n a, n b"), too_long);
}

TEST_F(Runaway, FunctionsThatNeverReturnAreStopped) {
    for (const char* sql : {
             "SELECT length(printf('%.*c', 900000000, 'x'))",
             "SELECT sum(instr(a, b)) FROM (SELECT printf('%.*c', 900000, 'x') AS a, printf('%.*c', 450000, 'x') || "
             "'y' AS b),"
             " json_each('[1,2,3,4,5,6,7,8,9,10]')",
             "SELECT replace(printf('%.*c', 900000, 'a'), 'a', printf('%.*c', 900000, 'b'))",
             "SELECT printf('%.*c', 9000000, 'x') LIKE '%x%x%x%x%x%x%x%x%y'",
         }) {
        const std::string sentence = ended(sql);
        EXPECT_THAT(sentence, testing::AnyOf(testing::HasSubstr("was stopped"), "finished")) << sql;
    }
}

TEST_F(Runaway, PreparingForEverIsStopped) {
    EXPECT_THAT(ended(doubling_queries()),
                testing::AnyOf(testing::HasSubstr("was stopped"), testing::HasSubstr("too large")));
    EXPECT_THAT(ended(nested("(", ")", 2000)), testing::HasSubstr("parser stack overflow"));
    EXPECT_THAT(ended(nested("1 + ", "", 2000)), testing::HasSubstr("Expression tree is too large"));
    EXPECT_THAT(ended("SELECT '" + std::string(200'000, 'x') + "'"), testing::HasSubstr("too"));
    std::string compound = "SELECT 1";
    for (int i = 0; i < 500; ++i) compound += " UNION ALL SELECT 1";
    EXPECT_THAT(ended(compound), testing::HasSubstr("too many terms in compound SELECT"));
    std::string columns = "SELECT 1";
    for (int i = 0; i < 3000; ++i) columns += ", 1";
    EXPECT_THAT(ended(columns), testing::HasSubstr("too many columns"));
    std::string joins = "SELECT 1 FROM people a0";
    for (int i = 1; i < 100; ++i) joins += ", people a" + std::to_string(i);
    EXPECT_THAT(ended(joins), testing::HasSubstr("at most 64 tables"));
}

TEST_F(Runaway, MemoryIsBounded) {
    const std::string collect = std::string(endless) + "SELECT group_concat(printf('%.*c', 1000, 'x')) FROM n";
    EXPECT_THAT(ended(collect), testing::HasSubstr("was stopped"));
    EXPECT_THAT(ended(std::string(endless) + "SELECT i, printf('%.*c', 100000, 'x') AS t FROM n ORDER BY t || i"),
                testing::HasSubstr("was stopped"));
    EXPECT_THAT(
        ended("WITH RECURSIVE n(t) AS (SELECT 'x' UNION ALL SELECT t || t FROM n) SELECT max(length(t)) FROM n"),
        testing::HasSubstr("was stopped"));
    EXPECT_THAT(ended("WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) SELECT count(*) FROM n"),
                testing::HasSubstr("was stopped"));
    EXPECT_THAT(ended(std::string(endless) + "SELECT json_group_array(printf('%.*c', 10000, i)) FROM n"),
                testing::HasSubstr("was stopped"));

    rusage children{};
    ASSERT_EQ(getrusage(RUSAGE_CHILDREN, &children), 0);
    if (!test::sanitized) {
        EXPECT_LT(children.ru_maxrss, 320 * 1024) << "KiB resident in the largest query process";
    }
}

TEST_F(Runaway, RowsAreBounded) {
    EXPECT_THAT(ended(std::string(endless) + "SELECT i FROM n"), testing::HasSubstr("after 1000 rows"));
    EXPECT_THAT(ended(std::string(endless) + "SELECT printf('%.*c', 1000000, 'x') FROM n"),
                testing::AnyOf(testing::HasSubstr("after 1000 rows"), testing::HasSubstr("longer than")));
}

}  // namespace
}  // namespace vitae
