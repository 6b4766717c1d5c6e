// SPDX-License-Identifier: Apache-2.0
#include "store/person_lookup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "model/keys.hpp"
#include "model/text.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

std::vector<PersonName> people_of(Query& query) {
    std::vector<PersonName> people;
    while (query.step()) people.push_back({query.integer(0), query.text(1)});
    return people;
}

std::optional<std::int64_t> as_id(std::string_view text) {
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return id;
}

/// Every word as a quoted prefix: nothing of it is query language.
std::string name_prefixes(std::string_view text) {
    std::string query;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        if (end > from) {
            query += query.empty() ? "name : (\"" : " AND \"";
            for (const char c : text.substr(from, end - from))
                query += c == '"' ? std::string("\"\"") : std::string(1, c);
            query += "\" *";
        }
        from = end + 1;
    }
    return query.empty() ? query : query + ")";
}

std::string like_pattern(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

std::vector<PersonName> people_called(Connection& connection, const std::string& text) {
    std::vector<PersonName> people;
    if (const std::string prefixes = name_prefixes(text); !prefixes.empty()) {
        Query query = connection.query(
            "SELECT p.id, p.name FROM person_search s JOIN person p ON p.id = s.rowid WHERE person_search MATCH ? "
            "ORDER BY p.id");
        query.bind(prefixes);
        people = people_of(query);
    }
    if (people.empty() && !text.empty()) {
        Query query = connection.query("SELECT id, name FROM person WHERE name LIKE ? ESCAPE '\\' ORDER BY id");
        query.bind(like_pattern(text));
        people = people_of(query);
    }
    // Who is called exactly so is meant, also if the name begins another one's.
    const std::string wanted = fold(text);
    const auto is_exact = [&](const PersonName& person) { return fold(collapse_space(person.name)) == wanted; };
    if (std::ranges::any_of(people, is_exact)) std::erase_if(people, [&](const PersonName& p) { return !is_exact(p); });
    return people;
}

std::string why_nobody_has(Connection& connection, std::int64_t id) {
    Query erased = connection.query("SELECT substr(at, 1, 10) FROM erasures WHERE person_id = ?");
    erased.bind(id);
    if (erased.step())
        return fmt::format("person {} was erased on {}, and whoever was merged into them as well.", id, erased.text(0));
    Query merged = connection.query(
        "SELECT coalesce(person_id, 0) FROM merges WHERE joined_id = ? ORDER BY merge_id DESC LIMIT 1");
    merged.bind(id);
    if (!merged.step()) return fmt::format("no person has the number {}.", id);
    const std::int64_t now = merged.integer(0);
    if (now == 0) return fmt::format("person {} was merged into a person who is gone since.", id);
    return fmt::format("person {} was merged into person {}; take it back: vitae unmerge {}.", id, now, now);
}

std::string several(const std::vector<PersonName>& people) {
    constexpr std::size_t shown = 5;
    std::string list;
    for (std::size_t i = 0; i < people.size() && i < shown; ++i)
        list += fmt::format("{}{} ({})", i == 0 ? "" : ", ", people[i].name, people[i].id);
    return people.size() > shown ? fmt::format("{} and {} more", list, people.size() - shown) : list;
}

PersonName the_one(Connection& connection, const std::string& who) {
    const std::vector<PersonName> meant = people_meant_by(connection, who);
    if (meant.size() == 1) return meant.front();
    if (meant.size() > 1)
        throw Error(ErrorKind::usage, fmt::format("{} fits {}.  Say which by number", who, several(meant)));
    const std::optional<std::int64_t> id = as_id(who);
    throw Error(ErrorKind::usage, (id ? why_nobody_has(connection, *id) : fmt::format("nobody is called {}.", who)) +
                                      "  All people: vitae people");
}

}  // namespace

std::vector<PersonName> people_meant_by(Connection& connection, std::string_view given) {
    const std::string text = collapse_space(given);
    if (const auto id = as_id(text)) {
        Query query = connection.query("SELECT id, name FROM person WHERE id = ?");
        query.bind(*id);
        return people_of(query);
    }
    if (const std::string email = email_key(text); !email.empty()) {
        Query query = connection.query(
            "SELECT DISTINCT p.id, p.name FROM contact c JOIN person p ON p.id = c.person "
            "WHERE c.key = ? AND c.kind = 'email' ORDER BY p.id");
        query.bind(email);
        return people_of(query);
    }
    return people_called(connection, text);
}

PersonName find_person(const std::filesystem::path& database, const std::string& who) {
    return find_each_person(database, {who}).front();
}

std::vector<PersonName> find_each_person(const std::filesystem::path& database, const std::vector<std::string>& whom) {
    const auto connection = Connection::open(database, Access::read_only);
    std::vector<PersonName> people;
    people.reserve(whom.size());
    for (const std::string& who : whom) people.push_back(the_one(*connection, who));
    return people;
}

}  // namespace vitae
