// SPDX-License-Identifier: Apache-2.0
//
// Numbers in sentences: counted(1, "role") is "1 role", counted(2, "person", "people") is "2 people".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vitae::cli {

/// `plural` is needed only where it is not `singular` and an s.
std::string counted(std::int64_t number, std::string_view singular, std::string_view plural = {});

}  // namespace vitae::cli
