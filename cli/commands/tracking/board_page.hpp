// SPDX-License-Identifier: Apache-2.0
//
// Boards as one page that needs nothing else: no script, no font, no picture.
#pragma once

#include <string>
#include <vector>

#include "commands/tracking/board_data.hpp"

namespace vitae::cli {

std::string board_page(const std::vector<Board>& boards, const std::string& day);

}  // namespace vitae::cli
