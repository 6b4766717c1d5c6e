// SPDX-License-Identifier: Apache-2.0
//
// A career for programs: one JSON object with everything, or rows for the flat formats.
#pragma once

#include <string>

#include "vitae/career.hpp"
#include "vitae/result.hpp"

namespace vitae::cli {

/// `indent` blanks per level; -1 = all on one line.
std::string career_json(const Career& career, int indent);

/// A row per role, project and study.
void write_activities(const Career& career, RowSink& sink);

/// A row per piece of evidence for a skill.
void write_evidence(const Career& career, RowSink& sink);

}  // namespace vitae::cli
