// SPDX-License-Identifier: Apache-2.0
//
// JSON as people write it: with comments (// and /* */), trailing commas and a byte order mark.
//
//   Node root = json_tree(utf8);   // throws sdk::BadInput with the line
#pragma once

#include <string_view>

#include "node.hpp"

namespace vitae {

/// `utf8` must be valid UTF-8 with Unix line ends. `first_line` is the line it begins on, for JSON
/// that stands inside another document. Throws sdk::BadInput: a full sentence.
Node json_tree(std::string_view utf8, int first_line = 1);

}  // namespace vitae
