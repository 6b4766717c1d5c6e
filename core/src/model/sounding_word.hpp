// SPDX-License-Identifier: Apache-2.0
//
// Names written in another alphabet or by another custom: "Дарья", "Darya" and "Daria" have one key.
// For comparing only. Cyrillic and Greek letters are known; others stay as they are.
//
//   vitae::sounding_word("зимнякова");   // "zimniakova"
#pragma once

#include <string>
#include <string_view>

namespace vitae {

/// The key of one folded word.
std::string sounding_word(std::string_view folded);

}  // namespace vitae
