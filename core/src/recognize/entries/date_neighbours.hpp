// SPDX-License-Identifier: Apache-2.0
//
// Where a line of a section stands to the dates beside it, which tells whether an entry starts with it.
//
//   DateNeighbours near(document, lines);
//   near.stands_over_date(3)   // "Fernwick" over "2019 - 2021"
#pragma once

#include <cstddef>
#include <vector>

#include "recognize/document/line.hpp"

namespace vitae::recognize {

/// Lines are counted within the section: `lines` are their indices in the document. Both must outlive this.
class DateNeighbours {
public:
    DateNeighbours(const std::vector<Line>& document, const std::vector<std::size_t>& lines)
        : document_(document), lines_(lines) {}

    /// "**Larchwood, 2018 - 2019**" over "**Forester**", both items of the list of deeds below.
    [[nodiscard]] bool opens_bold_items(std::size_t i) const;
    /// "March 2019 - now" over "5 years 2 months": the same, told once more.
    [[nodiscard]] bool lasts_below_dates(std::size_t i) const;
    /// A short line right above a line that is only a date; between them may stand a link.
    [[nodiscard]] bool stands_over_date(std::size_t i) const;
    /// The line above or below is only a date.
    [[nodiscard]] bool stands_beside_date(std::size_t i) const;
    /// The first line of a paragraph whose second or third line is only a date.
    [[nodiscard]] bool opens_over_date(std::size_t i) const;
    /// The first line of a paragraph over one that is only a date.
    [[nodiscard]] bool opens_above_date(std::size_t i) const;
    /// "Oakhaven University", and below it "BSc, Physics (2009 - 2012)".
    [[nodiscard]] bool heads_dated(std::size_t i) const;
    [[nodiscard]] bool is_over_date(std::size_t i) const;
    /// A short line between a list and a dated line, or above the first one: "Larchwood, Leeds" over "Forester | 2018".
    [[nodiscard]] bool stands_over_dated(std::size_t i) const;
    /// The same over a line that opens with its date: "Forester - Larchwood" over "2018 - 2019 | Leeds".
    [[nodiscard]] bool parts_list_from_date(std::size_t i) const;
    /// An item that stands among others below the heading of an employer and its dates, all with dates of their own:
    /// most of them name no title, and what was done there is listed.
    [[nodiscard]] bool lists_parts_of_stay(std::size_t i, const Line& heading, const Lexicon& lexicon) const;

private:
    [[nodiscard]] bool stands_between_list_and_dated(std::size_t i) const;
    [[nodiscard]] const Line& at(std::size_t i) const { return document_[lines_[i]]; }

    const std::vector<Line>& document_;
    const std::vector<std::size_t>& lines_;
};

/// The range of one line lies within the range of the other, which may still go on.
bool lies_within(const Line& line, const Line& stay);
/// "- 2012 - 2014 Dunes of the north" below "### 2011 - now Fernwick Ltd".
bool happens_during(const Line& item, const Line& heading);

}  // namespace vitae::recognize
