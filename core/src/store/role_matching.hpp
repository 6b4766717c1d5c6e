// SPDX-License-Identifier: Apache-2.0
//
// Recognises the same role in two documents of a person, and the best dates they give together.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae {

/// How surely two roles of one person, stated in different documents, are the same; 0 = they are not.
/// The organizations are compared by their keys. Symmetric.
double role_affinity(const Role& a, const std::string& a_organization, const Role& b,
                     const std::string& b_organization);

inline constexpr std::size_t no_partner = static_cast<std::size_t>(-1);

/// For each of `count` roles the one of `known` roles that it is, each known one at most once: the best pair
/// by `affinity(role, known)` first, of equal ones the earlier role with the earlier known one.
std::vector<std::size_t> match_roles(std::size_t count, std::size_t known,
                                     const std::function<double(std::size_t, std::size_t)>& affinity);

/// The dates of the newer document, refined by the older one where that is more precise and does not
/// contradict. An older "present" never outlives the newer document.
Period merged_period(const Period& newer, const Period& older);

/// Share of common words of two titles, 0..1; an empty title has none.
double title_similarity(const std::string& a, const std::string& b);

}  // namespace vitae
