// SPDX-License-Identifier: Apache-2.0
//
// Our side of the ABI during one run of a plugin: collects what an importer emits, hands an exporter
// its records, and checks all of it. Nothing it does throws across the ABI.
//
//   vitae::PluginHost host(options, entry_names);
//   vitae_status status = plugin.importer->run(&source, host.table());
//   if (!host.violation().empty()) ...                  // the plugin broke the rules of the ABI
//   vitae::Outline outline = host.take_outline();
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/extraction.hpp"
#include "vitae/sdk/cv_assembler.hpp"
#include "vitae/sdk/outline.hpp"
#include "vitae/sdk/plugin_abi.h"

namespace vitae {

class PluginHost {
public:
    /// `options` are the settings the plugin may ask for; `entries` the names of the source's entries, and
    /// `first_lines` where in the text of the document each of them begins (none = it is that text).
    PluginHost(std::map<std::string, std::string> options, std::vector<std::string> entries,
               std::vector<int> first_lines = {});
    PluginHost(const PluginHost&) = delete;
    PluginHost& operator=(const PluginHost&) = delete;

    /// The people an exporter will read.
    void offer(const std::vector<Cv>& people);

    /// For exporters that are fed as they go: where more people come from (none = that was everybody), and where the
    /// output goes when there is a bit of it.
    struct Exchange {
        std::function<std::vector<Cv>()> more_people;
        std::function<void(std::string)> take_output;
    };
    void connect(Exchange exchange) { exchange_ = std::move(exchange); }

    [[nodiscard]] const vitae_host* table() const { return &table_; }

    /// How the plugin broke the rules, a full sentence; empty = it did not.
    [[nodiscard]] const std::string& violation() const { return violation_; }

    /// The last note of severity error; its text is empty if there is none.
    [[nodiscard]] const Diagnostic& last_error() const { return last_error_; }

    // What an importer emitted: one of the two or both, in the order of the document.
    [[nodiscard]] bool has_blocks() const { return !outline_.empty(); }
    [[nodiscard]] bool has_records() const { return assembler_.started(); }
    Outline take_outline() { return std::move(outline_); }
    Cv take_cv() { return assembler_.take(); }
    /// Words in the records' values.
    [[nodiscard]] int words() const { return words_; }

    /// What the plugin had to say, and what we left out or repaired.
    std::vector<Diagnostic> take_diagnostics();

    /// What an exporter wrote.
    std::string take_output() { return std::move(output_); }

private:
    struct Callbacks;

    void add_block(const vitae_block& block);
    void add_record(const vitae_record& record);
    vitae_status next_record(vitae_record& record);
    void add_note(std::uint32_t severity, vitae_str message, std::uint32_t entry, std::uint32_t line);
    std::string text(vitae_str raw, const char* what);
    /// Lines of an entry as lines of the document's text.
    [[nodiscard]] Lines document_lines(std::uint32_t entry, std::uint32_t first, std::uint32_t last) const;

    vitae_host table_;
    std::map<std::string, std::string> options_;
    std::vector<std::string> entries_;
    std::vector<int> first_lines_;
    Outline outline_;
    CvAssembler assembler_;
    int words_ = 0;
    bool repaired_ = false;
    std::vector<Diagnostic> diagnostics_;
    Diagnostic last_error_;
    std::string violation_;
    std::string output_;
    Exchange exchange_;
    std::deque<Record> to_read_;
    Record reading_;                        // borrowed by the exporter until it asks for the next
    std::vector<vitae_field> read_fields_;  // of reading_
};

}  // namespace vitae
