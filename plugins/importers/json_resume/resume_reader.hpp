// SPDX-License-Identifier: Apache-2.0
//
// A CV in JSON or YAML: JSON Resume in all its versions, and FRESH.
//
//   Node root = json_tree(text);
//   resume_likeness(root);          // 90
//   Intake read = read_resume(root);
//   read.cv.roles[0].title;
#pragma once

#include "members.hpp"

namespace vitae {

/// How much a document looks like a CV in one of the formats, by its top-level fields: 0..100.
/// A list of one such object counts as the object.
int resume_likeness(const Node& root);

/// Throws sdk::BadInput for a list of several people.
Intake read_resume(const Node& root);

}  // namespace vitae
