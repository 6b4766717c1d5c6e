// SPDX-License-Identifier: Apache-2.0
//
// Phone numbers in one spelling. In a library of its own: only the store needs it.
//
//   vitae::phone_key("+49 (0)30 123456");      // "+4930123456"
//   vitae::phone_key("030 123456", "DE");      // "+4930123456"
#pragma once

#include <string>
#include <string_view>

namespace vitae {

/// E.164, or empty if the text is no possible number. `region` is an ISO 3166 code for numbers
/// without a country code; empty = unknown, and such numbers have no key.
std::string phone_key(std::string_view number, std::string_view region = {});

}  // namespace vitae
