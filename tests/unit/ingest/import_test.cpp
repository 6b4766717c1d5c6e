// SPDX-License-Identifier: Apache-2.0
#include "vitae/import.hpp"

#include <algorithm>

#include "import_fixture.hpp"
#include "support/database_lock.hpp"
#include "vitae/error.hpp"
#include "vitae/report.hpp"

namespace vitae {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct RowCounter : RowSink {
    void columns(const std::vector<Column>&) override {}
    void row(const std::vector<Value>&) override { ++rows; }
    int rows = 0;
};

TEST_F(ImportTest, Every_file_of_a_folder_gets_one_outcome_in_path_order) {
    write("a.md", small_cv("Ada Blomqvist", "ada@example.org"));
    write("b.md", small_cv("Bo Nystad", "bo@example.org"));
    write("c.md", "");
    write("photo.png", "\x89PNG");
    const ImportSummary summary = import({inbox().string()});
    ASSERT_THAT(summary.items, SizeIs(3));
    EXPECT_EQ(outcome(summary, "a.md"), "imported");
    EXPECT_EQ(outcome(summary, "b.md"), "imported");
    EXPECT_EQ(outcome(summary, "c.md"), "failed: is empty");
    EXPECT_THAT(summary.ignored, ElementsAre(testing::EndsWith("photo.png")));
    EXPECT_EQ(summary.people_total, 2);
    EXPECT_EQ(summary.people_new, 2);
    EXPECT_EQ(summary.items[0].person_name, "Ada Blomqvist");
    EXPECT_EQ(summary.items[0].roles, 1);
    EXPECT_EQ(summary.items[0].skills, 2);
}

TEST_F(ImportTest, The_database_in_the_folder_of_the_cvs_is_not_opened) {
    write("a.md", small_cv("Ada Blomqvist", "ada@example.org"));
    for (const char* name : {"vitae.db", "cv.md", "cvs.zip"}) {
        const auto file = inbox() / name;
        {
            Database database = Database::open(file, Access::read_write);
            ImportOptions options;
            options.paths = {inbox().string()};
            for (const char* format : {"", "markdown"}) {
                options.format = format;
                const ImportSummary summary = import_documents(database, built_plugins(), options, {});
                EXPECT_THAT(summary.ignored, ElementsAre(file, file.string() + "-shm", file.string() + "-wal"));
                EXPECT_THAT(summary.items, SizeIs(1));
                EXPECT_TRUE(holds_database_lock(file)) << name;
            }
            options.paths = {file.string()};
            EXPECT_EQ(outcome(import_documents(database, built_plugins(), options, {}), name),
                      "failed: belongs to the database into which you import");
            EXPECT_TRUE(holds_database_lock(file)) << name;
        }
        std::filesystem::remove(file);
    }
}

TEST_F(ImportTest, Documents_that_are_no_cv_create_nobody) {
    const auto folder = std::filesystem::path(VITAE_SOURCE_DIR) / "tests/data/recognize/not_cvs";
    const ImportSummary summary = import({folder.string()});
    ASSERT_GE(summary.items.size(), 24u);
    for (const ImportItem& item : summary.items) {
        EXPECT_EQ(item.outcome, Outcome::no_cv) << item.path;
        EXPECT_THAT(item.reason, testing::EndsWith(".")) << item.path;
    }
    EXPECT_EQ(summary.people_total, 0);
}

TEST_F(ImportTest, The_barest_cvs_create_a_person_each) {
    const auto folder = std::filesystem::path(VITAE_SOURCE_DIR) / "tests/data/recognize/minimal_cvs";
    const ImportSummary summary = import({folder.string()});
    ASSERT_GE(summary.items.size(), 15u);
    for (const ImportItem& item : summary.items) EXPECT_EQ(item.outcome, Outcome::imported) << item.path;
    EXPECT_EQ(summary.people_total, static_cast<int>(summary.items.size()));
}

TEST_F(ImportTest, The_same_folder_again_is_unchanged) {
    write("a.md", small_cv("Ada Blomqvist", "ada@example.org"));
    import({inbox().string()});
    const ImportSummary again = import({inbox().string()});
    EXPECT_EQ(outcome(again, "a.md"), "unchanged");
    EXPECT_EQ(again.people_new, 0);
    EXPECT_EQ(again.people_total, 1);
}

TEST_F(ImportTest, The_same_bytes_twice_in_one_run_are_one_document) {
    write("a.md", small_cv("Ada Blomqvist", "ada@example.org"));
    write("copy/a2.md", small_cv("Ada Blomqvist", "ada@example.org"));
    const ImportSummary summary = import({inbox().string()});
    EXPECT_EQ(outcome(summary, "a.md"), "imported");
    EXPECT_EQ(outcome(summary, "a2.md"), "unchanged");
    EXPECT_EQ(summary.people_total, 1);
}

TEST_F(ImportTest, A_dry_run_tells_everything_and_writes_nothing) {
    write("a.md", small_cv("Ada Blomqvist", "ada@example.org"));
    ImportOptions options;
    options.dry_run = true;
    const ImportSummary rehearsal = import({inbox().string()}, options);
    EXPECT_EQ(outcome(rehearsal, "a.md"), "imported");
    EXPECT_EQ(rehearsal.people_new, 1);
    EXPECT_EQ(rehearsal.run, 0);
    EXPECT_EQ(outcome(import({inbox().string()}), "a.md"), "imported");
}

TEST_F(ImportTest, A_given_date_wins_and_can_be_given_later) {
    write("a.md", small_cv("Ada Blomqvist", "ada@example.org"));
    ImportOptions options;
    options.as_of = PartialDate::parse("2020-06");
    EXPECT_EQ(import({inbox().string()}, options).items[0].as_of, "2020-06");
    EXPECT_EQ(outcome(import({inbox().string()}, options), "a.md"), "unchanged");
    options.as_of = PartialDate::parse("2021");
    const ImportSummary later = import({inbox().string()}, options);
    EXPECT_EQ(outcome(later, "a.md"), "updated");
    EXPECT_EQ(later.items[0].as_of, "2021");
}

TEST_F(ImportTest, The_observer_hears_of_every_file_and_can_stop) {
    for (char name = 'a'; name <= 'z'; ++name)
        write(std::string(1, name) + ".md",
              small_cv(std::string(1, name) + " Blomqvist", std::string(1, name) + "@example.org"));
    Database database = open();
    ImportOptions options;
    options.paths = {inbox().string()};
    std::vector<std::size_t> heard;
    const ImportSummary summary = import_documents(database, built_plugins(), options,
                                                   [&](const ImportItem&, std::size_t done, std::size_t total) {
                                                       EXPECT_EQ(total, 26U);
                                                       heard.push_back(done);
                                                       return false;
                                                   });
    ASSERT_FALSE(heard.empty());
    EXPECT_EQ(heard.size(), summary.items.size());
    EXPECT_TRUE(std::is_sorted(heard.begin(), heard.end()));
    EXPECT_EQ(summary.people_total, static_cast<int>(summary.items.size())) << "what was told of is in the database";
}

TEST_F(ImportTest, A_web_page_is_searched_by_its_words_not_by_its_markup) {
    write("a.html",
          "<html><head><style>.teal { color: teal }</style></head><body><h1>Ada Blomqvist</h1><p>ada@example.org</p>"
          "<h2>Experience</h2><h3>Baker at Ovn &amp; Mel</h3><p>2015 – 2019</p><h2>Skills</h2><p>Python, "
          "SQL</p></body></html>");
    EXPECT_EQ(outcome(import({inbox().string()}), "a.html"), "imported");
    const auto found = [&](const std::string& word) {
        RowCounter counter;
        run_sql(open().file(), "SELECT person_id FROM searches WHERE query MATCH '" + word + "'", counter);
        return counter.rows;
    };
    EXPECT_EQ(found("Blomqvist"), 1);
    EXPECT_EQ(found("teal"), 0);
}

TEST_F(ImportTest, An_unknown_format_is_a_usage_error) {
    write("a.md", small_cv("Ada Blomqvist", "ada@example.org"));
    ImportOptions options;
    options.format = "markdwon";
    EXPECT_THROW(import({inbox().string()}, options), Error);
}

TEST_F(ImportTest, Undo_takes_back_a_run_and_the_documents_can_come_again) {
    write("a.md", small_cv("Ada Blomqvist", "ada@example.org"));
    const ImportSummary first = import({inbox().string()});
    Database database = open();
    const UndoSummary undone = undo_import(database, first.run);
    EXPECT_EQ(undone.reversed, 1);
    EXPECT_EQ(undone.people_gone, 1);
    EXPECT_THAT(undone.kept, IsEmpty());
    EXPECT_THROW(undo_import(database, first.run), Error);
    EXPECT_EQ(outcome(import({inbox().string()}), "a.md"), "imported");
}

}  // namespace
}  // namespace vitae
