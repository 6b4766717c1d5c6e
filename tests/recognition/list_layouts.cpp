// SPDX-License-Identifier: Apache-2.0
#include "layouts.hpp"

namespace vitae::recognition {

/// One list item per role, everything about it in one line.
void write_list_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        const std::string dates = writing.plain_dates(position);
        switch (writing.form(4)) {
            case 0:
                page.item(0, dates + ": " + writing.organization(position) + ", " + writing.title(position));
                break;
            case 1:
                page.item(0, writing.organization(position) + writing.place_after(" – ", position) + " – " + dates);
                page.item(1, writing.title(position));
                break;
            case 2:
                page.item(
                    0, page.bold(writing.title(position)) + ", " + writing.organization(position) + " (" + dates + ")");
                break;
            default:
                page.item(0, page.bold(dates) + " " + writing.title_and_organization(position));
                break;
        }
        writing.details(position, 1);
    }
}

/// The organization as a line or an item, title and dates each an item below it.
void write_nested_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        const std::string place = writing.place_after(", ", position);
        switch (writing.form(3)) {
            case 0:
                page.gap();
                page.line(page.bold(writing.organization(position)) + place);
                page.gap();
                page.item(0, page.bold(writing.title(position)));
                page.item(0, writing.plain_dates(position));
                writing.details(position, 0);
                break;
            case 1:
                page.item(0, page.bold(writing.organization(position)) + place);
                page.item(1, page.italic(writing.title(position)) + ", " + writing.plain_dates(position));
                writing.details(position, 2);
                break;
            default:
                page.item(0, page.bold(writing.title(position)));
                page.item(1, writing.organization(position) + place);
                page.item(1, writing.plain_dates(position));
                writing.details(position, 1);
                break;
        }
    }
}

/// Dates as the term, the rest as its definitions.
void write_definition_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        std::vector<std::string> lines;
        const std::string place = writing.style.locations ? " (" + page.text(position.location) + ")" : "";
        if (writing.form(2)) {
            lines = {page.bold(writing.organization(position)) + place, writing.title(position)};
        } else {
            lines = {writing.title_and_organization(position)};
        }
        page.definition(writing.plain_dates(position), lines);
        writing.details(position, 0);
    }
}

/// 1. **Title — Company** (dates).
void write_numbered_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    int number = 0;
    for (const Position& position : positions) {
        ++number;
        const std::string dates = writing.plain_dates(position);
        if (writing.form(2)) {
            page.item(0, page.bold(writing.title_and_organization(position)) + " (" + dates + ")", number);
        } else {
            page.item(0, page.bold(writing.organization(position)) + writing.place_after(", ", position), number);
            page.item(1, writing.title(position) + ", " + dates);
        }
        writing.details(position, 1);
    }
}

/// A table of all roles, or dates beside what was done.
void write_table_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    const auto& labels = writing.words["table.header"];
    std::vector<std::vector<std::string>> rows;
    for (const Position& position : positions) {
        const std::string dates = writing.plain_dates(position);
        const std::string organization = writing.organization(position), title = writing.title(position);
        switch (writing.form(3)) {
            case 0:
                rows.push_back({dates, organization, title});
                break;
            case 1:
                rows.push_back({title, organization, dates});
                break;
            default:
                rows.push_back({dates, page.bold(title) + ", " + organization + writing.place_after(", ", position)});
                break;
        }
    }
    std::vector<std::string> header;
    if (writing.form(3) == 0) header = {labels.at(0), labels.at(1), labels.at(2)};
    if (writing.form(3) == 1) header = {labels.at(2), labels.at(1), labels.at(0)};
    page.table(header, rows);
    page.gap();
}

/// * dates: Title, with the organization as an item below, as academic templates have it.
void write_academic_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        const std::string dates = writing.plain_dates(position);
        if (writing.form(2)) {
            page.item(0, dates + ": " + writing.title(position));
            page.item(1, writing.organization(position) + writing.place_after(", ", position));
        } else {
            page.item(0, writing.title(position) + ", " + writing.organization(position) + ", " + dates);
        }
        writing.details(position, 1);
    }
}

}  // namespace vitae::recognition
