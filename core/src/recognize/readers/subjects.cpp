// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/subjects.hpp"

#include <algorithm>

namespace vitae::recognize {

bool lists_subjects(const Draft& draft, const std::vector<HeaderFacts>& entries) {
    return entries.size() > 1 && std::ranges::all_of(entries, [&](const HeaderFacts& facts) {
               return facts.organization.empty() && !facts.period.start && !facts.period.stated &&
                      facts.entry.body.empty() && draft.lines[facts.entry.header.front()].is_item();
           });
}

}  // namespace vitae::recognize
