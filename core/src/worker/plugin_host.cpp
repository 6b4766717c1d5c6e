// SPDX-License-Identifier: Apache-2.0
#include "worker/plugin_host.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>

#include "model/text.hpp"

namespace vitae {
namespace {

constexpr std::size_t most_diagnostics = 1000;
constexpr std::uint32_t largest_line = 1'000'000'000;
constexpr std::size_t output_part = 256U << 10U;

/// A call of the plugin that breaks the rules of the ABI.
struct Violation : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::string_view view(vitae_str raw, const char* what) {
    if (raw.size == 0) return {};
    if (raw.data == nullptr) throw Violation(fmt::format("The {} has a size but points at nothing.", what));
    return {raw.data, static_cast<std::size_t>(raw.size)};
}

int line_number(std::uint32_t line) {
    if (line > largest_line) throw Violation(fmt::format("There is no line {}.", line));
    return static_cast<int>(line);
}

void check_block(const vitae_block& block) {
    if (block.struct_size < sizeof(vitae_block)) throw Violation("A block is smaller than this ABI says.");
    if (block.kind < static_cast<std::uint32_t>(BlockKind::heading) ||
        block.kind > static_cast<std::uint32_t>(BlockKind::metadata))
        throw Violation(fmt::format("There is no block kind {}.", block.kind));
    if (block.line_first > block.line_last)
        throw Violation(fmt::format("A block cannot stand on lines {} to {}.", block.line_first, block.line_last));
    if (block.span_count == 0) return;
    if (block.spans == nullptr) throw Violation("A block has spans but points at none.");
    if (block.span_size < sizeof(vitae_span) || block.span_size % alignof(vitae_span) != 0)
        throw Violation("The spans of a block are smaller than this ABI says.");
}

void check_record(const vitae_record& record) {
    if (record.struct_size < sizeof(vitae_record)) throw Violation("A record is smaller than this ABI says.");
    if (record.field_count == 0) return;
    if (record.fields == nullptr) throw Violation("A record has fields but points at none.");
    if (record.field_size < sizeof(vitae_field) || record.field_size % alignof(vitae_field) != 0)
        throw Violation("The fields of a record are smaller than this ABI says.");
}

}  // namespace

/// The functions in the table. `self` is the PluginHost.
struct PluginHost::Callbacks {
    static PluginHost& host(void* self) { return *static_cast<PluginHost*>(self); }

    /// Keeps exceptions on this side: the first one is the violation, and everything after it fails.
    template <class Body>
    static vitae_status guarded(void* self, Body&& body) noexcept {
        PluginHost& host = Callbacks::host(self);
        if (!host.violation_.empty()) return VITAE_FAILED;
        try {
            return body(host);
        } catch (const std::exception& error) {
            host.violation_ = error.what();
        }
        return VITAE_FAILED;
    }

    static vitae_status emit_block(void* self, const vitae_block* block) noexcept {
        return guarded(self, [&](PluginHost& host) {
            if (block == nullptr) throw Violation("A block is missing.");
            host.add_block(*block);
            return VITAE_OK;
        });
    }

    static vitae_status emit_record(void* self, const vitae_record* record) noexcept {
        return guarded(self, [&](PluginHost& host) {
            if (record == nullptr) throw Violation("A record is missing.");
            host.add_record(*record);
            return VITAE_OK;
        });
    }

    static vitae_status next_record(void* self, vitae_record* record) noexcept {
        return guarded(self, [&](PluginHost& host) {
            if (record == nullptr) throw Violation("There is no place for the next record.");
            return host.next_record(*record);
        });
    }

    static vitae_status write(void* self, vitae_str bytes) noexcept {
        return guarded(self, [&](PluginHost& host) {
            host.output_ += view(bytes, "output");
            if (host.output_.size() >= output_part && host.exchange_.take_output)
                host.exchange_.take_output(std::exchange(host.output_, {}));
            return VITAE_OK;
        });
    }

    static void note(void* self, std::uint32_t severity, vitae_str message, std::uint32_t entry,
                     std::uint32_t line) noexcept {
        guarded(self, [&](PluginHost& host) {
            host.add_note(severity, message, entry, line);
            return VITAE_OK;
        });
    }

    // Who wants to stop a plugin ends its worker.
    static std::int32_t progress(void*, std::uint64_t, std::uint64_t) noexcept { return 0; }

    static std::int32_t option(void* self, vitae_str key, vitae_str* value) noexcept {
        std::int32_t known = 0;
        guarded(self, [&](PluginHost& host) {
            const auto found = host.options_.find(std::string(view(key, "key of an option")));
            if (found == host.options_.end() || value == nullptr) return VITAE_OK;
            *value = {found->second.data(), found->second.size()};
            known = 1;
            return VITAE_OK;
        });
        return known;
    }

