// SPDX-License-Identifier: Apache-2.0
//
// Keys under which two spellings of the same thing are equal: used to link documents to people and
// roles to organizations. For comparing only, never for display. An empty key matches nothing.
//
//   vitae::email_key("Jo.Doe@Example.ORG");                       // "jo.doe@example.org"
//   vitae::profile_key("http://de.linkedin.com/in/Jo-Doe/en");    // "linkedin.com/in/jo-doe"
//   vitae::organization_key("The Acme Widgets GmbH & Co. KG");    // "acme widgets"
#pragma once

#include <string>
#include <string_view>

namespace vitae {

/// Lower case; dots and +tags stay, since they may tell two people apart. Empty if it is no address.
std::string email_key(std::string_view address);

/// Absolute and canonical: https:// if no scheme is stated, lower-case scheme and host, no default
/// port, fragment, tracking parameters or trailing slash. Empty for schemes other than http(s).
std::string url_key(std::string_view url);

/// "linkedin.com/in/slug" or "github.com/user" for a person's page there; empty for everything else,
/// also for a repository, a company page or a reserved path.
std::string profile_key(std::string_view url);

/// Folded, without quotes, legal forms at either end, a leading "The" and "(formerly ...)".
std::string organization_key(std::string_view name);

/// Folded words in alphabetical order, without credentials, pronouns, nicknames and role suffixes.
std::string person_name_key(std::string_view name);

}  // namespace vitae
