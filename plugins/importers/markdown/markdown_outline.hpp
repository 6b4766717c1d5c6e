// SPDX-License-Identifier: Apache-2.0
//
// A Markdown document as an outline: one block per line of the source, headings, list items, table
// rows, front matter, each with the lines it stands on.
//
//   vitae::Outline outline = vitae::markdown::markdown_outline("# Mara Lindqvist\n\n- C++\n");
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "line_source.hpp"
#include "vitae/sdk/outline.hpp"

namespace vitae::markdown {

/// `text` is UTF-8 with Unix line ends (see decode_text). Throws sdk::BadInput for a document no
/// author writes: nesting or tables without end, more than `max_document_size` bytes.
Outline markdown_outline(std::string_view text);

inline constexpr std::size_t max_document_size = 16 * 1024 * 1024;

/// How sure one can be, 0..100, that the bytes are Markdown or plain text, by name and content.
int markdown_likelihood(std::string_view name, std::string_view bytes);

}  // namespace vitae::markdown
