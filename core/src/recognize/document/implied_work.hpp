// SPDX-License-Identifier: Apache-2.0
//
// A career without a heading: some CVs put their positions straight below the contacts, or make a section
// of every employer. Where no section holds roles, the stretch with dated entries becomes one. Behind a section
// of roles, an unknown heading over more of them ("Early years") is one too.
//
//   # Mara Lindqvist                      header
//   ## Fernwick Ltd (2019 - now)          work, from here ...
//   ## Quillmark (2015 - 2019)
//   - Counted things                      ... to here
//   ## Education
#pragma once

#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/document/sections.hpp"

namespace vitae::recognize {

/// Changes nothing where a section holds roles, or where fewer than two lines carry a range of dates.
void imply_work(const std::vector<Line>& lines, Sectioning& cut);

/// Sections of an unknown meaning whose entries are headings that name titles, with ranges of dates right below; and
/// those that list short items with titles, inside a section of roles or each with a range of dates.
void continue_work(const std::vector<Line>& lines, Sectioning& cut, const Lexicon& lexicon);

}  // namespace vitae::recognize
