// SPDX-License-Identifier: Apache-2.0
//
// One person whose career a test writes role by role, and reports asked about her.
//
//   TEST_F(Reports, MonthsAreInclusive) {
//       role(1, "2016-01", "2016-03");
//       EXPECT_EQ(experience(), (Three{3, 3, 3}));
//   }
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "support/schema_database.hpp"

namespace vitae::test {

class Reports : public testing::Test {
protected:
    void SetUp() override {
        database.run(
            "INSERT INTO person (id, name, as_of) VALUES (1, 'Mara Lindqvist', '2024-03');"
            "INSERT INTO organization (id, name, key) VALUES (1, 'Nordlys', 'nordlys'), (2, 'Arbor', 'arbor');"
            "INSERT INTO skill (id, name, key, status) VALUES (1, 'C++', 'c++', 'built_in'), (2, 'Python', 'python', "
            "'built_in'),"
            " (3, 'Fortran', 'fortran', 'built_in')");
    }
    /// A role of Mara: "2018", "2018-02", "now" or "" for a date that is not stated.
    void role(int id, const std::string& start, const std::string& end, int organization = 1,
              const std::string& kind = "employment", const std::string& more_columns = "",
              const std::string& more_values = "") {
        const auto text = [](const std::string& value) { return value.empty() ? "NULL" : "'" + value + "'"; };
        const std::string end_kind = end.empty() ? "unknown" : end == "now" ? "present" : "date";
        database.run(
            "INSERT INTO role (id, person, organization, organization_name, title, kind, start_date, end_date, "
            "end_kind, as_of" +
            more_columns + ") VALUES (" + std::to_string(id) + ", 1, " +
            (organization == 0 ? "NULL" : std::to_string(organization)) + ", 'as written', 'Title " +
            std::to_string(id) + "', '" + kind + "', " + text(start) + ", " + text(end == "now" ? "" : end) + ", '" +
            end_kind + "', '2024-03'" + more_values + ")");
    }
    void uses(int role, int skill, const std::string& evidence = "listed") {
        database.run("INSERT INTO role_skill (role, skill, evidence, seq, raw) VALUES (" + std::to_string(role) + ", " +
                     std::to_string(skill) + ", '" + evidence + "', 0, 'x')");
    }
    /// certain, point and possible months of one row.
    static std::vector<std::int64_t> months(const Rows& rows, std::size_t row = 0) {
        return {rows.number(row, "months_certain"), rows.number(row, "months_point"),
                rows.number(row, "months_possible")};
    }
    std::vector<std::int64_t> experience(const std::map<std::string, std::string>& arguments = {}) {
        return months(database.report("total-experience", arguments));
    }
    using Three = std::vector<std::int64_t>;
    SchemaDatabase database;
};

}  // namespace vitae::test
