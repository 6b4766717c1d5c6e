// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/employer_above.hpp"

#include "recognize/document/line_shape.hpp"

namespace vitae::recognize {
namespace {

/// "- Fernwick Society": neither a position nor a deed, nor the name of a group of positions.
bool may_employ(const Line& line, const Lexicon& lexicon) {
    constexpr int longest = 16;  // words
    return line.is_item() && !line.dated && line.words <= longest && !ends_with_colon(line) && !is_sentence(line) &&
           lexicon.title_head.count(line.folded) == 0 && !lexicon.section(line.folded);
}

struct Employer {
    std::uint32_t depth = 0;  ///< of its item; 0 = none
    std::string name, location;
};

/// What the last of the lines above a position of that depth names; an employer's words or its place tell.
Employer employer_in(const Draft& draft, const LineList& above, std::uint32_t depth) {
    const Line& line = draft.lines[above.back()];
    if (line.block->depth + 1 != depth || !may_employ(line, draft.lexicon)) return {};
    const Header header = read_header(draft.lines, {above.back()}, draft.lexicon);
    if (header.segments.empty() || (header.location.empty() && names_words(line.folded, draft.lexicon) == 0)) return {};
    return {line.block->depth, run_text(header, {0, header.segments.size()}, draft.lines), header.location};
}

}  // namespace

void take_employers_above(Draft& draft, std::vector<HeaderFacts>& positions, LineList& intro) {
    LineList* above = &intro;
    Employer employer;
    for (HeaderFacts& facts : positions) {
        const Line& line = draft.lines[facts.entry.header.front()];
        const std::uint32_t depth = line.block->depth;
        if (!line.is_item() || depth < 2) return;
        if (employer.depth + 1 != depth || (!above->empty() && draft.lines[above->back()].block->depth < depth)) {
            employer = above->empty() ? Employer{} : employer_in(draft, *above, depth);
            if (employer.depth > 0) {
                draft.fact(above->back());
                above->pop_back();
            }
        }
        if (employer.depth > 0 && facts.organization.empty()) {
            facts.organization = employer.name;
            if (facts.location.empty()) facts.location = employer.location;
        }
        above = &facts.entry.body;
    }
}

}  // namespace vitae::recognize
