// SPDX-License-Identifier: Apache-2.0
//
// "Follow me on GitHub and Twitter": lines about where else the person is found.
#pragma once

#include "recognize/document/line.hpp"

namespace vitae::recognize {

/// Whether all links of the line lead to pages of people, and it says little else.
bool links_profiles(const Line& line);

}  // namespace vitae::recognize
