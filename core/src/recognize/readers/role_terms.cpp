// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/role_terms.hpp"

#include <utility>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_client = 10;  // words

bool is_range(const Line& line) { return line.periods.size() == 1 && line.periods.front().form == PeriodForm::range; }

}  // namespace

void add_terms(Role& role, const Employment& terms) {
    Employment all{role.employment, role.employment_form, role.workload_percent};
    all.add(terms);
    role.employment = std::move(all.words);
    role.employment_form = all.form;
    role.workload_percent = all.percent;
}

void take_labelled(Draft& draft, Role& role, const LineList& body) {
    for (const std::size_t i : body) {
        const Labelled labelled = draft.lines[i].labelled();
        if (!draft.is_open(i) || labelled.label.empty() || labelled.value.empty()) continue;
        const Line& line = draft.lines[i];
        if (line.label_fields == 0) continue;
        const auto means = [&](Field field) { return line.states(field); };
        const bool is_short = count_words(labelled.value) <= longest_client && !labelled.value.ends_with('.');
        const bool when = means(Field::period) || (means(Field::from) && is_range(line));
        if (when && line.periods.size() == 1 && !role.period.start && !role.period.stated) {
            role.period = line.periods.front().period;
            draft.fact(i);
        } else if (means(Field::title) && !means(Field::responsibilities) && role.title.empty() && is_short) {
            role.title = labelled.value;
            draft.fact(i);
        } else if (means(Field::organization) && role.organization.empty() && is_short) {
            role.organization = labelled.value;
            draft.fact(i);
        } else if (means(Field::client) && role.client.empty() && count_words(labelled.value) <= longest_client) {
            (role.organization.empty() ? role.organization : role.client) = labelled.value;
            draft.fact(i);
        } else if (means(Field::employment)) {
            const auto terms = employment_of(labelled.value, draft.lexicon);
            if (!terms) continue;
            add_terms(role, *terms);
            draft.fact(i);
        }
    }
}

}  // namespace vitae::recognize
