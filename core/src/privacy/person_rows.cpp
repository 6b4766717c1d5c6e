// SPDX-License-Identifier: Apache-2.0
#include "privacy/person_rows.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <map>
#include <set>

namespace vitae::privacy {
namespace {

using Json = nlohmann::ordered_json;

struct Reference {
    std::string column;
    std::string table;
};

struct Table {
    std::vector<std::pair<std::string, bool>> columns;  ///< name, whether it holds bytes
    std::vector<Reference> references;
    bool has_id = false;
    bool has_name = false;
};

std::string quoted(const std::string& name) {
    std::string text = "\"";
    for (const char c : name) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

std::string literal(const std::string& name) {
    std::string text = "'";
    for (const char c : name) text += c == '\'' ? std::string("''") : std::string(1, c);
    return text + "'";
}

std::map<std::string, Table> tables_of(Connection& connection) {
    std::map<std::string, Table> tables;
    {
        Query query = connection.query(
            "SELECT t.name, c.name, upper(c.type) FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c "
            "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
            "ORDER BY t.name, c.cid");
        while (query.step()) {
            Table& table = tables[query.text(0)];
            table.columns.emplace_back(query.text(1), query.text(2) == "BLOB");
            table.has_id = table.has_id || query.text(1) == "id";
            table.has_name = table.has_name || query.text(1) == "name";
        }
    }
    Query query = connection.query(
        "SELECT t.name, f.\"from\", f.\"table\" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f "
        "WHERE t.schema = 'main' AND t.type = 'table' AND f.seq = 0 AND coalesce(f.\"to\", 'id') = 'id' "
        "AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) o WHERE o.id = f.id AND o.seq > 0) "
        "ORDER BY t.name, f.id");
    while (query.step()) tables[query.text(0)].references.push_back({query.text(1), query.text(2)});
    return tables;
}

/// The tables that references lead to from a person, in order.
std::vector<std::string> reached_from_person(const std::map<std::string, Table>& tables) {
    std::vector<std::string> reached = {"person"};
    std::set<std::string> known = {"person"};
    for (std::size_t i = 0; i < reached.size(); ++i)
        for (const auto& [name, table] : tables)
            for (const Reference& reference : table.references)
                if (reference.table == reached[i] && known.insert(name).second) reached.push_back(name);
    return reached;
}

std::string base64_of_hex(const std::string& hex) {
    std::string bytes(hex.size() / 2, '\0');
    std::size_t size = 0;
    sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(), hex.size(), nullptr, &size,
                   nullptr);
    std::string text(sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), size,
                      sodium_base64_VARIANT_ORIGINAL);
    text.resize(text.size() - 1);
    return text;
}

class Follower {
public:
    explicit Follower(Connection& connection) : connection_(connection), tables_(tables_of(connection)) {}

    std::vector<TableRows> from(std::int64_t person) {
        const std::vector<std::string> order = reached_from_person(tables_);
        for (const std::string& name : order) found_[name];
        take("person", "id", {person});
        // A table may be reached on several ways, also by rows that are found later.
        for (bool more = true; more;) {
            more = false;
            for (const std::string& name : order)
                for (const Reference& reference : tables_.at(name).references)
                    if (found_.contains(reference.table))
                        more = take(name, reference.column, found_.at(reference.table).ids) || more;
        }
        std::vector<TableRows> result;
        for (const std::string& name : order)
            if (!found_[name].rows.empty()) result.push_back({name, std::move(found_[name].rows)});
        return result;
    }

private:
    struct Found {
        std::set<std::int64_t> ids;
        std::set<std::string> seen;
        Json rows = Json::array();
    };

    /// Adds the rows whose column is one of the ids; whether there was a new one.
    bool take(const std::string& name, const std::string& column, const std::set<std::int64_t>& ids) {
        if (ids.empty()) return false;
        Found& found = found_.at(name);
        bool is_more = false;
        for (Json& row : Json::parse(connection_.text(select(name, column, ids)))) {
            if (!found.seen.insert(row.dump()).second) continue;
            is_more = true;
            if (tables_.at(name).has_id) found.ids.insert(row.at("id").get<std::int64_t>());
            for (const auto& [field, is_bytes] : tables_.at(name).columns)
                if (is_bytes && row.at(field).is_string())
                    row[field] = Json{{"base64", base64_of_hex(row.at(field).get<std::string>())}};
            found.rows.push_back(std::move(row));
        }
        return is_more;
    }

    /// The rows as one JSON list; of rows outside that they refer to, the names. Numbers are all that is not of the
    /// schema.
    [[nodiscard]] std::string select(const std::string& name, const std::string& column,
                                     const std::set<std::int64_t>& ids) const {
        const Table& table = tables_.at(name);
        std::string fields;
        const auto add = [&](const std::string& key, const std::string& value) {
            fields += fmt::format("{}{}, {}", fields.empty() ? "" : ", ", literal(key), value);
        };
        for (const auto& [field, is_bytes] : table.columns)
            add(field, is_bytes ? fmt::format("hex(t.{})", quoted(field)) : "t." + quoted(field));
        for (const Reference& reference : table.references) {
            const auto other = tables_.find(reference.table);
            if (found_.contains(reference.table) || other == tables_.end() || !other->second.has_name) continue;
            add(reference.column + "_name", fmt::format("(SELECT name FROM {} WHERE id = t.{})",
                                                        quoted(reference.table), quoted(reference.column)));
        }
        std::string list;
        for (const std::int64_t id : ids) list += fmt::format("{}{}", list.empty() ? "" : ", ", id);
        return fmt::format("SELECT json_group_array(json_object({})) FROM {} t WHERE t.{} IN ({})", fields,
                           quoted(name), quoted(column), list);
    }

    Connection& connection_;
    std::map<std::string, Table> tables_;
    std::map<std::string, Found> found_;
};

}  // namespace

std::vector<TableRows> rows_of_person(Connection& connection, std::int64_t person) {
    return Follower(connection).from(person);
}

}  // namespace vitae::privacy
