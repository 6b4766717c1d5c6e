// SPDX-License-Identifier: Apache-2.0
//
// What an element is to the lines of a page.
//
//   part_of(GUMBO_TAG_H2);   // Part::heading
#pragma once

#include <gumbo.h>

namespace vitae {

enum class Part {
    inline_text,
    block,
    heading,
    item,
    term,
    definition,
    quote,
    list,
    table,
    row,
    cell,
    line_break,
    rule,
    pre
};

Part part_of(GumboTag tag);

bool is_element(const GumboNode& node);
/// Of a document or an element.
const GumboVector& children_of(const GumboNode& node);

}  // namespace vitae
