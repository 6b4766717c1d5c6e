// SPDX-License-Identifier: Apache-2.0
#include "columns.hpp"

#include <algorithm>
#include <array>

#include "ascii_text.hpp"
#include "texts.hpp"

namespace vitae::linkedin {
namespace {

/// Another spelling of a column, of another year or language, folded as by fold_title().
struct Alias {
    std::string_view name;
    std::string_view column;
};
constexpr auto aliases = std::to_array<Alias>({
    // earlier years
    {"startdate", "startedon"},
    {"enddate", "finishedon"},
    {"issuedate", "issuedon"},
    {"coursename", "name"},
    {"company", "companyname"},
    {"jobtitle", "title"},
    {"emailaddresses", "emailaddress"},
    {"phonenumber", "number"},
    {"causename", "supportedcause"},
    {"interest", "interests"},
    {"licensenumber", "licensenumber"},
    {"licencenumber", "licensenumber"},
    // German
    {"vorname", "firstname"},
    {"nachname", "lastname"},
    {"geburtsname", "maidenname"},
    {"adresse", "address"},
    {"geburtsdatum", "birthdate"},
    {"profilslogan", "headline"},
    {"zusammenfassung", "summary"},
    {"branche", "industry"},
    {"postleitzahl", "zipcode"},
    {"standort", "geolocation"},
    {"unternehmen", "companyname"},
    {"unternehmensname", "companyname"},
    {"position", "position"},
    {"jobbezeichnung", "title"},
    {"beschreibung", "description"},
    {"ort", "location"},
    {"beginn", "startedon"},
    {"ende", "finishedon"},
    {"startdatum", "startedon"},
    {"enddatum", "finishedon"},
    {"hochschule", "schoolname"},
    {"abschluss", "degreename"},
    {"anmerkungen", "notes"},
    {"aktivitäten", "activities"},
    {"sprachniveau", "proficiency"},
    {"aussteller", "authority"},
    {"lizenznummer", "licensenumber"},
    {"emailadresse", "emailaddress"},
    {"bestätigt", "confirmed"},
    {"primär", "primary"},
    {"nummer", "number"},
    {"typ", "type"},
    {"rolle", "role"},
    {"titel", "title"},
    // French
    {"prénom", "firstname"},
    {"nomdefamille", "lastname"},
    {"titreduprofil", "headline"},
    {"résumé", "summary"},
    {"secteur", "industry"},
    {"codepostal", "zipcode"},
    {"lieu", "location"},
    {"nomdelentreprise", "companyname"},
    {"intitulé", "title"},
    {"datededébut", "startedon"},
    {"datedefin", "finishedon"},
    {"établissement", "schoolname"},
    {"diplôme", "degreename"},
    {"niveau", "proficiency"},
    {"adresseemail", "emailaddress"},
    {"nom", "name"},
    // Spanish
    {"nombre", "name"},
    {"nombredepila", "firstname"},
    {"apellidos", "lastname"},
    {"titular", "headline"},
    {"extracto", "summary"},
    {"sector", "industry"},
    {"códigopostal", "zipcode"},
    {"ubicación", "location"},
    {"empresa", "companyname"},
    {"cargo", "title"},
    {"descripción", "description"},
    {"inicio", "startedon"},
    {"fin", "finishedon"},
    {"institución", "schoolname"},
    {"titulación", "degreename"},
    {"nivel", "proficiency"},
    {"correoelectrónico", "emailaddress"},
});

/// A header that has all these columns is of this section; the first one that fits counts.
struct Signature {
    Section section;
    std::array<std::string_view, 3> columns;  ///< empty = none
};
constexpr std::array signatures{
    Signature{Section::connections, {"firstname", "lastname", "connectedon"}},
    Signature{Section::recommendations, {"firstname", "lastname", "text"}},
    Signature{Section::profile, {"firstname", "lastname", ""}},
    Signature{Section::profile_summary, {"profilesummary", "", ""}},
    Signature{Section::endorsements, {"skillname", "endorserfirstname", ""}},
    Signature{Section::education, {"schoolname", "", ""}},
    Signature{Section::volunteering, {"companyname", "role", ""}},
    Signature{Section::positions, {"companyname", "title", ""}},
    Signature{Section::certifications, {"name", "authority", ""}},
    Signature{Section::publications, {"name", "publisher", ""}},
    Signature{Section::publications, {"name", "publishedon", ""}},
    Signature{Section::languages, {"name", "proficiency", ""}},
    Signature{Section::test_scores, {"name", "score", ""}},
    Signature{Section::organizations, {"name", "position", ""}},
    Signature{Section::courses, {"name", "number", ""}},
    Signature{Section::honors, {"title", "issuedon", ""}},
    Signature{Section::projects, {"title", "startedon", ""}},
    Signature{Section::projects, {"title", "description", "url"}},
    Signature{Section::emails, {"emailaddress", "", ""}},
    Signature{Section::phones, {"number", "type", ""}},
    Signature{Section::phones, {"number", "extension", ""}},
    Signature{Section::causes, {"supportedcause", "", ""}},
    Signature{Section::interests, {"interests", "", ""}},
};

/// File names for headers that say too little. (The columns of patents are described nowhere: one known one will do.)
struct NameSign {
    std::string_view start;
    Section section;
    std::string_view column;  ///< the header must have it all the same
};
constexpr std::array name_signs{
    NameSign{"skills", Section::skills, "name"},
    NameSign{"kenntnisse", Section::skills, "name"},
    NameSign{"compétences", Section::skills, "name"},
    NameSign{"aptitudes", Section::skills, "name"},
    NameSign{"courses", Section::courses, "name"},
    NameSign{"languages", Section::languages, "name"},
    NameSign{"organizations", Section::organizations, "name"},
    NameSign{"honors", Section::honors, "title"},
    NameSign{"projects", Section::projects, "title"},
};

/// Columns that become facts, and the ones left out on purpose: a day of birth, when an address was added, who
/// endorsed.
constexpr std::array<std::string_view, 60> known_columns{"activities",
                                                         "address",
                                                         "authority",
                                                         "birthdate",
                                                         "cause",
                                                         "companyname",
                                                         "confirmed",
                                                         "contactinstructions",
                                                         "country",
                                                         "creationdate",
                                                         "dateadded",
                                                         "dateremoved",
                                                         "degreename",
                                                         "description",
                                                         "emailaddress",
                                                         "endorsementdate",
                                                         "endorsementstatus",
                                                         "endorserfirstname",
                                                         "endorserlastname",
                                                         "endorserpublicurl",
                                                         "extension",
                                                         "fieldofstudy",
                                                         "finishedon",
                                                         "firstname",
                                                         "geolocation",
                                                         "headline",
                                                         "industry",
                                                         "instantmessengers",
                                                         "interests",
                                                         "issuedon",
                                                         "issuer",
                                                         "iswhatsappnumber",
                                                         "lastname",
                                                         "licensenumber",
                                                         "location",
                                                         "maidenname",
                                                         "name",
                                                         "notes",
                                                         "number",
                                                         "position",
                                                         "primary",
                                                         "proficiency",
                                                         "profilesummary",
                                                         "publishedon",
                                                         "publisher",
                                                         "role",
                                                         "schoolname",
                                                         "skillname",
                                                         "startedon",
                                                         "status",
                                                         "summary",
                                                         "supportedcause",
                                                         "text",
                                                         "title",
                                                         "twitterhandles",
                                                         "type",
                                                         "updatedon",
                                                         "url",
                                                         "websites",
                                                         "zipcode"};

bool is_known(std::string_view column) {
    return std::binary_search(known_columns.begin(), known_columns.end(), column);
}

bool has(const std::vector<std::string>& columns, std::string_view column) {
    return column.empty() || std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::optional<Section> section_of(std::string_view file_name, const std::vector<std::string>& columns) {
    if (file_name.starts_with("patent") && columns.size() > 1 && std::any_of(columns.begin(), columns.end(), is_known))
        return Section::patents;
    for (const Signature& signature : signatures)
        if (std::all_of(signature.columns.begin(), signature.columns.end(),
                        [&](std::string_view column) { return has(columns, column); }))
            return signature.section;
    for (const NameSign& sign : name_signs)
        if (file_name.starts_with(sign.start) && has(columns, sign.column)) return sign.section;
    return columns == std::vector<std::string>{"name"} ? std::optional(Section::skills) : std::nullopt;
}

std::vector<std::string> columns_of(const CsvRow& header) {
    std::vector<std::string> columns;
    for (const std::string& cell : header.cells) {
        const std::string title = fold_title(cell);
        const auto* const alias = std::ranges::find(aliases, title, &Alias::name);
        columns.push_back(alias == aliases.end() ? title : std::string(alias->column));
    }
    return columns;
}

}  // namespace

std::string value(const Table& table, const CsvRow& row, std::string_view column) {
    for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i)
        if (table.columns[i] == column && !trimmed(row.cells[i]).empty()) return decode_entities(trimmed(row.cells[i]));
    return {};
}

std::vector<std::string> unknown_columns(const Table& table) {
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (is_known(table.columns[i])) continue;
        const bool has_values = std::any_of(table.rows.begin(), table.rows.end(), [&](const CsvRow& row) {
            return i < row.cells.size() && !trimmed(row.cells[i]).empty();
        });
        if (has_values) unknown.push_back(table.titles[i]);
    }
    return unknown;
}

std::optional<Table> read_table(std::string_view file_name, std::string_view text) {
    constexpr std::size_t longest_preamble = 10;  // rows of notes before the header
    const std::string name = fold_title(file_name);
    for (const char delimiter : {',', ';', '\t'}) {
        std::vector<CsvRow> rows = read_csv(text, delimiter);
        for (std::size_t i = 0; i < std::min(rows.size(), longest_preamble); ++i) {
            std::vector<std::string> columns = columns_of(rows[i]);
            const auto section = section_of(name, columns);
            if (!section) continue;
            Table table{*section, std::move(columns), rows[i].cells, {}, 0};
            rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            std::erase_if(rows, [](const CsvRow& row) {
                return std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const std::string& cell) { return trimmed(cell).empty(); });
            });
            table.rows = std::move(rows);
            return table;
        }
    }
    return std::nullopt;
}

}  // namespace vitae::linkedin
