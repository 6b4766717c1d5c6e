// SPDX-License-Identifier: Apache-2.0
//
// What the recogniser weighed while it read a document, and what it is not sure of.
//
//   {"section", "Experience", "section: work", 4.2, "entry heading", 0.6, {"known heading +3.0"}, {12, 12}}
#pragma once

#include <string>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae {

/// A field of a fact the recogniser is not sure of. A field without a doubt is as good as stated.
///
///   {"role", 2, "title", 0.55, "\"Acme Engineer\" could as well be the organization", {14, 14}}
struct Doubt {
    std::string fact;       ///< singular name of the fact: "person", "role", "education", "project", "contact", ...
    int index = 0;          ///< which of the Cv's facts of that kind, from 0
    std::string field;      ///< as in visit_fields; empty = the whole fact
    double confidence = 0;  ///< 0..1, below sure_from
    std::string reason;     ///< a full sentence for a reader who has the document open
    Lines lines;
};

/// From this confidence on a field is taken as it stands, without a doubt.
inline constexpr double sure_from = 0.9;

/// One choice the recogniser made, with what came second. Recorded only when asked for.
struct Decision {
    std::string question;   ///< "section", "entries", "title", "organization", "period", "name", "line", ...
    std::string text;       ///< the words decided on, as in the document
    std::string chosen;     ///< what they were taken for
    double score = 0;       ///< comparable only with the runner-up of the same decision; 0 = nothing was weighed
    std::string runner_up;  ///< empty if nothing else came into question
    double runner_up_score = 0;
    std::vector<std::string> reasons;  ///< what weighed most: "legal form +2.2"
    Lines lines;
};

}  // namespace vitae
