// SPDX-License-Identifier: Apache-2.0
//
// What a reading of a document says that the document does not.
//
//   inventions(cv, "Nurse at Harbour Clinic")   // {"roles.organization: \"Hospital\" is not in the document"}
//
// Normalised forms may differ from the document: dates, absolute URLs, canonical names of skills (their
// mention must be there), the codes of languages. Everything else is the document's own words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae::recognition {

/// One sentence for each word of a text value that is no word of the document, upper and lower case alike.
std::vector<std::string> inventions(const Cv& cv, std::string_view document);

}  // namespace vitae::recognition
