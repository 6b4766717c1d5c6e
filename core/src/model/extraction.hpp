// SPDX-License-Identifier: Apache-2.0
//
// What an importer and the recogniser make of one document.
#pragma once

#include <string>
#include <vector>

#include "vitae/decision.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae {

/// Grows whenever the recogniser reads a document differently than before; kept with every extraction.
inline constexpr const char* recognizer_version = "8";

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

    /// Share of the words that arrived somewhere, 0..1.
    [[nodiscard]] double arrived() const { return words == 0 ? 1 : static_cast<double>(in_facts + kept) / words; }
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
