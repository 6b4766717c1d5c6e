// SPDX-License-Identifier: Apache-2.0
#include "layouts.hpp"

namespace vitae::recognition {

/// ### Title at Company, the dates below.
void write_heading_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        page.heading(page.entry_level(), writing.title_and_organization(position));
        if (writing.form(4) == 0)
            page.quote(writing.dates_and_place(position));
        else
            page.line(writing.dates_and_place(position));
        page.gap();
        writing.details(position, 0);
    }
}

/// ### Title, Company | dates | place — or half of it in the heading, half in the line below.
void write_one_heading_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    const int level = page.entry_level();
    for (const Position& position : positions) {
        const std::string dates = writing.plain_dates(position);
        const std::string title = writing.title(position), organization = writing.organization(position);
        switch (writing.form(5)) {
            case 0:
            case 1:
                page.heading(level, writing.title_and_organization(position) + " | " + dates +
                                        writing.place_after(" | ", position));
                break;
            case 2:
                page.heading(level, dates + " " + title);
                page.line(page.bold(organization) + writing.place_after(", ", position));
                break;
            case 3:
                page.heading(level, organization + " " + dates);
                page.line(title + writing.place_after(", ", position));
                break;
            default:
                page.heading(level, writing.title_and_organization(position) + " (" + dates + ")");
                break;
        }
        page.gap();
        writing.details(position, 0);
    }
}

/// ### Company, then dates and the title in bold, in either order.
void write_company_heading_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        page.heading(page.entry_level(), writing.organization(position) + writing.place_after(", ", position));
        const std::string title = writing.form(3) ? page.bold(writing.title(position)) : writing.title(position);
        switch (writing.form(4)) {
            case 0:
                page.line(writing.dates(position));
                page.gap();
                page.line(title);
                break;
            case 1:
                page.line(title);
                page.line(writing.dates(position));
                break;
            case 2:
                page.line(title + " | " + writing.dates(position));
                break;
            default:
                page.heading(page.entry_level() + 1, writing.title(position));
                page.line(writing.dates(position));
                break;
        }
        page.gap();
        writing.details(position, 0);
    }
}

/// One employer, several titles below it: neighbours share the organization.
void write_titles_under_company(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    const std::string* last = nullptr;
    for (const Position& position : positions) {
        if (!last || *last != position.organization)
            page.heading(page.entry_level(), writing.organization(position) + writing.place_after(", ", position));
        last = &position.organization;
        switch (writing.form(3)) {
            case 0:
                page.heading(page.entry_level() + 1, writing.title(position));
                page.line(writing.dates(position));
                break;
            case 1:
                page.line(page.bold(writing.title(position)) + " | " + writing.plain_dates(position));
                break;
            default:
                page.line(page.bold(writing.title(position)));
                page.line(writing.dates(position));
                break;
        }
        page.gap();
        writing.details(position, 0);
    }
}

}  // namespace vitae::recognition
