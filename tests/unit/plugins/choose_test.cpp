// SPDX-License-Identifier: Apache-2.0
#include "plugins/choose.hpp"

#include <gmock/gmock.h>

#include "temporary_folder.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using testing::ElementsAre;

class Choose : public testing::Test {
protected:
    Choose() {
        add("org.a.markdown", "markdown", ".md");
        add("org.b.markdown", "other-markdown", ".md");
        add("org.c.html", "html", ".tar.html");
        folder_.add_plugin("org.d.zip",
                           R"({"id": "org.d.zip", "name": "n", "version": "1.0.0", "kind": "importer", "abi": "1.0",
                               "library": "plugin.so", "formats": [{"name": "zip", "magic": ["PK\u0003\u0004"]}]})");
        folder_.add_plugin("org.e.writer", test::manifest_of("org.e.writer", "exporter", "markdown", ".md"));
        catalog_ = PluginCatalog::discover({folder_.path()});
    }

    void add(const std::string& id, const std::string& format, const std::string& extension) {
        folder_.add_plugin(id, test::manifest_of(id, "importer", format, extension));
    }

    [[nodiscard]] std::vector<std::string> candidates(std::string_view name, std::string_view bytes = "") const {
        std::vector<std::string> ids;
        const ImporterCandidates found = importer_candidates(catalog_, name, bytes);
        for (const PluginInfo* plugin : found.plugins) ids.push_back((found.claimed ? "" : "? ") + plugin->id);
        return ids;
    }

    [[nodiscard]] ScoredImporter scored(const std::string& id, int score, std::string failure = "") const {
        return {&catalog_.importer(id), score, std::move(failure)};
    }

    static std::string error_of(const std::vector<ScoredImporter>& candidates) {
        try {
            best_importer("mara.md", candidates);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input);
            return error.what();
        }
        return "no error";
    }

    test::TemporaryFolder folder_;
    PluginCatalog catalog_;
};

TEST_F(Choose, CandidatesByExtension) {
    EXPECT_THAT(candidates("mara.md"), ElementsAre("org.a.markdown", "org.b.markdown"));
    EXPECT_THAT(candidates("MARA.MD"), ElementsAre("org.a.markdown", "org.b.markdown"));
    EXPECT_THAT(candidates("page.tar.html"), ElementsAre("org.c.html"));
}

TEST_F(Choose, CandidatesByMagic) {
    EXPECT_THAT(candidates("export", "PK\x03\x04..."), ElementsAre("org.d.zip"));
    EXPECT_THAT(candidates("a.md", "PK\x03\x04..."), ElementsAre("org.a.markdown", "org.b.markdown", "org.d.zip"));
}

TEST_F(Choose, UnclaimedSourcesAreEverybodys) {
    const auto everybody = ElementsAre("? org.a.markdown", "? org.b.markdown", "? org.c.html", "? org.d.zip");
    EXPECT_THAT(candidates("page.html"), everybody);
    EXPECT_THAT(candidates(".md"), everybody);  // a name, not an extension
    EXPECT_THAT(candidates(""), everybody);
}

TEST_F(Choose, TheBestWinsIfItIsAlone) {
    EXPECT_EQ(best_importer("x", {scored("org.a.markdown", 60), scored("org.c.html", 50)}).id, "org.a.markdown");
    EXPECT_EQ(best_importer("x", {scored("org.a.markdown", 0), scored("org.c.html", 50)}).id, "org.c.html");
    EXPECT_EQ(best_importer("x", {scored("org.a.markdown", 0, "It crashed."), scored("org.c.html", 80)}).id,
              "org.c.html");
}

TEST_F(Choose, ATieListsEverybody) {
    EXPECT_EQ(error_of({scored("org.a.markdown", 80), scored("org.b.markdown", 80), scored("org.c.html", 10)}),
              "Several importers are equally sure that they can read mara.md: markdown 80 (org.a.markdown), "
              "other-markdown 80 (org.b.markdown), html 10 (org.c.html); --format NAME forces one.");
}

TEST_F(Choose, AMissListsEverybody) {
    EXPECT_EQ(
        error_of({scored("org.a.markdown", 49), scored("org.c.html", 0, "The plugin org.c.html is refused.")}),
        "No importer is sure enough (50 of 100) that it can read mara.md: markdown 49 (org.a.markdown), html unknown "
        "(The plugin org.c.html is refused.); --format NAME forces one.");
    EXPECT_EQ(error_of({}), "No importer is installed, so mara.md cannot be read.");
}

}  // namespace
}  // namespace vitae
