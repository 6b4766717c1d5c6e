// SPDX-License-Identifier: Apache-2.0
#include "writing.hpp"

namespace vitae::recognition {

std::string Writing::organization(const Position& position) const {
    const std::string name = page.text(position.organization);
    return position.organization_url.empty() ? name : page.link(name, position.organization_url);
}

std::string Writing::title_and_organization(const Position& position) const {
    if (style.organization_first) return organization(position) + style.separator + title(position);
    const bool says_at = form(5) < 2;
    return title(position) + (says_at ? style.at : style.separator) + organization(position);
}

std::string Writing::plain_dates(const Position& position) const {
    return page.text(span_text(position.span, style, words));
}

std::string Writing::dates(const Position& position) const {
    const std::string plain = plain_dates(position);
    if (style.dates_in_parentheses) return "(" + plain + ")";
    switch (style.date_emphasis) {
        case Emphasis::italic:
            return page.italic(plain);
        case Emphasis::bold:
            return page.bold(plain);
        case Emphasis::code:
            return page.code(plain);
        case Emphasis::none:
            break;
    }
    return plain;
}

std::string Writing::place_after(const char* separator, const Position& position) const {
    return style.locations && !position.location.empty() ? separator + page.text(position.location) : "";
}

std::string Writing::dates_and_place(const Position& position) const {
    return dates(position) + place_after(form(2) ? " | " : ", ", position);
}

std::string Writing::skill_line(const Position& position) const {
    if (position.skills.empty()) return "";
    std::string line;
    for (const std::string& skill : position.skills)
        line += (line.empty() ? "" : style.skill_separator) + page.text(skill);
    const std::string label = page.text(style.skill_label) + ":";
    return (style.bold_skill_label ? page.bold(label) : label) + " " + line;
}

void Writing::details(const Position& position, int depth) const {
    for (const std::string& bullet : position.bullets) page.item(depth, page.text(bullet));
    const std::string skills = skill_line(position);
    if (skills.empty()) return;
    if (depth > 0 || form(3) == 0) {
        page.item(depth, skills);
    } else {
        page.gap();
        page.line(skills);
        page.gap();
    }
}

}  // namespace vitae::recognition
