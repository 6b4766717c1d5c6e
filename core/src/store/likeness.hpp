// SPDX-License-Identifier: Apache-2.0
//
// How much two people look like one, and the keys that any two who do have in common. Pure.
//
//   Traits a = ..., b = ...;
//   Likeness alike = likeness(a, b);      // {75, {"the same name", "a role at Nordlys from the same time"}}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vitae/sdk/partial_date.hpp"

namespace vitae {

/// Something held from some time on.
struct DatedPlace {
    std::string key;   ///< of the organization
    std::string name;  ///< for people
    PartialDate start;
};

/// What of a person can be compared with another one. Lists are sorted by key.
struct Traits {
    std::int64_t person = 0;
    std::string name;
    std::vector<std::string> words;    ///< of the name, folded, sorted
    std::vector<std::string> sounds;   ///< the same words in one alphabet, sorted
    std::vector<std::string> reaches;  ///< "e-mail jo@example.org", "profile ...", "phone +46...", "url ..."
    std::vector<DatedPlace> roles;     ///< dated ones
    std::vector<DatedPlace> schools;
};

/// Sets the name and its words, in all their forms.
void set_name(Traits& traits, const std::string& name);

struct Likeness {
    int score = 0;                     ///< 0..100
    std::vector<std::string> reasons;  ///< strongest first
};

Likeness likeness(const Traits& a, const Traits& b);

/// Two people of likeness `suggested_from` or more have one of these in common.
std::vector<std::string> likeness_keys(const Traits& traits);

}  // namespace vitae
