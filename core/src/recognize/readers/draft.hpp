// SPDX-License-Identifier: Apache-2.0
//
// The Cv in the making, and where each line of the document went.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/extraction.hpp"
#include "recognize/document/line.hpp"
#include "recognize/document/sections.hpp"
#include "recognize/entries/assignment.hpp"
#include "recognize/readers/options.hpp"
#include "recognize/readers/stays.hpp"
#include "recognize/skills/skill_table.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

enum class Fate : unsigned char { open, fact, kept };

struct Draft {
    Draft(const std::vector<Line>& all_lines, const Sectioning& sections, const Lexicon& words, const SkillTable& table,
          const RecognizeOptions& how)
        : lines(all_lines),
          cut(sections),
          lexicon(words),
          skills(table),
          options(how),
          fates(all_lines.size(), Fate::open) {}

    const std::vector<Line>& lines;
    const Sectioning& cut;
    const Lexicon& lexicon;
    const SkillTable& skills;
    const RecognizeOptions& options;
    Cv cv;
    std::vector<Fate> fates;
    std::vector<Diagnostic> diagnostics;
    std::vector<Doubt> doubts;
    std::vector<Decision> decisions;  ///< only if options.explain
    Columns role_columns, school_columns;
    Stays stays;  ///< of roles

    /// All words of the line are in a fact now.
    void fact(std::size_t line) { fates[line] = Fate::fact; }
    [[nodiscard]] bool is_open(std::size_t line) const { return fates[line] == Fate::open; }
    void warn(std::string message, std::size_t line) {
        diagnostics.push_back({Severity::warning, std::move(message), lines[line].lines().first});
    }
    /// From the first line of the one to the last of the other.
    [[nodiscard]] Lines span(std::size_t first, std::size_t last) const {
        return {lines[first].lines().first, lines[last].lines().last};
    }
};

using LineList = std::vector<std::size_t>;

// One function per kind of section. Each takes the lines it can read; the others stay open.
void add_person(Draft& draft, const std::vector<Section>& sections);
void add_roles(Draft& draft, const Section& section, const LineList& lines);
/// Whether the heading announces work and education both, or a career in a document without a section of education.
bool is_mixed_section(const Draft& draft, const Section& section);
void add_roles_and_education(Draft& draft, const Section& section, const LineList& lines);
void add_education(Draft& draft, const Section& section, const LineList& lines);
/// One school and degree by their labels among the contacts, in a CV without a section of education.
void add_labelled_studies(Draft& draft, const std::vector<Section>& sections);
void add_projects(Draft& draft, const Section& section, const LineList& lines);
void add_skills(Draft& draft, const Section& section, const LineList& lines);
void add_languages(Draft& draft, const Section& section, const LineList& lines);
void add_certificates(Draft& draft, const LineList& lines);
void add_publications(Draft& draft, const LineList& lines);
void add_awards(Draft& draft, const LineList& lines);
void add_recommendations(Draft& draft, const LineList& lines);

/// Takes a row with a language and how well it is heard, read, spoken ("English | B2 | C1 | B1"); false if it is none.
bool take_assessed_language(Draft& draft, std::size_t row);
/// Takes the row lines[n] if it is such a row; also true for one right above such rows, which heads their columns.
bool takes_assessed_languages(Draft& draft, const LineList& lines, std::size_t n);
/// Whether the line heads languages among skills: "Other language(s)" and nothing else.
bool opens_languages(const Draft& draft, const Line& line);
/// Whether the text explains levels or says where they come from, as forms do below such rows.
bool explains_levels(std::string_view text);
/// Takes the languages of a line; `listed`: the line stands among languages, else it must also say how well.
bool take_languages(Draft& draft, std::size_t line, std::string_view text, bool listed);
/// Takes what stands below an item "Languages:", deeper items that open with one each; false if it is no such item.
bool take_languages_below(Draft& draft, std::size_t item);

/// Text appended on a line of its own.
void append_line(std::string& text, std::string_view line);

}  // namespace vitae::recognize
