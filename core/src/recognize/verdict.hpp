// SPDX-License-Identifier: Apache-2.0
//
// Whether a document is a CV at all: what speaks for it and what speaks against it, weighed.
//
//   const Verdict verdict = judge(draft, sections);
//   verdict.no_cv_reason;       // "It reads like a job advert ("we offer", "apply now"), and no dated role was found."
//   verdict.decision.score;     // -4.1; a CV from 0 on
//   verdict.decision.reasons;   // "says \"we offer\" and 3 more, like a job advert -5.0", "no name -0.6", ...
#pragma once

#include <string>
#include <vector>

#include "recognize/readers/draft.hpp"

namespace vitae::recognize {

struct Verdict {
    std::string no_cv_reason;  ///< one sentence; empty if it is a CV
    Decision decision;         ///< the question "cv"; only if options.explain
};

Verdict judge(const Draft& draft, const std::vector<Section>& sections);

}  // namespace vitae::recognize
