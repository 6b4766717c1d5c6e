// SPDX-License-Identifier: Apache-2.0
//
// How SQLite answers the reports that count skills: each part of the view skill_uses is asked for what the report
// wants. A view that cannot be taken apart is made whole first, ten million rows for a hundred thousand people.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/schema_database.hpp"
#include "vitae/report.hpp"

namespace vitae::test {
namespace {

class ReportPlans : public testing::Test {
protected:
    std::string plan_of_select(const std::string& sql, const std::map<std::string, Value>& bindings = {}) {
        Rows rows;
        run_query(database.file(), "EXPLAIN QUERY PLAN " + sql, bindings, rows);
        std::string text;
        for (const auto& row : rows.rows) text += std::get<std::string>(row.at(3)) + "\n";
        return text;
    }
    std::string plan_of_report(const std::string& name) {
        const Report report = ReportCatalog::load({}).find(name);
        std::map<std::string, Value> bindings;
        for (ReportParameter parameter : report.parameters) {
            std::replace(parameter.name.begin(), parameter.name.end(), '-', '_');
            bindings[parameter.name] = std::monostate{};
        }
        return plan_of_select(report.sql, bindings);
    }
    SchemaDatabase database;
};

bool reads_whole_table(const std::string& plan, const std::string& alias) {
    return plan.find("SCAN " + alias + "\n") != std::string::npos ||
           plan.find("SCAN " + alias + " USING") != std::string::npos;
}

bool makes_view_first(const std::string& plan) {
    return plan.find("MATERIALIZE u\n") != std::string::npos || plan.find("CO-ROUTINE u\n") != std::string::npos ||
           plan.find("MATERIALIZE documents\n") != std::string::npos;
}

TEST_F(ReportPlans, ReportsOnNamedSkillsReadOnlyTheirFacts) {
    for (const char* name : {"who-has", "skill-together", "skill-rollup", "skill-months", "skill-recency-score",
                             "skill-last-used", "skill-trend", "coverage", "opening-fit"}) {
        const std::string plan = plan_of_report(name);
        EXPECT_NE(plan.find("role_skill_by_skill (skill=?)"), std::string::npos) << name << "\n" << plan;
        EXPECT_FALSE(makes_view_first(plan)) << name << "\n" << plan;
    }
    for (const char* name :
         {"who-has", "skill-together", "skill-rollup", "claims-vs-evidence", "opening-fit", "data-quality"})
        EXPECT_FALSE(reads_whole_table(plan_of_report(name), "m")) << name << "\n" << plan_of_report(name);
}

TEST_F(ReportPlans, ReportsOnAPersonReadOnlyThatPersonsFacts) {
    for (const char* name : {"skill-months", "skill-recency-score", "skill-last-used", "tenure", "gaps", "timeline",
                             "concurrency", "job-changes", "overlaps", "promotions", "total-experience"}) {
        const std::string plan = plan_of_report(name);
        EXPECT_NE(plan.find("_by_person (person>? AND person<?)"), std::string::npos) << name << "\n" << plan;
        EXPECT_FALSE(makes_view_first(plan)) << name << "\n" << plan;
    }
}

TEST_F(ReportPlans, TheChecksCanFail) {
    EXPECT_TRUE(
        makes_view_first(plan_of_select("SELECT DISTINCT u.kind, d.name FROM people p LEFT JOIN documents d "
                                        "ON d.document_id = p.document_id JOIN skill_uses u USING (person_id)")));
    EXPECT_TRUE(reads_whole_table(plan_of_select("SELECT * FROM skill_uses"), "m"));
}

}  // namespace
}  // namespace vitae::test
