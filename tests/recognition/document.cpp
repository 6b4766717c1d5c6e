// SPDX-License-Identifier: Apache-2.0
#include "document.hpp"

#include <algorithm>
#include <cstring>

#include "sections.hpp"

namespace vitae::recognition {

namespace {

bool is_layout(const Layout& layout, const char* name) { return std::strcmp(layout.name, name) == 0; }

/// Leaves out of the career what this style does not write.
void omit_unwritten(Career& career, const Style& style, const Layout& layout) {
    for (std::vector<Position>* positions : {&career.positions, &career.volunteering}) {
        for (Position& position : *positions) {
            if (!style.skill_lines) position.skills.clear();
            if (!style.bullets) position.bullets.clear();
            if (!style.links_on_organizations) position.organization_url.clear();
            if (layout.write == write_table_roles) {
                position.skills.clear();
                position.bullets.clear();
            }
            if (layout.write == write_duration_roles) {
                position.span.start.reset();
                position.span.end.reset();
                position.span.open = false;
            } else {
                position.span.months = 0;
            }
        }
    }
}

/// The second and third employer become one, for layouts that group titles.
void share_employers(Career& career, const Layout& layout) {
    if (!is_layout(layout, "several-titles")) return;
    for (std::size_t i = 1; i < career.positions.size(); i += 2) {
        if (career.positions[i].title == career.positions[i - 1].title) continue;
        career.positions[i].organization = career.positions[i - 1].organization;
        career.positions[i].organization_url = career.positions[i - 1].organization_url;
        career.positions[i].location = career.positions[i - 1].location;
    }
}

/// What the written form of the dates leaves to know.
Career as_stated(Career career, const Style& style) {
    for (std::vector<Position>* positions : {&career.positions, &career.volunteering})
        for (Position& position : *positions) position.span = as_stated(position.span, style.date_form);
    for (Study& study : career.studies)
        study.span = as_stated(study.span, style.years_for_studies ? DateForm::year : style.date_form);
    return career;
}

std::unique_ptr<Page> page_for(Markup markup, const Style& style) {
    switch (markup) {
        case Markup::plain:
            return plain_page(style, false);
        case Markup::fenced:
            return plain_page(style, true);
        case Markup::html:
            return html_page(style);
        case Markup::markdown:
            break;
    }
    return markdown_page(style);
}

std::string written(const Career& career, const Style& style, const Layout& layout, const Vocabulary& words) {
    const std::unique_ptr<Page> page = page_for(layout.markup, style);
    const Writing writing{*page, style, words};
    write_person(writing, career);
    if (style.skills_first) write_skills(writing, career);
    page->section(section_title(writing, "heading.work"));
    layout.write(writing, career.positions);
    page->gap();
    write_studies(writing, career, layout);
    if (!style.skills_first) write_skills(writing, career);
    if (!career.volunteering.empty()) {
        page->section(section_title(writing, "heading.volunteering"));
        layout.write(writing, career.volunteering);
        page->gap();
    }
    write_items(writing, "heading.projects", career.projects);
    write_items(writing, "heading.certificates", career.certificates);
    write_languages(writing, career);
    write_late_contacts(writing, career);
    return page->finished();
}

}  // namespace

Document generated_document(std::uint64_t seed, std::size_t number) {
    const auto& languages = Vocabulary::languages();
    const Layout& layout = layouts()[number % layouts().size()];
    return generated_document(layout, languages[number / layouts().size() % languages.size()], seed, number);
}

Document generated_document(const Layout& layout, const std::string& language, std::uint64_t seed, std::size_t number) {
    Chance chance(seed * 1000003 + number);
    const Vocabulary& words = Vocabulary::of(language);
    Document document;
    document.layout = &layout;
    document.style = random_style(words, chance);
    if (layout.adapt) layout.adapt(document.style, chance);
    Career career = random_career(words, chance);
    omit_unwritten(career, document.style, layout);
    share_employers(career, layout);
    if (!document.style.newest_first) std::reverse(career.positions.begin(), career.positions.end());
    document.text = written(career, document.style, layout, words);
    document.truth = as_stated(std::move(career), document.style);
    document.name = std::string(layout.name) + "-" + language + "-" + std::to_string(number) +
                    (layout.markup == Markup::html ? ".html" : ".md");
    return document;
}

}  // namespace vitae::recognition
