// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/late_header.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/text.hpp"
#include "recognize/words/person_name.hpp"

namespace vitae::recognize {
namespace {

constexpr double enough = 2;
constexpr double over_headline = 1;  // "Engineer | Networks" right below
constexpr double over_place = 1;     // "Leeds, England, United Kingdom" right below or one line further
constexpr double in_address = 1.5;   // "mara.lindqvist@..." above

bool may_be_side_column(SectionKind kind) {
    return kind == SectionKind::contact || kind == SectionKind::skills || kind == SectionKind::languages ||
           kind == SectionKind::certificates || kind == SectionKind::awards || kind == SectionKind::publications ||
           kind == SectionKind::other;
}

bool names_place(const Line& line, const Lexicon& lexicon) {
    const std::string_view text = line.text;
    const std::size_t comma = text.rfind(',');
    return line.words <= 8 && comma != std::string_view::npos &&
           lexicon.places.contains(phrase_of(fold(trim(text.substr(comma + 1)))));
}

/// A word of the name is part of an address above it.
bool is_in_address(const std::vector<Line>& lines, std::size_t i) {
    constexpr std::size_t shortest = 4, reach = 80;  // bytes, lines
    const std::vector<std::string_view> words = words_of(lines[i].folded.view());
    for (std::size_t above = i > reach ? i - reach : 0; above < i; ++above) {
        const std::string_view text = lines[above].folded.view();
        if (text.find_first_of("@/") == std::string_view::npos) continue;
        if (std::ranges::any_of(words, [&](std::string_view word) {
                return word.size() >= shortest && text.find(word) != std::string_view::npos;
            }))
            return true;
    }
    return false;
}

double weigh(const std::vector<Line>& lines, std::size_t i, std::size_t end, const Lexicon& lexicon) {
    if (i + 1 >= end) return 0;
    const Line& below = lines[i + 1];
    double score = is_in_address(lines, i) ? in_address : 0;
    const bool headline = lexicon.title_head.count(below.folded) > 0 || below.text.find(" | ") != std::string::npos;
    if (headline) score += over_headline;
    for (std::size_t j = i + 1; j < end && j <= i + 3; ++j)
        if (names_place(lines[j], lexicon)) return score + over_place;
    return score;
}

bool may_be_name(const Line& line, const Lexicon& lexicon, const SkillTable& skills) {
    return line.is(BlockKind::paragraph) && !line.continues() && line.block->depth == 0 && !line.dated &&
           looks_like_name(line.text, lexicon) && !skills.lookup(line.text);
}

}  // namespace

void find_late_header(const std::vector<Line>& lines, Sectioning& cut, const Lexicon& lexicon,
                      const SkillTable& skills) {
    std::vector<Section>& sections = cut.sections;
    if (sections.front().last > sections.front().first) return;
    for (std::size_t s = 1; s < sections.size() && may_be_side_column(sections[s].kind); ++s) {
        for (std::size_t i = sections[s].first; i < sections[s].last; ++i) {
            if (!may_be_name(lines[i], lexicon, skills) || weigh(lines, i, sections[s].last, lexicon) < enough)
                continue;
            Section header;
            header.first = i;
            header.last = sections[s].last;
            sections[s].last = i;
            sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(s) + 1, std::move(header));
            return;
        }
    }
}

}  // namespace vitae::recognize
