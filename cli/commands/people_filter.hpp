// SPDX-License-Identifier: Apache-2.0
//
// The options that say which people: TEXT, --skill, --organization and the others.
#pragma once

#include "command.hpp"

namespace vitae {
struct PeopleFilter;
}

namespace vitae::cli {

/// `filter` must live until the command line is parsed.
void declare_people_filter(CLI::App& app, PeopleFilter& filter);

}  // namespace vitae::cli
