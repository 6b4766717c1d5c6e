// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/titles_below.hpp"

#include <algorithm>

#include "recognize/document/line_shape.hpp"
#include "recognize/entries/date_neighbours.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_title = 9;  // words

bool is_set_like(const Line& a, const Line& b) {
    const bool styled = (a.all_bold && b.all_bold) || (is_slanted(a) && is_slanted(b));
    return styled && a.block->kind == b.block->kind && a.block->depth == b.block->depth;
}

}  // namespace

bool TitlesBelow::names_title(const Line& line) const { return lexicon_.title_head.count(line.folded) > 0; }

bool TitlesBelow::is_undated_title(const Line& line) const {
    return !line.dated && !line.names_part && line.words <= longest_title && !ends_with_colon(line) &&
           names_title(line) && lexicon_.legal_form.count(line.folded) == 0;
}

/// The first header line is no title, and a date stands in a line that is none.
bool TitlesBelow::is_dated_employer(const Entry& entry) const {
    const auto dates_title = [&](std::size_t i) { return document_[i].dated && names_title(document_[i]); };
    return !names_title(document_[entry.header.front()]) && std::ranges::none_of(entry.header, dates_title) &&
           std::ranges::any_of(entry.header, [&](std::size_t i) { return document_[i].dated; });
}

bool TitlesBelow::dates_stay(const Line& heading, const Line& position) const {
    const bool apart = position.is_heading() || position.starts_bold || !position.continues();
    return position.dated && is_paragraph(position) && apart && !names_title(heading) && names_title(position);
}

bool TitlesBelow::dates_lower(const Line& heading, const Line& position) const {
    return position.block->level > heading.block->level && dates_stay(heading, position) &&
           lies_within(position, heading);
}

bool TitlesBelow::names_position(const Line& line) const {
    constexpr int longest = 16;  // words
    if (!line.starts_bold || line.all_bold || line.dated || !line.is(BlockKind::paragraph) || line.continues() ||
        line.words > longest || line.names_part)
        return false;
    const int owners = lexicon_.legal_form.count(line.folded) + lexicon_.organization_kind.count(line.folded) +
                       lexicon_.institution.count(line.folded);
    return owners > 0 && names_title(line);
}

bool TitlesBelow::names_dated_title(const Line& line) const {
    constexpr int longest = 16;  // words
    return line.is(BlockKind::paragraph) && line.continues() && line.dated && !line.starts_bold &&
           line.words <= longest && !opens_with_date(line) && !is_sentence(line) && names_title(line);
}

bool TitlesBelow::names_study(const Line& line) const {
    constexpr int longest = 16;  // words
    return line.words <= longest && is_paragraph(line) && !is_sentence(line) &&
           lexicon_.degree.count(line.folded) > 0 && lexicon_.institution.count(line.folded) > 0;
}

bool TitlesBelow::repeats_title(const Entry& entry, std::size_t index) const {
    const Line& line = document_[index];
    if (line.is_heading() || line.is_row() || !is_undated_title(line)) return false;
    const auto is_like = [&](std::size_t i) {
        return is_undated_title(document_[i]) && is_set_like(document_[i], line);
    };
    if (entry.nested) return entry.header.size() == 1 && is_like(entry.header.front());
    const bool over_date = entry.header.size() > 2 && only_date(document_[entry.header.back()]);
    return !over_date && is_dated_employer(entry) && std::any_of(entry.header.begin() + 1, entry.header.end(), is_like);
}

bool TitlesBelow::follows_employer(const std::vector<Entry>& entries, std::size_t index) const {
    const Line& line = document_[index];
    if (entries.empty() || !line.is_heading() || !is_undated_title(line)) return false;
    if (lexicon_.organization_kind.count(line.folded) > 0) return false;
    const Entry& before = entries.back();
    const Line& first = document_[before.header.front()];
    if (!first.is_heading() || first.block->level != line.block->level) return false;
    if (before.nested) return before.header.size() == 1 && is_undated_title(first);
    const auto names_one = [&](std::size_t i) { return names_title(document_[i]); };
    const auto is_item = [&](std::size_t i) { return document_[i].is_item(); };
    return is_dated_employer(before) && std::ranges::none_of(before.header, names_one) &&
           std::ranges::none_of(before.body, is_item);
}

}  // namespace vitae::recognize
