// SPDX-License-Identifier: Apache-2.0
//
// How high a role stands, by the words of its title.
//
//   built_in_title_levels().level_of("Sr. Software Engineer");   // "senior"
//   built_in_title_levels().level_of("Wizard");                  // ""
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/connection.hpp"

namespace vitae {

class TitleLevels {
public:
    /// From text like schema/title_levels.tsv, which says what it means. Throws Error (failed) naming a wrong line.
    explicit TitleLevels(std::string_view tsv);

    /// The level's name; empty if the words do not say.
    [[nodiscard]] const std::string& level_of(std::string_view title) const;

private:
    struct Level {
        std::string name;
        std::vector<std::string> parts;  ///< folded
    };
    struct Meaning {
        std::size_t level = 0;
        bool denied = false;  ///< the level does not count where the words stand
    };
    void read_line(std::string_view line);
    std::size_t level_named(std::string_view name);

    std::vector<Level> levels_;  ///< the first that fits counts
    std::unordered_map<std::string, std::vector<Meaning>> words_;
    std::size_t longest_ = 1;  ///< words in a row that mean something together
    std::string none_;
};

const TitleLevels& built_in_title_levels();

/// Looks all titles up again if the table is another one than the database was written with.
void refresh_role_levels(Connection& connection);

}  // namespace vitae
