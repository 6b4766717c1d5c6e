// SPDX-License-Identifier: Apache-2.0
#include "career_tables.hpp"

#include "plain_text.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae::exporting {
namespace {

/// A date or number that may not be known.
template <class T>
TableCell cell(const std::optional<T>& value) {
    return value ? TableCell(*value) : TableCell(std::string());
}

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

TableRow person_row(const Cv& cv) {
    std::string languages, skills;
    for (const Language& language : cv.languages)
        append_line(languages, language.name + (language.level.empty() ? "" : " (" + language.level + ")"));
    for (const SkillClaim& claim : cv.skills) append_line(skills, claim.raw);
    return {cv.headline,
            contacts(cv, ContactKind::email),
            contacts(cv, ContactKind::phone),
            contacts(cv, ContactKind::url),
            contacts(cv, ContactKind::address),
            languages,
            skills,
            cv.summary,
            cv.language,
            cell(cv.as_of)};
}

void append_period(TableRow& row, const Period& period) {
    row.insert(row.end(), {cell(period.start), cell(period.end), std::string(name_of(period.end_kind))});
    if (period.stated)
        row.insert(row.end(), {period.stated->months, period.stated->min_months, period.stated->max_months});
    else
        row.insert(row.end(), 3, std::string());
}

TableRow role_row(const Role& role) {
    std::string highlights, skills;
    for (const std::string& highlight : role.highlights) append_line(highlights, highlight);
    for (const SkillMention& skill : role.skills) append_line(skills, skill.raw);
    TableRow row = {role.title,  role.organization, role.organization_url,
                    role.client, role.location,     std::string(name_of(role.kind))};
    append_period(row, role.period);
    row.insert(row.end(), {role.employment_form ? std::string(name_of(*role.employment_form)) : std::string(),
                           cell(role.workload_percent), role.summary, highlights, skills});
    return row;
}

TableRow education_row(const Education& education) {
    TableRow row = {education.qualification, education.institution, education.location};
    append_period(row, education.period);
    row.insert(row.end(), {education.grade, education.text});
    return row;
}

TableRow claim_row(const SkillClaim& claim) {
    return {claim.raw,
            claim.skill,
            claim.version,
            "claimed",
            claim.group,
            claim.level,
            cell(claim.stated_months),
            cell(claim.first_used),
            cell(claim.last_used),
            "",
            ""};
}

TableRow mention_row(const SkillMention& mention, const Role& role) {
    return {mention.raw,
            mention.skill,
            mention.version,
            std::string(name_of(mention.evidence)),
            "",
            "",
            "",
            cell(role.period.start),
            cell(role.period.end),
            role.title,
            role.organization};
}

std::vector<TableRow> fact_rows(Table table, const Cv& cv) {
    std::vector<TableRow> rows;
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
        case Table::education:
            for (const Education& education : cv.education) rows.push_back(education_row(education));
            break;
    }
    return rows;
}

}  // namespace

std::optional<Table> table_named(std::string_view name) {
    if (name == "people") return Table::people;
    if (name == "roles") return Table::roles;
    if (name == "skills") return Table::skills;
    if (name == "education") return Table::education;
    return std::nullopt;
}

std::vector<std::string> columns_of(Table table) {
    switch (table) {
        case Table::roles:
            return {"person",
                    "name",
                    "title",
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
            return {"person", "name",          "raw",        "skill",     "version", "evidence",    "group",
                    "level",  "stated_months", "first_used", "last_used", "title",   "organization"};
        case Table::education:
            return {"person",   "name",          "qualification",     "institution",       "location", "start", "end",
                    "end_kind", "stated_months", "stated_min_months", "stated_max_months", "grade",    "text"};
        case Table::people:
            break;
    }
    return {"person",    "name",      "headline", "emails",  "phones",   "links",
            "addresses", "languages", "skills",   "summary", "language", "as_of"};
}

std::vector<TableRow> rows_of(Table table, const Cv& cv, int person) {
    std::vector<TableRow> rows = fact_rows(table, cv);
    for (TableRow& row : rows) row.insert(row.begin(), {person, cv.name.text});
    return rows;
}

std::string text_of(const TableCell& cell) {
    if (const auto* date = std::get_if<PartialDate>(&cell)) return date->iso();
    if (const auto* number = std::get_if<int>(&cell)) return std::to_string(*number);
    return std::get<std::string>(cell);
}

}  // namespace vitae::exporting
