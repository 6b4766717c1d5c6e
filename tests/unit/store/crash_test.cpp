// SPDX-License-Identifier: Apache-2.0
//
// An import that is killed at a random instant loses nothing it reported and leaves nothing half done.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <thread>

#include "support/sanitized.hpp"
#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

constexpr int kills = 50;
constexpr int documents_per_batch = 5;

// Long enough for a few batches, so that kills hit every moment of one.
constexpr int longest_life_ms = sanitized ? 300 : 60;

NewDocument numbered(int i) {
    Cv person = mara_2022();
    person.name.text = "Person " + std::to_string(i);
    person.contacts = {contact(ContactKind::email, "p" + std::to_string(i) + "@example.org")};
    return document(person, "2022-05-01");
}

/// Imports batch after batch from document `first` on. Reports once the database is open, and each
/// batch once it is committed.
[[noreturn]] void import_until_killed(const std::filesystem::path& file, int first, int report) {
    auto store = Store::open(file, Access::read_write);
    const std::int64_t run = store->begin_run("{}");
    if (::write(report, &first, sizeof first) != sizeof first) ::_exit(1);
    for (int i = first;;) {
        Store::Batch batch(*store);
        for (const int end = i + documents_per_batch; i < end; ++i) {
            const Placement placement = store->add_document(numbered(i));
            store->record_item(run, {"", Outcome::imported, "", placement.document, placement.person});
        }
        batch.commit();
        if (::write(report, &i, sizeof i) != sizeof i) ::_exit(1);
    }
}

TEST(Crash, NothingReportedIsLostAndNothingIsHalf) {
    Folder folder;
    const auto file = folder / "vitae.db";
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    int stored = 0;
    for (int kill = 0; kill < kills; ++kill) {
        int report[2];
        ASSERT_EQ(::pipe(report), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(report[0]);
            try {
                import_until_killed(file, stored, report[1]);
            } catch (...) {
                ::_exit(2);
            }
        }
        ::close(report[1]);
        int reported = 0;
        ASSERT_EQ(::read(report[0], &reported, sizeof reported), static_cast<ssize_t>(sizeof reported));
        std::this_thread::sleep_for(
            std::chrono::milliseconds(std::uniform_int_distribution(2, longest_life_ms)(random)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
        while (::read(report[0], &reported, sizeof reported) == sizeof reported) continue;
        ::close(report[0]);

        auto store = Store::open(file, Access::read_write);
        const int people = store->count_people();
        ASSERT_GE(people, reported);
        ASSERT_EQ(people % documents_per_batch, 0);
        stored = people;
        if (kill % 10 == 9) {
            ASSERT_THAT(store->check(), testing::IsEmpty());
        }
    }
    EXPECT_GT(stored, 0);
}

TEST(Crash, ADatabaseIsMadeWholeOrNotAtAll) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int kill = 0; kill < kills; ++kill) {
        Folder folder;
        const auto file = folder / "vitae.db";
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            try {
                Store::open(file, Access::read_write);
            } catch (...) {
                ::_exit(2);
            }
            ::_exit(0);
        }
        std::this_thread::sleep_for(
            std::chrono::microseconds(std::uniform_int_distribution(0, 1000 * longest_life_ms)(random)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_FALSE(WIFEXITED(status) && WEXITSTATUS(status) != 0);
        try {
            Store::open(file, Access::read_only);
        } catch (const Error& error) {
            ASSERT_THAT(error.what(), testing::Not(testing::HasSubstr("schema version"))) << "half of the migrations";
        }
        EXPECT_THAT(Store::open(file, Access::read_write)->check(), testing::IsEmpty());
    }
}

}  // namespace
}  // namespace vitae::test
