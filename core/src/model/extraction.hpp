// SPDX-License-Identifier: Apache-2.0
//
// What an importer and the recogniser make of one document.
#pragma once

#include <string>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae {

/// Grows whenever the recogniser reads a document differently than before; kept with every extraction.
inline constexpr const char* recognizer_version = "1";

enum class Severity { info, warning, error };

/// Something to say about a document; `line` counts from 1, 0 = the whole document.
struct Diagnostic {
    Severity severity = Severity::info;
    std::string message;
    int line = 0;
};

/// Where the words of a document went. words == in_facts + kept + lost.
struct Coverage {
    int words = 0;     ///< words a reader sees
    int in_facts = 0;  ///< ended in a typed fact
    int kept = 0;      ///< kept verbatim in other sections
};

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

/// One choice the recogniser made by weighing, with what came second. Recorded only when asked for.
struct Decision {
    std::string question;   ///< "section", "entries", "title", "organization", "period", "name", ...
    std::string text;       ///< the words decided on, as in the document
    std::string chosen;     ///< what they were taken for
    double score = 0;       ///< comparable only with the runner-up of the same decision
    std::string runner_up;  ///< empty if nothing else came into question
    double runner_up_score = 0;
    std::vector<std::string> reasons;  ///< what weighed most: "legal form +2.2"
    Lines lines;
};

/// The outcome of reading one document. If no_cv_reason is set the document reads as something
/// else than a CV ("job advert: no name, no role") and cv must not become a person.
struct Extraction {
    Cv cv;
    Coverage coverage;
    std::vector<Diagnostic> diagnostics;
    std::vector<Doubt> doubts;
    std::vector<Decision> decisions;  ///< in document order; empty unless RecognizeOptions::explain
    std::string no_cv_reason;
};

}  // namespace vitae
