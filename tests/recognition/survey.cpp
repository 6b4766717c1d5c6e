// SPDX-License-Identifier: Apache-2.0
#include "survey.hpp"

namespace vitae::recognition {

Tally Group::field(const std::string& name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? Tally{} : found->second;
}

void Group::add(const Score& score) {
    ++documents;
    for (const auto& [name, tally] : score.fields) fields[name] += tally;
}

void Survey::add(const Document& document, const Score& score) {
    all_.add(score);
    by_layout_[document.layout->name].add(score);
    by_language_[document.truth.language].add(score);
    by_date_form_[name_of(document.style.date_form)].add(score);
}

}  // namespace vitae::recognition
