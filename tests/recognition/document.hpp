// SPDX-License-Identifier: Apache-2.0
//
// One generated CV: its text and what must be read from it.
//
//   Document document = generated_document(seed, number);
//   document.text;                    // Markdown or HTML
//   document.truth.positions.size();  // roles the text states
#pragma once

#include <cstdint>
#include <string>

#include "career.hpp"
#include "layouts.hpp"

namespace vitae::recognition {

struct Document {
    std::string name;  ///< of the file: "heading-de-17.md"
    std::string text;
    const Layout* layout = nullptr;
    Style style;
    Career truth;  ///< as a careful reader of the text knows it
};

/// Number after number goes through all layouts and languages. The same for the same seed.
Document generated_document(std::uint64_t seed, std::size_t number);
Document generated_document(const Layout& layout, const std::string& language, std::uint64_t seed, std::size_t number);

}  // namespace vitae::recognition
