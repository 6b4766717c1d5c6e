// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/heading_shape.hpp"

#include <algorithm>

#include "recognize/contacts/contacts.hpp"
#include "recognize/document/line_shape.hpp"

namespace vitae::recognize {

bool states_dates(const Line& line) { return line.dated && !only_lasts(line); }

bool is_way_to_reach(const Line& line) {
    constexpr int longest = 5;  // words: "Tel: +46 31 390 06 12"
    const auto is_telling = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '@'; };
    if (line.dated || std::ranges::none_of(line.text, is_telling)) return false;
    std::size_t covered = 0;
    const bool bare_number = line.text.find_first_of("0123456789+(") == 0;  // a bare domain may be an employer's name
    for (const FoundContact& contact :
         find_contacts(line.text, bare_number ? ContactPlace::contact_block : ContactPlace::elsewhere))
        covered += contact.end - contact.begin;
    return covered > 0 && (line.words <= longest ? 3 * covered >= 2 * line.text.size() : covered == line.text.size());
}

bool names_language(const Line& line, const Lexicon& lexicon) {
    return line.words == 1 && lexicon.language(line.folded) != nullptr;
}

bool heads_nothing(const std::vector<Line>& lines, std::size_t i) {
    return i + 1 >= lines.size() || (lines[i + 1].is_heading() && lines[i + 1].block->level <= lines[i].block->level);
}

bool heads_one_entry(const std::vector<Line>& lines, std::size_t i) {
    constexpr std::size_t reach = 4, longest = 60;  // lines to its date, and to the end of the entry
    std::uint32_t level = lines[i].block->level;
    bool dated = false;
    for (std::size_t j = i + 1; j < lines.size() && j <= i + longest; ++j) {
        if (!lines[j].is_heading()) {
            if (!dated && j == i + 1) return false;
            dated = dated || (j <= i + reach && states_dates(lines[j]) && !lines[j].is_item());
            continue;
        }
        if (lines[j].block->level <= lines[i].block->level) break;
        if (lines[j].block->level <= level) return false;
        level = lines[j].block->level;
        dated = dated || (j <= i + reach && states_dates(lines[j]));
    }
    return dated && level > lines[i].block->level;
}

}  // namespace vitae::recognize
