// SPDX-License-Identifier: Apache-2.0
//
// How one invented person writes: choices independent of each other that stay the same through a
// document. Layouts say how a role is laid out, the style everything else.
//
//   Style style = random_style(words, chance);
//   style.date_form = DateForm::iso_month;
#pragma once

#include <string>
#include <vector>

#include "vocabulary.hpp"

namespace vitae::recognition {

enum class DateForm {
    short_month,    ///< Mar 2019
    long_month,     ///< March 2019, марта 2019 г.
    year,           ///< 2019
    dotted_month,   ///< 03.2019
    slashed_month,  ///< 03/2019
    year_first,     ///< 2019.3, 2019/03
    iso_month,      ///< 2019-03
    east_asian,     ///< 2019年3月
    season,         ///< Fall 2016
    full_day,       ///< 15.03.2019
    elided_year,    ///< Jan - Aug 2008
    in_words,       ///< from March 2019 to May 2020
};
inline constexpr int date_forms = 12;
const char* name_of(DateForm form);

enum class SectionMark { atx, setext, bold };
enum class ContactForm { list, pipe_line, labelled_lines, table, at_the_end };
enum class NameForm { heading, setext, bold, front_matter, after_document_word, labelled };
enum class SkillForm { bold_labels, plain_labels, one_per_bullet, nested, comma_line, table, group_headings };
enum class LanguageForm { parenthesis, dash, colon, comma_line };
enum class Emphasis { none, italic, bold, code };

struct Style {
    // dates
    DateForm date_form = DateForm::short_month;
    std::string range = " - ";
    std::string open_word;
    std::string month_suffix;  ///< "." of "Mar. 2019", "," of "March, 2019"
    std::string day_form;      ///< {day}.{month}.{year}
    std::string year_first;    ///< separator of 2019.3
    bool since = false;        ///< "since 2019" for what goes on
    std::string words_range;   ///< from {start} to {end}
    std::string words_open;    ///< from {start} until today
    Emphasis date_emphasis = Emphasis::none;
    bool dates_in_parentheses = false;
    // order
    bool newest_first = true;
    bool organization_first = false;
    bool skills_first = false;
    // headings
    SectionMark section_mark = SectionMark::atx;
    int section_level = 2;
    bool numbered_sections = false;
    bool upper_case_sections = false;
    bool emoji_sections = false;
    bool bold_in_headings = false;
    bool colon_after_sections = false;
    bool closing_hashes = false;
    bool rules_between_sections = false;
    // the rest of the document
    NameForm name_form = NameForm::heading;
    ContactForm contact_form = ContactForm::list;
    SkillForm skill_form = SkillForm::bold_labels;
    LanguageForm language_form = LanguageForm::parenthesis;
    bool front_matter = false;
    bool studies_like_roles = true;
    bool years_for_studies = false;
    bool locations = false;
    bool links_on_organizations = false;
    bool bullets = true;
    bool skill_lines = false;
    bool bold_skill_label = true;
    std::string skill_label;      ///< "Technologies" before a role's skills
    std::string skill_separator;  ///< ", "
    // characters
    std::string separator = " - ";  ///< between title and organization
    std::string at;                 ///< " at "
    std::string bullet = "-";
    int indent = 2;
    std::string line_break;  ///< at the end of a line that is not the paragraph's last
    int variant = 0;         ///< which of a layout's own forms
};

Style random_style(const Vocabulary& words, Chance& chance);

}  // namespace vitae::recognition
