// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/entry_parts.hpp"

#include <algorithm>

#include "recognize/document/line_shape.hpp"
#include "recognize/entries/date_neighbours.hpp"

namespace vitae::recognize {

EntryParts::EntryParts(const std::vector<Line>& document, const std::vector<std::size_t>& lines, const Lexicon& lexicon)
    : document_(document), lines_(lines), lexicon_(lexicon), kinds_(lines.size(), Kind::none) {
    find_parts_of_stays();
    find_headings_behind_parts();
    find_listed_positions();
}

/// A dated heading without a title, within the time at the employer above it, tells of a part of the work there.
void EntryParts::find_parts_of_stays() {
    const Line* owner = nullptr;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line& line = at(i);
        if (!line.is_heading()) continue;
        const int named = lexicon_.legal_form.count(line.folded);
        if (owner != nullptr && line.block->level > owner->block->level) {
            if (named + names_words(line.folded, lexicon_) == 0 && lies_within(line, *owner)) kinds_[i] = Kind::part;
            continue;
        }
        owner = line.dated && named > 0 ? &line : nullptr;
    }
}

/// Where a heading as high as that of the dated entry names a part of it ("Responsibilities"), the plain headings of
/// lists behind it do, too.
void EntryParts::find_headings_behind_parts() {
    bool dated = false;  // the entry
    std::uint32_t level = 0, level_of_parts = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line& line = at(i);
        if (!line.is_heading()) continue;
        if (line.names_part) {
            level_of_parts = dated && level == line.block->level ? level : 0;
            continue;
        }
        const bool over_list = i + 1 < lines_.size() && at(i + 1).is_item();
        if (over_list && line.block->level == level_of_parts && !is_dated(i) &&
            names_words(line.folded, lexicon_) == 0 && lexicon_.legal_form.count(line.folded) == 0) {
            kinds_[i] = Kind::part;
            continue;
        }
        level = line.block->level;
        level_of_parts = 0;
        dated = is_dated(i);
    }
}

/// It or a line right below it says when.
bool EntryParts::is_dated(std::size_t heading) const {
    constexpr std::size_t reach = 3;  // lines
    for (std::size_t i = heading; i < lines_.size() && i <= heading + reach; ++i) {
        if (i > heading && (at(i).is_heading() || at(i).is_item())) return false;
        if (at(i).dated) return true;
    }
    return false;
}

void EntryParts::find_listed_positions() {
    for (std::size_t i = 1; i < lines_.size(); ++i)
        if (at(i).is_item() && ends_with_colon(at(i)) && kinds_[i] == Kind::none &&
            lexicon_.is_label(fold(at(i).labelled().label), Field::title))
            take_positions(i);
}

void EntryParts::take_positions(std::size_t label) {
    const std::uint32_t depth = at(label).block->depth;
    std::size_t owner = label;
    while (owner > 0 && at(owner).block->depth >= depth) --owner;
    const std::size_t last = end_of_item(label);
    const auto is_position = [&](std::size_t i) { return at(i).is_item() && at(i).block->depth == depth + 1; };
    bool dated = false;
    for (std::size_t i = label + 1; i < last; ++i) dated = dated || (is_position(i) && at(i).dated);
    if (!at(owner).is_item() || at(owner).block->depth >= depth || !dated) return;
    const std::size_t end = end_of_item(owner);
    kinds_[owner] = Kind::owner;
    for (std::size_t i = owner + 1; i < end; ++i)
        kinds_[i] = i <= label || i >= last ? Kind::beside_positions
                    : is_position(i)        ? Kind::position
                                            : Kind::below_position;
}

/// Behind what stands deeper than the item.
std::size_t EntryParts::end_of_item(std::size_t i) const {
    std::size_t end = i + 1;
    while (end < lines_.size() && at(end).block->depth > at(i).block->depth) ++end;
    return end;
}

}  // namespace vitae::recognize
