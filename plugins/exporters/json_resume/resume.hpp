// SPDX-License-Identifier: Apache-2.0
//
// A Cv as JSON Resume v1.0.0 (https://jsonresume.org/schema): what is not known is left out, never
// written as "", null or "Present". What the format has no place for stands in x-vitae objects.
#pragma once

#include <string>

#include "vitae/sdk/cv.hpp"

namespace vitae {

/// Pretty-printed JSON without a final newline; valid UTF-8 whatever the Cv holds.
std::string json_resume(const Cv& cv);

}  // namespace vitae
