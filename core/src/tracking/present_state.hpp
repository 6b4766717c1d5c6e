// SPDX-License-Identifier: Apache-2.0
//
// Where an application stands according to its last event.
#pragma once

#include <cstdint>
#include <string>

#include "store/connection.hpp"

namespace vitae::tracking {

struct PresentState {
    std::int64_t application = 0;
    std::int64_t person = 0;
    std::string person_name;
    std::int64_t opening = 0;
    std::string opening_key;
    std::int64_t stage = 0;
    std::string stage_name;
    std::int64_t stage_before = 0;  ///< the one before the last event
    std::string stage_before_name;
    std::string status;  ///< as in the view applications
    std::string since;   ///< UTC, of the last event
};

/// Throws Error (usage) if there is no such application, or nobody behind it any more.
PresentState present_state(Connection& connection, std::int64_t application);

}  // namespace vitae::tracking
