// SPDX-License-Identifier: Apache-2.0
//
// Time spans and dates of a structured CV.
#pragma once

#include <optional>

#include "members.hpp"

namespace vitae {

/// A start without an end is open, as JSON Resume and FRESH have it. Where a date is in words the
/// whole span is handed on as words (period.text), which the core reads as in free-form documents.
Period read_period(Members& members, Names start_names, Names end_names);

/// One date. What cannot be read as one is kept, with a note.
std::optional<PartialDate> read_date(Members& members, Names names);

}  // namespace vitae
