// SPDX-License-Identifier: Apache-2.0
//
// Random careers in a database, and reports asked about them: what the oracle tests share.
//
//   TEST_F(ReportsOnCareers, Tenure) {
//       for (const Question& question : questions()) expect_told(expected, told("tenure", question.arguments,
//       columns));
//   }
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "sql/career.hpp"
#include "support/sanitized.hpp"
#include "support/schema_database.hpp"

namespace vitae::test {

/// How a report is asked, and the same as the oracle understands it.
struct Question {
    std::map<std::string, std::string> arguments;
    std::optional<int> cut;
    std::set<std::string> kinds = {"employment", "freelance", "internship", "teaching", "opensource"};
    std::set<std::string> evidence = {"listed", "in_text"};
};

inline std::vector<Question> questions() {
    Question plain;
    Question later;
    later.arguments = {{"as-of", "2026-02"}};
    later.cut = 2026 * 12 + 2;
    Question earlier;
    earlier.arguments = {{"as-of", "2011-07-15"}};
    earlier.cut = 2011 * 12 + 7;
    Question volunteers;
    volunteers.arguments = {{"types", "volunteer,teaching"}};
    volunteers.kinds = {"volunteer", "teaching"};
    return {plain, later, earlier, volunteers};
}

/// The same with projects, as reports on skills count them.
inline std::vector<Question> skill_questions() {
    std::vector<Question> asked = questions();
    for (Question& question : asked) {
        if (question.arguments.count("types") == 0) question.kinds.insert("project");
    }
    Question listed = asked.front();
    listed.arguments["evidence"] = "listed";
    listed.evidence = {"listed"};
    asked.push_back(listed);
    return asked;
}

/// The month after the one a row speaks for.
inline int end_of_time(const Person& person, const Question& question) {
    return question.cut.value_or(person.as_of.year * 12 + (person.as_of.month == 0 ? 12 : person.as_of.month));
}

/// A cell as text: numbers with one decimal if they are no whole ones, nothing as "-".
inline std::string shown(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value)) {
        char text[64];
        std::snprintf(text, sizeof text, "%.1f", *number);
        return text;
    }
    return "-";
}

inline std::string month_text(std::int64_t month) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d", static_cast<int>(month / 12), static_cast<int>(month % 12 + 1));
    return text;
}

/// First and last month of a set, as numbers; nothing of an empty one.
inline std::optional<int> first_of(const Months& months) {
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (months[i]) return first_month + static_cast<int>(i);
    }
    return std::nullopt;
}
inline std::optional<int> last_of(const Months& months) {
    for (std::size_t i = months.size(); i > 0; --i) {
        if (months[i - 1]) return first_month + static_cast<int>(i) - 1;
    }
    return std::nullopt;
}

class ReportsOnCareers : public testing::Test {
protected:
    static void SetUpTestSuite() {
        constexpr int people = sanitized ? 200 : 2'000;
        constexpr unsigned seed = 20'240'302;
        std::printf("%d random careers, seed %u\n", people, seed);
        std::mt19937 random(seed);
        database = new SchemaDatabase;
        everybody = new std::vector<Person>;
        database->run("BEGIN; " + insert_pools());
        for (int id = 1; id <= people; ++id) {
            everybody->push_back(random_person(random, id));
            database->run(insert_statements(everybody->back()));
        }
        database->run("COMMIT");
    }
    static void TearDownTestSuite() {
        delete database;
        delete everybody;
    }

    /// The named columns of a report as integers, sorted; texts of the form "Skill 3" as their number.
    static std::vector<std::vector<std::int64_t>> asked(const std::string& report, const Question& question,
                                                        const std::vector<std::string>& columns) {
        QueryLimits limits;
        limits.seconds = 120;
        Rows rows;
        run_report(database->file(), ReportCatalog::load({}).find(report), question.arguments, rows, limits);
        std::vector<std::vector<std::int64_t>> result;
        for (std::size_t i = 0; i < rows.rows.size(); ++i) {
            std::vector<std::int64_t> row;
            for (const std::string& column : columns) {
                const Value& value = rows.at(i, column);
                const auto* text = std::get_if<std::string>(&value);
                row.push_back(text == nullptr ? std::get<std::int64_t>(value)
                                              : std::stoll(text->substr(text->find(' ') + 1)));
            }
            result.push_back(std::move(row));
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    /// The named columns of a report, a row as one text, sorted.
    static std::vector<std::string> told(const std::string& report, const std::map<std::string, std::string>& arguments,
                                         const std::vector<std::string>& columns) {
        QueryLimits limits;
        limits.seconds = 120;
        Rows rows;
        run_report(database->file(), ReportCatalog::load({}).find(report), arguments, rows, limits);
        std::vector<std::string> result;
        for (std::size_t i = 0; i < rows.rows.size(); ++i) {
            std::string row;
            for (const std::string& column : columns) row += (row.empty() ? "" : "|") + shown(rows.at(i, column));
            result.push_back(std::move(row));
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    static void expect_told(std::vector<std::string> expected, const std::vector<std::string>& actual) {
        std::sort(expected.begin(), expected.end());
        for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) {
            ASSERT_EQ(actual[i], expected[i]) << "row " << i;
        }
        ASSERT_EQ(actual.size(), expected.size());
        EXPECT_TRUE(sanitized || !expected.empty()) << "nothing was compared";
    }

    static void expect_same(std::vector<std::vector<std::int64_t>> expected,
                            const std::vector<std::vector<std::int64_t>>& actual) {
        std::sort(expected.begin(), expected.end());
        for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) {
            ASSERT_EQ(actual[i], expected[i]) << "person " << expected[i][0];
        }
        ASSERT_EQ(actual.size(), expected.size());
        EXPECT_TRUE(sanitized || !expected.empty()) << "nothing was compared";
    }
    static inline SchemaDatabase* database = nullptr;
    static inline std::vector<Person>* everybody = nullptr;
};

inline std::int64_t count(const Months& months) { return static_cast<std::int64_t>(months.count()); }

/// The union of the months of some facts, per reading.
struct Total {
    Months months[3];
    std::int64_t sum = 0;  ///< of the points, one by one
    void add(const Readings& readings, std::optional<int> cut) {
        for (const Reading reading : all_readings)
            months[static_cast<int>(reading)] |= months_of(readings, reading, cut);
        sum += count(months_of(readings, Reading::point, cut));
    }
};

}  // namespace vitae::test
