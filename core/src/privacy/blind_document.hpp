// SPDX-License-Identifier: Apache-2.0
//
// What blind facts read like as a document of their own: a line for every text, so that a fact can be searched for and
// the line that says it can be shown.
#pragma once

#include <string>

#include "vitae/sdk/cv.hpp"

namespace vitae::privacy {

/// The texts of the facts, line by line, after `heading`. Sets the lines of every fact to where it stands.
std::string write_down(Cv& cv, const std::string& heading);

}  // namespace vitae::privacy
