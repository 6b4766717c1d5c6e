// SPDX-License-Identifier: Apache-2.0
//
// Which lines of a document could open a section, and how the document sets its headings: looked at
// once, over the whole document, before any section is cut.
//
//   const Headings headings(lines, lexicon);
//   headings.at(12).exact->kind;      // SectionKind::work: the line says "Experience" and looks like a heading
//   headings.is_section_level(2);     // true: three kinds of sections and more open on "##"
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// The ways a line can look like a heading.
enum class Look { none, heading, bold, upper, colon, numbered, plain, table };

struct HeadingCandidate {
    Look look = Look::none;
    std::optional<SectionPhrase> exact;    ///< the whole line is a known phrase
    std::optional<SectionPhrase> partial;  ///< a part of it is
};

class Headings {
public:
    Headings(const std::vector<Line>& lines, const Lexicon& lexicon);

    [[nodiscard]] const HeadingCandidate& at(std::size_t line) const { return candidates_[line]; }
    /// Three kinds of sections and more open on this level of Markdown headings.
    [[nodiscard]] bool is_section_level(int level) const {
        return section_level_[static_cast<std::size_t>(level) & 7u];
    }
    /// The document marks its sections with Markdown headings, at least two kinds of them.
    [[nodiscard]] bool are_marked() const { return marked_; }
    /// How sections look that are no Markdown headings; Look::none if there are none.
    [[nodiscard]] Look usual_look() const { return usual_look_; }
    /// How many kinds of sections have the usual look.
    [[nodiscard]] std::size_t kinds_of_usual_look() const { return usual_kinds_; }
    /// Whether several kinds of sections have bold lines between two marked headings, this line among them, and one of
    /// them lists what no school does: skills, languages.
    [[nodiscard]] bool is_one_of_bold_run(std::size_t line) const;

private:
    /// Lines between two marked headings, and the kinds of sections that bold lines open there.
    struct Stretch {
        std::size_t last = 0;
        std::size_t kinds = 0;
        bool lists = false;
    };

    void find_bold_runs(const std::vector<Line>& lines);

    std::vector<HeadingCandidate> candidates_;
    std::vector<Stretch> stretches_;  ///< in the order of lines
    std::array<bool, 8> section_level_{};
    bool marked_ = false;
    Look usual_look_ = Look::none;
    std::size_t usual_kinds_ = 0;
};

}  // namespace vitae::recognize
