// SPDX-License-Identifier: Apache-2.0
//
// Spans of time in the words of a style, and what a reader can still know after reading them.
//
//   span_text(span, style, words);      // "seit 03/2019"
//   as_stated(span, DateForm::year);    // without the month that was not written
#pragma once

#include "career.hpp"
#include "style.hpp"

namespace vitae::recognition {

std::string span_text(const Span& span, const Style& style, const Vocabulary& words);
/// The length of the span alone: "2 years 3 months".
std::string duration_text(const Span& span, const Vocabulary& words);

/// The span with the precision the form leaves.
Span as_stated(Span span, DateForm form);

}  // namespace vitae::recognition
