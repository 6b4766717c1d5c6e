// SPDX-License-Identifier: Apache-2.0
//
// What in a text leads to one person: the parts of the name in their spellings and cases, e-mail addresses,
// telephone numbers, handles and links.
//
//   Traces traces(cv);
//   traces.without("Ask Mara, m.lindqvist@example.org");   // "Ask […], […]"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae::blind {

/// From and to in bytes of a text.
using Span = std::pair<std::size_t, std::size_t>;

class Traces {
public:
    explicit Traces(const Cv& cv);

    /// Adds a name that is nobody else's business either: a referee, a co-author.
    void add_name(std::string_view name);

    /// The text with "[…]" for every trace.
    [[nodiscard]] std::string without(std::string_view text) const;

private:
    void add_contact(const Contact& contact);
    void add_handle(std::string_view handle);
    [[nodiscard]] bool names(std::string_view word) const;
    [[nodiscard]] bool may_belong_to_name(std::string_view word) const;
    void find_name_words(std::string_view folded, std::vector<Span>& found) const;
    void find_literals(std::string_view folded, std::vector<Span>& found) const;
    void find_numbers(std::string_view folded, std::vector<Span>& found) const;

    std::vector<std::string> parts_;         ///< of names, three letters and more
    std::vector<std::string> short_parts_;   ///< particles, initials and what has two letters: only beside the others
    std::vector<std::string> ideographs_;    ///< names of languages that put no spaces between words
    std::vector<std::string> handles_;       ///< folded, matched between letters and digits
    std::vector<std::string> number_tails_;  ///< last digits of telephone numbers
};

}  // namespace vitae::blind
