// SPDX-License-Identifier: Apache-2.0
#include "store/likeness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/keys.hpp"
#include "model/sounding_word.hpp"

namespace vitae {
namespace {

// Points. One sure sign, or a same full name, is worth a suggestion; a similar name needs a role beside it.
constexpr int same_email_or_profile = 90;
constexpr int same_phone = 60;
constexpr int same_page = 50;
constexpr int same_name = 50;
constexpr int same_sounding_name = 50;
constexpr int same_single_name = 25;
constexpr int similar_name = 30;
constexpr int first_role = 25;
constexpr int further_role = 10;
constexpr int first_school = 20;
constexpr int other_name = -40;  ///< two names that share nothing speak against a shared phone
constexpr int most_of_roles = 45;

enum class NameLikeness { same, same_sound, similar, different, unknown };

/// An initial stands for every word that begins with it.
bool stands_for(const std::string& shorter, const std::string& longer) {
    return shorter == longer || (shorter.size() == 1 && longer.starts_with(shorter));
}

/// Every word of the shorter name is in the longer one, and one of them in full.
bool is_part_of(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
    std::vector<bool> used(longer.size());
    bool any_in_full = false;
    for (const std::string& word : shorter) {
        std::size_t best = longer.size();
        for (std::size_t i = 0; i < longer.size(); ++i)
            if (!used[i] && (word == longer[i] ||
                             (best == longer.size() && (stands_for(word, longer[i]) || stands_for(longer[i], word)))))
                best = i;
        if (best == longer.size()) return false;
        used[best] = true;
        any_in_full = any_in_full || (word == longer[best] && word.size() > 1);
    }
    return any_in_full;
}

NameLikeness name_likeness(const Traits& a, const Traits& b) {
    if (a.words.empty() || b.words.empty()) return NameLikeness::unknown;
    if (a.words == b.words) return NameLikeness::same;
    if (a.sounds == b.sounds) return NameLikeness::same_sound;
    const bool a_shorter = a.sounds.size() <= b.sounds.size();
    if (is_part_of(a_shorter ? a.sounds : b.sounds, a_shorter ? b.sounds : a.sounds)) return NameLikeness::similar;
    const bool shares_word = std::ranges::any_of(
        a.sounds, [&](const std::string& word) { return std::ranges::find(b.sounds, word) != b.sounds.end(); });
    return shares_word ? NameLikeness::unknown : NameLikeness::different;
}

int months_of(const PartialDate& date) { return date.year * 12 + date.month - 1; }

/// Years compare as years; months may be one apart.
bool starts_together(const PartialDate& a, const PartialDate& b) {
    if (a.month == 0 || b.month == 0) return a.year == b.year;
    return std::abs(months_of(a) - months_of(b)) <= 1;
}

std::vector<std::string> common_places(const std::vector<DatedPlace>& a, const std::vector<DatedPlace>& b) {
    std::vector<std::string> names;
    std::set<std::string> told;
    for (const DatedPlace& place : a)
        for (const DatedPlace& other : b)
            if (place.key == other.key && starts_together(place.start, other.start) && told.insert(place.key).second)
                names.push_back(place.name);
    return names;
}

/// The years a start may be compared in.
std::set<int> years_of(const PartialDate& start) {
    if (start.month == 0) return {start.year};
    return {(months_of(start) - 1) / 12, start.year, (months_of(start) + 1) / 12};
}

}  // namespace

void set_name(Traits& traits, const std::string& name) {
    traits.name = name;
    traits.words.clear();
    traits.sounds.clear();
    const std::string key = person_name_key(name);
    for (std::size_t from = 0; from < key.size();) {
        const std::size_t end = std::min(key.find(' ', from), key.size());
        traits.words.push_back(key.substr(from, end - from));
        traits.sounds.push_back(sounding_word(traits.words.back()));
        from = end + 1;
    }
    std::ranges::sort(traits.sounds);
}

Likeness likeness(const Traits& a, const Traits& b) {
    Likeness alike;
    const auto say = [&](int points, std::string reason) {
        alike.score += points;
        alike.reasons.push_back(std::move(reason));
    };
    std::vector<std::string> reaches;
    std::ranges::set_intersection(a.reaches, b.reaches, std::back_inserter(reaches));
    for (const std::string& reach : reaches) {
        const int points = reach.starts_with("phone ") ? same_phone
                           : reach.starts_with("url ") ? same_page
                                                       : same_email_or_profile;
        say(points, "the same " + reach);
    }
    const NameLikeness names = name_likeness(a, b);
    if (names == NameLikeness::same)
        say(a.words.size() > 1 ? same_name : same_single_name, "the same name");
    else if (names == NameLikeness::same_sound)
        say(a.words.size() > 1 ? same_sounding_name : same_single_name, "the same name in another spelling");
    else if (names == NameLikeness::similar)
        say(similar_name, "a similar name");
    else if (names == NameLikeness::different && !reaches.empty())
        say(other_name, "but another name");
    // Colleagues begin together too: only under the same name does it tell.
    if (names == NameLikeness::same || names == NameLikeness::same_sound || names == NameLikeness::similar) {
        int of_roles = 0;
        for (const std::string& name : common_places(a.roles, b.roles)) {
            const int points = std::min(of_roles == 0 ? first_role : further_role, most_of_roles - of_roles);
            of_roles += points;
            say(points, fmt::format("a role at {} from the same time", name));
        }
        if (const auto schools = common_places(a.schools, b.schools); !schools.empty())
            say(first_school, fmt::format("at {} at the same time", schools.front()));
    }
    alike.score = std::clamp(alike.score, 0, 100);
    return alike;
}

std::vector<std::string> likeness_keys(const Traits& traits) {
    std::set<std::string> keys(traits.reaches.begin(), traits.reaches.end());
    if (!traits.sounds.empty()) {
        std::string name = "name";
        for (const std::string& sound : traits.sounds) name += " " + sound;
        keys.insert(name);
    }
    const auto add = [&](std::string_view kind, const std::vector<DatedPlace>& places) {
        for (const DatedPlace& place : places)
            for (const int year : years_of(place.start))
                for (const std::string& sound : traits.sounds)
                    if (sound.size() > 1) keys.insert(fmt::format("{} {} {} {}", kind, place.key, year, sound));
    };
    add("role", traits.roles);
    add("school", traits.schools);
    return {keys.begin(), keys.end()};
}

}  // namespace vitae
