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

/// Whether an address or a profile link has a word of the name in it, or all: "m.lindqvist@example.org".
bool repeated_in(const std::vector<Contact>& contacts, std::string_view name, bool all = false) {
    const std::string folded = fold(name);
    return std::any_of(contacts.begin(), contacts.end(), [&](const Contact& contact) {
        if (contact.kind != ContactKind::email && contact.kind != ContactKind::url) return false;
        const std::string value = fold(contact.value.substr(0, contact.value.find('@')));
        bool any = false, each = true;
        for_each_word(folded, [&](std::string_view word) {
            const bool found = word.size() >= shortest_word && value.find(word) != std::string::npos;
            any = any || found;
            each = each && found;
        });
        return all ? each : any;
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

void explain(Draft& draft, const NameOffer& best, const NameOffer* rival) {
    const Lines lines = draft.lines[best.line].lines();
    Decision decision{"name", best.name, "name", best.score, {}, 0, {best.place}, lines};
    if (repeated_in(draft.cv.contacts, best.name))
        decision.reasons.push_back(fmt::format("in a contact {:+.1f}", contact_bonus));
    if (rival != nullptr) {
        decision.runner_up = '"' + rival->name + '"';
        decision.runner_up_score = rival->score;
    }
    draft.decisions.push_back(std::move(decision));
}

}  // namespace

void NameChoice::offer(NameOffer offer) {
    offer.name = collapse_space(offer.name);
    if (offers_.size() < most_offers) offers_.push_back(std::move(offer));
}

std::vector<NameOffer> NameChoice::settle(Draft& draft) const {
    std::vector<NameOffer> offers = offers_;
    const auto unfit = std::stable_partition(offers.begin(), offers.end(), [&](const NameOffer& offer) {
        return (!offer.lone && !offer.unlikely) || repeated_in(draft.cv.contacts, offer.name, offer.unlikely);
    });
    std::vector<NameOffer> others(unfit, offers.end());
    std::erase_if(others, [](const NameOffer& offer) { return offer.unlikely; });
    offers.erase(unfit, offers.end());
    for (NameOffer& offer : offers)
        if (repeated_in(draft.cv.contacts, offer.name)) offer.score += contact_bonus;
    std::stable_sort(offers.begin(), offers.end(),
                     [](const NameOffer& a, const NameOffer& b) { return a.score > b.score; });
    if (offers.empty()) return others;
    const NameOffer best = offers.front();
    const Lines lines = draft.lines[best.line].lines();
    draft.cv.name = {best.name, lines};
    const auto same = [&](const NameOffer& other) { return share_a_word(other.name, best.name); };
    std::erase_if(offers, same);
    std::erase_if(others, same);
    const auto rival = offers.begin();
    double confidence = best.score < well_placed ? out_of_place : 1;
    if (rival != offers.end()) confidence = std::min(confidence, confidence_of(best.score - rival->score));
    if (confidence < sure_from)
        draft.doubts.push_back({"person", 0, "name", confidence,
                                rival == offers.end()
                                    ? fmt::format("\"{}\" does not stand where names usually do.", best.name)
                                    : fmt::format("The name could as well be \"{}\".", rival->name),
                                lines});
    if (draft.options.explain) explain(draft, best, rival == offers.end() ? nullptr : &*rival);
    std::erase_if(offers, [&](const NameOffer& other) { return other.line == best.line; });
    offers.insert(offers.end(), others.begin(), others.end());
    return offers;
}

}  // namespace vitae::recognize
