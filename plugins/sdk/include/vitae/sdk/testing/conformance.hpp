// SPDX-License-Identifier: Apache-2.0
//
// What every plugin must do, whatever its format: the questions `vitae-check-plugin` asks.
//
//   Conformance check(loaded.plugin(), options);
//   check.plugin_table(read_file("manifest.json"));
//   check.importer(sources);              // on its fixtures, on nothing, on noise, cut short, cancelled
//   for (const std::string& problem : check.problems()) ...
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "vitae/sdk/cv_assembler.hpp"
#include "vitae/sdk/testing/fixtures.hpp"
#include "vitae/sdk/testing/recording_host.hpp"
#include "vitae/sdk/testing/recording_text.hpp"
#include "vitae/sdk/utf8.hpp"

namespace vitae::sdk::testing {

class Conformance {
public:
    using Options = std::map<std::string, std::string, std::less<>>;

    Conformance(const vitae_plugin& plugin, Options options) : plugin_(plugin), options_(std::move(options)) {}

    /// Told the name of each input before the plugin gets it.
    std::function<void(const std::string&)> on_input = [](const std::string&) {};

    /// Full sentences; empty = the plugin does what it must.
    [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

    /// The table the plugin exports, and its manifest against the one installed beside the library.
    void plugin_table(const std::string& installed_manifest) {
        require(plugin_.struct_size >= sizeof(vitae_plugin),
                "The plugin's struct_size is smaller than that of ABI 1.0.");
        require(plugin_.abi_major == VITAE_ABI_MAJOR, "The plugin's ABI major version is not 1.");
        require(plugin_.id.size > 0 && plugin_.version.size > 0, "The plugin has no id or no version.");
        require((plugin_.importer == nullptr) != (plugin_.exporter == nullptr),
                "A plugin is either an importer or an exporter.");
        require(std::string_view(plugin_.manifest.data, plugin_.manifest.size) == installed_manifest,
                "The manifest in the library is not the one beside it.");
    }

    /// `sources`: inputs of the format, as real as possible.
    void importer(const std::vector<TestSource>& sources) {
        for (const Hostile& hostile : hostile_sources(sources)) reads_anything(hostile.source, hostile.name);
        for (const TestSource& source : sources) {
            reads_anything(source, source.name);
            on_input(source.name);
            says_the_same_twice([&](RecordingHost& host) { return host.import(plugin_, source); }, source.name);
            stops_when_told([&](RecordingHost& host) { return host.import(plugin_, source); }, source.name);
        }
    }

    /// `people`: each element is one export, as records.
    void exporter(const std::vector<std::vector<Record>>& people) {
        for (std::size_t i = 0; i < people.size(); ++i) {
            const std::string name = "export " + std::to_string(i + 1);
            on_input(name);
            const auto run = [&](RecordingHost& host) { return host.export_people(plugin_, people[i]); };
            RecordingHost host = new_host();
            require(run(host).status == VITAE_OK, name + ": the exporter failed.");
            says_the_same_twice(run, name);
            stops_when_told(run, name);
        }
    }

    /// Noise that repeats from run to run.
    static constexpr std::uint32_t seed = 20260101;
    /// Looking at a source is quick: it is done for every importer that might fit.
    static constexpr std::chrono::milliseconds longest_probe{50};

private:
    RecordingHost new_host() const {
        RecordingHost host;
        host.options = options_;
        return host;
    }

    void require(bool holds, const std::string& sentence) {
        if (!holds) problems_.push_back(sentence);
    }

    struct Hostile {
        std::string name;  ///< for people; the plugin sees the one of the source
        TestSource source;
    };

    /// Nothing, an empty file, noise, and the real inputs cut short or with a byte changed.
    static std::vector<Hostile> hostile_sources(const std::vector<TestSource>& sources) {
        std::mt19937 random(seed);
        std::vector<Hostile> hostile{{"nothing", {"nothing", {}}}, {"empty", {"empty", {{"empty", ""}}}}};
        for (std::size_t size : {1u, 2u, 100u, 4096u, 65536u}) {
            std::string noise(size, '\0');
            for (char& c : noise) c = static_cast<char>(random() & 0xff);
            const std::string name = "noise of " + std::to_string(size);
            hostile.push_back({name, {name, {{"noise.bin", noise}}}});
        }
        hostile.push_back({"zeros", {"zeros", {{"zeros", std::string(1000, '\0')}}}});
        for (const TestSource& source : sources) {
            for (std::size_t entry = 0; entry < source.entries.size(); ++entry) {
                const std::size_t size = source.entries[entry].bytes.size();
                for (int i = 0; i < 20 && size > 0; ++i) {
                    TestSource cut = source;
                    const std::size_t left = random() % size;
                    cut.entries[entry].bytes.resize(left);
                    hostile.push_back({source.name + " cut to " + std::to_string(left) + " bytes", std::move(cut)});
                    TestSource changed = source;
                    const std::size_t place = random() % size;
                    changed.entries[entry].bytes[place] = static_cast<char>(random() & 0xff);
                    hostile.push_back(
                        {source.name + " with byte " + std::to_string(place) + " changed", std::move(changed)});
                }
            }
        }
        return hostile;
    }

    /// Any bytes get a score, quickly, and a run that ends well or says what is wrong with them.
    void reads_anything(const TestSource& source, const std::string& what) {
        on_input(what);
        const std::string name = what + ": ";
        const auto begin = std::chrono::steady_clock::now();
        int score = RecordingHost::probe(plugin_, source);
        auto elapsed = std::chrono::steady_clock::now() - begin;
        if (elapsed > longest_probe) {  // once more: the machine may have been busy
            const auto again = std::chrono::steady_clock::now();
            score = RecordingHost::probe(plugin_, source);
            elapsed = std::chrono::steady_clock::now() - again;
        }
        require(score >= 0 && score <= 100, name + "the probe returned " + std::to_string(score) + ".");
        require(elapsed <= longest_probe, name + "the probe took longer than 50 ms.");

        RecordingHost host = new_host();
        const Recording seen = host.import(plugin_, source);
        require(seen.status == VITAE_OK || seen.status == VITAE_BAD_INPUT,
                name + "the run ended with status " + status_name(seen.status) + notes_of(seen));
        require(seen.status == VITAE_OK || seen.has_error_note(), name + "the run failed without saying why.");
        well_formed(seen, name);
    }

    void well_formed(const Recording& seen, const std::string& name) {
        for (const RecordedBlock& recorded : seen.blocks) {
            const Block& block = recorded.block;
            const auto kind = static_cast<std::uint32_t>(block.kind);
            require(kind >= 1 && kind <= static_cast<std::uint32_t>(BlockKind::metadata), name + "unknown block kind.");
            require((block.kind == BlockKind::heading) == (block.level >= 1 && block.level <= 6),
                    name + "a heading has a level of 1 to 6, no other block has one: " + to_text(recorded));
            require(block.lines.first <= block.lines.last, name + "lines run backwards: " + to_text(recorded));
            for (const Span& span : block.spans)
                require(is_utf8(span.text) && is_utf8(span.href), name + "text is not UTF-8: " + to_text(recorded));
        }
        try {
            CvAssembler assembler;
            std::vector<vitae_field> fields;
            for (const Record& record : seen.records) {
                assembler.add(lend(record, fields));
                for (const RecordField& field : record.fields)
                    require(is_utf8(field.value), name + "a value is not UTF-8: " + to_text(record));
            }
            for (const std::string& note : assembler.take_notes()) require(false, name + note);
        } catch (const BadRecord& bad) {
            require(false, name + bad.what());
        }
    }

    template <class Run>
    void says_the_same_twice(Run&& run, const std::string& name) {
        RecordingHost host = new_host();
        const Recording first = run(host);
        const Recording second = run(host);
        require(to_text(first) + first.output == to_text(second) + second.output,
                name + ": two runs on the same input differ.");
    }

    /// Stopped at any call, a run passes the host's answer on and makes no further call.
    template <class Run>
    void stops_when_told(Run&& run, const std::string& name) {
        RecordingHost host = new_host();
        const std::uint64_t calls = run(host).calls;
        const std::uint64_t step = calls / 200 + 1;
        for (std::uint64_t n = 1; n <= calls; n += step) {
            for (const vitae_status answer : {VITAE_CANCELLED, VITAE_FAILED}) {
                host.stop_at = n;
                host.stop_status = answer;
                const Recording seen = run(host);
                const std::string where = name + ": stopped at call " + std::to_string(n) + ", the run ";
                require(seen.status == answer, where + "returned " + status_name(seen.status) + ".");
                require(seen.calls_after_stop == 0, where + "went on calling the host.");
            }
        }
    }

    static std::string notes_of(const Recording& seen) {
        std::string all = ":";
        for (const RecordedNote& note : seen.notes) all += " " + note.message;
        return all;
    }

    const vitae_plugin& plugin_;
    Options options_;
    std::vector<std::string> problems_;
};

}  // namespace vitae::sdk::testing
