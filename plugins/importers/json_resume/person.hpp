// SPDX-License-Identifier: Apache-2.0
//
// The person: name, headline, summary, and how to reach them.
#pragma once

#include "members.hpp"

namespace vitae {

/// Reads name, headline, summary, picture, address and contacts, wherever a format has them.
void read_person(Members& basics);

/// Adds a contact unless it has no value.
void add_contact(Intake& intake, ContactKind kind, std::string value, std::string label, Lines lines);

/// A page on a site: network, user name, address.
void read_profile(Members& profile);

}  // namespace vitae
