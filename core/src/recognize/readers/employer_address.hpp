// SPDX-License-Identifier: Apache-2.0
//
// "Engraver | https://fernwick.example": an employer known by its site alone.
#pragma once

#include <string_view>

#include "recognize/readers/draft.hpp"

namespace vitae::recognize {

/// Names the employer of a role without one after the host, unless the address is a profile of the person.
void name_by_address(Role& role, std::string_view url);

}  // namespace vitae::recognize
