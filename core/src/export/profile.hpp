// SPDX-License-Identifier: Apache-2.0
//
// A career as an export profile wants it.
//
//   Cv shown = vitae::profiled(cv, profile);
#pragma once

#include "vitae/export.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae {

/// Throws Error (usage) for a section that does not exist, naming those that do.
void check_profile(const ExportProfile& profile);

Cv profiled(Cv cv, const ExportProfile& profile);

}  // namespace vitae
