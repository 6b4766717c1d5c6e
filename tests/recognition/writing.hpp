// SPDX-License-Identifier: Apache-2.0
//
// What all layouts need to write a role: its parts as texts of the page.
//
//   writing.page.heading(3, writing.title_and_organization(position));
//   writing.page.line(writing.dates(position));
//   writing.details(position, 0);
#pragma once

#include "career.hpp"
#include "date_text.hpp"
#include "page.hpp"

namespace vitae::recognition {

struct Writing {
    Page& page;
    const Style& style;
    const Vocabulary& words;

    /// A choice of this layout among `count`, the same through a document.
    [[nodiscard]] int form(int count) const { return style.variant % count; }

    [[nodiscard]] std::string title(const Position& position) const { return page.text(position.title); }
    [[nodiscard]] std::string organization(const Position& position) const;
    /// Both, in the order and with the separator of the style.
    [[nodiscard]] std::string title_and_organization(const Position& position) const;
    /// The span without decoration.
    [[nodiscard]] std::string plain_dates(const Position& position) const;
    /// The span with the emphasis or parentheses of the style.
    [[nodiscard]] std::string dates(const Position& position) const;
    /// Dates and, if the style states it, the place.
    [[nodiscard]] std::string dates_and_place(const Position& position) const;
    [[nodiscard]] std::string place_after(const char* separator, const Position& position) const;
    /// "Technologies: a, b"; empty if the position names none.
    [[nodiscard]] std::string skill_line(const Position& position) const;
    /// Bullets and skills below the head of a role; `depth` of the list they belong to.
    void details(const Position& position, int depth) const;
};

}  // namespace vitae::recognition
