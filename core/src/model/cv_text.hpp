// SPDX-License-Identifier: Apache-2.0
//
// The words of a Cv, for searching documents whose bytes are not the text a reader sees.
#pragma once

#include <string>

#include "vitae/sdk/cv.hpp"

namespace vitae {

/// Every text of every fact, one a line, in the order of the fields.
std::string text_of(const Cv& cv);

}  // namespace vitae
