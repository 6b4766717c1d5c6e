// SPDX-License-Identifier: Apache-2.0
#include "vitae/sdk/importer.hpp"

#include <gmock/gmock.h>

#include "in_process_plugin.hpp"
#include "vitae/sdk/testing.hpp"

namespace vitae::sdk {
namespace {

using testing::Recording;
using testing::RecordingHost;
using testing::TestSource;

const TestSource two_entries{"export.zip", {{"a.csv", "first"}, {"b.csv", "second"}}};

/// Does what the name of the source says.
class Obedient : public Importer {
public:
    int probe(const Source& source) const override {
        if (source.name() == "throw") throw std::runtime_error("no");
        return source.name() == "too sure" ? 1000 : source.name() == "too shy" ? -5 : 70;
    }

    void run(const Source& source, Sink& sink) override {
        const std::string_view wish = source.name();
        if (wish == "bad input") throw BadInput("The third line has no colon.", 3);
        if (wish == "fail") throw std::runtime_error("A bug.");
        if (wish == "memory") throw std::bad_alloc();
        if (wish == "strange") throw 42;
        if (wish == "option") sink.note(sink.option("mode"));
        if (wish == "progress") sink.progress(1, 2);
        if (wish == "swallow") try {
                sink.block({});
            } catch (...) {
            }
        if (wish == "export.zip")
            for (std::size_t i = 0; i < source.entries().size(); ++i) {
                sink.entry(i);
                Block block;
                block.lines = {1, 2};
                block.spans.push_back({std::string(source.entries()[i].bytes), style::bold, "https://a.example", 1});
                sink.block(block);
                sink.warn("seen", 2);
                Cv cv;
                cv.name.text = source.entries()[i].name;
                sink.cv(cv);
            }
        ++runs_;
        if (runs_ != 1) sink.warn("this object has run before");
    }

private:
    int runs_ = 0;
};

Recording run(const std::string& wish, RecordingHost&& host = RecordingHost()) {
    return host.import(importer_plugin<Obedient>(), {wish, {{wish, ""}}});
}

TEST(Importer, BlocksRecordsAndNotesCarryTheirEntry) {
    const Recording seen = RecordingHost().import(importer_plugin<Obedient>(), two_entries);
    EXPECT_EQ(to_text(seen),
              "status ok\n"
              "1-2 paragraph: bold cell 1 \"first\" <https://a.example>\n"
              "1-2 paragraph entry=1: bold cell 1 \"second\" <https://a.example>\n"
              "person 1\n  name: a.csv\n"
              "person 2 entry 1\n  name: b.csv\n"
              "warning line 2: seen\n"
              "warning entry 1 line 2: seen\n");
}

TEST(Importer, WhatItThrowsBecomesAStatusAndANote) {
    EXPECT_EQ(to_text(run("bad input")), "status bad_input\nerror line 3: The third line has no colon.\n");
    EXPECT_EQ(to_text(run("fail")), "status failed\nerror: A bug.\n");
    EXPECT_EQ(to_text(run("memory")), "status failed\nerror: The plugin ran out of memory.\n");
    EXPECT_EQ(to_text(run("strange")),
              "status failed\nerror: The plugin threw something that is not a std::exception.\n");
}

TEST(Importer, TextsThatAreNotUtf8AreRepaired) {
    const Recording seen =
        RecordingHost().import(importer_plugin<Obedient>(), {"export.zip", {{"M\xf8te", "\xed\xa0\x80 ok ø \xc3"}}});
    ASSERT_EQ(seen.blocks.size(), 1u);
    EXPECT_EQ(seen.blocks[0].block.text(), "\uFFFD\uFFFD\uFFFD ok ø \uFFFD");
    EXPECT_EQ(seen.records.at(0).fields.at(0).value, "M\uFFFDte");
}

TEST(Importer, OptionsComeFromTheHost) {
    RecordingHost host;
    host.options["mode"] = "strict";
    EXPECT_EQ(to_text(run("option", std::move(host))), "status ok\nnote: strict\n");
    EXPECT_EQ(to_text(run("option")),
              "status failed\nerror: The option \"mode\" is not declared in the plugin's manifest.\n");
}

TEST(Importer, StopsWhereTheHostSaysSo) {
    RecordingHost host;
    host.stop_at = 2;
    const Recording seen = host.import(importer_plugin<Obedient>(), two_entries);
    EXPECT_EQ(seen.status, VITAE_CANCELLED);
    EXPECT_EQ(seen.calls, 2u);

    RecordingHost impatient;
    impatient.stop_on_progress = true;
    EXPECT_EQ(run("progress", std::move(impatient)).status, VITAE_CANCELLED);
    EXPECT_EQ(run("progress").status, VITAE_OK);
}

TEST(Importer, AStopThatThePluginSwallowsIsStillAStop) {
    RecordingHost host;
    host.stop_at = 1;
    host.stop_status = VITAE_FAILED;
    EXPECT_EQ(run("swallow", std::move(host)).status, VITAE_FAILED);
}

TEST(Importer, EveryRunHasAFreshObject) {
    RecordingHost host;
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(to_text(host.import(importer_plugin<Obedient>(), {"plain", {}})), "status ok\n");
}

TEST(Importer, ScoresStayInBounds) {
    const vitae_plugin plugin = importer_plugin<Obedient>();
    EXPECT_EQ(RecordingHost::probe(plugin, {"plain", {}}), 70);
    EXPECT_EQ(RecordingHost::probe(plugin, {"too sure", {}}), 100);
    EXPECT_EQ(RecordingHost::probe(plugin, {"too shy", {}}), 0);
    EXPECT_EQ(RecordingHost::probe(plugin, {"throw", {}}), 0);
}

TEST(Importer, RefusesAHostOlderThanItsAbi) {
    vitae_host host{};
    host.struct_size = 16;
    const vitae_source source{sizeof(vitae_source), sizeof(vitae_entry), {}, nullptr, 0};
    EXPECT_EQ(importer_plugin<Obedient>().importer->run(&source, &host), VITAE_UNSUPPORTED);
}

TEST(Source, NewerEntriesAreReadByTheirSize) {
    struct {
        vitae_entry known;
        std::uint64_t appended;
    } const entries[] = {{{{"a", 1}, {"one", 3}}, 7}, {{{"b", 1}, {"two", 3}}, 7}};
    const vitae_source lent{sizeof(vitae_source), sizeof entries[0], {"x", 1}, &entries[0].known, 2};
    const Source source(lent);
    EXPECT_EQ(source.bytes(), "one");
    EXPECT_EQ(source.entries().at(1).name, "b");
    EXPECT_EQ(source.entries().at(1).bytes, "two");
}

}  // namespace
}  // namespace vitae::sdk
