// SPDX-License-Identifier: Apache-2.0
//
// Remarks in brackets that are no part of the name before them (data/remark_words.txt): what became of an employer,
// what it is, how large it is.
//
//   std::string name = "Fernwick (acquired by Quillmark)";
//   take_remark(name);   // "acquired by Quillmark"; the name is "Fernwick"
//
// An acronym, a legal form and any other name in brackets stay: "Oakhaven Broadcasting (OB)", "Kestrel (Holding) AG".
#pragma once

#include <string>
#include <string_view>

#include "recognize/document/line.hpp"

namespace vitae::recognize {

/// What stands in brackets is a remark: "acquired by Quillmark", "since 2023 part of Quillmark".
bool is_remark(std::string_view inner);

/// The words tell how far something has come: "expected", "not finished".
bool says_state(std::string_view folded);

/// The period belongs to a remark in brackets, not to the entry.
bool lies_in_remark(const Line& line, const FoundPeriod& found);

/// Takes the first remark off the name; empty if there is none.
std::string take_remark(std::string& name);

}  // namespace vitae::recognize
