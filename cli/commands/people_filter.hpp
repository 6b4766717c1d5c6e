// SPDX-License-Identifier: Apache-2.0
//
// The options that say which people: TEXT, --skill, --organization and the others.
#pragma once

#include <functional>

#include "command.hpp"

namespace vitae {
struct PeopleFilter;
}

namespace vitae::cli {

/// `filter` must live until the command line is parsed.
void declare_people_filter(CLI::App& app, PeopleFilter& filter);

/// The same for a command that has arguments and a --language of its own: words are --text TEXT, languages --speaks.
/// Tells, once the command line is parsed, whether any of them was given.
std::function<bool()> declare_people_options(CLI::App& app, PeopleFilter& filter);

}  // namespace vitae::cli
