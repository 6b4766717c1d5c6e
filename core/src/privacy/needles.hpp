// SPDX-License-Identifier: Apache-2.0
//
// What to look for after an erasure: pieces of text that only the erased data should have held.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/connection.hpp"

namespace vitae::privacy {

/// Parts of names over three letters, addresses, profiles, links and numbers as written and as keys, hashes, and
/// long lines of the documents. In lower case as far as ASCII goes, each also folded; none twice.
std::vector<std::string> needles_of_person(Connection& connection, std::int64_t person);

/// The letters A to Z as a to z, all other bytes as they are: the way needles are compared.
void lower_ascii(std::string& text);

}  // namespace vitae::privacy
