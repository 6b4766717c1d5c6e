// SPDX-License-Identifier: Apache-2.0
#include "sections.hpp"

namespace vitae::recognition {

namespace {

std::string joined(const Writing& writing, const std::vector<std::string>& skills, const std::string& separator) {
    std::string line;
    for (const std::string& skill : skills) line += (line.empty() ? "" : separator) + writing.page.text(skill);
    return line;
}

std::string joined(const Writing& writing, const std::vector<std::string>& skills) {
    return joined(writing, skills, writing.style.skill_separator);
}

void write_skill_group(const Writing& writing, const SkillGroup& group, SkillForm form) {
    Page& page = writing.page;
    const std::string label = page.text(group.label);
    switch (form) {
        case SkillForm::bold_labels:
            page.item(0, page.bold(label + ":") + " " + joined(writing, group.skills));
            break;
        case SkillForm::plain_labels:
            page.line(label + ": " + joined(writing, group.skills));
            break;
        case SkillForm::one_per_bullet:
            for (const std::string& skill : group.skills) page.item(0, page.text(skill));
            break;
        case SkillForm::nested:
            page.item(0, label);
            for (const std::string& skill : group.skills) page.item(1, page.text(skill));
            break;
        case SkillForm::comma_line:
            page.line(joined(writing, group.skills));
            break;
        case SkillForm::group_headings:
            page.heading(page.entry_level(), label);
            page.line(joined(writing, group.skills));
            page.gap();
            break;
        case SkillForm::table:
            break;
    }
}

}  // namespace

std::string section_title(const Writing& writing, std::string_view heading) {
    const auto& titles = writing.words[heading];
    return titles.at(static_cast<std::size_t>(writing.form(static_cast<int>(titles.size()))));
}

void write_studies(const Writing& writing, const Career& career, const Layout& layout) {
    Page& page = writing.page;
    page.section(section_title(writing, "heading.education"));
    Style style = writing.style;
    if (style.years_for_studies) style.date_form = DateForm::year;
    const Writing studies{page, style, writing.words};
    std::vector<Position> like_roles;
    for (const Study& study : career.studies) {
        Position position;
        position.organization = study.institution;
        position.title = study.qualification;
        position.span = study.span;
        like_roles.push_back(position);
    }
    if (style.studies_like_roles) {
        style.locations = false;
        layout.write(studies, like_roles);
    } else {
        for (const Position& study : like_roles) {
            const std::string dates = studies.plain_dates(study);
            if (writing.form(2))
                page.item(0, dates + ": " + studies.title(study) + ", " + studies.organization(study));
            else
                page.item(0, page.bold(studies.title(study)) + ", " + studies.organization(study) + " (" + dates + ")");
        }
    }
    page.gap();
}

void write_skills(const Writing& writing, const Career& career) {
    Page& page = writing.page;
    page.section(section_title(writing, "heading.skills"));
    if (writing.style.skill_form == SkillForm::table) {
        std::vector<std::vector<std::string>> rows;
        for (const SkillGroup& group : career.skills)
            rows.push_back({page.bold(page.text(group.label)), joined(writing, group.skills, ", ")});
        page.table({}, rows);
    } else {
        for (const SkillGroup& group : career.skills) write_skill_group(writing, group, writing.style.skill_form);
    }
    page.gap();
}

void write_languages(const Writing& writing, const Career& career) {
    if (career.languages.empty()) return;
    Page& page = writing.page;
    page.section(section_title(writing, "heading.languages"));
    std::string line;
    for (const SpokenLanguage& language : career.languages) {
        const std::string name = page.text(language.name), level = page.text(language.level);
        switch (writing.style.language_form) {
            case LanguageForm::parenthesis:
                page.item(0, name + " (" + level + ")");
                break;
            case LanguageForm::dash:
                page.item(0, name + " – " + level);
                break;
            case LanguageForm::colon:
                page.item(0, page.bold(name + ":") + " " + level);
                break;
            case LanguageForm::comma_line:
                line += (line.empty() ? "" : ", ") + name + " (" + level + ")";
                break;
        }
    }
    if (!line.empty()) page.line(line);
    page.gap();
}

void write_items(const Writing& writing, std::string_view heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    writing.page.section(section_title(writing, heading));
    for (const std::string& item : items) writing.page.item(0, writing.page.text(item));
    writing.page.gap();
}

}  // namespace vitae::recognition
