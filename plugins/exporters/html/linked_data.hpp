// SPDX-License-Identifier: Apache-2.0
//
// A Cv as a schema.org Person in JSON-LD, to stand in a script element of a page.
#pragma once

#include <string>

#include "vitae/sdk/cv.hpp"

namespace vitae::exporting {

/// JSON without "<", so that no text can end the script element it stands in.
std::string linked_data(const Cv& cv);

}  // namespace vitae::exporting
