// SPDX-License-Identifier: Apache-2.0
#include "ingest/source.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/temporary_directory.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

bool is_markdown(const std::string& name) { return has_extension(name, ".md"); }

class SourceTest : public testing::Test {
protected:
    std::string write(const std::string& name, const std::string& content) {
        const auto path = directory_.path() / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << content;
        return path.string();
    }

    std::vector<std::string> names(const SourceList& list) {
        std::vector<std::string> found;
        for (const SourcePath& source : list.sources) found.push_back(source.name);
        return found;
    }

    TemporaryDirectory directory_;
};

TEST_F(SourceTest, Folders_are_searched_for_files_that_importers_claim_in_path_order) {
    write("b/zoe.md", "x");
    write("a.MD", "x");
    write("b/photo.png", "x");
    write(".git/config.md", "x");
    write("b/.hidden.md", "x");
    const SourceList list = list_sources({directory_.path().string()}, "stdin", {is_markdown});
    EXPECT_THAT(names(list), ElementsAre("a.MD", "zoe.md"));
    EXPECT_THAT(list.ignored, ElementsAre(testing::EndsWith("b/photo.png")));
}

TEST_F(SourceTest, A_file_named_itself_is_listed_whatever_it_is_called) {
    const std::string path = write("notes.xyz", "x");
    EXPECT_THAT(names(list_sources({path, path}, "stdin", {is_markdown})), ElementsAre("notes.xyz"));
}

TEST_F(SourceTest, Links_inside_folders_are_not_followed) {
    const std::string outside = write("outside/secret.md", "x");
    std::filesystem::create_directory(directory_.path() / "inbox");
    std::filesystem::create_symlink(outside, directory_.path() / "inbox/link.md");
    std::filesystem::create_directory_symlink(directory_.path(), directory_.path() / "inbox/loop");
    const SourceList list = list_sources({(directory_.path() / "inbox").string()}, "stdin", {is_markdown});
    EXPECT_THAT(names(list), IsEmpty());
}

TEST_F(SourceTest, A_missing_path_is_a_usage_error_that_names_it) {
    try {
        list_sources({(directory_.path() / "nowhere").string()}, "stdin", {is_markdown});
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_THAT(error.what(), testing::EndsWith("/nowhere: there is no such file or folder"));
    }
}

TEST_F(SourceTest, A_pattern_stands_for_the_files_it_matches) {
    write("inbox/2023-a.md", "x");
    write("inbox/2024-b.md", "x");
    write("inbox/2024-c.txt", "x");
    write("inbox/[odd].md", "x");
    const std::string inbox = (directory_.path() / "inbox").string();
    const SourceClaims claims{is_markdown};
    EXPECT_THAT(names(list_sources({inbox + "/2024-*"}, "stdin", claims)), ElementsAre("2024-b.md", "2024-c.txt"));
    EXPECT_THAT(names(list_sources({inbox + "/[odd].md"}, "stdin", claims)), ElementsAre("[odd].md"));
    EXPECT_THROW(list_sources({inbox + "/2025-*"}, "stdin", claims), Error);
}

TEST_F(SourceTest, Reading_stops_at_the_limit) {
    const std::string path = write("big.md", std::string(5000, 'x'));
    EXPECT_EQ(SourceReader(5000).read({path, "big.md"}).bytes.size(), 5000U);
    const SourceBytes read = SourceReader(4999).read({path, "big.md"});
    EXPECT_THAT(read.problem, StartsWith("is larger than 4.88 KiB"));
    EXPECT_THAT(read.bytes, IsEmpty());
}

TEST_F(SourceTest, Empty_files_folders_and_pipes_have_a_reason) {
    EXPECT_EQ(SourceReader(100).read({write("empty.md", ""), "empty.md"}).problem, "is empty");
    EXPECT_EQ(SourceReader(100).read({directory_.path().string(), "dir"}).problem, "is not a regular file");
    const std::string pipe = (directory_.path() / "pipe.md").string();
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(SourceReader(100).read({pipe, "pipe.md"}).problem, "is not a regular file");
}

TEST_F(SourceTest, Reading_tells_when_the_file_was_changed) {
    const std::string path = write("old.md", "x");
    const timespec times[2] = {{1'700'000'000, 0}, {1'700'000'000, 0}};  // 2023-11-14 22:13:20 UTC
    ASSERT_EQ(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
    EXPECT_EQ(SourceReader(100).read({path, "old.md"}).modified->iso(), "2023-11-14");
}

TEST(ReadableSize, Names_the_fitting_unit) {
    EXPECT_EQ(readable_size(300), "300 bytes");
    EXPECT_EQ(readable_size(4U << 20U), "4 MiB");
    EXPECT_EQ(readable_size(1'600'000), "1.526 MiB");
}

}  // namespace
}  // namespace vitae
