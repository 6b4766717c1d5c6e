// SPDX-License-Identifier: Apache-2.0
//
// How much of a career was read back: true and false finds per field.
//
//   Score score = score_of(document.truth, extraction.cv);
//   score.fields["role"].f1();   // 0..1
//   score.errors;                // "role: missing Quillmark | Chef"
#pragma once

#include <map>
#include <string>
#include <vector>

#include "career.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae::recognition {

struct Tally {
    int right = 0;
    int spurious = 0;
    int missing = 0;

    Tally& operator+=(const Tally& other);
    [[nodiscard]] bool is_used() const { return right + spurious + missing > 0; }
    /// Harmonic mean of precision and recall; 1 where there was nothing to find and nothing found.
    [[nodiscard]] double f1() const;
};

struct Score {
    std::map<std::string, Tally> fields;  ///< by the names in scored_fields()
    std::vector<std::string> errors;

    /// Mean F1 of the fields in use.
    [[nodiscard]] double overall() const;
};

/// In the order of a table. Those after "languages" are for information.
const std::vector<std::string>& scored_fields();
inline constexpr std::size_t main_fields = 9;

Score score_of(const Career& truth, const Cv& found);

}  // namespace vitae::recognition
