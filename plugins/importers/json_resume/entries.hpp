// SPDX-License-Identifier: Apache-2.0
//
// The entries of a structured CV: one object, one fact. The field names of JSON Resume since 2014, of
// FRESH, and those that people write by mistake are all understood everywhere.
#pragma once

#include "members.hpp"

namespace vitae {

Role read_role(Members& entry, RoleKind kind);
Education read_education(Members& entry);
Project read_project(Members& entry);
Language read_language(Members& entry);
Certificate read_certificate(Members& entry);
Publication read_publication(Members& entry);
Award read_award(Members& entry);
Recommendation read_recommendation(Members& entry);

/// A location object, or the text that stands in its place, with the parts it names.
Contact read_address(Members& entry, Names names);

/// "Storgatan 1, 753 31 Uppsala, SE" of a location object, or the text that stands in its place.
std::string read_location(Members& entry, Names names);

}  // namespace vitae
