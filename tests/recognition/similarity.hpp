// SPDX-License-Identifier: Apache-2.0
//
// How alike two texts are, for scoring: what a reader would call the same name spelt a little
// differently. Written apart from the core, whose results it judges.
//
//   similarity(organization_key("Acme, Inc."), organization_key("ACME"));   // 1.0
#pragma once

#include <string>
#include <string_view>

namespace vitae::recognition {

/// NFKC, case folded, plain dashes and quotes, single spaces.
std::string plain_key(std::string_view text);
/// plain_key without punctuation except + # &.
std::string name_key(std::string_view text);
/// name_key without legal forms at the end.
std::string organization_key(std::string_view text);
/// plain_key without list marks and punctuation around it.
std::string skill_key(std::string_view text);
/// plain_key without scheme, www, query and final slash.
std::string url_key(std::string_view text);
/// plain_key without what stands in parentheses.
std::string language_key(std::string_view text);
/// The ASCII digits.
std::string digits_key(std::string_view text);

/// Ratcliff and Obershelp: 2 * matching characters / all characters, 0..1.
double similarity(std::string_view a, std::string_view b);

}  // namespace vitae::recognition
