// SPDX-License-Identifier: Apache-2.0
//
// The sentences facts rest on: lines of a person's documents.
//
//   Passages passages(database, person);
//   Passage said = passages.find(document, 41, 41);   // {"mara.md", 41, 41, "Rewrote the scheduler in C++17"}
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "vitae/career.hpp"

namespace vitae::people {

class Passages {
public:
    Passages(const std::filesystem::path& database, std::int64_t person);
    /// The text of the lines without list and heading marks; markup of web pages is left out.
    [[nodiscard]] Passage find(std::int64_t document, int first_line, int last_line) const;

private:
    struct Document {
        std::string name;
        bool is_markup = false;
        std::vector<std::string> lines;
    };
    std::map<std::int64_t, Document> documents_;
};

}  // namespace vitae::people
