// SPDX-License-Identifier: Apache-2.0
//
// What a caller may ask of the recogniser.
#pragma once

namespace vitae::recognize {

struct RecognizeOptions {
    /// Look for skills in the prose of roles and projects too, not only in lists.
    bool skills_in_text = true;
    /// Record every weighed choice in Extraction::decisions.
    bool explain = false;
};

}  // namespace vitae::recognize