    static const void* extension(void*, vitae_str) noexcept { return nullptr; }
};

PluginHost::PluginHost(std::map<std::string, std::string> options, std::vector<std::string> entries,
                       std::vector<int> first_lines)
    : table_{sizeof(vitae_host),    VITAE_ABI_MINOR,        this,
             Callbacks::emit_block, Callbacks::emit_record, Callbacks::next_record,
             Callbacks::write,      Callbacks::note,        Callbacks::progress,
             Callbacks::option,     Callbacks::extension},
      options_(std::move(options)),
      entries_(std::move(entries)),
      first_lines_(std::move(first_lines)) {}

void PluginHost::offer(const std::vector<Cv>& people) {
    RecordWriter writer;
    for (const Cv& cv : people)
        for (Record& record : writer.records(cv)) to_read_.push_back(std::move(record));
}

std::string PluginHost::text(vitae_str raw, const char* what) {
    const std::string_view bytes = view(raw, what);
    if (is_valid_utf8(bytes)) return std::string(bytes);
    repaired_ = true;
    return repair_utf8(bytes);
}

Lines PluginHost::document_lines(std::uint32_t entry, std::uint32_t first, std::uint32_t last) const {
    const Lines lines{line_number(first), line_number(last)};
    if (first_lines_.empty() || first == 0) return lines;
    if (entry >= first_lines_.size()) throw Violation(fmt::format("There is no entry {}.", entry));
    const int before = first_lines_[entry] - 1;
    return {lines.first + before, lines.last + before};
}

void PluginHost::add_block(const vitae_block& block) {
    check_block(block);
    Block& added = outline_.emplace_back();
    added.kind = static_cast<BlockKind>(block.kind);
    added.level = block.level;
    added.depth = block.depth;
    added.quote = block.quote;
    added.flags = block.flags;
    added.lines = document_lines(block.entry, block.line_first, block.line_last);
    added.spans.reserve(std::min<std::size_t>(block.span_count, 64));
    const auto* at = reinterpret_cast<const std::byte*>(block.spans);
    for (std::uint64_t i = 0; i < block.span_count; ++i, at += block.span_size) {
        const auto& span = *reinterpret_cast<const vitae_span*>(at);
        added.spans.push_back(
            {text(span.text, "text of a span"), span.style, text(span.href, "link of a span"), span.cell});
    }
}

void PluginHost::add_record(const vitae_record& record) {
    check_record(record);
    std::vector<std::string> values;
    values.reserve(std::min<std::size_t>(record.field_count, 64));
    std::vector<vitae_field> fields;
    const auto* at = reinterpret_cast<const std::byte*>(record.fields);
    for (std::uint64_t i = 0; i < record.field_count; ++i, at += record.field_size) {
        const auto& field = *reinterpret_cast<const vitae_field*>(at);
        values.push_back(text(field.value, "value of a field"));
        words_ += count_words(values.back());
        fields.push_back(field);
    }
    for (std::size_t i = 0; i < fields.size(); ++i) fields[i].value = {values[i].data(), values[i].size()};
    vitae_record repaired = record;
    repaired.field_size = sizeof(vitae_field);
    repaired.fields = fields.data();
    const Lines lines = document_lines(record.entry, record.line_first, record.line_last);
    repaired.line_first = static_cast<std::uint32_t>(lines.first);
    repaired.line_last = static_cast<std::uint32_t>(lines.last);
    assembler_.add(repaired);
}

vitae_status PluginHost::next_record(vitae_record& record) {
    if (to_read_.empty() && exchange_.more_people) {
        offer(exchange_.more_people());
        if (to_read_.empty()) exchange_.more_people = nullptr;
    }
    if (to_read_.empty()) return VITAE_UNSUPPORTED;
    reading_ = std::move(to_read_.front());
    to_read_.pop_front();
    const std::uint32_t known_size = record.struct_size;
    record = lend(reading_, read_fields_);
    if (known_size != 0) record.struct_size = std::min(record.struct_size, known_size);
    return VITAE_OK;
}

void PluginHost::add_note(std::uint32_t severity, vitae_str message, std::uint32_t entry, std::uint32_t line) {
    if (severity > VITAE_NOTE_ERROR) throw Violation(fmt::format("There is no severity {}.", severity));
    Diagnostic note{static_cast<Severity>(severity), text(message, "text of a note"), line_number(line)};
    if (entries_.size() > 1 && entry < entries_.size()) note.message = entries_[entry] + ": " + note.message;
    if (note.severity == Severity::error) last_error_ = note;
    if (diagnostics_.size() < most_diagnostics) diagnostics_.push_back(std::move(note));
}

std::vector<Diagnostic> PluginHost::take_diagnostics() {
    for (std::string& note : assembler_.take_notes()) diagnostics_.push_back({Severity::warning, std::move(note), 0});
    if (repaired_)
        diagnostics_.push_back(
            {Severity::warning, "The importer sent bytes that are not UTF-8; each is shown as U+FFFD.", 0});
    return std::move(diagnostics_);
}

}  // namespace vitae
