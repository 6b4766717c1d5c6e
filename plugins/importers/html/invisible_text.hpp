// SPDX-License-Identifier: Apache-2.0
//
// Words of a page that no reader sees: in the colour of the background, of no size, transparent, hidden, cut away or
// out of sight. They are not what the page says.
//
//   VisibleHtml page = visible_html(R"(<p>Baker<span style="color:#fff"> C++ Rust Go</span></p>)");
//   page.html;           // the same with blanks for " C++ Rust Go", so that lines stay where they are
//   page.hidden_words;   // 3
#pragma once

#include <string>

namespace vitae {

struct VisibleHtml {
    std::string html;
    int hidden_words = 0;
    int first_line = 0;  ///< of the hidden words
    int last_line = 0;
};

/// Only styles of the page itself are known: colours that another file may set are not judged.
/// Throws sdk::BadInput for a page made to exhaust the parser.
VisibleHtml visible_html(std::string html);

}  // namespace vitae
