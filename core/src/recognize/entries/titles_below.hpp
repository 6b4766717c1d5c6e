// SPDX-License-Identifier: Apache-2.0
//
// Titles without dates of their own below an employer that has them: each is a position there.
//
//   **Fernwick**, Leeds, 2016 - 2020      ### Fernwick (2016 - 2020)
//   *Senior Developer*                    ### Senior Developer
//   - Built the shop                      - Built the shop
//   *Developer*                           ### Developer
//   - Built the till                      - Built the till
//
// What stands in bold below a header that is complete without it is about that position: a mission, a project.
#pragma once

#include <cstddef>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/entries/entries.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

class TitlesBelow {
public:
    /// Both must outlive the object.
    TitlesBelow(const std::vector<Line>& document, const Lexicon& lexicon) : document_(document), lexicon_(lexicon) {}

    /// Whether the line names a further position, set like the title in the header of the entry it stands in.
    [[nodiscard]] bool repeats_title(const Entry& entry, std::size_t line) const;
    /// Whether the heading names a position at the employer the last entry is about, in a heading as high.
    [[nodiscard]] bool follows_employer(const std::vector<Entry>& entries, std::size_t line) const;
    /// Whether the dates of the heading hold for all positions at an employer, of which this one has its own:
    /// "### Fernwick AS, 2016 - today" over "**Engineer** 2019 - today".
    [[nodiscard]] bool dates_stay(const Line& heading, const Line& position) const;
    /// The same in a lower heading, within the time of the other: "##### Director (2016 - 2018)".
    [[nodiscard]] bool dates_lower(const Line& heading, const Line& position) const;
    /// "**Research Assistant**, Oakhaven University", a paragraph: title and employer, no date.
    [[nodiscard]] bool names_position(const Line& line) const;
    /// "*Developer*, 2004 to 2008" in the paragraph of "**Quarry Mutual**, Port Hollis".
    [[nodiscard]] bool names_dated_title(const Line& line) const;
    /// "MSc, Oakhaven University", a paragraph: a degree and its school.
    [[nodiscard]] bool names_study(const Line& line) const;

private:
    [[nodiscard]] bool is_undated_title(const Line& line) const;
    [[nodiscard]] bool names_title(const Line& line) const;
    [[nodiscard]] bool is_dated_employer(const Entry& entry) const;

    const std::vector<Line>& document_;
    const Lexicon& lexicon_;
};

}  // namespace vitae::recognize
