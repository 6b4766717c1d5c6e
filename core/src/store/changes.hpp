// SPDX-License-Identifier: Apache-2.0
//
// What changed between two projections of a person, in sentences for people.
#pragma once

#include <string>
#include <vector>

#include "store/projection.hpp"

namespace vitae {

/// One for each fact: "+ role Developer, Arbor (2019 to present)", "~ role Baker, Kivi: title Baker -> Head Baker;
/// dates
/// ...", "- skill COBOL", and "! edit ..." for edits that lost their fact on the way.
std::vector<std::string> changes_between(const Projection& before, const Projection& after);

}  // namespace vitae
