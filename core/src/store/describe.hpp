// SPDX-License-Identifier: Apache-2.0
//
// Facts in a few words, for people.
#pragma once

#include <string>

#include "store/projection.hpp"

namespace vitae {

/// "Staff Engineer, Nordlys Systems"
std::string label(const Role& role);
/// "MSc Physics, Umbria Technical University"
std::string label(const Education& education);
/// "Tidewatch, Maintainer"
std::string label(const Project& project);
/// "Staff Engineer, Nordlys Systems (2018-02 to present)"
std::string describe(const Role& role);
/// "2018-02 to present", "2019", "18 months, undated", "undated"
std::string describe(const Period& period);

std::string describe(const Projected<Contact>& fact);
std::string describe(const ProjectedRole& fact);
std::string describe(const Projected<Education>& fact);
std::string describe(const ProjectedProject& fact);
std::string describe(const ProjectedClaim& fact);
std::string describe(const Projected<Language>& fact);
std::string describe(const Projected<Certificate>& fact);
std::string describe(const Projected<Publication>& fact);
std::string describe(const Projected<Award>& fact);
std::string describe(const Projected<Recommendation>& fact);
std::string describe(const Projected<OtherSection>& fact);

}  // namespace vitae
