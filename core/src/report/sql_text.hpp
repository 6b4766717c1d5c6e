// SPDX-License-Identifier: Apache-2.0
//
// Just enough reading of SQL text to talk about it: its first word, its parameters, its lines.
// Whether a statement may run is never decided here but by SQLite itself (read_policy.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitae {

struct SqlParameter {
    std::string name;  ///< without the colon
    int line = 0;      ///< in the text, from 1
};

/// Every `:name` outside of texts, quoted names and comments, in order, each name once.
std::vector<SqlParameter> sql_parameters(std::string_view sql);

/// The first word in upper case ("SELECT"), comments and white space skipped; empty if there is none.
std::string first_word(std::string_view sql);

/// True if there is nothing but white space, comments and semicolons.
bool is_blank_sql(std::string_view sql);

/// The line of the byte at `offset`, counted from 1.
int line_of(std::string_view text, std::size_t offset);

}  // namespace vitae
