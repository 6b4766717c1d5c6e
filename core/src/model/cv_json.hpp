// SPDX-License-Identifier: Apache-2.0
//
// Extractions as JSON: the form in which workers send them and the database keeps them. Field names
// are those of visit_fields plus "lines": [first, last]; empty texts, lists and unset values are
// left out, so that the text is stable and small.
//
//   std::string text = vitae::to_json(extraction);
//   vitae::Extraction back = vitae::extraction_from_json(text);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/extraction.hpp"

namespace vitae {

/// Compact JSON of a Cv (indent < 0) or pretty-printed with `indent` spaces. Deterministic.
std::string to_json(const Cv& cv, int indent = -1);
std::string to_json(const Extraction& extraction, int indent = -1);
std::string to_json(const std::vector<Diagnostic>& diagnostics, int indent = -1);
std::string to_json(const std::vector<Doubt>& doubts, int indent = -1);

/// The reverse. The text may come from a compromised worker: throws Error (bad_input) for anything
/// that is not valid JSON of valid UTF-8 with the right types; unknown members are ignored.
Cv cv_from_json(std::string_view text);
Extraction extraction_from_json(std::string_view text);
std::vector<Doubt> doubts_from_json(std::string_view text);

}  // namespace vitae
