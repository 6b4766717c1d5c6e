// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "privacy/person_rows.hpp"
#include "store/audit.hpp"
#include "store/people.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "vitae/privacy.hpp"

namespace vitae {
namespace {

using Json = nlohmann::ordered_json;

std::vector<privacy::TableRows> recorded_access(Database& database, std::int64_t person, const Signature& signature) {
    Connection& connection = database.store().connection();
    Transaction transaction(connection);
    require_person(connection, person);
    std::vector<privacy::TableRows> tables = privacy::rows_of_person(connection, person);
    record_audit(connection, signature, "person.data", person);
    transaction.commit();
    return tables;
}

std::string escaped(const std::string& text) {
    std::string html;
    for (const char c : text) {
        switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            default:
                // Control characters have no place in a page.
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') html += c;
        }
    }
    return html;
}

std::string cell(const Json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return escaped(value.get<std::string>());
    if (value.is_object() && value.contains("base64"))
        return fmt::format("<a download href=\"data:application/octet-stream;base64,{}\">original</a>",
                           value.at("base64").get<std::string>());
    return escaped(value.dump());
}

std::string table_html(const privacy::TableRows& table) {
    std::string html = fmt::format("<h2>{} <small>{}</small></h2>\n", escaped(table.table), table.rows.size());
    for (const Json& row : table.rows) {
        html += "<table>\n";
        for (const auto& [name, value] : row.items())
            if (!value.is_null()) html += fmt::format("<tr><th>{}</th><td>{}</td></tr>\n", escaped(name), cell(value));
        html += "</table>\n";
    }
    return html;
}

}  // namespace

std::string person_data_json(Database& database, std::int64_t person, const Signature& signature) {
    Json data;
    data["person"] = person;
    data["made_at"] = signature.at;
    Json& tables = data["tables"] = Json::object();
    for (privacy::TableRows& table : recorded_access(database, person, signature))
        tables[table.table] = std::move(table.rows);
    return data.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string person_data_html(Database& database, std::int64_t person, const Signature& signature) {
    std::string body;
    for (const privacy::TableRows& table : recorded_access(database, person, signature)) body += table_html(table);
    return fmt::format(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Data held about person {0}</title>\n"
        "<style>body{{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}}"
        "h2{{border-bottom:1px solid #ccc;margin-top:2rem}}small{{color:#666;font-weight:normal}}"
        "table{{border-collapse:collapse;margin:.8rem 0;width:100%}}"
        "th{{text-align:left;vertical-align:top;width:12rem;font-weight:normal;color:#666}}"
        "td{{white-space:pre-wrap;overflow-wrap:anywhere}}tr{{border-bottom:1px solid #eee}}</style>\n</head>\n<body>\n"
        "<h1>Data held about person {0}</h1>\n<p>Everything in the database that belongs to this person, on {1}.</p>\n"
        "{2}</body>\n</html>\n",
        person, signature.at, body);
}

}  // namespace vitae
