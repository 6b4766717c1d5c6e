// SPDX-License-Identifier: Apache-2.0
//
// Words that say nothing about who somebody is: legal forms, credentials, remarks in brackets.
// All texts are folded, without dots.
#pragma once

#include <string>
#include <string_view>

namespace vitae {

/// "gmbh", "gmbh and co kg", "pty ltd": at the end of a name.
bool is_legal_form(std::string_view words);

/// "ооо", "зао", "pt": those that also stand before a name.
bool is_leading_legal_form(std::string_view words);

/// "formerly Foo", "acquired by Bar".
bool is_organization_remark(std::string_view folded);

/// "phd", "mba", "ing", "dr", "mr".
bool is_credential(std::string_view word);

/// Case mapping without the other steps of fold().
std::string lower_case(std::string_view text);

}  // namespace vitae
