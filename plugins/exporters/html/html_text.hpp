// SPDX-License-Identifier: Apache-2.0
//
// Text that means itself in HTML.
//
//   html_text("<b> & \"co\"");   // "&lt;b&gt; &amp; &quot;co&quot;"
#pragma once

#include <string>
#include <string_view>

namespace vitae::exporting {

/// One line between tags, without control characters.
std::string html_text(std::string_view text);

/// The same for quoted attributes and the title, where no tag may stand.
std::string html_attribute(std::string_view text);

/// One paragraph per paragraph of the text, <br> between its lines.
std::string html_paragraphs(std::string_view text, std::string_view attributes = {});

/// <a> if the link leads to the web, to a mailbox or to a telephone, else the text alone; nothing without a text.
std::string html_link(std::string_view text, std::string_view link, std::string_view classes = {});

}  // namespace vitae::exporting
