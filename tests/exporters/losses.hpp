// SPDX-License-Identifier: Apache-2.0
//
// What a Cv lost on its way out and in again, fact by fact.
//
//   Comparison result = compared(written, read);
//   result.facts;    // how many were compared
//   result.losses;   // {"role 2 title: \"Chef\" became \"\""}
#pragma once

#include <map>
#include <string>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae::exporting {

struct Comparison {
    std::map<std::string, int> facts;  ///< by field: compared
    std::map<std::string, int> lost;   ///< by field: different
    std::vector<std::string> losses;   ///< one sentence each
};

/// Person, contacts, roles with their dates and skills, education, skills, languages, projects, certificates.
Comparison compared(const Cv& written, const Cv& read);

}  // namespace vitae::exporting
