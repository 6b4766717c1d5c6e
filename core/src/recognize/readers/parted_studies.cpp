// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/parted_studies.hpp"

#include <iterator>
#include <utility>

namespace vitae::recognize {
namespace {

bool is_school(const HeaderFacts& facts, const Lexicon& lexicon) {
    return facts.title.empty() && lexicon.institution.count(fold(facts.organization)) > 0;
}

bool is_degree(const HeaderFacts& facts, const Lexicon& lexicon) {
    return facts.organization.empty() && lexicon.degree.count(fold(facts.title)) > 0;
}

bool is_prize(const HeaderFacts& facts, const Lexicon& lexicon) {
    const FoldedText words(fold(facts.title + " " + facts.organization));
    return lexicon.prize.count(words) > 0 && lexicon.institution.count(words) + lexicon.degree.count(words) == 0;
}

bool is_dated(const HeaderFacts& facts) { return facts.period.start || facts.period.end || facts.period.stated; }

/// Nothing stands between the two, and only one of them says when.
bool make_one(const HeaderFacts& first, const HeaderFacts& second, const Lexicon& lexicon) {
    const bool halves = is_degree(first, lexicon) ? is_school(second, lexicon)
                                                  : is_school(first, lexicon) && is_degree(second, lexicon);
    return halves && first.entry.body.empty() && !first.entry.nested && !second.entry.nested &&
           !(is_dated(first) && is_dated(second));
}

void join(HeaderFacts& first, HeaderFacts& second) {
    if (first.title.empty()) first.title = std::move(second.title);
    if (first.organization.empty()) {
        first.organization = std::move(second.organization);
        first.organization_url = std::move(second.organization_url);
    }
    if (first.location.empty()) first.location = std::move(second.location);
    if (!is_dated(first)) first.period = std::move(second.period);
    if (!second.leftover.empty()) append_line(first.leftover, second.leftover);
    first.entry.header.insert(first.entry.header.end(), second.entry.header.begin(), second.entry.header.end());
    first.entry.body = std::move(second.entry.body);
}

}  // namespace

void join_parted_studies(std::vector<HeaderFacts>& entries, const Lexicon& lexicon) {
    std::size_t count = entries.size();  // of the studies; prizes may stand below them
    while (count > 0 && is_prize(entries[count - 1], lexicon)) --count;
    if (count == 0 || count % 2 != 0) return;
    const bool degrees_first = is_degree(entries[0], lexicon);
    for (std::size_t i = 0; i < count; i += 2)
        if (is_degree(entries[i], lexicon) != degrees_first || !make_one(entries[i], entries[i + 1], lexicon)) return;
    for (std::size_t i = 0; i < count; i += 2) {
        join(entries[i], entries[i + 1]);
        if (i > 0) entries[i / 2] = std::move(entries[i]);
    }
    const auto behind = [&](std::size_t n) { return entries.begin() + static_cast<std::ptrdiff_t>(n); };
    entries.erase(behind(count / 2), behind(count));
}

}  // namespace vitae::recognize
