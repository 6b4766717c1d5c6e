// SPDX-License-Identifier: Apache-2.0
//
// A host for tests: runs a plugin in this process and keeps everything it says.
//
//   RecordingHost host;
//   Recording seen = host.import(plugin, {"mara.md", {{"mara.md", "# Mara Lindqvist\n"}}});
//   seen.status == VITAE_OK;  seen.blocks[0].text() == "Mara Lindqvist";
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vitae/sdk/importer.hpp"
#include "vitae/sdk/records.hpp"

namespace vitae::sdk::testing {

struct TestEntry {
    std::string name;
    std::string bytes;
};

/// What an importer is given to read.
struct TestSource {
    std::string name;
    std::vector<TestEntry> entries;
};

struct RecordedBlock {
    Block block;
    std::uint32_t entry = 0;
};

struct RecordedNote {
    std::uint32_t severity = VITAE_NOTE_INFO;
    std::string message;
    std::uint32_t entry = 0;
    std::uint32_t line = 0;
};

/// Everything a plugin did in one run.
struct Recording {
    vitae_status status = VITAE_OK;
    std::vector<RecordedBlock> blocks;
    std::vector<Record> records;
    std::vector<RecordedNote> notes;
    std::string output;
    std::uint64_t calls = 0;             ///< of emit_block, emit_record, next_record and write
    std::uint64_t calls_after_stop = 0;  ///< of them, after one was answered with a stop

    [[nodiscard]] bool has_error_note() const {
        for (const RecordedNote& note : notes)
            if (note.severity == VITAE_NOTE_ERROR && !note.message.empty()) return true;
        return false;
    }
};

class RecordingHost {
public:
    /// The values of the manifest's options; any other key is unknown to the host.
    std::map<std::string, std::string, std::less<>> options;
    /// Answers the n-th call (from 1) and all later ones with stop_status; 0 = never.
    std::uint64_t stop_at = 0;
    vitae_status stop_status = VITAE_CANCELLED;
    /// Answers progress() with "stop".
    bool stop_on_progress = false;

    Recording import(const vitae_plugin& plugin, const TestSource& source) {
        seen_ = {};
        const vitae_host host = table();
        with_source(source, [&](const vitae_source& lent) { seen_.status = plugin.importer->run(&lent, &host); });
        return std::move(seen_);
    }

    static int probe(const vitae_plugin& plugin, const TestSource& source) {
        int score = -1;
        with_source(source, [&](const vitae_source& lent) { score = plugin.importer->probe(&lent); });
        return score;
    }

    /// People as their records, in the order in which next_record gives them.
    Recording export_people(const vitae_plugin& plugin, std::vector<Record> people) {
        seen_ = {};
        people_ = std::move(people);
        next_ = 0;
        const vitae_host host = table();
        seen_.status = plugin.exporter->run(&host);
        return std::move(seen_);
    }

private:
    static vitae_str lend_text(const std::string& text) { return {text.data(), text.size()}; }
    static std::string own(const vitae_str& text) {
        return text.size == 0 ? std::string() : std::string(text.data, static_cast<std::size_t>(text.size));
    }

    template <class Use>
    static void with_source(const TestSource& source, Use&& use) {
        std::vector<vitae_entry> entries;
        for (const TestEntry& entry : source.entries)
            entries.push_back({lend_text(entry.name), lend_text(entry.bytes)});
        use(vitae_source{sizeof(vitae_source), sizeof(vitae_entry), lend_text(source.name), entries.data(),
                         entries.size()});
    }

    vitae_host table() {
        return {sizeof(vitae_host), VITAE_ABI_MINOR, this,      &emit_block, &emit_record, &next_record, &write, &note,
                &progress,          &option,         &extension};
    }

    static RecordingHost& host_of(void* self) { return *static_cast<RecordingHost*>(self); }

    /// Counts a call; anything but VITAE_OK is the answer to give.
    vitae_status admit() {
        ++seen_.calls;
        if (stop_at == 0 || seen_.calls < stop_at) return VITAE_OK;
        if (seen_.calls > stop_at) ++seen_.calls_after_stop;
        return stop_status;
    }

    static vitae_status emit_block(void* self, const vitae_block* block) noexcept {
        Recording& seen = host_of(self).seen_;
        if (const vitae_status answer = host_of(self).admit(); answer != VITAE_OK) return answer;
        Block owned{static_cast<BlockKind>(block->kind),
                    block->level,
                    block->depth,
                    block->quote,
                    block->flags,
                    {static_cast<int>(block->line_first), static_cast<int>(block->line_last)},
                    {}};
        for (std::uint64_t i = 0; i < block->span_count; ++i) {
            const vitae_span& span = block->spans[i];
            owned.spans.push_back({own(span.text), span.style, own(span.href), span.cell});
        }
        seen.blocks.push_back({std::move(owned), block->entry});
        return VITAE_OK;
    }

    static vitae_status emit_record(void* self, const vitae_record* record) noexcept {
        if (const vitae_status answer = host_of(self).admit(); answer != VITAE_OK) return answer;
        Record owned{own(record->kind), record->key,
                     record->parent,    {},
                     record->entry,     {static_cast<int>(record->line_first), static_cast<int>(record->line_last)}};
        for (std::uint64_t i = 0; i < record->field_count; ++i)
            owned.fields.push_back({own(record->fields[i].name), own(record->fields[i].value)});
        host_of(self).seen_.records.push_back(std::move(owned));
        return VITAE_OK;
    }

    static vitae_status next_record(void* self, vitae_record* record) noexcept {
        RecordingHost& host = host_of(self);
        if (const vitae_status answer = host.admit(); answer != VITAE_OK) return answer;
        if (host.next_ == host.people_.size()) return VITAE_UNSUPPORTED;
        // Lent from a copy that dies with the next call, so that a sanitizer sees who keeps it longer.
        host.lent_ = std::make_unique<Record>(host.people_[host.next_++]);
        *record = lend(*host.lent_, host.lent_fields_);
        return VITAE_OK;
    }

    static vitae_status write(void* self, vitae_str bytes) noexcept {
        if (const vitae_status answer = host_of(self).admit(); answer != VITAE_OK) return answer;
        host_of(self).seen_.output += own(bytes);
        return VITAE_OK;
    }

    static void note(void* self, std::uint32_t severity, vitae_str message, std::uint32_t entry,
                     std::uint32_t line) noexcept {
        host_of(self).seen_.notes.push_back({severity, own(message), entry, line});
    }

    static std::int32_t progress(void* self, std::uint64_t, std::uint64_t) noexcept {
        return host_of(self).stop_on_progress ? 1 : 0;
    }

    static std::int32_t option(void* self, vitae_str key, vitae_str* value) noexcept {
        const auto found = host_of(self).options.find(own(key));
        if (found == host_of(self).options.end()) return 0;
        *value = lend_text(found->second);
        return 1;
    }

    static const void* extension(void*, vitae_str) noexcept { return nullptr; }

    Recording seen_;
    std::vector<Record> people_;
    std::size_t next_ = 0;
    std::unique_ptr<Record> lent_;
    std::vector<vitae_field> lent_fields_;
};

}  // namespace vitae::sdk::testing
