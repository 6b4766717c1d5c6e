// SPDX-License-Identifier: Apache-2.0
//
// A plugin that has taken over its worker can send any bytes. The plugin test.impostor sends the
// document itself down the worker's socket.
#include <gmock/gmock.h>

#include "test_pool.hpp"
#include "worker/messages.hpp"

namespace vitae {
namespace {

using test::document;
using test::plugin;
using test::quick;
using test::run_broken;
using testing::StartsWith;

/// The reason the job fails with when the worker sends `bytes`.
std::string reason_for(const std::string& bytes) {
    const JobResult result = run_broken("impostor", bytes);
    EXPECT_EQ(result.status, JobStatus::failed);
    return result.reason;
}

void expect_nonsense(const std::string& bytes, const std::string& why) {
    EXPECT_EQ(reason_for(bytes), "The plugin test.impostor sent a reply that cannot be right: " + why + ".");
}

TEST(HostileReply, IsRefused) {
    expect_nonsense(frame("nonsense"), "the message is no JSON object");
    expect_nonsense(frame("[1, 2]"), "the message is no JSON object");
    expect_nonsense(frame("{}"), "the message has a wrong value in \"kind\"");
    expect_nonsense(frame(R"({"kind": "champion"})"), "the message has a wrong value in \"kind\"");
    expect_nonsense(frame(R"({"kind": "failed", "message": 7})"), "the message has a wrong value in \"message\"");
    expect_nonsense(frame(R"({"kind": "bad_input", "message": "x", "line": -1})"),
                    "the message has a wrong value in \"line\"");
    expect_nonsense(frame(R"({"kind": "score", "score": 101})"), "the message has a wrong value in \"score\"");
    expect_nonsense(frame("{\"kind\": \"failed\", \"message\": \"\xFF\"}"), "the message is no JSON object");
}

TEST(HostileReply, ToAnotherQuestionIsRefused) {
    expect_nonsense(frame(R"({"kind": "score", "score": 100})"), "it answers a question that was not asked");
    expect_nonsense(frame(R"({"kind": "output", "notes": []})", "bytes"), "it answers a question that was not asked");
    expect_nonsense(frame(R"({"kind": "ready"})"), "the message has a wrong value in \"landlock\"");
    expect_nonsense(frame(R"({"kind": "refused", "message": "me"})"), "the plugin has been loaded before");
}

TEST(HostileReply, WithAWrongReadingIsRefused) {
    const std::string header = R"({"kind": "extraction"})";
    expect_nonsense(frame(header, "{"), "the reading of a document is not valid JSON");
    expect_nonsense(frame(header, R"({"cv": {"name": 1}})"), "the reading of a document has a wrong value in \"name\"");
    expect_nonsense(frame(header, R"({"cv": {"roles": [{"period": {"start": "2019-13"}}]}})"),
                    "the reading of a document has a wrong value in \"start\"");
    expect_nonsense(frame(header, "{\"cv\": {\"headline\": \"\xC3\x28\"}}"),
                    "the reading of a document is not valid JSON");
}

TEST(HostileReply, TooLargeIsRefusedBeforeItArrives) {
    const std::uint64_t body = std::uint64_t{1} << 40U;
    const std::uint32_t header = 2;
    std::string bytes;
    bytes.append(reinterpret_cast<const char*>(&body), sizeof body);
    bytes.append(reinterpret_cast<const char*>(&header), sizeof header);
    expect_nonsense(bytes + "{}", "1099511627776 bytes are more than the 67108864 allowed");
}

TEST(HostileReply, ThatNeverEndsRunsIntoTheTimeLimit) {
    const std::string whole = frame(R"({"kind": "extraction"})", "{}");
    EXPECT_EQ(reason_for(whole.substr(0, whole.size() - 1)), "The plugin test.impostor took longer than 400 ms.");
    EXPECT_EQ(reason_for(""), "The plugin test.impostor took longer than 400 ms.");
}

TEST(HostileReply, DeeplyNestedJsonIsRefused) {
    expect_nonsense(frame(R"({"kind": "extraction"})", std::string(1U << 20U, '[')),
                    "the reading of a document is not valid JSON");
}

// Two answers to one question: the first counts, and the worker is not asked again.
TEST(HostileReply, SpeakingOutOfTurnEndsTheWorker) {
    const std::string answer = frame(R"({"kind": "extraction"})", R"({"cv": {"name": {"text": "First"}}})");
    const JobResult result = run_broken("impostor", answer + answer);
    ASSERT_EQ(result.status, JobStatus::done) << result.reason;
    EXPECT_EQ(result.extraction.cv.name.text, "First");
}

TEST(HostileReply, TextsForPeopleAreMadePresentable) {
    EXPECT_EQ(presentable("a\x1b[2Jb\nc\x7f"), "a [2Jb c ");
    const std::string cut = presentable(std::string(999, 'x') + "\xC3\xA9");
    EXPECT_EQ(cut, std::string(999, 'x') + "...");  // no half character
}

}  // namespace
}  // namespace vitae
