// SPDX-License-Identifier: Apache-2.0
//
// Which roles tell of the same time at the same employer. Names of employers are compared by their keys, which cost
// much to make, only where two roles have the same dates.
//
//   Stays stays;
//   stays.first_told("Fernwick Ltd", period, 0);   // 0
//   stays.first_told("Fernwick", period, 1);       // 0: the same stay
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "vitae/sdk/cv.hpp"

namespace vitae::recognize {

class Stays {
public:
    /// The first role of this stay: `role`, if no other was told of. Needs a start.
    std::size_t first_told(const std::string& organization, const Period& period, std::size_t role);

private:
    struct First {
        std::string organization;
        std::size_t role = 0;
        bool keyed = false;
    };
    std::unordered_map<std::uint64_t, First> by_dates_;
    std::unordered_map<std::string, std::size_t> by_key_;  ///< those whose dates are not their own
};

}  // namespace vitae::recognize
