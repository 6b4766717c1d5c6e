// SPDX-License-Identifier: Apache-2.0
//
// Random people as a structured importer gives them, with every kind of fact and of date.
//
//   Cv cv = random_cv("de", chance);
#pragma once

#include <string>

#include "recognition/chance.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae::exporting {

Cv random_cv(const std::string& language, recognition::Chance& chance);

}  // namespace vitae::exporting
