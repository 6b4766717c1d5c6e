// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "temporary_folder.hpp"
#include "vitae/error.hpp"
#include "vitae/plugins.hpp"

namespace vitae {
namespace {

namespace fs = std::filesystem;
using test::manifest_of;
using test::TemporaryFolder;
using testing::IsEmpty;

const PluginInfo& only(const PluginCatalog& catalog) {
    EXPECT_EQ(catalog.plugins().size(), 1U);
    return catalog.plugins().front();
}

std::string usage_error(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        return error.what();
    }
    return "no error";
}

TEST(Catalog, FindsPluginsInTheOrderOfDirectoriesAndIds) {
    const TemporaryFolder first;
    const TemporaryFolder second;
    first.add_plugin("org.b.two");
    first.add_plugin("org.a.one");
    second.add_plugin("org.c.three");
    const auto catalog = PluginCatalog::discover({first.path(), "/nowhere/at/all", second.path()});
    std::vector<std::string> ids;
    for (const PluginInfo& plugin : catalog.plugins()) {
        EXPECT_EQ(plugin.state, PluginState::usable) << plugin.reason;
        ids.push_back(plugin.id);
    }
    EXPECT_EQ(ids, (std::vector<std::string>{"org.a.one", "org.b.two", "org.c.three"}));
    EXPECT_EQ(catalog.plugins()[0].library, first.path() / "org.a.one" / "plugin.so");
    EXPECT_EQ(catalog.plugins()[0].manifest, manifest_of("org.a.one"));
}

TEST(Catalog, TheFirstOfAnIdWinsAndTheOtherStaysListed) {
    const TemporaryFolder first;
    const TemporaryFolder second;
    first.add_plugin("org.a.one");
    second.add_plugin("org.a.one");
    const auto catalog = PluginCatalog::discover({first.path(), second.path()});
    ASSERT_EQ(catalog.plugins().size(), 2U);
    EXPECT_EQ(catalog.plugins()[0].state, PluginState::usable);
    EXPECT_EQ(catalog.plugins()[1].state, PluginState::shadowed);
    EXPECT_EQ(catalog.plugins()[1].reason,
              "The plugin of the same id in " + (first.path() / "org.a.one").string() + " comes first.");
}

// A broken plugin in front must not take away the one that works.
TEST(Catalog, ARefusedPluginShadowsNothing) {
    const TemporaryFolder first;
    const TemporaryFolder second;
    first.add_plugin("org.a.one", "{");
    second.add_plugin("org.a.one");
    const auto catalog = PluginCatalog::discover({first.path(), second.path()});
    ASSERT_EQ(catalog.plugins().size(), 2U);
    EXPECT_EQ(catalog.plugins()[0].state, PluginState::refused);
    EXPECT_EQ(catalog.plugins()[1].state, PluginState::usable);
    EXPECT_EQ(catalog.importer("org.a.one").directory, second.path() / "org.a.one");
}

TEST(Catalog, RefusesWithTheReason) {
    const TemporaryFolder folder;
    const fs::path plugin = folder.add_plugin("org.a.one", manifest_of("org.a.other"));
    const fs::path manifest = plugin / "manifest.json";
    const auto reason = [&] {
        const auto catalog = PluginCatalog::discover({folder.path()});
        EXPECT_EQ(only(catalog).state, PluginState::refused);
        return only(catalog).reason;
    };
    EXPECT_EQ(reason(),
              manifest.string() +
                  ": field \"id\" is \"org.a.other\" but its folder is called \"org.a.one\"; they must be the same.");
    test::write_file(manifest, "{");
    EXPECT_EQ(reason(), manifest.string() + ":1: the manifest is not valid JSON.");
    test::write_file(manifest, std::string((1U << 20U) + 1, ' '));
    EXPECT_EQ(reason(), manifest.string() + " is larger than 1 MiB.");
    test::write_file(manifest, manifest_of("org.a.one"));
    fs::remove(plugin / "plugin.so");
    EXPECT_EQ(reason(), (plugin / "plugin.so").string() + " cannot be read: No such file or directory.");
    fs::permissions(manifest, fs::perms(0666));
    EXPECT_EQ(reason(), manifest.string() + " can be written by everybody.");
    fs::remove(manifest);
    fs::create_directory(manifest);
    EXPECT_EQ(reason(), manifest.string() + " is not a regular file.");
}

TEST(Catalog, WhatHasNoManifestIsNoPlugin) {
    const TemporaryFolder folder;
    test::write_file(folder.path() / "README", "no plugin");
    test::write_file(folder.path() / "org.a.one" / "plugin.so", "");
    EXPECT_THAT(PluginCatalog::discover({folder.path()}).plugins(), IsEmpty());
}

TEST(Catalog, LooksUpByFormatOrId) {
    const TemporaryFolder folder;
    folder.add_plugin("org.a.in", manifest_of("org.a.in", "importer", "markdown"));
    folder.add_plugin("org.a.out", manifest_of("org.a.out", "exporter", "json-resume"));
    folder.add_plugin("org.a.bad", R"({"id": "org.a.bad"})");
    const auto catalog = PluginCatalog::discover({folder.path()});
    EXPECT_EQ(catalog.importer("markdown").id, "org.a.in");
    EXPECT_EQ(catalog.importer("org.a.in").id, "org.a.in");
    EXPECT_EQ(catalog.exporter("json-resume").id, "org.a.out");
    EXPECT_EQ(usage_error([&] { (void)catalog.importer("pdf"); }),
              "There is no importer \"pdf\"; there are: markdown.");
    EXPECT_EQ(usage_error([&] { (void)catalog.exporter("markdown"); }),
              "There is no exporter \"markdown\"; there are: json-resume.");
    EXPECT_EQ(usage_error([&] { (void)catalog.importer("org.a.bad"); }),
              "The plugin org.a.bad cannot be used: " + (folder.path() / "org.a.bad" / "manifest.json").string() +
                  ": field \"name\" is missing.");
    EXPECT_EQ(usage_error([] { (void)PluginCatalog().importer("markdown"); }),
              "There is no importer \"markdown\"; none is installed.");
}

}  // namespace
}  // namespace vitae
