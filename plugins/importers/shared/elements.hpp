// SPDX-License-Identifier: Apache-2.0
//
// What the elements of a web page mean for a reader: seen or not, in which style.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace vitae {

using ParsedHtml = std::unique_ptr<GumboOutput, void (*)(GumboOutput*)>;

/// Parses a page or a fragment of one. `html` is borrowed by the result; see check_nesting first.
ParsedHtml parse_html(std::string_view html);

/// The value of an attribute; empty if it is missing.
std::string_view attribute(const GumboElement& element, const char* name);

/// True if `name` is one of the element's classes.
bool has_class(const GumboElement& element, std::string_view name);

/// A picture from an icon font ("<i class='fa fa-home'>").
bool is_icon(const GumboElement& element);

/// Elements that never show text of their own (script, style, svg, ...).
bool is_never_shown(GumboTag tag);

/// Never shown, a picture from an icon font, or hidden by the hidden attribute or an inline style
/// (display:none, visibility:hidden, zero font size).
bool is_invisible(const GumboElement& element);

/// The bits of vitae::style that the element adds to its text.
std::uint32_t style_of(GumboTag tag);

/// The style of text in the element, `outer` around it: its tag's, and what its inline style says of weight and slant.
std::uint32_t style_within(const GumboElement& element, std::uint32_t outer);

}  // namespace vitae
