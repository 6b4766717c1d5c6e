// SPDX-License-Identifier: Apache-2.0
#include "layouts.hpp"

namespace vitae::recognition {

/// Markdown with the HTML that static-site templates ask for.
void write_span_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        const std::string time = "<time>" + writing.plain_dates(position) + "</time>";
        const std::string place =
            writing.style.locations ? " <location>" + page.text(position.location) + "</location>" : "";
        switch (writing.form(3)) {
            case 0:
                page.heading(page.entry_level(), "<span>" + writing.title(position) + ", " +
                                                     writing.organization(position) + "</span> <span>" +
                                                     writing.plain_dates(position) + "</span>");
                break;
            case 1:
                page.heading(page.entry_level(), writing.title(position));
                page.line(writing.organization(position) + " " + time + place);
                break;
            default:
                page.gap();
                page.line("<b>" + writing.organization(position) + "</b><br/>");
                page.line("<i>" + writing.title(position) + "</i><br/>");
                page.line(time + place);
                break;
        }
        page.gap();
        writing.details(position, 0);
    }
}

/// Web pages that put every part into an element of its own.
void write_box_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    const auto element = [](const char* tag, const char* name, const std::string& inner) {
        return std::string("<") + tag + " class=\"" + name + "\">" + inner + "</" + tag + ">";
    };
    const char* tag = writing.form(2) ? "div" : "span";
    for (const Position& position : positions) {
        page.gap();
        const std::string title = element(tag, "title", writing.title(position));
        const std::string organization = element(tag, "company", writing.organization(position));
        const std::string dates = element(tag, "date", writing.plain_dates(position));
        const std::string place = writing.style.locations ? element(tag, "place", page.text(position.location)) : "";
        const std::string gap = writing.form(2) ? "\n" : " ";
        page.line(element("div", "entry",
                          writing.style.organization_first ? organization + gap + title + gap + dates + gap + place
                                                           : title + gap + organization + gap + dates + gap + place));
        page.gap();
        writing.details(position, 0);
    }
}

}  // namespace vitae::recognition
