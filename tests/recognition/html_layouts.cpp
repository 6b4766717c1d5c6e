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

/// Web pages that put every part into an element of its own: a box each, or spans in one line with
/// the dates floating at its end.
void write_box_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    const auto element = [](const char* tag, const char* name, const std::string& inner) {
        return std::string("<") + tag + " class=\"" + name + "\">" + inner + "</" + tag + ">";
    };
    const bool boxes = writing.form(2) == 1;
    const char* tag = boxes ? "div" : "span";
    for (const Position& position : positions) {
        std::string first = element(tag, "title", writing.title(position));
        std::string second = element(tag, "company", writing.organization(position));
        if (writing.style.organization_first) std::swap(first, second);
        std::string all = first + (boxes ? "\n" : writing.style.separator) + second + (boxes ? "\n" : " ") +
                          element(tag, "date", writing.plain_dates(position));
        if (writing.style.locations && !position.location.empty())
            all += (boxes ? "\n" : " ") + element(tag, "place", page.text(position.location));
        page.box("entry", all);
        writing.details(position, 0);
    }
}

}  // namespace vitae::recognition
