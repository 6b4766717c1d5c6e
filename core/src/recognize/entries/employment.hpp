// SPDX-License-Identifier: Apache-2.0
//
// On what terms a role is held: the words that say so and what they mean (data/employment_words.txt).
//
//   employment_of("Teilzeit, 60 %", lexicon)->form;   // EmploymentForm::part_time
//   std::string title = "Nurse (part-time, 0.5 FTE)", place;
//   take_employment(title, place, lexicon).percent;   // 50; title is "Nurse"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "recognize/words/lexicon.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae::recognize {

struct Employment {
    std::string words;  ///< as written
    std::optional<EmploymentForm> form;
    std::optional<int> percent;  ///< of a full-time position

    [[nodiscard]] bool empty() const { return words.empty(); }
    /// What is known already stays.
    void add(const Employment& more);
};

/// What a text says that holds nothing but terms of employment; nothing if it says anything else.
std::optional<Employment> employment_of(std::string_view text, const Lexicon& lexicon);

/// Takes brackets of terms and a closing percentage off a title or an employer. A place that stands in
/// the same brackets ("(part-time, remote)") is appended to `place`.
Employment take_employment(std::string& text, std::string& place, const Lexicon& lexicon);

/// The form that the first or last words of a title name: "Part-time Cashier".
std::optional<EmploymentForm> form_named_in(std::string_view title);

}  // namespace vitae::recognize
