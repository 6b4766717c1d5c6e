// SPDX-License-Identifier: Apache-2.0
//
// Places of a text that look like what leads to a person, whoever it is.
#pragma once

#include <string_view>
#include <vector>

#include "blind/traces.hpp"

namespace vitae::blind {

/// E-mail addresses and links, with or without scheme.
void find_addresses(std::string_view text, std::vector<Span>& found);

/// Runs of digits with the signs between them: "+46 31-390 06 12", but also "2019 - 2021".
std::vector<Span> digit_runs(std::string_view text);

/// The text with "[…]" for the spans, which may overlap; neighbours with little between them become one.
std::string replaced(std::string_view text, std::vector<Span> spans);

}  // namespace vitae::blind
