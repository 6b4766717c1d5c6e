// SPDX-License-Identifier: Apache-2.0
#include "csv_tables.hpp"

#include <vector>

#include "plain_text.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae::exporting {
namespace {

using Row = std::vector<std::string>;

std::string iso(const std::optional<PartialDate>& date) { return date ? date->iso() : std::string(); }

std::string number(const std::optional<int>& value) { return value ? std::to_string(*value) : std::string(); }

/// Several texts in one cell, one per line.
void append_line(std::string& cell, const std::string& text) {
    if (plain_line(text).empty()) return;
    if (!cell.empty()) cell += '\n';
    cell += plain_line(text);
}

std::string contacts(const Cv& cv, ContactKind kind) {
    std::string cell;
    for (const Contact& contact : cv.contacts)
        if (contact.kind == kind) append_line(cell, contact.value);
    return cell;
}

Row person_row(const Cv& cv) {
    std::string languages, skills;
    for (const Language& language : cv.languages)
        append_line(languages, language.name + (language.level.empty() ? "" : " (" + language.level + ")"));
    for (const SkillClaim& claim : cv.skills) append_line(skills, claim.raw);
    Row row = {cv.headline, contacts(cv, ContactKind::email), contacts(cv, ContactKind::phone),
               contacts(cv, ContactKind::url), contacts(cv, ContactKind::address)};
    row.insert(row.end(), {languages, skills, cv.summary, cv.language, iso(cv.as_of)});
    return row;
}

Row period_cells(const Period& period) {
    Row row = {iso(period.start), iso(period.end), std::string(name_of(period.end_kind))};
    if (period.stated)
        row.insert(row.end(), {std::to_string(period.stated->months), std::to_string(period.stated->min_months),
                               std::to_string(period.stated->max_months)});
    else
        row.insert(row.end(), 3, std::string());
    return row;
}

Row role_row(const Role& role) {
    std::string highlights, skills;
    for (const std::string& highlight : role.highlights) append_line(highlights, highlight);
    for (const SkillMention& skill : role.skills) append_line(skills, skill.raw);
    Row row = {role.title,  role.organization, role.organization_url,
               role.client, role.location,     std::string(name_of(role.kind))};
    for (std::string& cell : period_cells(role.period)) row.push_back(std::move(cell));
    row.insert(row.end(), {role.employment_form ? std::string(name_of(*role.employment_form)) : std::string(),
                           number(role.workload_percent), role.summary, highlights, skills});
    return row;
}

Row claim_row(const SkillClaim& claim) {
    return {claim.raw,
            claim.skill,
            claim.version,
            "claimed",
            claim.group,
            claim.level,
            number(claim.stated_months),
            iso(claim.first_used),
            iso(claim.last_used),
            "",
            ""};
}

Row mention_row(const SkillMention& mention, const Role& role) {
    return {mention.raw,
            mention.skill,
            mention.version,
            std::string(name_of(mention.evidence)),
            "",
            "",
            "",
            iso(role.period.start),
            iso(role.period.end),
            role.title,
            role.organization};
}

std::vector<Row> rows_of(Table table, const Cv& cv) {
    std::vector<Row> rows;
    switch (table) {
        case Table::people:
            rows.push_back(person_row(cv));
            break;
        case Table::roles:
            for (const Role& role : cv.roles) rows.push_back(role_row(role));
            break;
        case Table::skills:
            for (const SkillClaim& claim : cv.skills) rows.push_back(claim_row(claim));
            for (const Role& role : cv.roles)
                for (const SkillMention& mention : role.skills) rows.push_back(mention_row(mention, role));
            break;
    }
    return rows;
}

Row columns_of(Table table) {
    switch (table) {
        case Table::roles:
            return {"title",
                    "organization",
                    "organization_url",
                    "client",
                    "location",
                    "kind",
                    "start",
                    "end",
                    "end_kind",
                    "stated_months",
                    "stated_min_months",
                    "stated_max_months",
                    "employment_form",
                    "workload_percent",
                    "summary",
                    "highlights",
                    "skills"};
        case Table::skills:
            return {"raw",           "skill",      "version",   "evidence", "group",       "level",
                    "stated_months", "first_used", "last_used", "title",    "organization"};
        case Table::people:
            break;
    }
    return {"headline",  "emails", "phones",  "links",    "addresses",
            "languages", "skills", "summary", "language", "as_of"};
}

}  // namespace

std::optional<Table> table_named(std::string_view name) {
    if (name == "people") return Table::people;
    if (name == "roles") return Table::roles;
    if (name == "skills") return Table::skills;
    return std::nullopt;
}

std::optional<Flavour> flavour_named(std::string_view name) {
    if (name == "raw") return Flavour::raw;
    if (name == "spreadsheet") return Flavour::spreadsheet;
    return std::nullopt;
}

std::string csv_header(Table table, Flavour flavour) {
    Row header = {"person", "name"};
    for (std::string& column : columns_of(table)) header.push_back(std::move(column));
    return std::string(csv_start(flavour)) + csv_row(header, flavour);
}

std::string csv_rows(Table table, const Cv& cv, int person, Flavour flavour) {
    std::string all;
    for (const Row& row : rows_of(table, cv)) {
        Row cells = {std::to_string(person), cv.name.text};
        cells.insert(cells.end(), row.begin(), row.end());
        all += csv_row(cells, flavour);
    }
    return all;
}

}  // namespace vitae::exporting
