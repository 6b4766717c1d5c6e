// SPDX-License-Identifier: Apache-2.0
#include "commands/tracking/board_page.hpp"

#include <fmt/format.h>

#include "output/html_text.hpp"
#include "output/visible_text.hpp"

namespace vitae::cli {

namespace {

constexpr auto style = R"(
:root { color-scheme: light dark; --ink: #1f2328; --faint: #656d76; --line: #d0d7de; --paper: #fff; --card: #f6f8fa; --late: #b35900; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --faint: #8d96a0; --line: #30363d; --paper: #0d1117; --card: #161b22; --late: #e3a008; }
}
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2rem; }
h1 { font-size: 1.3rem; margin: 2rem 0 .2rem; } h1 small, .closed { color: var(--faint); font-weight: normal; font-size: .85rem; }
.board { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(10.5rem, 1fr); gap: .8rem; overflow-x: auto; padding: .6rem 0; }
section { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem; min-height: 5rem; }
h2 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; margin: 0 0 .5rem; color: var(--faint); }
h2 b { color: var(--ink); }
li { list-style: none; background: var(--card); border: 1px solid var(--line); border-radius: .35rem; padding: .35rem .5rem;
     margin: .35rem 0; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .6rem; overflow-wrap: break-word; }
ul { margin: 0; padding: 0; } time { color: var(--faint); white-space: nowrap; } .late { border-color: var(--late); } .late time { color: var(--late); }
@media print { body { margin: 0; } section { break-inside: avoid; } }
)";

std::string escaped(const std::string& text) { return html_text(visible_line(text)); }

std::string column_html(const BoardColumn& column) {
    std::string html = fmt::format("<section><h2>{} <b>{}</b></h2><ul>\n", escaped(column.stage), column.cards.size());
    for (const Card& card : column.cards)
        html +=
            fmt::format("<li{}><span>{}</span>{}</li>\n", card.is_overdue ? " class=\"late\"" : "", escaped(card.name),
                        column.is_final ? ""
                                        : fmt::format("<time datetime=\"P{0}D\">{0} d{1}</time>", card.days,
                                                      card.is_overdue ? " overdue" : ""));
    return html + "</ul></section>\n";
}

}  // namespace

std::string board_page(const std::vector<Board>& boards, const std::string& day) {
    std::string body;
    for (const Board& board : boards) {
        body += fmt::format("<h1>{} <small>{}, {}</small></h1>\n<div class=\"board\">\n", escaped(board.title),
                            escaped(board.opening), day);
        for (const BoardColumn& column : board.columns) body += column_html(column);
        body +=
            fmt::format("</div>\n<p class=\"closed\">{} rejected, {} withdrawn</p>\n", board.rejected, board.withdrawn);
    }
    return fmt::format(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Applications on "
        "{}</title>\n<style>{}</style>\n"
        "</head>\n<body>\n{}</body>\n</html>\n",
        day, style, body);
}

}  // namespace vitae::cli
