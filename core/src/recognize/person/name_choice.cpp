// SPDX-License-Identifier: Apache-2.0
#include "recognize/person/name_choice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/text.hpp"
#include "recognize/readers/record.hpp"

namespace vitae::recognize {
namespace {

constexpr double contact_bonus = 1.5;     // for a name the contacts repeat
constexpr double well_placed = 1.3;       // from this score on the place alone says it is the name
constexpr double out_of_place = 0.75;     // confidence of a name that stands where names seldom do
constexpr std::size_t shortest_word = 3;  // letters of a name's word that may be found in an address
constexpr std::size_t most_offers = 20;

/// Whether an address or a profile link has a word of the name in it: "m.lindqvist@example.org".
bool repeated_in(const std::vector<Contact>& contacts, std::string_view name) {
    const std::string folded = fold(name);
    return std::any_of(contacts.begin(), contacts.end(), [&](const Contact& contact) {
        if (contact.kind != ContactKind::email && contact.kind != ContactKind::url) return false;
        const std::string value = fold(contact.value.substr(0, contact.value.find('@')));
        bool found = false;
        for_each_word(folded, [&](std::string_view word) {
            found = found || (word.size() >= shortest_word && value.find(word) != std::string::npos);
        });
        return found;
    });
}

/// "Mara Lindqvist" and "Mara K. Lindqvist" are one person.
bool share_a_word(std::string_view a, std::string_view b) {
    const std::string first = fold(a), second = fold(b);
    bool shared = false;
    for_each_word(first, [&](std::string_view word) {
        for_each_word(second, [&](std::string_view other) { shared = shared || (word.size() > 1 && word == other); });
    });
    return shared;
}

}  // namespace

void NameChoice::offer(std::string_view name, double score, const char* place, Lines lines) {
    if (score > 0 && offers_.size() < most_offers) offers_.push_back({collapse_space(name), score, place, lines});
}

void NameChoice::settle(Draft& draft) const {
    std::vector<Offer> offers = offers_;
    for (Offer& offer : offers) {
        offer.in_contacts = repeated_in(draft.cv.contacts, offer.name);
        if (offer.in_contacts) offer.score += contact_bonus;
    }
    std::stable_sort(offers.begin(), offers.end(), [](const Offer& a, const Offer& b) { return a.score > b.score; });
    if (offers.empty()) return;
    const Offer& best = offers.front();
    draft.cv.name = {best.name, best.lines};
    const auto rival = std::find_if(offers.begin() + 1, offers.end(),
                                    [&](const Offer& other) { return !share_a_word(other.name, best.name); });
    double confidence = best.score < well_placed ? out_of_place : 1;
    if (rival != offers.end()) confidence = std::min(confidence, confidence_of(best.score - rival->score));
    if (confidence < sure_from)
        draft.doubts.push_back({"person", 0, "name", confidence,
                                rival == offers.end()
                                    ? fmt::format("\"{}\" does not stand where names usually do.", best.name)
                                    : fmt::format("The name could as well be \"{}\".", rival->name),
                                best.lines});
    if (!draft.options.explain) return;
    Decision decision{"name", best.name, "name", best.score, {}, 0, {best.place}, best.lines};
    if (best.in_contacts) decision.reasons.push_back(fmt::format("in a contact {:+.1f}", contact_bonus));
    if (rival != offers.end()) {
        decision.runner_up = '"' + rival->name + '"';
        decision.runner_up_score = rival->score;
    }
    draft.decisions.push_back(std::move(decision));
}

}  // namespace vitae::recognize
