// SPDX-License-Identifier: Apache-2.0
//
// "Did you mean ...?": the known name nearest to a mistyped one.
//
//   nearest_name("skil-months", {"skill-months", "tenure"});  // "skill-months"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitae {

/// The name with the fewest edits (insert, delete, replace, swap of neighbours; case does not
/// count); empty if even that needs more than a third of the letters changed.
std::string nearest_name(std::string_view wanted, const std::vector<std::string>& names);

}  // namespace vitae
