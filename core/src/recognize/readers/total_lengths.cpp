// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/total_lengths.hpp"

#include <algorithm>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

bool is_dated(const HeaderFacts& facts) { return facts.header.period && facts.period.start; }

/// "Fernwick Ltd" over "6 years 3 months".
bool states_length_only(const Draft& draft, const HeaderFacts& facts) {
    const bool names_both = !facts.title.empty() && !facts.organization.empty();
    return !names_both && !facts.header.period && facts.header.stated && !facts.entry.header.empty() &&
           facts.entry.body.empty() && facts.entry.header.size() == 2 &&
           draft.lines[facts.entry.header[0]].periods.empty();
}

/// How many lines of a header stand above its date.
std::size_t lines_above_date(const Draft& draft, const HeaderFacts& facts) {
    const std::vector<std::size_t>& lines = facts.entry.header;
    const auto date = std::ranges::find_if(lines, [&](std::size_t line) { return draft.lines[line].dated; });
    return static_cast<std::size_t>(date - lines.begin());
}

std::string text_of(const Draft& draft, std::size_t line) { return std::string(trim(draft.lines[line].text)); }

/// What stands below the date is where the position was held, if anything.
void place_below(Draft& draft, HeaderFacts& facts, std::size_t date) {
    constexpr int longest_place = 6;  // words
    LineList &header = facts.entry.header, &body = facts.entry.body;
    if (header.size() == date + 1 && !body.empty() && body[0] == header.back() + 1 &&
        draft.lines[body[0]].continues()) {
        draft.fact(body[0]);
        header.push_back(body[0]);
        body.erase(body.begin());
    }
    facts.leftover.clear();
    facts.organization_url.clear();
    for (std::size_t n = date + 1; n < facts.entry.header.size(); ++n) {
        const Line& line = draft.lines[facts.entry.header[n]];
        if (line.continues() && line.words <= longest_place && facts.location.empty())
            facts.location = text_of(draft, facts.entry.header[n]);
        else if (facts.location != text_of(draft, facts.entry.header[n]))
            append_line(facts.leftover, line.text);
    }
}

}  // namespace

void find_total_lengths(Draft& draft, std::vector<HeaderFacts>& all) {
    bool any = false;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (!states_length_only(draft, all[i]) || !is_dated(all[i + 1])) continue;
        any = true;
        all[i].organization = text_of(draft, all[i].entry.header[0]);
        all[i].title.clear();
        all[i].leftover.clear();
    }
    if (!any) return;
    for (HeaderFacts& facts : all) {
        const std::size_t above = lines_above_date(draft, facts);
        if (!is_dated(facts) || facts.entry.by_heading || above == 0 || above > 2) continue;
        facts.organization = above == 2 ? text_of(draft, facts.entry.header[0]) : std::string();
        facts.title = text_of(draft, facts.entry.header[above - 1]);
        facts.location.clear();
        place_below(draft, facts, above);
    }
}

}  // namespace vitae::recognize
