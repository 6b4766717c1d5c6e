// SPDX-License-Identifier: Apache-2.0
//
// Front matter: the key-value block site generators put on top of a page.
//
//   auto front = read_front_matter("---\nname: Mara\n---\n# CV\n");
//   front.blocks[0];    // metadata "name" = "Mara", line 2
//   front.body_offset;  // where the Markdown starts
#pragma once

#include <cstddef>
#include <string_view>

#include "vitae/sdk/outline.hpp"

namespace vitae::markdown {

struct FrontMatter {
    Outline blocks;  ///< one metadata block per value: cell 0 the dotted key, cell 1 the text
    std::size_t body_offset = 0;
    int body_line = 1;
};

/// YAML between `---` lines (or closed by `...`), TOML between `+++`, and `key: value` lines closed
/// by a dash line whose opening is missing. YAML that does not parse is read line by line.
FrontMatter read_front_matter(std::string_view text);

}  // namespace vitae::markdown
