// SPDX-License-Identifier: Apache-2.0
//
// Which documents speak about the same person: those that share an e-mail address or a profile, also
// through others between them, and those of people that somebody merged. A name alone never links.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/connection.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae {

/// "email:jo@example.org", "profile:github.com/jo"; sorted, each once.
std::vector<std::string> identity_keys(const Cv& cv);

/// People whose documents have one of the keys, by id.
std::vector<std::int64_t> people_with_keys(Connection& connection, const std::vector<std::string>& keys);

/// The person's documents in groups that share keys or were merged by hand, by any merge but `ignored_merge`;
/// groups and members by id.
std::vector<std::vector<std::int64_t>> linked_documents(Connection& connection, std::int64_t person,
                                                        std::int64_t ignored_merge = 0);

}  // namespace vitae
