// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/schema_database.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using test::Rows;
using test::SchemaDatabase;

class Arguments : public testing::Test {
protected:
    static void SetUpTestSuite() {
        database = new SchemaDatabase;
        database->run(
            "INSERT INTO person (id, name, as_of) VALUES (1, 'Mara Lindqvist', '2024-03'), (2, 'Mara Novak', '2023'),"
            " (3, 'Tomasz Wrona', '2022-11-02');"
            "INSERT INTO contact (person, kind, value, key) VALUES (3, 'email', 'tw@example.org', 'tw@example.org');"
            "INSERT INTO skill (id, name, key, status) VALUES (1, 'C++', 'c++', 'built_in'), (2, 'Python', 'python', "
            "'built_in');"
            "INSERT INTO skill_alias (key, alias, skill, origin) VALUES ('cpp', 'Cpp', 1, 'built_in'), ('c++', 'C++', "
            "1, 'built_in'),"
            " ('python', 'Python', 2, 'built_in')");
    }
    static void TearDownTestSuite() { delete database; }

    /// What a report with one parameter of this type sees for `text`.
    static Value seen(const std::string& type, const std::string& text) {
        const Report report = parse_report("-- title: T\n-- parameter: x " + type + " | Help\nSELECT :x AS x", "t.sql");
        Rows rows;
        run_report(database->file(), report, {{"x", text}}, rows);
        return rows.at(0, "x");
    }
    static std::string refusal(const std::string& type, const std::string& text) {
        try {
            seen(type, text);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::usage);
            return error.what();
        }
        return "accepted";
    }
    static inline SchemaDatabase* database = nullptr;
};

TEST_F(Arguments, AreConvertedByType) {
    EXPECT_EQ(seen("text", "a'b"), Value{std::string("a'b")});
    EXPECT_EQ(seen("integer", "-12"), Value{std::int64_t{-12}});
    EXPECT_EQ(seen("number", "1.5"), Value{1.5});
    EXPECT_EQ(seen("date", "2024-03"), Value{std::string("2024-03")});
    EXPECT_EQ(seen("skills", " cpp , PYTHON"), Value{std::string(",C++,Python,")});
    EXPECT_EQ(seen("person", "3"), Value{std::int64_t{3}});
    EXPECT_EQ(seen("person", "wrona"), Value{std::int64_t{3}});
    EXPECT_EQ(seen("person", "TW@example.org"), Value{std::int64_t{3}});
    EXPECT_EQ(std::get<std::string>(seen("date", "today")).size(), 10U);
}

TEST_F(Arguments, AreRefusedWithASentence) {
    EXPECT_EQ(refusal("integer", "twelve"), "--x needs a whole number, not twelve.");
    EXPECT_EQ(refusal("integer", "12abc"), "--x needs a whole number, not 12abc.");
    EXPECT_EQ(refusal("integer", ""), "--x is empty; report t needs it: Help");
    EXPECT_EQ(refusal("skills", " , "), "--x is empty; report t needs it: Help");
    EXPECT_EQ(refusal("number", "1,5"), "--x needs a number, not 1,5.");
    EXPECT_EQ(refusal("date", "2024"), "--x needs a month or a day, like 2024-03, 2024-03-15 or today, not 2024.");
    EXPECT_EQ(refusal("date", "2024-02-30"),
              "--x needs a month or a day, like 2024-03, 2024-03-15 or today, not 2024-02-30.");
    EXPECT_EQ(refusal("skills", "Pyhton"),
              "no skill called Pyhton.  Did you mean Python?  All skills: vitae skill list");
    EXPECT_EQ(refusal("person", "mara"), "mara fits Mara Lindqvist (1), Mara Novak (2).  Say which by number");
    EXPECT_EQ(refusal("person", "99"), "no person has the number 99.  All people: vitae people");
    EXPECT_EQ(refusal("person", "nobody"), "nobody is called nobody.  All people: vitae people");
}

TEST_F(Arguments, NamesAreChecked) {
    const Report report =
        parse_report("-- title: T\n-- parameter: min-months integer | Least months\nSELECT :min_months", "t.sql");
    Rows rows;
    try {
        run_report(database->file(), report, {{"min-month", "1"}}, rows);
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(),
                     "report t has no parameter --min-month.  Did you mean --min-months?  Help: vitae report t --help");
    }
    try {
        run_report(database->file(), report, {}, rows);
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "report t needs --min-months: Least months");
    }
}

class ArgumentLists : public Arguments {
protected:
    static Value seen_with(const std::string& header, const std::string& text) {
        const Report report = parse_report("-- title: T\n" + header + "SELECT :x AS x", "t.sql");
        Rows rows;
        run_report(database->file(), report, {{"x", text}}, rows);
        return rows.at(0, "x");
    }
    static std::string refused(const std::string& header, const std::string& text) {
        try {
            seen_with(header, text);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::usage);
            return error.what();
        }
        return "accepted";
    }
};

TEST_F(ArgumentLists, AFlagIsOnOrOff) {
    for (const char* text : {"1", "yes", "true"}) EXPECT_EQ(seen("flag", text), Value{std::int64_t{1}}) << text;
    for (const char* text : {"0", "no", "false"}) EXPECT_EQ(seen("flag", text), Value{std::int64_t{0}}) << text;
    EXPECT_EQ(refusal("flag", "maybe"), "--x is on or off: give it alone, or with yes or no, not with maybe.");
}

TEST_F(ArgumentLists, AChoiceIsOneOfItsPickList) {
    const std::string header =
        "-- parameter: x choice = | Help\n-- choices: x | SELECT name FROM people ORDER BY name\n";
    EXPECT_EQ(seen_with(header, "Mara Novak"), Value{std::string("Mara Novak")});
    EXPECT_EQ(refused(header, "Mara Nowak"),
              "--x cannot be Mara Nowak.  Did you mean Mara Novak?  Allowed: Mara Lindqvist, Mara Novak, Tomasz Wrona");
    EXPECT_EQ(refused("-- parameter: x choice = | Help\n-- choices: x | SELECT tag FROM tags\n", "a"),
              "--x has nothing to choose from here, so not a either.");
}

TEST_F(ArgumentLists, ChoicesAreSeveralOfThem) {
    const std::string header = "-- parameter: x choices = a,b | Help\n-- choices: x | VALUES ('a'), ('b'), ('c')\n";
    EXPECT_EQ(seen_with(header, "c, a"), Value{std::string("c,a")});
    EXPECT_EQ(refused(header, "a,d"), "--x cannot be d.  Did you mean a?  Allowed: a, b, c");
    EXPECT_EQ(refused(header, "'; DROP TABLE person"), "--x cannot be '; DROP TABLE person.  Allowed: a, b, c");
}

TEST_F(ArgumentLists, NumbersKeepToTheirRange) {
    const std::string header = "-- parameter: x integer = 3 | Help\n-- range: x 1 100\n";
    EXPECT_EQ(seen_with(header, "100"), Value{std::int64_t{100}});
    EXPECT_EQ(refused(header, "101"), "--x needs a whole number from 1 to 100, not 101.");
    EXPECT_EQ(refused(header, "0"), "--x needs a whole number from 1 to 100, not 0.");
}

}  // namespace
}  // namespace vitae
