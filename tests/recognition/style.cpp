// SPDX-License-Identifier: Apache-2.0
#include "style.hpp"

namespace vitae::recognition {

const char* name_of(DateForm form) {
    static constexpr const char* names[date_forms] = {"Mar 2019",  "March 2019", "2019",       "03.2019",
                                                      "03/2019",   "2019.3",     "2019-03",    "2019年3月",
                                                      "Fall 2019", "15.03.2019", "Jan-Aug 19", "from-to"};
    return names[static_cast<int>(form)];
}

namespace {

DateForm random_date_form(const Vocabulary& words, Chance& chance) {
    if (words.is_east_asian()) {
        return chance.one_of({DateForm::year_first, DateForm::year_first, DateForm::iso_month, DateForm::east_asian,
                              DateForm::east_asian, DateForm::year, DateForm::in_words});
    }
    const DateForm form = chance.one_of({DateForm::short_month, DateForm::short_month, DateForm::long_month,
                                         DateForm::long_month, DateForm::year, DateForm::year, DateForm::dotted_month,
                                         DateForm::slashed_month, DateForm::iso_month, DateForm::full_day,
                                         DateForm::elided_year, DateForm::in_words, DateForm::season});
    return form == DateForm::season && !words.has("seasons") ? DateForm::long_month : form;
}

/// A bare hyphen cannot part dates that hold hyphens themselves.
std::string random_range(DateForm form, Chance& chance) {
    if (form == DateForm::full_day) return chance.one_of<const char*>({" - ", " – ", " — ", " -- "});
    if (form == DateForm::iso_month) return chance.one_of<const char*>({" - ", " – ", " — ", " -- "});
    if (form == DateForm::east_asian || form == DateForm::year_first)
        return chance.one_of<const char*>({" - ", "-", "~", " ~ ", "–", " – ", "～"});
    return chance.one_of<const char*>({" - ", " - ", " – ", " – ", " — ", "-", "–", "—", " -- ", "--", " --- "});
}

void choose_dates(Style& style, const Vocabulary& words, Chance& chance) {
    style.date_form = random_date_form(words, chance);
    style.range = random_range(style.date_form, chance);
    style.open_word = chance.pick(words["present"]);
    style.month_suffix = words.language() == "en" && chance.percent(25) ? "," : "";
    style.day_form = chance.pick(words["day"]);
    style.year_first = chance.one_of<const char*>({".", "/"});
    style.since = chance.percent(15);
    style.words_range = chance.pick(words["range"]);
    style.words_open = chance.pick(words["range.open"]);
    style.date_emphasis =
        chance.one_of({Emphasis::none, Emphasis::none, Emphasis::italic, Emphasis::bold, Emphasis::code});
    style.dates_in_parentheses = chance.percent(20);
    style.years_for_studies = style.date_form == DateForm::year || chance.percent(40);
}

void choose_headings(Style& style, Chance& chance) {
    style.section_mark = chance.one_of({SectionMark::atx, SectionMark::atx, SectionMark::atx, SectionMark::setext});
    style.section_level = chance.one_of({1, 2, 2, 2, 2, 3});
    // "2. Skills" above a line of dashes is a list item and a rule
    style.numbered_sections = style.section_mark != SectionMark::setext && chance.percent(10);
    style.upper_case_sections = chance.percent(12);
    style.emoji_sections = !style.numbered_sections && chance.percent(10);
    style.bold_in_headings = chance.percent(10);
    style.colon_after_sections = chance.percent(12);
    style.closing_hashes = chance.percent(8);
    style.rules_between_sections = chance.percent(20);
}

void choose_parts(Style& style, Chance& chance) {
    style.name_form =
        chance.one_of({NameForm::heading, NameForm::heading, NameForm::heading, NameForm::setext, NameForm::bold,
                       NameForm::front_matter, NameForm::after_document_word, NameForm::labelled});
    style.front_matter = style.name_form == NameForm::front_matter || chance.percent(15);
    style.contact_form = chance.one_of({ContactForm::list, ContactForm::pipe_line, ContactForm::labelled_lines,
                                        ContactForm::table, ContactForm::at_the_end});
    style.skill_form = chance.one_of({SkillForm::bold_labels, SkillForm::bold_labels, SkillForm::plain_labels,
                                      SkillForm::one_per_bullet, SkillForm::nested, SkillForm::comma_line,
                                      SkillForm::table, SkillForm::group_headings});
    style.language_form =
        chance.one_of({LanguageForm::parenthesis, LanguageForm::dash, LanguageForm::colon, LanguageForm::comma_line});
    style.studies_like_roles = chance.percent(65);
    style.skills_first = chance.percent(35);
    style.newest_first = chance.percent(85);
    style.organization_first = chance.percent(50);
    style.locations = chance.percent(40);
    style.links_on_organizations = chance.percent(50);
    style.bullets = chance.percent(85);
    style.skill_lines = chance.percent(40);
    style.bold_skill_label = chance.percent(50);
}

}  // namespace

Style random_style(const Vocabulary& words, Chance& chance) {
    Style style;
    choose_dates(style, words, chance);
    choose_headings(style, chance);
    choose_parts(style, chance);
    style.skill_label = chance.pick(words["skill.label"]);
    style.skill_separator = words.is_east_asian()
                                ? chance.one_of<const char*>({"、", ", ", " / "})
                                : chance.one_of<const char*>({", ", ", ", ", ", "; ", " | ", " · ", " • "});
    style.separator = words.is_east_asian()
                          ? chance.one_of<const char*>({"，", " | ", " - ", " / ", "｜"})
                          : chance.one_of<const char*>({", ", ", ", " - ", " – ", " — ", " | ", " · "});
    style.at = chance.pick(words["at"]);
    style.bullet = chance.one_of<const char*>({"-", "-", "*", "+"});
    style.indent = chance.one_of({2, 4});
    style.line_break = chance.one_of<const char*>({"", "  ", "\\", "<br/>"});
    style.variant = chance.between(0, 59);
    return style;
}

}  // namespace vitae::recognition
