// SPDX-License-Identifier: Apache-2.0
//
// Writing an importer: a class with two functions and one macro.
//
//   #include "vitae/sdk/importer.hpp"
//
//   class PlainText : public vitae::sdk::Importer {
//       int probe(const vitae::sdk::Source& source) const override { return source.name().ends_with(".txt") ? 60 : 0; }
//       void run(const vitae::sdk::Source& source, vitae::sdk::Sink& sink) override {
//           for (const vitae::Block& block : paragraphs_of(source.bytes())) sink.block(block);
//       }
//   };
//   VITAE_IMPORTER(PlainText);
//
// A free-form format emits blocks: an outline in which the core recognises the CV. A format that
// says itself what is a role and what a skill emits a Cv. A document that states some facts as data beside
// its text emits both: its data wins, its text fills in. Throw BadInput if the input cannot be read.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "vitae/sdk/host.hpp"
#include "vitae/sdk/outline.hpp"
#include "vitae/sdk/records.hpp"
#include "vitae/sdk/utf8.hpp"

namespace vitae::sdk {

/// One named byte sequence: exactly as found, any bytes.
struct Entry {
    std::string_view name;  ///< path inside the source, '/' as separator
    std::string_view bytes;
};

/// What is to be read: one entry for a file, many for an archive. Borrowed for the call.
class Source {
public:
    explicit Source(const vitae_source& source) : name_(detail::to_view(source.name)) {
        entries_.reserve(static_cast<std::size_t>(source.entry_count));
        const char* at = reinterpret_cast<const char*>(source.entries);
        for (std::uint64_t i = 0; i < source.entry_count; ++i, at += source.entry_size) {
            const auto& entry = *reinterpret_cast<const vitae_entry*>(at);
            entries_.push_back({detail::to_view(entry.name), detail::to_view(entry.bytes)});
        }
    }

    /// For messages and as a hint; not a path to open.
    [[nodiscard]] std::string_view name() const { return name_; }
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    /// The bytes of a source of one entry: the file.
    [[nodiscard]] std::string_view bytes() const { return entries_.empty() ? std::string_view() : entries_[0].bytes; }

private:
    std::string_view name_;
    std::vector<Entry> entries_;
};

/// Where an importer puts what it reads. Texts that are not UTF-8 get U+FFFD for what is not.
class Sink : public Host {
public:
    using Host::Host;

    /// From here on blocks, facts and notes are about the entry with this index. It starts at 0.
    void entry(std::size_t index) { entry_ = static_cast<std::uint32_t>(index); }

    /// The next block of the outline, in document order.
    void block(const Block& block) {
        spans_.clear();
        repaired_.clear();
        for (const Span& span : block.spans)
            spans_.push_back({text(span.text), text(span.href), span.style, span.cell});
        const vitae_block lent{sizeof(vitae_block),
                               sizeof(vitae_span),
                               static_cast<std::uint32_t>(block.kind),
                               block.level,
                               block.depth,
                               block.quote,
                               block.flags,
                               entry_,
                               static_cast<std::uint32_t>(block.lines.first),
                               static_cast<std::uint32_t>(block.lines.last),
                               spans_.data(),
                               spans_.size()};
        ask([&](const vitae_host& host) { return host.emit_block(host.self, &lent); });
    }

    /// The facts of the person the source is about. Those whose lines name no entry are of the current one.
    void cv(const Cv& cv) {
        for (Record& record : writer_.records(cv)) {
            if (record.entry == 0) record.entry = entry_;
            for (RecordField& field : record.fields)
                if (!is_utf8(field.value)) field.value = utf8_from(field.value);
            const vitae_record lent = lend(record, fields_);
            ask([&](const vitae_host& host) { return host.emit_record(host.self, &lent); });
        }
    }

private:
    /// Lends a text; one that is not UTF-8 is lent from a repaired copy.
    vitae_str text(const std::string& text) {
        if (is_utf8(text)) return detail::to_str(text);
        return detail::to_str(repaired_.emplace_back(utf8_from(text)));
    }

    RecordWriter writer_;
    std::deque<std::string> repaired_;
    std::vector<vitae_span> spans_;    // reused from block to block
    std::vector<vitae_field> fields_;  // reused from record to record
};

/// A fresh object is made for every call; nothing is kept from one source to the next.
class Importer {
public:
    virtual ~Importer() = default;
    /// How sure it is that it can read the source, 0..100; the host needs 50. Looks, does not parse.
    virtual int probe(const Source& source) const = 0;
    virtual void run(const Source& source, Sink& sink) = 0;
};

namespace detail {

template <class Class>
std::int32_t probe(const vitae_source* source) noexcept {
    try {
        const int score = static_cast<const Importer&>(Class()).probe(Source(*source));
        return score < 0 ? 0 : score > 100 ? 100 : score;
    } catch (...) {
        return 0;
    }
}

template <class Class>
vitae_status import(const vitae_source* source, const vitae_host* host) noexcept {
    if (!is_complete(host)) return VITAE_UNSUPPORTED;
    Sink sink(*host);
    return guarded(sink, [&] {
        Class importer;
        static_cast<Importer&>(importer).run(Source(*source), sink);
    });
}

}  // namespace detail
}  // namespace vitae::sdk

/// Makes `Class`, derived from vitae::sdk::Importer, the importer of this plugin. Once per plugin, outside
/// any namespace, in a source given to vitae_add_plugin().
#define VITAE_IMPORTER(Class)                                                                                         \
    static const vitae_importer vitae_importer_table = {sizeof(vitae_importer), 0, &vitae::sdk::detail::probe<Class>, \
                                                        &vitae::sdk::detail::import <Class>};                         \
    VITAE_DETAIL_PLUGIN(&vitae_importer_table, nullptr)
