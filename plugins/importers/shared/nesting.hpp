// SPDX-License-Identifier: Apache-2.0
//
// Guards the HTML parser against pages made to exhaust it.
#pragma once

#include <string_view>

namespace vitae {

/// Throws sdk::BadInput if elements nest deeper than 512 or a tag holds more than 400 attributes:
/// the limits of browsers and of other HTML libraries, far beyond any real page.
void check_nesting(std::string_view html);

}  // namespace vitae
