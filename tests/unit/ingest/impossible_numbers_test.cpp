// SPDX-License-Identifier: Apache-2.0
//
// A plugin that says what no CV can mean costs the value, neither the file nor the run.
#include "import_fixture.hpp"
#include "vitae/report.hpp"

namespace vitae {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The cells of all rows, as text.
struct Cells : RowSink {
    void columns(const std::vector<Column>&) override {}
    void row(const std::vector<Value>& values) override {
        for (const Value& value : values) {
            const auto* const text = std::get_if<std::string>(&value);
            texts.push_back(text != nullptr ? *text : "no text");
        }
    }
    std::vector<std::string> texts;
};

TEST_F(ImportTest, Impossible_numbers_are_left_out_with_a_doubt_each) {
    const PluginCatalog broken = PluginCatalog::discover({VITAE_BINARY_DIR "/tests/plugins"});
    Database database = open();
    ImportOptions options;
    options.paths = {write("a.md", "first").string(), write("b.md", "second").string()};
    options.format = "test.impossible-numbers";
    const ImportSummary summary = import_documents(database, broken, options, {});
    EXPECT_EQ(outcome(summary, "a.md"), "imported");
    EXPECT_EQ(outcome(summary, "b.md"), "imported");
    Cells doubts;
    run_sql(database.file(), "SELECT DISTINCT fact || '.' || field || ': ' || reason FROM doubts ORDER BY 1", doubts);
    EXPECT_THAT(doubts.texts,
                ElementsAre("role.workload_percent: The importer read 500 here, which cannot be; it was left out.",
                            "skill_claim.stated_months: The importer read 900000000 here, which cannot be; it was left "
                            "out."));
    EXPECT_THAT(database.check(), IsEmpty());
}

}  // namespace
}  // namespace vitae
