// SPDX-License-Identifier: Apache-2.0
//
// Which lines after the start of an entry still belong to its header. Decided with a look at all
// entries of the section: where the second lines of most entries name titles or employers, the second
// line of every entry does, however little it says by itself.
//
//   - **Registered Nurse**          start
//     - St. Olaf Hospital           header, because such lines are names in the other entries too
//     - May 2019 - today            header, a date
//     - Looked after 24 beds.       body
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/entries/entries.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// Whether the header of the entry has a date.
bool is_dated(const Entry& entry, const std::vector<Line>& document);
/// Whether the header names a title, an employer and dates: what follows is about that position.
bool is_complete(const Entry& entry, const std::vector<Line>& document, const Lexicon& lexicon);

class HeaderLines {
public:
    /// `lines` are indices into `document`, `starts` indices into `lines`. All must outlive the object.
    HeaderLines(const std::vector<Line>& document, const std::vector<std::size_t>& lines,
                const std::vector<std::size_t>& starts, const Lexicon& lexicon, const WordSet& heads,
                const SkillTable& skills);

    /// Whether lines[i] goes on with the header of `entry`, which starts at lines[start].
    [[nodiscard]] bool takes(std::size_t start, std::size_t i, const Entry& entry) const;
    /// Whether lines[i], which is not taken, only parts the header from its dates: "Business: printing" between the
    /// employer and "Period: 2016 - 2019".
    [[nodiscard]] bool passes_to_period(std::size_t i, const Entry& entry) const;

private:
    /// The items that stand equally far below the starts of their entries.
    struct Column {
        double evidence = 0;
        int entries = 0;
    };

    [[nodiscard]] const Line& at(std::size_t i) const { return document_[lines_[i]]; }
    [[nodiscard]] const Column& column(std::size_t offset) const;
    [[nodiscard]] bool takes_item(std::size_t start, std::size_t i, const Entry& entry, bool dated, bool titled) const;
    [[nodiscard]] bool stands_among_names(std::size_t start, std::size_t i, const Entry& entry, bool dated) const;
    [[nodiscard]] double name_evidence(const Line& line) const;
    [[nodiscard]] bool names_missing_title(const Line& line, const Entry& entry) const;
    [[nodiscard]] bool takes_school(std::size_t start, std::size_t i, const Entry& entry) const;
    [[nodiscard]] bool parts_names_by_bar(const Line& line) const;
    [[nodiscard]] bool names_dated_part(const Line& above, const Line& line) const;
    [[nodiscard]] bool names_missing_school(const Line& line, const Entry& entry) const;
    [[nodiscard]] bool stands_in_italics_between(std::size_t i) const;
    [[nodiscard]] bool stands_over_deeds(std::size_t start, std::size_t i) const;
    [[nodiscard]] bool names_employer_alone(const Entry& entry) const;
    [[nodiscard]] bool names_both(const Entry& entry) const;
    [[nodiscard]] bool stands_under_date(std::size_t start, std::size_t i, const Entry& entry) const;
    [[nodiscard]] bool goes_deeper(std::size_t start, std::size_t i, const Entry& entry) const;
    [[nodiscard]] bool heads_titles(const Line& heading) const;
    [[nodiscard]] bool heads_employers(std::size_t i) const;
    [[nodiscard]] bool leads_to_quoted_date(std::size_t i) const;
    [[nodiscard]] bool lists_skills(const Line& line) const;

    const std::vector<Line>& document_;
    const std::vector<std::size_t>& lines_;
    const std::vector<std::size_t>& starts_;
    const Lexicon& lexicon_;
    const WordSet& heads_;  ///< words of titles, or of qualifications
    const SkillTable& skills_;
    mutable std::array<std::optional<Column>, 4> columns_{};  ///< filled when first asked for: most sections do not
    std::array<Column, 8> levels_{};  ///< entries with a heading of that level; evidence: further ones in them
    int slanted_below_ = 0;           ///< entries with a short line all in italics right below their first
};

}  // namespace vitae::recognize
