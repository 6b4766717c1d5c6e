// SPDX-License-Identifier: Apache-2.0
#include "ingest/bundle.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "ingest/source.hpp"
#include "support/temporary_directory.hpp"

namespace vitae {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

PluginFormat export_format() {
    PluginFormat format;
    format.name = "export";
    format.bundle = PluginBundle{{"profile.csv", "positions*.csv"},
                                 {"profile.csv", "positions*.csv", "skills.csv"},
                                 {{{"messages.csv", "letters/*"}, "other people's words"}}};
    return format;
}

TEST(BundlePattern, StarStandsForAnyCharacters) {
    EXPECT_TRUE(matches_pattern("positions*.csv", "Positions (1).CSV"));
    EXPECT_TRUE(matches_pattern("positions*.csv", "positions.csv"));
    EXPECT_TRUE(matches_pattern("*a*b", "xaxxbxb"));
    EXPECT_FALSE(matches_pattern("positions*.csv", "positions.csv.exe"));
    EXPECT_FALSE(matches_pattern("profile.csv", "my profile.csv"));
    EXPECT_FALSE(matches_pattern("a*", ""));
}

TEST(Bundle, NeedsTwoSignsUnlessTheFilesWereNamed) {
    const PluginFormat format = export_format();
    EXPECT_FALSE(find_bundle({"Profile.csv", "Skills.csv"}, {&format}));
    EXPECT_TRUE(find_bundle({"Profile.csv", "Skills.csv"}, {&format}, true));
    EXPECT_FALSE(find_bundle({"Skills.csv"}, {&format}, true));
    const auto bundle = find_bundle({"messages.csv", "Profile.csv", "Positions.csv", "notes.csv"}, {&format});
    ASSERT_TRUE(bundle);
    EXPECT_THAT(bundle->entries, ElementsAre(2, 1));
    EXPECT_THAT(bundle->left_out, ElementsAre(0, 3));
    EXPECT_EQ(reason_left_out(*format.bundle, "Messages.csv"), "other people's words");
    EXPECT_EQ(reason_left_out(*format.bundle, "notes.csv"), "no part of a CV");
}

TEST(Bundle, OfFilesTheUserVouchesForTakesEveryNameButTheOnesLeftOut) {
    const PluginFormat format = export_format();
    const auto bundle = forced_bundle({"renamed.csv", "messages.csv", "Positionen.txt"}, format);
    ASSERT_TRUE(bundle);
    EXPECT_THAT(bundle->entries, ElementsAre(2, 0));
    EXPECT_THAT(bundle->left_out, ElementsAre(1));
    EXPECT_FALSE(forced_bundle({"messages.csv"}, format));
}

class BundleSources : public testing::Test {
protected:
    void write(const std::string& name, const std::string& content) {
        const auto path = directory_.path() / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << content;
    }
    SourceList list(const std::vector<std::string>& paths) {
        const auto is_markdown = [](const std::string& name) { return has_extension(name, ".md"); };
        return list_sources(paths, "stdin", {is_markdown, {&format_}});
    }

    PluginFormat format_ = export_format();
    TemporaryDirectory directory_;
};

TEST_F(BundleSources, A_folder_of_an_export_is_one_source_and_other_documents_in_it_stay_sources) {
    write("export/Profile.csv", "name");
    write("export/Positions.csv", "title");
    write("export/messages.csv", "secret");
    write("export/letters/old.md", "secret");
    write("export/cv.md", "x");
    write("other/cv.md", "x");
    const SourceList found = list({directory_.path().string()});
    ASSERT_THAT(found.sources, SizeIs(3));
    const SourcePath& bundle = found.sources[0];
    EXPECT_EQ(bundle.name, "export");
    ASSERT_THAT(bundle.parts, SizeIs(2));
    EXPECT_EQ(bundle.parts[0].name, "Positions.csv");
    EXPECT_EQ(found.sources[1].name, "cv.md");
    ASSERT_THAT(found.left_out, SizeIs(1));
    EXPECT_THAT(found.left_out[0].names, ElementsAre("messages.csv"));
    EXPECT_THAT(found.ignored, IsEmpty());
}

TEST_F(BundleSources, The_same_export_has_the_same_bytes_as_a_folder_and_as_a_zip) {
    write("export/Profile.csv", "name");
    write("export/Positions.csv", "title");
    write("export/messages.csv", "secret");
    write("whole.zip", pack({{"messages.csv", "secret"}, {"Positions.csv", "title"}, {"Profile.csv", "name"}}));
    write("outer.zip",
          pack({{"Export_05-06-2021.zip", pack({{"top/Positions.csv", "title"}, {"top/Profile.csv", "name"}})}}));
    const SourceList found = list({directory_.path().string()});
    ASSERT_THAT(found.sources, SizeIs(3));
    SourceReader reader(1000);
    std::vector<std::string> bytes;
    std::vector<std::string> names;
    for (const SourcePath& source : found.sources) {
        const SourceBytes read = reader.read(source);
        EXPECT_EQ(read.problem, "") << source.path;
        EXPECT_EQ(read.bytes.find("secret"), std::string::npos);
        bytes.push_back(read.bytes);
        names.push_back(source.name);
    }
    EXPECT_EQ(bytes[0], bytes[1]);
    EXPECT_EQ(bytes[1], bytes[2]);
    EXPECT_THAT(names, ElementsAre("export", "outer.zip/Export_05-06-2021.zip/top", "whole.zip"));
}

TEST_F(BundleSources, The_limit_counts_the_files_of_an_export_together) {
    write("export/Profile.csv", std::string(600, 'a'));
    write("export/Positions.csv", std::string(600, 'b'));
    const SourceList found = list({directory_.path().string()});
    EXPECT_EQ(SourceReader(1200).read(found.sources.at(0)).problem, "");
    EXPECT_THAT(SourceReader(1199).read(found.sources.at(0)).problem,
                testing::StartsWith("Profile.csv in it is larger"));
}

TEST_F(BundleSources, A_zip_is_a_folder_of_documents) {
    write("cvs.zip", pack({{"a/one.md", "1"}, {"a/photo.png", "2"}, {"two.md", "3"}, {"__MACOSX/._two.md", "4"}}));
    const SourceList found = list({(directory_.path() / "cvs.zip").string()});
    ASSERT_THAT(found.sources, SizeIs(2));
    EXPECT_THAT(found.sources[0].path, testing::EndsWith("/cvs.zip/a/one.md"));
    EXPECT_THAT(found.ignored, ElementsAre(testing::EndsWith("/cvs.zip/a/photo.png")));
    SourceReader reader(1000);
    EXPECT_EQ(reader.read(found.sources[0]).bytes, "1");
    EXPECT_EQ(reader.read(found.sources[1]).bytes, "3");
}

}  // namespace
}  // namespace vitae
