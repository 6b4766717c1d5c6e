// SPDX-License-Identifier: Apache-2.0
//
// The applications of an opening as columns, on a day.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vitae::cli {

struct Card {
    std::int64_t application = 0;
    std::int64_t person = 0;  ///< 0 = anonymised
    std::string name;
    int days = 0;  ///< in the stage
    bool is_overdue = false;
};

struct BoardColumn {
    std::string stage;
    bool is_final = false;  ///< hired: days do not count
    std::vector<Card> cards;
};

struct Board {
    std::string opening;
    std::string title;
    std::vector<BoardColumn> columns;  ///< in the order of the pipeline, without rejected
    int rejected = 0;
    int withdrawn = 0;
};

/// The board of the opening of that number, or of every opening that is not closed if it is 0. `day` is a date.
std::vector<Board> load_boards(const std::filesystem::path& database, std::int64_t opening, const std::string& day);

}  // namespace vitae::cli
