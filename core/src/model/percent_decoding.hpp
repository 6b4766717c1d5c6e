// SPDX-License-Identifier: Apache-2.0
//
// The %XX escapes of URLs (RFC 3986, section 2.1).
#pragma once

#include <string>
#include <string_view>

namespace vitae {

/// The text with its escapes resolved; what is no complete escape stays as it is.
std::string percent_decoded(std::string_view text);

}  // namespace vitae
