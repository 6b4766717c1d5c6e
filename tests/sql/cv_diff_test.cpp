// SPDX-License-Identifier: Apache-2.0
//
// Two documents of one person, and what the report says differs.
#include <gmock/gmock.h>

#include "sql/report_cases.hpp"

namespace vitae::test {
namespace {

/// What two documents of Mara say about her roles and skills.
class CvDiff : public Reports {
protected:
    void SetUp() override {
        Reports::SetUp();
        role(1, "2016-01", "2017-12");
        role(2, "2018-01", "now");
        role(3, "2014-03", "2015-12", 2);
        role(4, "2012", "2013", 2);
        document(1, "2019-04", R"({"roles": [{"skills": [{"raw": "C++11", "skill": "C++", "lines": [5, 5]}]}],
                                   "skills": [{"raw": "Fortran", "lines": [9, 9]}]})");
        document(2, "2024-03", R"({"roles": [{"skills": [{"raw": "C++17", "skill": "C++", "lines": [6, 6]}]}],
                                   "projects": [{"skills": [{"raw": "python", "skill": "Python", "lines": [8, 8]}]}]})");
        database.run(
            "UPDATE role SET level = 'senior' WHERE id = 2; UPDATE role SET level = 'professional' WHERE id = 1");
        states(1, 1, "Developer", "2016-01", "2018-02");
        states(1, 2, "Developer", "2018", "");
        states(1, 4, "Clerk", "2012", "2013");
        states(2, 1, "Developer", "2016-03", "2017-12");
        states(2, 2, "Senior Developer", "2018-01", "now");
        states(2, 3, "Analyst", "2014-03", "2015-12");
    }
    void document(int id, const std::string& as_of, const std::string& cv) {
        const std::string n = std::to_string(id);
        database.run(
            "INSERT INTO document (id, sha256, person, media_type, name, as_of, as_of_kind, bytes) VALUES (" + n +
            ", printf('%064d', " + n + "), 1, 'text/markdown', 'cv-" + n + ".md', '" + as_of +
            "', 'stated', x'00');"
            "INSERT INTO extraction (document, plugin, plugin_version, recognizer_version, cv, diagnostics, words,"
            " words_in_facts, words_kept) VALUES (" +
            n + ", 'markdown', '1', '1', '" + cv + "', '[]', 1, 1, 0)");
    }
    void states(int document, int role, const std::string& title, const std::string& start, const std::string& end) {
        const std::string end_kind = end.empty() ? "unknown" : end == "now" ? "present" : "date";
        database.run(
            "INSERT INTO role_source (role, document, first_line, last_line, organization_name, title,"
            " start_date, end_date, end_kind) VALUES (" +
            std::to_string(role) + ", " + std::to_string(document) + ", " + std::to_string(role) + ", 9, 'Org', '" +
            title + "', '" + start + "', " + (end_kind == "date" ? "'" + end + "'" : "NULL") + ", '" + end_kind + "')");
    }
    std::vector<std::string> told(const std::map<std::string, std::string>& more = {}) {
        std::map<std::string, std::string> arguments = {{"person", "Mara"}};
        arguments.insert(more.begin(), more.end());
        const Rows rows = database.report("cv-diff", arguments);
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < rows.rows.size(); ++i) {
            std::string line;
            for (const char* column : {"change", "what", "field", "before", "after"}) {
                const auto* text = std::get_if<std::string>(&rows.at(i, column));
                line += (line.empty() ? "" : " | ") + (text == nullptr ? std::string("-") : *text);
            }
            const auto* moved = std::get_if<std::int64_t>(&rows.at(i, "moved"));
            lines.push_back(moved == nullptr ? line : line + " | " + std::to_string(*moved));
        }
        return lines;
    }
};

TEST_F(CvDiff, TellsEveryFieldRoleAndSkillThatDiffers) {
    EXPECT_THAT(told(),
                testing::ElementsAre("changed | Developer, Org | end | 2018-02 | 2017-12 | -2",
                                     "changed | Developer, Org | start | 2016-01 | 2016-03 | 2",
                                     "changed | Senior Developer, Org | end | unknown | present",
                                     "changed | Senior Developer, Org | start | 2018 | 2018-01",
                                     "changed | Senior Developer, Org | title | Developer | Senior Developer",
                                     "removed | Clerk, Org | - | 2012 | -", "added | Analyst, Org | - | - | 2014-03",
                                     "gained | Python | skill | - | Python", "lost | Fortran | skill | Fortran | -"));
    EXPECT_THAT(told({{"max-move", "36"}}), testing::Contains("changed | Analyst, Org | title | Clerk | Analyst"));
}

TEST_F(CvDiff, SaysTheSameBackwards) {
    const std::vector<std::string> back = told({{"from", "2"}, {"to", "1"}});
    EXPECT_THAT(back, testing::Contains("gained | Fortran | skill | - | Fortran"));
    EXPECT_THAT(back, testing::Contains("lost | Python | skill | Python | -"));
}

TEST_F(CvDiff, NeedsTwoDocuments) {
    EXPECT_TRUE(told({{"from", "2"}, {"to", "2"}}).empty());
    EXPECT_TRUE(told({{"from", "99"}}).empty());
}

}  // namespace
}  // namespace vitae::test
