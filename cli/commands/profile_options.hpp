// SPDX-License-Identifier: Apache-2.0
//
// The options that say what of a career is exported, given on the command line or kept in a file:
//
//   # short.profile
//   sections = headline, summary, roles, skills
//   since = 2015
//   order = newest
//   language = de
#pragma once

#include "command.hpp"

namespace vitae {
struct ExportFormat;
struct ExportProfile;
}  // namespace vitae

namespace vitae::cli {

/// Both must live until the command line is parsed. The language of headings is a setting of the format.
void declare_profile(CLI::App& app, ExportProfile& profile, ExportFormat& format);

}  // namespace vitae::cli
