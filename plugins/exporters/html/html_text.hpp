// SPDX-License-Identifier: Apache-2.0
//
// Text that means itself in HTML, between tags and in quoted attributes.
//
//   html_text("<b> & \"co\"");   // "&lt;b&gt; &amp; &quot;co&quot;"
#pragma once

#include <string>
#include <string_view>

namespace vitae::exporting {

/// One line, without control characters.
std::string html_text(std::string_view text);

/// One paragraph per paragraph of the text, <br> between its lines.
std::string html_paragraphs(std::string_view text, std::string_view attributes = {});

/// <a> if the link leads to the web, to a mailbox or to a telephone, else the text alone.
std::string html_link(std::string_view text, std::string_view link, std::string_view classes = {});

}  // namespace vitae::exporting
