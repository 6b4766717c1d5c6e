// SPDX-License-Identifier: Apache-2.0
#include "people/sql_pieces.hpp"

#include <fmt/format.h>

#include <cctype>

#include "model/text.hpp"
#include "vitae/error.hpp"

namespace vitae::people {

namespace {

constexpr std::size_t longest_pattern = 100;  // that a reading connection takes

std::string literal(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *number);
    std::string quoted = "'";
    for (const char c : std::get<std::string>(value)) quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

bool is_name_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

}  // namespace

std::string quoted_name(const std::string& name) {
    std::string quoted = "\"";
    for (const char c : name) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string comment(const std::string& text) {
    std::string words = text;
    for (auto end = words.find("*/"); end != std::string::npos; end = words.find("*/")) words.erase(end, 2);
    return " /* " + words + " */";
}

std::string like_pattern(const std::string& part) {
    std::string pattern = "%";
    for (std::size_t i = 0; i < part.size(); i += code_point_at(part, i).size) {
        const char c = part[i];
        if (static_cast<unsigned char>(c) >= 0x80) {
            pattern += '_';
            continue;
        }
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    if (pattern.size() >= longest_pattern)
        throw Error(ErrorKind::usage, "\"" + part + "\" is too long to look for.  Give a part of it");
    return pattern + '%';
}

std::string with_literals(const PeopleQuery& query) {
    std::string text;
    for (std::size_t i = 0; i < query.sql.size();) {
        std::size_t end = i + 1;
        if (query.sql[i] == ':')
            while (end < query.sql.size() && is_name_character(query.sql[end])) ++end;
        const auto value = query.values.find(query.sql.substr(i + 1, end - i - 1));
        text += end > i + 1 && value != query.values.end() ? literal(value->second) : query.sql.substr(i, end - i);
        i = end;
    }
    return text;
}

}  // namespace vitae::people
