// SPDX-License-Identifier: Apache-2.0
#include "layouts.hpp"

namespace vitae::recognition {

namespace {

void use_setext(Style& style, Chance&) {
    style.section_mark = SectionMark::setext;
    style.numbered_sections = false;
    style.section_level = 2;
    style.name_form = NameForm::heading;
}

void use_bold_sections(Style& style, Chance& chance) {
    style.section_mark = SectionMark::bold;
    style.name_form = chance.one_of({NameForm::heading, NameForm::bold});
    style.contact_form = chance.one_of({ContactForm::list, ContactForm::pipe_line, ContactForm::labelled_lines});
}

/// Nothing a typewriter does not have.
void use_plain_text(Style& style, Chance& chance) {
    style.name_form = NameForm::labelled;
    if (chance.percent(60)) style.name_form = NameForm::bold;
    style.contact_form = chance.one_of({ContactForm::pipe_line, ContactForm::labelled_lines, ContactForm::at_the_end});
    style.skill_form = chance.one_of({SkillForm::plain_labels, SkillForm::comma_line, SkillForm::one_per_bullet});
    style.front_matter = false;
    style.emoji_sections = false;
    style.links_on_organizations = false;
}

void use_prose(Style& style, Chance& chance) {
    style.studies_like_roles = false;
    style.locations = false;
    style.dates_in_parentheses = false;
    if (chance.percent(50)) style.date_form = DateForm::in_words;
}

void use_web_page(Style& style, Chance& chance) {
    style.name_form = NameForm::heading;
    style.front_matter = false;
    if (style.contact_form == ContactForm::table && chance.percent(70)) style.contact_form = ContactForm::list;
    style.section_level = 2;
    style.section_mark = SectionMark::atx;
}

void leave_out_dates(Style& style, Chance&) { style.studies_like_roles = false; }

/// A heading carries its own emphasis, and a table its own columns.
void keep_dates_plain(Style& style, Chance&) {
    style.date_emphasis = Emphasis::none;
    style.dates_in_parentheses = false;
}

void mark_dates(Style& style, Chance& chance) {
    style.date_emphasis = chance.one_of({Emphasis::code, Emphasis::italic, Emphasis::none});
    style.dates_in_parentheses = false;
}

}  // namespace

const std::vector<Layout>& layouts() {
    static const std::vector<Layout> all = {
        {"heading", Markup::markdown, nullptr, write_heading_roles},
        {"one-heading", Markup::markdown, keep_dates_plain, write_one_heading_roles},
        {"company-heading", Markup::markdown, nullptr, write_company_heading_roles},
        {"several-titles", Markup::markdown, nullptr, write_titles_under_company},
        {"date-first", Markup::markdown, mark_dates, write_date_first_roles},
        {"bold-line", Markup::markdown, nullptr, write_bold_line_roles},
        {"bold-sections", Markup::markdown, use_bold_sections, write_bold_line_roles},
        {"list-item", Markup::markdown, nullptr, write_list_roles},
        {"nested-list", Markup::markdown, nullptr, write_nested_roles},
        {"definition", Markup::markdown, nullptr, write_definition_roles},
        {"prose", Markup::markdown, use_prose, write_prose_roles},
        {"plain", Markup::plain, use_plain_text, write_plain_roles},
        {"fenced", Markup::fenced, use_plain_text, write_plain_roles},
        {"key-value", Markup::markdown, nullptr, write_key_value_roles},
        {"numbered", Markup::markdown, nullptr, write_numbered_roles},
        {"table", Markup::markdown, nullptr, write_table_roles},
        {"setext", Markup::markdown, use_setext, write_heading_roles},
        {"academic", Markup::markdown, nullptr, write_academic_roles},
        {"raw-html", Markup::markdown, keep_dates_plain, write_span_roles},
        {"durations", Markup::markdown, leave_out_dates, write_duration_roles},
        {"html-headings", Markup::html, use_web_page, write_company_heading_roles},
        {"html-list", Markup::html, use_web_page, write_nested_roles},
        {"html-table", Markup::html, use_web_page, write_table_roles},
        {"html-boxes", Markup::html, use_web_page, write_box_roles},
    };
    return all;
}

}  // namespace vitae::recognition
