// SPDX-License-Identifier: Apache-2.0
//
// What every importer does with texts; white space and letters are those of ASCII.
//
//   trimmed("  Nora Quist\n");               // "Nora Quist"
//   joined({"1830", "", "Aalborg"}, " ");    // "1830 Aalborg"
//   lower_ascii("LinkedIn");                 // "linkedin"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitae {

/// Without white space around it; a part of `text`.
std::string_view trimmed(std::string_view text);
/// The parts that are not empty, with the separator between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// A to Z made small, all other bytes as they are.
std::string lower_ascii(std::string_view text);
/// 0 to 9 alone, by which phone numbers are the same however they are written.
std::string digits_of(std::string_view text);

}  // namespace vitae
