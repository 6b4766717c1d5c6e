// SPDX-License-Identifier: Apache-2.0
#include "layouts.hpp"

namespace vitae::recognition {

namespace {

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text;
}

}  // namespace

/// `09.2015 - 12.2016`, then **Company** Title.
void write_date_first_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        page.gap();
        page.line(writing.dates(position));
        if (writing.form(2)) page.gap();
        const std::string place = writing.place_after(", ", position);
        switch (writing.form(3)) {
            case 0:
                page.line(page.bold(writing.organization(position)) + " " + writing.title(position));
                break;
            case 1:
                page.line(page.bold(writing.title(position)) + writing.style.separator +
                          writing.organization(position) + place);
                break;
            default:
                page.line(page.bold(writing.organization(position)) + place);
                page.line(writing.title(position));
                break;
        }
        page.gap();
        writing.details(position, 0);
    }
}

/// **Title** | Company | dates.
void write_bold_line_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        page.gap();
        const std::string dates = writing.plain_dates(position), place = writing.place_after(" | ", position);
        switch (writing.form(4)) {
            case 0:
                page.line(page.bold(writing.title(position)) + " | " + writing.organization(position) + place + " | " +
                          dates);
                break;
            case 1:
                page.line(page.bold(writing.organization(position)) + " | " + writing.title(position) + place + " | " +
                          dates);
                break;
            case 2:
                page.line(page.bold(writing.title_and_organization(position)) + " (" + dates + ")");
                break;
            default:
                page.line(page.bold(writing.title_and_organization(position)));
                page.line(writing.dates_and_place(position));
                break;
        }
        page.gap();
        writing.details(position, 0);
    }
}

/// Sentences, as in a letter.
void write_prose_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    const bool in_words = writing.style.date_form == DateForm::in_words;
    const auto& patterns = writing.words[in_words ? "prose.words" : "prose"];
    const std::string& pattern = patterns.at(static_cast<std::size_t>(writing.form(static_cast<int>(patterns.size()))));
    for (const Position& position : positions) {
        page.gap();
        std::string sentence = capitalised(filled(pattern, {{"span", writing.plain_dates(position)},
                                                            {"title", writing.title(position)},
                                                            {"organization", writing.organization(position)}}));
        for (const std::string& bullet : position.bullets) sentence += " " + page.text(bullet) + ".";
        page.line(sentence);
        if (!position.skills.empty()) page.line(writing.skill_line(position));
    }
}

/// Lines under each other, nothing but blank lines between the roles.
void write_plain_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    for (const Position& position : positions) {
        page.gap();
        const std::string dates = writing.plain_dates(position);
        switch (writing.form(4)) {
            case 0:
                page.line(writing.title_and_organization(position));
                page.line(dates + writing.place_after(", ", position));
                break;
            case 1:
                page.line(writing.title_and_organization(position) + " (" + dates + ")");
                break;
            case 2:
                page.line(dates);
                page.line(writing.organization(position) + writing.place_after(", ", position));
                page.line(writing.title(position));
                break;
            default:
                page.line(dates + "  " + writing.title_and_organization(position));
                break;
        }
        writing.details(position, 0);
    }
}

/// Company: x, Position: y, Period: z.
void write_key_value_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    const auto& labels = writing.words["table.header"];
    for (const Position& position : positions) {
        page.gap();
        page.line(page.bold(labels.at(0) + ":") + " " + writing.plain_dates(position));
        page.line(page.bold(labels.at(1) + ":") + " " + writing.organization(position));
        page.line(page.bold(labels.at(2) + ":") + " " + writing.title(position));
        writing.details(position, 0);
    }
}

/// Employers and how long, without a single date.
void write_duration_roles(const Writing& writing, const std::vector<Position>& positions) {
    Page& page = writing.page;
    int number = 0;
    for (const Position& position : positions) {
        const std::string length = " (" + page.text(duration_text(position.span, writing.words)) + ")";
        switch (writing.form(4)) {
            case 0:
                page.gap();
                page.line(page.bold(writing.title_and_organization(position)) + length);
                page.gap();
                break;
            case 1:
                page.item(0, writing.title_and_organization(position) + length);
                break;
            case 2:
                page.item(0, writing.organization(position), ++number);
                page.item(1, writing.title(position) + length, 1);
                break;
            default:
                page.heading(page.entry_level(), writing.title_and_organization(position) + length);
                break;
        }
        writing.details(position, writing.form(4) == 2 ? 2 : writing.form(4) == 1 ? 1 : 0);
    }
}

}  // namespace vitae::recognition
