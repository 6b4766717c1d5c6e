// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/date_neighbours.hpp"

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"

namespace vitae::recognize {
namespace {

constexpr int short_line = 9;  // words of a line that can name a position

}  // namespace

bool DateNeighbours::opens_bold_items(std::size_t i) const {
    const auto bold = [&](std::size_t j) {
        return at(j).is_item() && at(j).all_bold && !at(j).names_part && at(j).words <= short_line + 4;
    };
    return bold(i) && (i == 0 || !bold(i - 1));
}

bool DateNeighbours::lasts_below_dates(std::size_t i) const {
    return i > 0 && only_lasts(at(i)) && only_date(at(i - 1));
}

bool DateNeighbours::stands_over_date(std::size_t i) const {
    const std::size_t date = i + 1 < lines_.size() && only_link(at(i + 1)) ? i + 2 : i + 1;
    return date < lines_.size() && only_date(at(date)) && !at(date).is_item() && is_over_date(i);
}

bool DateNeighbours::stands_beside_date(std::size_t i) const {
    return (i > 0 && only_date(at(i - 1))) || (i + 1 < lines_.size() && only_date(at(i + 1)));
}

bool DateNeighbours::opens_over_date(std::size_t i) const {
    const auto goes_on = [&](std::size_t j) { return j < lines_.size() && at(j).continues(); };
    if (at(i).continues() || !goes_on(i + 1) || !is_over_date(i)) return false;
    return only_date(at(i + 1)) || (is_over_date(i + 1) && goes_on(i + 2) && only_date(at(i + 2)));
}

bool DateNeighbours::opens_above_date(std::size_t i) const {
    if (at(i).continues() || at(i).is_heading() || !is_over_date(i)) return false;
    std::size_t date = i + 1;
    while (date < lines_.size() && at(date).continues() && is_over_date(date)) ++date;
    return date < lines_.size() && !at(date).continues() && is_paragraph(at(date)) && only_date(at(date));
}

bool DateNeighbours::heads_dated(std::size_t i) const {
    return i + 1 < lines_.size() && at(i + 1).dated && is_paragraph(at(i + 1)) && !at(i + 1).is_heading() &&
           !at(i).is_heading() && at(i).words <= short_line && is_over_date(i);
}

bool DateNeighbours::is_over_date(std::size_t i) const {
    const Line& line = at(i);
    return is_paragraph(line) && !line.dated && !line.names_part && line.words <= 14 && !only_link(line) &&
           !is_sentence(line);
}

bool DateNeighbours::stands_over_dated(std::size_t i) const {
    return stands_between_list_and_dated(i) && !opens_with_date(at(i + 1));
}

bool DateNeighbours::parts_list_from_date(std::size_t i) const {
    if (!stands_between_list_and_dated(i)) return false;
    const Line& next = at(i + 1);
    return opens_with_date(next) && !only_date(next) && !next.continues();
}

bool DateNeighbours::stands_between_list_and_dated(std::size_t i) const {
    if (i + 1 >= lines_.size() || (i > 0 && !at(i - 1).is_item())) return false;
    const Line& next = at(i + 1);
    return next.dated && is_paragraph(next) && !next.starts_bold && next.words <= short_line + 4 &&
           !at(i).continues() && at(i).labelled().label.empty() && is_over_date(i);
}

bool DateNeighbours::lists_parts_of_stay(std::size_t i, const Line& heading, const Lexicon& lexicon) const {
    constexpr std::size_t reach = 30;  // lines
    if (!heading.is_heading() || !heading.dated || only_date(heading)) return false;
    const auto is_like = [&](std::size_t j) {
        return at(j).is_item() && at(j).dated && at(j).block->depth == at(i).block->depth && opens_with_date(at(j));
    };
    int titled = 0, all = 0;
    const auto count = [&](std::size_t j) {
        if (!is_like(j)) return;
        ++all;
        titled += lexicon.title_head.count(at(j).folded) > 0 ? 1 : 0;
    };
    for (std::size_t j = i; j > 0 && j + reach > i && !at(j).is_heading(); --j) count(j);
    for (std::size_t j = i + 1; j < lines_.size() && j < i + reach && !at(j).is_heading(); ++j) count(j);
    return 2 * titled < all;
}

bool happens_during(const Line& item, const Line& heading) {
    return item.is_item() && heading.dated && !only_date(heading) && lies_within(item, heading);
}

bool lies_within(const Line& line, const Line& stay) {
    if (!line.dated || line.periods.empty() || stay.periods.empty()) return false;
    const Period &part = line.periods[0].period, &whole = stay.periods[0].period;
    if (!part.start || !part.end || !whole.start || part.start->iso() < whole.start->iso()) return false;
    return whole.end ? part.end->iso() <= whole.end->iso() : whole.end_kind == EndKind::present;
}

}  // namespace vitae::recognize
