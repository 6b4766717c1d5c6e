// SPDX-License-Identifier: Apache-2.0
//
// Skill vocabularies of others, as their users download them.
#include <csv.h>
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <fstream>
#include <iterator>
#include <map>
#include <new>
#include <sstream>

#include "model/text.hpp"
#include "vitae/error.hpp"
#include "vitae/skills.hpp"

namespace vitae {

namespace {

constexpr std::uintmax_t largest_file = 64U << 20U;  // ESCO's skills are 10 MB

using Row = std::vector<std::string>;

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& sentence) {
    throw Error(ErrorKind::bad_input, fmt::format("{}: {}.", file.string(), sentence));
}

std::string bytes_of(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream) throw Error(ErrorKind::usage, fmt::format("{} cannot be read", file.string()));
    if (size > largest_file) fail(file, "larger than 64 MiB, which no such file is");
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    return bytes;
}

/// All rows of RFC 4180 text; line breaks within quotes belong to the cell.
class CsvRows {
public:
    explicit CsvRows(const std::string& text) {
        if (csv_init(&parser_, CSV_APPEND_NULL) != 0) throw std::bad_alloc();
        csv_parse(&parser_, text.data(), text.size(), &CsvRows::cell, &CsvRows::row, this);
        csv_fini(&parser_, &CsvRows::cell, &CsvRows::row, this);
    }
    CsvRows(const CsvRows&) = delete;
    CsvRows& operator=(const CsvRows&) = delete;
    ~CsvRows() { csv_free(&parser_); }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

private:
    static void cell(void* bytes, std::size_t size, void* self) {
        static_cast<CsvRows*>(self)->open_.emplace_back(static_cast<const char*>(bytes), size);
    }
    static void row(int, void* self) {
        auto& rows = *static_cast<CsvRows*>(self);
        rows.rows_.push_back(std::move(rows.open_));
        rows.open_ = {};
    }

    csv_parser parser_{};
    std::vector<Row> rows_;
    Row open_;
};

class SkillFiles {
public:
    void read(const std::filesystem::path& file) {
        const std::string bytes = bytes_of(file);
        const bool yaml = file.extension() == ".yml" || file.extension() == ".yaml";
        if (yaml)
            read_linguist(file, bytes);
        else
            read_esco(file, CsvRows(bytes).rows());
    }

    std::vector<SkillEntry> take() {
        for (const auto& [child, parents] : broader_) {
            const auto entry = by_uri_.find(child);
            if (entry == by_uri_.end()) continue;
            for (const std::string& parent : parents)
                if (const auto found = by_uri_.find(parent); found != by_uri_.end())
                    entries_[entry->second].parents.push_back(entries_[found->second].name);
        }
        return std::move(entries_);
    }

private:
    static std::size_t place(const Row& heading, const std::string& name) {
        for (std::size_t i = 0; i < heading.size(); ++i)
            if (heading[i] == name) return i;
        return heading.size();
    }

    void read_esco(const std::filesystem::path& file, const std::vector<Row>& rows) {
        if (rows.empty()) fail(file, "is empty");
        const Row& heading = rows.front();
        const std::size_t uri = place(heading, "conceptUri");
        const std::size_t label = place(heading, "preferredLabel");
        const std::size_t broader = place(heading, "broaderUri");
        if (uri == heading.size() || (label == heading.size() && broader == heading.size()))
            fail(file,
                 "line 1: no skills of ESCO: it needs the columns conceptUri and preferredLabel, or conceptUri and "
                 "broaderUri");
        const std::size_t others = place(heading, "altLabels");
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const Row& row = rows[i];
            if (row.size() == 1 && trim(row[0]).empty()) continue;
            if (row.size() != heading.size())
                fail(file, fmt::format("row {} has {} cells, not {}", i + 1, row.size(), heading.size()));
            if (broader < row.size())
                broader_[row[uri]].push_back(row[broader]);
            else
                add_concept(row[uri], row[label], others < row.size() ? row[others] : "");
        }
    }

    /// ESCO says "Python (computer programming)" and writes one other label a line.
    void add_concept(const std::string& uri, const std::string& label, const std::string& others) {
        SkillEntry entry;
        entry.name = std::string(trim(label));
        if (entry.name.empty()) return;
        if (const auto bracket = entry.name.rfind(" ("); bracket != std::string::npos && entry.name.ends_with(')')) {
            entry.aliases.push_back(entry.name);
            entry.category = entry.name.substr(bracket + 2, entry.name.size() - bracket - 3);
            entry.name.resize(bracket);
        }
        std::istringstream lines(others);
        for (std::string line; std::getline(lines, line);)
            if (!trim(line).empty()) entry.aliases.emplace_back(trim(line));
        by_uri_[uri] = entries_.size();
        entries_.push_back(std::move(entry));
    }

    /// languages.yml: one map of languages; only those people program in, mark up or query with.
    void read_linguist(const std::filesystem::path& file, const std::string& bytes) {
        try {
            const YAML::Node languages = YAML::Load(bytes);
            if (!languages.IsMap()) fail(file, "no languages of linguist: it must be one map of languages");
            for (const auto& language : languages) {
                const YAML::Node& facts = language.second;
                if (!facts.IsMap() || !facts["type"])
                    fail(file,
                         fmt::format("line {}: a language of linguist has a type", language.first.Mark().line + 1));
                const auto type = facts["type"].as<std::string>();
                if (type == "data" || type == "prose") continue;
                SkillEntry entry{language.first.as<std::string>(), type + " language", {}, {}};
                if (facts["aliases"])
                    for (const auto& alias : facts["aliases"]) entry.aliases.push_back(alias.as<std::string>());
                if (facts["group"]) entry.parents.push_back(facts["group"].as<std::string>());
                entries_.push_back(std::move(entry));
            }
        } catch (const YAML::Exception& error) {
            fail(file, fmt::format("line {}: {}", error.mark.line + 1, error.msg));
        }
    }

    std::vector<SkillEntry> entries_;
    std::map<std::string, std::size_t> by_uri_;
    std::map<std::string, std::vector<std::string>> broader_;
};

}  // namespace

std::vector<SkillEntry> read_skill_files(const std::vector<std::filesystem::path>& files) {
    SkillFiles reader;
    for (const auto& file : files) reader.read(file);
    return reader.take();
}

}  // namespace vitae
