// SPDX-License-Identifier: Apache-2.0
//
// The person: name, headline, summary, contacts.
#pragma once

#include <vector>

#include "json_object.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae {

/// The object "basics".
Json basics_of(const Cv& cv);

/// Of each kind of contact all, if basics does not hold all of them, else none.
Json contacts_beyond_basics(const std::vector<Contact>& contacts);

}  // namespace vitae
