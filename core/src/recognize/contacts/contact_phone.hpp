// SPDX-License-Identifier: Apache-2.0
//
// Phone numbers in a line of text.
#pragma once

#include <string_view>
#include <vector>

#include "recognize/contacts/contacts.hpp"

namespace vitae::recognize {

/// Appends the phone numbers of a line, as written. International numbers and numbers behind a label
/// ("Tel.:") count everywhere; `bare_numbers`: any well-formed number that is no date, range or id.
void find_phones(std::string_view line, bool bare_numbers, std::vector<FoundContact>& found);

/// Digits of the text, counted up to 99.
int count_digits(std::string_view text);

}  // namespace vitae::recognize
