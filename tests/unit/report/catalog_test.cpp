// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "support/temporary_directory.hpp"
#include "vitae/error.hpp"
#include "vitae/report.hpp"

namespace vitae {
namespace {

using testing::HasSubstr;

class Folder : public testing::Test {
protected:
    void write(const std::string& name, const std::string& text) const { std::ofstream(folder / name) << text; }
    TemporaryDirectory directory;
    std::filesystem::path folder = directory.path();
};

TEST(Catalog, HasTheBuiltInReportsInOrder) {
    const ReportCatalog catalog = ReportCatalog::load({});
    std::vector<std::string> names;
    for (const Report& report : catalog.reports()) {
        names.push_back(report.name);
        EXPECT_EQ(report.origin, "built in");
        EXPECT_FALSE(report.description.empty()) << report.name;
        for (const ReportParameter& parameter : report.parameters) EXPECT_FALSE(parameter.help.empty()) << report.name;
    }
    EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
    EXPECT_THAT(names, testing::IsSupersetOf({"data-quality", "gaps", "overlaps", "skill-last-used", "skill-months",
                                              "tenure", "timeline", "total-experience", "who-has"}));
}

TEST(Catalog, SuggestsTheNearestName) {
    try {
        FAIL() << ReportCatalog::load({}).find("skil-months").title;
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_STREQ(error.what(),
                     "no report called skil-months.  Did you mean skill-months?  All reports: vitae report");
    }
}

TEST_F(Folder, OverridesAndAddsByName) {
    write("tenure.sql", "-- title: Mine\nSELECT 1");
    write("aaa.sql", "-- title: New\nSELECT 1");
    write("notes.txt", "not a report");
    const ReportCatalog catalog = ReportCatalog::load({folder / "not-there", folder});
    EXPECT_EQ(catalog.find("tenure").title, "Mine");
    EXPECT_EQ(catalog.find("tenure").origin, (folder / "tenure.sql").string());
    EXPECT_EQ(catalog.reports().front().name, "aaa");
    EXPECT_TRUE(catalog.problems().empty());
}

TEST_F(Folder, ABrokenReportCostsOnlyItself) {
    write("broken.sql", "-- titel: x\nSELECT 1");
    write("good.sql", "-- title: Good\nSELECT 1");
    const ReportCatalog catalog = ReportCatalog::load({folder});
    EXPECT_EQ(catalog.find("good").title, "Good");
    ASSERT_EQ(catalog.problems().size(), 1U);
    EXPECT_THAT(catalog.problems().front(), HasSubstr("broken.sql:1: unknown key titel"));
}

TEST_F(Folder, FindsByPath) {
    write("mine.sql", "-- title: By path\nSELECT 1");
    const ReportCatalog catalog = ReportCatalog::load({});
    EXPECT_EQ(catalog.find((folder / "mine.sql").string()).title, "By path");
    EXPECT_THROW(static_cast<void>(catalog.find((folder / "missing.sql").string())), Error);
}

}  // namespace
}  // namespace vitae
