// SPDX-License-Identifier: Apache-2.0
#include "worker/messages.hpp"

#include <gtest/gtest.h>

#include "test_pool.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

Frame received(const std::string& bytes) {
    FrameParser parser(1U << 20U);
    parser.feed(bytes);
    return parser.next().value();
}

TEST(Messages, WorkOnASource) {
    Job job = Job::read(test::plugin("good"), nullptr);
    auto source = std::make_shared<Source>();
    source->name = "export \xFF.zip";  // file names may be any bytes
    source->entries = {{"Profile.csv", "a,b\r\n"}, {"empty.csv", ""}, {"b", std::string("\0\xFF", 2)}};
    job.source = source;
    job.options = {{"greeting", "moin"}};
    job.explain = true;

    const WorkMessage work = decode_work(received(encode_work(job)));
    EXPECT_EQ(work.kind, JobKind::read);
    EXPECT_EQ(work.source.name, "export \xEF\xBF\xBD.zip");
    ASSERT_EQ(work.source.entries.size(), 3U);
    EXPECT_EQ(work.source.entries[0].name, "Profile.csv");
    EXPECT_EQ(work.source.entries[0].bytes, "a,b\r\n");
    EXPECT_EQ(work.source.entries[1].bytes, "");
    EXPECT_EQ(work.source.entries[2].bytes, std::string("\0\xFF", 2));
    EXPECT_EQ(work.options, job.options);
    EXPECT_TRUE(work.explain);
    EXPECT_FALSE(decode_work(received(encode_work(Job::read(test::plugin("good"), source)))).explain);
}

TEST(Messages, WorkOnPeople) {
    Cv mara;
    mara.name.text = "Mara Lindqvist";
    Cv jun;
    jun.name.text = "Jun Watanabe";
    const Job job = Job::write(test::plugin("good"), {mara, jun});
    const WorkMessage work = decode_work(received(encode_work(job)));
    EXPECT_EQ(work.kind, JobKind::write);
    ASSERT_EQ(work.people.size(), 2U);
    EXPECT_EQ(work.people[0].name.text, "Mara Lindqvist");
    EXPECT_EQ(work.people[1].name.text, "Jun Watanabe");
}

TEST(Messages, PartsMustFillTheBody) {
    const auto work = [](const std::string& parts, const std::string& body) {
        return Frame{R"({"kind": "read", "name": "x", "options": {}, "explain": false, "bundle": false, "parts": )" +
                         parts + "}",
                     body};
    };
    EXPECT_NO_THROW(decode_work(work(R"([{"name": "a", "size": 3}])", "abc")));
    EXPECT_THROW(decode_work(work(R"([{"name": "a", "size": 4}])", "abc")), Error);
    EXPECT_THROW(decode_work(work(R"([{"name": "a", "size": 2}])", "abc")), Error);
    EXPECT_THROW(decode_work(work(R"([{"name": "a", "size": -1}])", "abc")), Error);
    EXPECT_THROW(decode_work(work(R"([{"size": 3}])", "abc")), Error);
    EXPECT_THROW(decode_work(work("7", "abc")), Error);
}

TEST(Messages, Start) {
    StartMessage start;
    start.plugin = test::plugin("good");
    start.limits.memory_bytes = 12345;
    const StartMessage back = decode_start(received(encode(start)));
    EXPECT_EQ(back.plugin.id, start.plugin.id);
    EXPECT_EQ(back.plugin.version, start.plugin.version);
    EXPECT_EQ(back.plugin.kind, start.plugin.kind);
    EXPECT_EQ(back.plugin.library, start.plugin.library);
    EXPECT_EQ(back.plugin.manifest, start.plugin.manifest);
    EXPECT_EQ(back.limits.memory_bytes, 12345U);
}

TEST(Messages, RepliesOfEveryKind) {
    Reply output;
    output.kind = ReplyKind::output;
    output.body = "{}";
    output.notes = {{Severity::warning, "No name.", 3}};
    const Reply back = decode_reply(received(encode(output)));
    EXPECT_EQ(back.kind, ReplyKind::output);
    EXPECT_EQ(back.body, "{}");
    ASSERT_EQ(back.notes.size(), 1U);
    EXPECT_EQ(back.notes[0].severity, Severity::warning);
    EXPECT_EQ(back.notes[0].message, "No name.");
    EXPECT_EQ(back.notes[0].line, 3);

    Reply bad;
    bad.kind = ReplyKind::bad_input;
    bad.message = "It is empty.";
    bad.line = 9;
    EXPECT_EQ(decode_reply(received(encode(bad))).line, 9);
    EXPECT_EQ(decode_reply(received(encode(bad))).message, "It is empty.");

    Reply score;
    score.kind = ReplyKind::score;
    score.score = 85;
    EXPECT_EQ(decode_reply(received(encode(score))).score, 85);

    Reply ready;
    ready.kind = ReplyKind::ready;
    ready.sandbox.landlock_abi = 4;
    ready.sandbox.system_call_filter = true;
    EXPECT_EQ(decode_reply(received(encode(ready))).sandbox.landlock_abi, 4);
    EXPECT_TRUE(decode_reply(received(encode(ready))).sandbox.system_call_filter);
    EXPECT_FALSE(decode_reply(received(encode(ready))).sandbox.memory_limit);
}

}  // namespace
}  // namespace vitae
