// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/labelled_parts.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "recognize/entries/parties.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_part = 10;  // words

bool is_range(const Line& line) { return line.periods.size() == 1 && line.periods.front().form == PeriodForm::range; }

/// Takes the line if the role lacks what its label means.
bool take_part(const Draft& draft, const Line& line, std::string_view value, Role& role) {
    const auto means = [&](Field field) { return line.states(field); };
    const bool is_short = count_words(value) <= longest_part && !value.ends_with('.');
    const bool when = means(Field::period) || (means(Field::from) && is_range(line));
    if (when && line.periods.size() == 1 && !role.period.start && !role.period.stated) {
        role.period = line.periods.front().period;
    } else if (const auto terms = means(Field::employment) ? employment_of(value, draft.lexicon) : std::nullopt;
               terms) {
        add_terms(role, *terms);
    } else if (means(Field::title) && !means(Field::responsibilities) && role.title.empty() && is_short) {
        role.title = value;
    } else if (means(Field::organization) && role.organization.empty() && is_short) {
        const bool placed = means(Field::location);  // "Name and address of employer"
        const PlacedEmployer employer =
            placed ? employer_with_address(value, draft.lexicon) : PlacedEmployer{value, {}};
        role.organization = employer.name;
        if (role.location.empty()) role.location = employer.address;
    } else if (means(Field::client) && role.client.empty() && count_words(value) <= longest_part) {
        (role.organization.empty() ? role.organization : role.client) = value;
    } else {
        return false;
    }
    return true;
}

}  // namespace

bool labels_names(const Draft& draft, const LineList& body) {
    return std::ranges::any_of(body, [&](std::size_t i) {
        return draft.is_open(i) && (draft.lines[i].states(Field::organization) || draft.lines[i].states(Field::title));
    });
}

void take_labelled_parts(Draft& draft, const LineList& body, Role& role) {
    for (const std::size_t i : body) {
        const Line& line = draft.lines[i];
        if (line.label_fields != 0 && draft.is_open(i) && take_part(draft, line, line.labelled().value, role))
            draft.fact(i);
    }
}

void take_labelled_parts(Draft& draft, HeaderFacts& studies) {
    std::erase_if(studies.entry.body, [&](std::size_t i) {
        const Line& line = draft.lines[i];
        std::string* part = line.states(Field::qualification) && studies.title.empty()        ? &studies.title
                            : line.states(Field::institution) && studies.organization.empty() ? &studies.organization
                                                                                              : nullptr;
        if (part == nullptr || line.states(Field::responsibilities)) return false;
        *part = line.labelled().value;
        studies.entry.header.push_back(i);
        draft.fact(i);
        return true;
    });
}

void add_terms(Role& role, const Employment& terms) {
    Employment all{role.employment, role.employment_form, role.workload_percent};
    all.add(terms);
    role.employment = std::move(all.words);
    role.employment_form = all.form;
    role.workload_percent = all.percent;
}

}  // namespace vitae::recognize
