// SPDX-License-Identifier: Apache-2.0
//
// Exporters that get people and give output while they run.
#include <gmock/gmock.h>

#include <algorithm>
#include <stdexcept>

#include "test_pool.hpp"
#include "worker/pool.hpp"

namespace vitae {
namespace {

const PluginInfo& csv() {
    static const PluginCatalog catalog = PluginCatalog::discover({VITAE_BINARY_DIR "/plugins"});
    return catalog.exporter("csv");
}

std::vector<Cv> some_people(std::size_t first, std::size_t count) {
    std::vector<Cv> people(count);
    for (std::size_t i = 0; i < count; ++i) {
        people[i].name.text = "Person " + std::to_string(first + i);
        people[i].summary = std::string(1000, 'x');
    }
    return people;
}

/// Thousands of people take a while with sanitizers on.
PoolOptions patient() {
    PoolOptions options = test::quick();
    options.job_time = std::chrono::seconds(20);
    return options;
}

TEST(FedJob, PeopleComeAndOutputGoesWhileItRuns) {
    constexpr std::size_t everybody = 5000, at_a_time = 100;
    std::size_t handed_over = 0, largest_part = 0, before_the_end = 0;
    std::string output;
    Job job = Job::write(csv(), {});
    job.next_people = [&] {
        const std::size_t count = std::min(at_a_time, everybody - handed_over);
        handed_over += count;
        return some_people(handed_over - count, count);
    };
    job.take_output = [&](std::string_view part) {
        largest_part = std::max(largest_part, part.size());
        if (handed_over < everybody) before_the_end += part.size();
        output += part;
    };
    WorkerPool pool(patient());
    const JobResult result = pool.run(std::move(job));
    ASSERT_EQ(result.status, JobStatus::done) << result.reason;
    EXPECT_EQ(result.output, "");
    EXPECT_EQ(std::count(output.begin(), output.end(), '\n'), everybody + 1);
    EXPECT_NE(output.find("5000,Person 4999,"), std::string::npos);
    EXPECT_GT(before_the_end, output.size() / 2);
    EXPECT_LT(largest_part, output.size() / 10);
}

TEST(FedJob, NobodyIsAnEmptyTable) {
    std::string output;
    Job job = Job::write(csv(), {});
    job.next_people = [] { return std::vector<Cv>(); };
    job.take_output = [&](std::string_view part) { output += part; };
    WorkerPool pool(patient());
    ASSERT_EQ(pool.run(std::move(job)).status, JobStatus::done);
    EXPECT_EQ(std::count(output.begin(), output.end(), '\n'), 1);
}

TEST(FedJob, FailsWithWhatTheCallerThrows) {
    WorkerPool pool(patient());
    Job no_people = Job::write(csv(), {});
    no_people.next_people = []() -> std::vector<Cv> { throw std::runtime_error("the database is gone"); };
    no_people.take_output = [](std::string_view) {};
    EXPECT_EQ(pool.run(std::move(no_people)).reason, "the database is gone");
    Job no_room = Job::write(csv(), some_people(0, 2000));
    no_room.next_people = [] { return std::vector<Cv>(); };
    no_room.take_output = [](std::string_view) { throw std::runtime_error("the disk is full"); };
    EXPECT_EQ(pool.run(std::move(no_room)).reason, "the disk is full");
    EXPECT_EQ(pool.run(Job::write(csv(), some_people(0, 3))).status, JobStatus::done);
}

}  // namespace
}  // namespace vitae
