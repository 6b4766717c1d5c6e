// SPDX-License-Identifier: Apache-2.0
//
// Texts as the export writes them, as people wrote them.
//
//   restore("Built it. • Kafka • Go");   // prose "Built it.", items "Kafka" and "Go"
//   plain_skill("Python (Programming Language)");   // "Python"
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitae::linkedin {

/// For comparing column titles and file names: lower case, letters and digits only.
std::string fold_title(std::string_view text);

/// "&amp;" and the like, once.
std::string decode_entities(std::string_view text);

struct RestoredText {
    std::string prose;               ///< paragraphs, one a line
    std::vector<std::string> items;  ///< of a list
};

/// The export makes one space of a line break, two of an empty line, and leaves bullets in the line.
RestoredText restore(std::string_view text);

/// Prose and items as lines of one text.
std::string restored_lines(std::string_view text);

/// Without what tells namesakes apart, or the initials of the very words before.
std::string plain_skill(std::string_view text);

/// "[PORTFOLIO:https://a.example],[COMPANY:b.example]" as (label, value); the label may be empty.
std::vector<std::pair<std::string, std::string>> labelled_values(std::string_view text);

}  // namespace vitae::linkedin
