// SPDX-License-Identifier: Apache-2.0
//
// Which elements of a page a reader does not see.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace vitae {

/// The value of an attribute; empty if it is missing.
std::string_view attribute(const GumboElement& element, const char* name);

/// True for elements that never show text (script, style, ...) and those hidden by the hidden
/// attribute or an inline style (display:none, visibility:hidden, zero font size).
bool is_invisible(const GumboElement& element);

}  // namespace vitae
