// SPDX-License-Identifier: Apache-2.0
//
// A YAML document as the same tree that JSON gives.
//
//   Node root = yaml_tree("basics:\n  name: Mara\n");
#pragma once

#include <string_view>

#include "node.hpp"

namespace vitae {

/// Reads the first document. Aliases are replaced by copies of what they stand for, within the
/// limits of TreeBuilder; "<<" merges. Throws sdk::BadInput with the line, also for more than 1 MiB.
Node yaml_tree(std::string_view utf8);

}  // namespace vitae
