// SPDX-License-Identifier: Apache-2.0
//
// People shown without who they are. What a database says of somebody, with the name, the contacts, links and
// everything in the texts that leads to the person left out or replaced.
//
//   vitae::Blinding blinding;
//   blinding.opening = "backend-2025";
//   vitae::pseudonym_of(database, 12, blinding.opening);   // "Candidate 4821-7730-5562", always the same
#pragma once

#include <cstdint>
#include <string>

#include "vitae/database.hpp"

namespace vitae {

/// What else is left out.
struct BlindOptions {
    bool schools = false;    ///< names of schools
    bool years = false;      ///< when a degree was taken
    bool employers = false;  ///< employers and clients
};

struct Blinding {
    std::string opening;  ///< a person has another pseudonym for each; may be empty
    BlindOptions options;
};

/// Made from the id and a secret of the database; who has no access to that cannot lead it back.
std::string pseudonym_of(Database& database, std::int64_t person, const std::string& opening);

}  // namespace vitae
