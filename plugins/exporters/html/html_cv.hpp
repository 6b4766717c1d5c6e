// SPDX-License-Identifier: Apache-2.0
//
// A Cv as a standalone HTML page: nothing is loaded, no script runs, everything is in the file. Screen
// readers, printers, microformat parsers (h-resume) and search engines (JSON-LD) find what they need.
//
//   std::string page = html_start(cv) + html_person(cv, 1) + html_end();
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vitae/sdk/cv.hpp"

namespace vitae::exporting {

/// What the page is printed on; any = what the printer has.
enum class Paper { a4, letter, any };

/// Nothing if there is no paper of that name.
std::optional<Paper> paper_named(std::string_view name);

/// Everything before the first person; title and language are those of `first`.
std::string html_start(const Cv& first, Paper paper = Paper::a4);

/// `number` keeps the ids of several people on one page apart.
std::string html_person(const Cv& cv, int number);

std::string html_end();

/// A page of one person.
inline std::string html_cv(const Cv& cv) { return html_start(cv) + html_person(cv, 1) + html_end(); }

}  // namespace vitae::exporting
