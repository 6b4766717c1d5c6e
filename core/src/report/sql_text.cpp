// SPDX-License-Identifier: Apache-2.0
#include "report/sql_text.hpp"

#include <algorithm>
#include <cctype>

namespace vitae {
namespace {

bool is_word(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_'; }

/// If a text, quoted name or comment starts at `at`, the offset after it; else `at`.
std::size_t skip_opaque(std::string_view sql, std::size_t at) {
    const auto after = [&](std::string_view terminator, std::size_t from) {
        const std::size_t found = sql.find(terminator, from);
        return found == std::string_view::npos ? sql.size() : found + terminator.size();
    };
    switch (sql[at]) {
        case '\'':
        case '"':
        case '`':
            return after(sql.substr(at, 1), at + 1);  // a doubled quote reads as two texts, which is as good
        case '[':
            return after("]", at + 1);
        case '-':
            return sql.substr(at, 2) == "--" ? after("\n", at) : at;
        case '/':
            return sql.substr(at, 2) == "/*" ? after("*/", at + 2) : at;
        default:
            return at;
    }
}

std::size_t skip_blank(std::string_view sql, std::size_t at, std::string_view also = "") {
    while (at < sql.size()) {
        const bool comment = sql.substr(at, 2) == "--" || sql.substr(at, 2) == "/*";
        const bool blank = std::isspace(static_cast<unsigned char>(sql[at])) != 0;
        if (comment) {
            at = skip_opaque(sql, at);
        } else if (blank || also.find(sql[at]) != std::string_view::npos) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

}  // namespace

std::vector<SqlParameter> sql_parameters(std::string_view sql) {
    std::vector<SqlParameter> parameters;
    std::size_t at = 0;
    while (at < sql.size()) {
        if (const std::size_t after = skip_opaque(sql, at); after != at) {
            at = after;
            continue;
        }
        if (sql[at] != ':') {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < sql.size() && is_word(sql[end])) ++end;
        std::string name(sql.substr(at + 1, end - at - 1));
        const bool known = std::any_of(parameters.begin(), parameters.end(),
                                       [&](const SqlParameter& parameter) { return parameter.name == name; });
        if (!name.empty() && !known) parameters.push_back({std::move(name), line_of(sql, at)});
        at = end;
    }
    return parameters;
}

std::string first_word(std::string_view sql) {
    const std::size_t start = skip_blank(sql, 0);
    std::string word;
    for (std::size_t at = start; at < sql.size() && is_word(sql[at]); ++at) {
        word += static_cast<char>(std::toupper(static_cast<unsigned char>(sql[at])));
    }
    return word;
}

bool is_blank_sql(std::string_view sql) { return skip_blank(sql, 0, ";") == sql.size(); }

int line_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace vitae
