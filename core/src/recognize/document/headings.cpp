// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/headings.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/document/section_kinds.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_unmarked = 6;          // words of a heading that is none in Markdown
constexpr std::size_t kinds_of_a_level = 3;  // from so many kinds on a level is the one of sections

/// "2. EXPERIENCE" in a text without markup is an item to Markdown; a table of contents is one item after the other.
bool is_numbered_heading(const std::vector<Line>& lines, std::size_t i) {
    const auto numbered = [](const Line& line) {
        return line.is_item() && line.block->has(block_flag::ordered) && line.block->depth == 1 && !line.continues();
    };
    return numbered(lines[i]) && lines[i].words <= longest_unmarked && i + 1 < lines.size() && !numbered(lines[i + 1]);
}

Look look_of(const std::vector<Line>& lines, std::size_t i) {
    const Line& line = lines[i];
    if (line.is_heading()) return Look::heading;
    if (is_numbered_heading(lines, i)) return Look::numbered;
    if (line.is_row()) {
        const bool lone = line.block->has(block_flag::table_header) && line.cells().size() == 1;
        return lone ? Look::table : Look::none;
    }
    if ((!line.is(BlockKind::paragraph) && !line.is(BlockKind::code)) || line.words > longest_unmarked ||
        line.words == 0)
        return Look::none;
    if (line.block->has(block_flag::definition)) return Look::none;
    if (line.all_bold) return Look::bold;
    if (is_upper_case_line(line.text)) return Look::upper;
    if (ends_with_colon(line)) return Look::colon;
    return line.continues() ? Look::none : Look::plain;
}

/// "Experience — 9 years 4 months": the words in front of a length that ends the line.
std::string_view before_length(const Line& line) {
    if (line.periods.size() != 1 || line.periods[0].form != PeriodForm::duration) return {};
    const std::string_view text = line.text;
    if (has_words(text.substr(line.periods[0].end))) return {};
    std::string_view words = trim(text.substr(0, line.periods[0].begin));
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : {"—", "–", "-", ":", "(", ",", "|"})
            if (words.ends_with(sign)) words = trim(words.substr(0, words.size() - sign.size())), again = true;
    }
    return words;
}

HeadingCandidate candidate_of(const std::vector<Line>& lines, std::size_t i, const Lexicon& lexicon) {
    const Line& line = lines[i];
    HeadingCandidate candidate;
    candidate.look = look_of(lines, i);
    if (candidate.look == Look::none) return candidate;
    const bool heading = candidate.look == Look::heading;
    if (heading && line.words == 1 && lexicon.language(line.folded) != nullptr)
        candidate.exact = SectionPhrase{SectionKind::languages, {}};
    else
        candidate.exact = lexicon.section(line.folded);
    if (const std::string_view words = before_length(line); !candidate.exact && !words.empty())
        candidate.exact = lexicon.section(fold(words));
    if (heading && !candidate.exact && lexicon.title_head.count(line.folded) == 0) {
        candidate.exact = lexicon.section_misspelt(line.folded);
        if (!candidate.exact) candidate.partial = lexicon.section_within(line.folded);
    }
    return candidate;
}

}  // namespace

Headings::Headings(const std::vector<Line>& lines, const Lexicon& lexicon) {
    constexpr std::size_t looks = static_cast<std::size_t>(Look::table) + 1;
    std::array<SectionKinds, 8> of_level;
    std::array<SectionKinds, looks> of_look;
    candidates_.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const HeadingCandidate& candidate = candidates_.emplace_back(candidate_of(lines, i, lexicon));
        if (!candidate.exact) continue;
        of_look[static_cast<std::size_t>(candidate.look)].insert(candidate.exact->kind);
        if (candidate.look == Look::heading) of_level[lines[i].block->level & 7u].insert(candidate.exact->kind);
    }
    for (std::size_t level = 0; level < of_level.size(); ++level)
        section_level_[level] = of_level[level].size() >= kinds_of_a_level;
    marked_ = of_look[static_cast<std::size_t>(Look::heading)].size() >= 2;
    for (std::size_t look = static_cast<std::size_t>(Look::bold); look < looks; ++look) {
        if (of_look[look].size() <= usual_kinds_) continue;
        usual_kinds_ = of_look[look].size();
        usual_look_ = static_cast<Look>(look);
    }
    find_bold_runs(lines);
}

void Headings::find_bold_runs(const std::vector<Line>& lines) {
    SectionKinds kinds;
    const auto close = [&](std::size_t last) {
        const bool lists = kinds.contains(SectionKind::skills) || kinds.contains(SectionKind::languages);
        if (!kinds.empty()) stretches_.push_back({last, kinds.size(), lists});
        kinds.clear();
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const HeadingCandidate& candidate = candidates_[i];
        if (candidate.look == Look::heading) close(i);
        if (candidate.look == Look::bold && candidate.exact && lines[i].block->depth == 0)
            kinds.insert(candidate.exact->kind);
    }
    close(lines.size());
}

bool Headings::is_one_of_bold_run(std::size_t line) const {
    if (candidates_[line].look != Look::bold || !candidates_[line].exact) return false;
    const auto at = std::ranges::upper_bound(stretches_, line, {}, &Stretch::last);
    return at != stretches_.end() && at->kinds > 1 && at->lists;
}

}  // namespace vitae::recognize
