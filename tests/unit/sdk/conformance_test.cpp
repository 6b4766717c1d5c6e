// SPDX-License-Identifier: Apache-2.0
//
// The checks of the kit find the plugins that break the rules, each for its own reason.
#include "vitae/sdk/testing/conformance.hpp"

#include <gmock/gmock.h>

#include <thread>

#include "in_process_plugin.hpp"

namespace vitae::sdk::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const TestSource source{"a.txt", {{"a.txt", "one\ntwo\nthree\n"}}};

Block line_block(std::string_view text) {
    Block block;
    block.spans.push_back({std::string(text)});
    return block;
}

/// Follows all rules; the others differ in one point each.
class Lines : public Importer {
public:
    int probe(const Source&) const override { return 60; }
    void run(const Source& input, Sink& sink) override {
        for (std::size_t i = 0; i < input.bytes().size(); ++i)
            if (input.bytes()[i] == '\n') sink.block(line_block("a line"));
    }
};

class SlowProbe : public Lines {
    int probe(const Source& input) const override {
        if (input.bytes() == source.entries[0].bytes) std::this_thread::sleep_for(Conformance::longest_probe * 2);
        return 60;
    }
};

class FailsOnNoise : public Lines {
    void run(const Source& input, Sink&) override {
        if (input.bytes().find('\0') != std::string_view::npos) throw std::runtime_error("unexpected byte");
    }
};

class Counts : public Lines {
    void run(const Source&, Sink& sink) override {
        static int count = 0;
        sink.block(line_block(std::to_string(++count)));
    }
};

class GoesOnAfterStop : public Lines {
    void run(const Source&, Sink& sink) override {
        for (int i = 0; i < 2; ++i) try {
                sink.block(line_block("again"));
            } catch (...) {
            }
    }
};

class HeadingWithoutLevel : public Lines {
    void run(const Source&, Sink& sink) override {
        Block block;
        block.kind = BlockKind::heading;
        sink.block(block);
    }
};

class TwoPeople : public Lines {
    void run(const Source&, Sink& sink) override {
        sink.cv({});
        sink.cv({});
    }
};

/// On the bare ABI, where nobody repairs a text.
vitae_status passes_bytes_through(const vitae_source* input, const vitae_host* host) {
    const vitae_span span{input->entry_count == 0 ? vitae_str{} : input->entries[0].bytes, {}, 0, 0};
    vitae_block block{};
    block.struct_size = sizeof block;
    block.span_size = sizeof span;
    block.kind = 2;
    block.spans = &span;
    block.span_count = 1;
    return host->emit_block(host->self, &block);
}

vitae_status says_all_is_well(const vitae_source*, const vitae_host* host) {
    vitae_block block{};
    block.struct_size = sizeof block;
    block.kind = 2;
    host->emit_block(host->self, &block);
    return VITAE_OK;
}

template <auto run>
vitae_plugin bare_importer() {
    static const vitae_importer table{sizeof(vitae_importer), 0, [](const vitae_source*) { return 60; }, run};
    return table_of(&table, nullptr);
}

std::vector<std::string> problems_of(const vitae_plugin& plugin) {
    Conformance check(plugin, {});
    check.importer({source});
    return check.problems();
}

TEST(Conformance, AGoodImporterPasses) {
    const vitae_plugin plugin = importer_plugin<Lines>();
    Conformance check(plugin, {});
    check.plugin_table(std::string(test_manifest));
    check.importer({source});
    EXPECT_THAT(check.problems(), IsEmpty());
}

TEST(Conformance, FindsWhoBreaksARule) {
    EXPECT_THAT(problems_of(importer_plugin<SlowProbe>()), Contains(HasSubstr("longer than 50 ms")));
    EXPECT_THAT(problems_of(importer_plugin<FailsOnNoise>()), Contains(HasSubstr("status failed: unexpected byte")));
    EXPECT_THAT(problems_of(importer_plugin<Counts>()), Contains(HasSubstr("two runs on the same input differ")));
    EXPECT_THAT(problems_of(bare_importer<&passes_bytes_through>()), Contains(HasSubstr("not UTF-8")));
    EXPECT_THAT(problems_of(importer_plugin<HeadingWithoutLevel>()), Contains(HasSubstr("level of 1 to 6")));
    EXPECT_THAT(problems_of(importer_plugin<TwoPeople>()), Contains(HasSubstr("second person")));
}

TEST(Conformance, FindsWhoDoesNotStop) {
    // The C++ SDK ends a run in any case; only a plugin on the bare ABI can go on or hide the answer.
    EXPECT_THAT(problems_of(importer_plugin<GoesOnAfterStop>()), IsEmpty());
    EXPECT_THAT(problems_of(bare_importer<&says_all_is_well>()),
                Contains(HasSubstr("stopped at call 1, the run returned ok")));
}

TEST(Conformance, FindsAWrongTable) {
    vitae_plugin plugin = importer_plugin<Lines>();
    plugin.abi_major = 2;
    plugin.id = {};
    plugin.importer = nullptr;
    Conformance check(plugin, {});
    check.plugin_table("{\"id\": \"another\"}");
    EXPECT_THAT(check.problems(), ::testing::UnorderedElementsAre(HasSubstr("major"), HasSubstr("no id"),
                                                                  HasSubstr("either"), HasSubstr("manifest")));
}

}  // namespace
}  // namespace vitae::sdk::testing
