// SPDX-License-Identifier: Apache-2.0
//
// Recordings and records as text that people can read, review in a diff and write by hand.
//
//   status ok
//   1-1 heading 1: "Mara Lindqvist"
//   3-3 list_item depth=1: "Worked at " bold "Nordlys" " on " link "sensors" <https://nordlys.example>
//   warning line 9: A line without a colon was skipped.
//
//   person 1 lines 1-1                 a record: kind, key, parent, lines
//     name: Mara Lindqvist             its fields; \n and \\ are escapes
//   role_skill 3 of 2
//     raw: C++
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "vitae/sdk/testing/recording_host.hpp"

namespace vitae::sdk::testing {

namespace text_detail {

inline std::string escaped(std::string_view text) {
    std::string all;
    for (char c : text) {
        if (c == '\\')
            all += "\\\\";
        else if (c == '\n')
            all += "\\n";
        else
            all += c;
    }
    return all;
}

inline std::string unescaped(std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '\\' && i + 1 < text.size();
        all += !escape ? text[i] : text[++i] == 'n' ? '\n' : text[i];
    }
    return all;
}

inline std::string range(const Lines& lines) { return std::to_string(lines.first) + "-" + std::to_string(lines.last); }

inline std::string kind_name(BlockKind kind) {
    switch (kind) {
        case BlockKind::heading:
            return "heading";
        case BlockKind::paragraph:
            return "paragraph";
        case BlockKind::list_item:
            return "list_item";
        case BlockKind::table_row:
            return "table_row";
        case BlockKind::code:
            return "code";
        case BlockKind::rule:
            return "rule";
        case BlockKind::metadata:
            return "metadata";
    }
    return "kind " + std::to_string(static_cast<std::uint32_t>(kind));
}

inline std::string flag_names(std::uint32_t bits, std::initializer_list<std::pair<std::uint32_t, const char*>> names) {
    std::string all;
    for (const auto& [bit, name] : names)
        if ((bits & bit) != 0) all.append(" ").append(name);
    return all;
}

}  // namespace text_detail

inline std::string to_text(const Span& span) {
    std::string text = text_detail::flag_names(
        span.style,
        {{style::bold, "bold"}, {style::italic, "italic"}, {style::code, "code"}, {style::strike, "strike"}});
    if (span.cell != 0) text.append(" cell ").append(std::to_string(span.cell));
    text.append(" \"").append(text_detail::escaped(span.text)).append("\"");
    if (!span.href.empty()) text.append(" <").append(text_detail::escaped(span.href)).append(">");
    return text;
}

/// One line.
inline std::string to_text(const RecordedBlock& recorded) {
    const Block& block = recorded.block;
    std::string text = text_detail::range(block.lines) + " " + text_detail::kind_name(block.kind);
    if (block.level != 0) text.append(" ").append(std::to_string(block.level));
    if (block.depth != 0) text.append(" depth=").append(std::to_string(block.depth));
    if (block.quote != 0) text.append(" quote=").append(std::to_string(block.quote));
    text += text_detail::flag_names(block.flags, {{block_flag::ordered, "ordered"},
                                                  {block_flag::continues, "continues"},
                                                  {block_flag::table_header, "table_header"},
                                                  {block_flag::term, "term"},
                                                  {block_flag::definition, "definition"}});
    if (recorded.entry != 0) text.append(" entry=").append(std::to_string(recorded.entry));
    text += ":";
    for (const Span& span : block.spans) text += to_text(span);
    return text + "\n";
}

/// A line for the record and one for each field.
inline std::string to_text(const Record& record) {
    std::string text = record.kind + " " + std::to_string(record.key);
    if (record.parent != 0) text.append(" of ").append(std::to_string(record.parent));
    if (record.lines.first != 0) text.append(" lines ").append(text_detail::range(record.lines));
    if (record.entry != 0) text.append(" entry ").append(std::to_string(record.entry));
    text += "\n";
    for (const RecordField& field : record.fields)
        text.append("  ").append(field.name).append(": ").append(text_detail::escaped(field.value)).append("\n");
    return text;
}

inline std::string to_text(const RecordedNote& note) {
    static constexpr const char* severities[] = {"note", "warning", "error"};
    std::string text = note.severity <= VITAE_NOTE_ERROR ? severities[note.severity] : "unknown severity";
    if (note.entry != 0) text.append(" entry ").append(std::to_string(note.entry));
    if (note.line != 0) text.append(" line ").append(std::to_string(note.line));
    return text.append(": ").append(text_detail::escaped(note.message)).append("\n");
}

inline std::string status_name(vitae_status status) {
    static constexpr const char* names[] = {"ok", "failed", "cancelled", "bad_input", "unsupported"};
    return status >= 0 && status <= VITAE_UNSUPPORTED ? names[status] : "unknown status " + std::to_string(status);
}

/// What an importer did: its status, blocks, records and notes.
inline std::string to_text(const Recording& recording) {
    std::string text = "status " + status_name(recording.status) + "\n";
    for (const RecordedBlock& block : recording.blocks) text += to_text(block);
    for (const Record& record : recording.records) text += to_text(record);
    for (const RecordedNote& note : recording.notes) text += to_text(note);
    return text;
}

/// Reads records as to_text writes them; '#' begins a comment line. Throws std::runtime_error naming the line.
inline std::vector<Record> records_from_text(std::string_view text) {
    std::vector<Record> records;
    int number = 0;
    const auto wrong = [&number](const std::string& what) {
        throw std::runtime_error("line " + std::to_string(number) + " of the records: " + what);
    };
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with("  ")) {
            const std::size_t colon = line.find(':');
            if (records.empty() || colon == std::string_view::npos) wrong("expected \"  field: value\" below a record");
            std::string_view value = line.substr(colon + 1);
            if (value.starts_with(' ')) value.remove_prefix(1);
            records.back().fields.push_back({std::string(line.substr(2, colon - 2)), text_detail::unescaped(value)});
            continue;
        }
        char kind[32] = "";
        unsigned long long key = 0;
        int used = 0;
        const std::string header(line);
        if (std::sscanf(header.c_str(), "%31s %llu%n", kind, &key, &used) != 2) wrong("expected \"kind key\"");
        Record& record = records.emplace_back();
        record.kind = kind;
        record.key = key;
        for (const char* rest = header.c_str() + used; *rest != '\0'; rest += used) {
            unsigned long long parent = 0;
            if (std::sscanf(rest, " of %llu%n", &parent, &used) == 1)
                record.parent = parent;
            else if (std::sscanf(rest, " entry %u%n", &record.entry, &used) != 1 &&
                     std::sscanf(rest, " lines %d-%d%n", &record.lines.first, &record.lines.last, &used) != 2)
                wrong("expected \"of KEY\", \"entry N\" or \"lines FIRST-LAST\", found \"" + std::string(rest) + "\"");
        }
    }
    return records;
}

}  // namespace vitae::sdk::testing
