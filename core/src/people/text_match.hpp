// SPDX-License-Identifier: Apache-2.0
//
// From words as people type them to an expression of the full-text index.
//
//   match_expression("kernel title:eng");        // "kernel"* AND titles : "eng"*
//   match_expression("\"flight planner\" a|b");  // "flight planner" AND ("a"* OR "b"*)
//
// Nothing typed is an operator of the index: every word is quoted.
#pragma once

#include <string>
#include <vector>

namespace vitae::people {

/// Empty if there are no words.
std::string match_expression(const std::string& text);

/// Any of the texts, all words of it as beginnings of words in one column of the index; words that open
/// with * are left out. Empty if a text has no other words: then the index cannot tell.
std::string match_any_in(const std::string& column, const std::vector<std::string>& texts);

/// The words between blanks.
std::vector<std::string> words_between_blanks(const std::string& text);

}  // namespace vitae::people
