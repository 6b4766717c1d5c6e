// SPDX-License-Identifier: Apache-2.0
//
// A career, and what was found of one, line by line in the same form, to be compared by eye or diff.
#pragma once

#include <string>

#include "career.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae::recognition {

std::string truth_text(const Career& career);
std::string found_text(const Cv& cv);

}  // namespace vitae::recognition
