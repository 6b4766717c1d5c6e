// SPDX-License-Identifier: Apache-2.0
//
// Going through a page for its data.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

#include "node.hpp"

namespace vitae {

/// The elements below a node, in document order.
std::vector<const GumboNode*> child_elements(const GumboNode& node);

/// What a reader sees of an element, white space folded, lines and paragraphs parted by \n; at most 16 KiB.
std::string visible_text(const GumboNode& node);

/// The words of an attribute like class, rel or itemprop.
std::vector<std::string_view> words_of(std::string_view attribute);

Lines lines_of(const GumboNode& element);

/// A text value as a property of an item.
Node text_node(std::string_view key, std::string text, Lines lines);

}  // namespace vitae
