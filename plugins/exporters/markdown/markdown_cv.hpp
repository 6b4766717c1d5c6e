// SPDX-License-Identifier: Apache-2.0
//
// A Cv as Markdown: CommonMark that a person reads with pleasure and that the Markdown importer reads
// back as the same facts. Headings and labels are in the language of the CV.
//
//   # Mara Lindqvist
//   ## Experience
//   ### Staff Engineer | [Nordlys Systems](https://nordlys.example)
//   *2018-02 – Present | Location: Göteborg*
#pragma once

#include <string>

#include "vitae/sdk/cv.hpp"

namespace vitae::exporting {

/// Ends with a newline.
std::string markdown_cv(const Cv& cv);

}  // namespace vitae::exporting
