// SPDX-License-Identifier: Apache-2.0
#include "outline_builder.hpp"

#include <algorithm>
#include <utility>

namespace vitae::markdown {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// ":mailbox:" and the like: emoji by name.
void drop_emoji_codes(std::string& text) {
    for (std::size_t at = text.find(':'); at != std::string::npos; at = text.find(':', at)) {
        std::size_t end = at + 1;
        while (end < text.size() && end - at < 40 &&
               ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '_' ||
                (end > at + 1 && text[end] >= '0' && text[end] <= '9')))
            ++end;
        const bool starts_word = at == 0 || is_blank(text[at - 1]) || text[at - 1] == ':';
        const bool ends_word = end + 1 >= text.size() || is_blank(text[end + 1]) || text[end + 1] == ':';
        if (starts_word && end < text.size() && text[end] == ':' && end > at + 2 && ends_word)
            text.erase(at, end + 1 - at);
        else
            at = end;
    }
}

bool same_run(const Span& a, const Span& b) { return a.style == b.style && a.href == b.href && a.cell == b.cell; }

/// Merges runs of one style and trims the ends of the line and of each cell.
void tidy(std::vector<Span>& spans) {
    std::vector<Span> merged;
    for (Span& span : spans) {
        if (!merged.empty() && same_run(merged.back(), span))
            merged.back().text += span.text;
        else
            merged.push_back(std::move(span));
    }
    for (Span& span : merged)
        if ((span.style & style::code) == 0) drop_emoji_codes(span.text);
    for (std::size_t i = 0; i < merged.size(); ++i) {
        std::string& text = merged[i].text;
        const bool first = i == 0 || merged[i - 1].cell != merged[i].cell;
        const bool last = i + 1 == merged.size() || merged[i + 1].cell != merged[i].cell;
        if (last)
            while (!text.empty() && is_blank(text.back())) text.pop_back();
        if (first) text.erase(0, std::min(text.find_first_not_of(" \t\n"), text.size()));
    }
    std::erase_if(merged, [](const Span& span) { return span.text.empty(); });
    spans = std::move(merged);
}

}  // namespace

void OutlineBuilder::open(const Place& place, int line) {
    if (open_) close(line);
    block_ = Block{place.kind, place.level, place.depth, place.quote, place.flags, {line, line}, {}};
    cell_ = 0;
    open_ = true;
}

/// Blanks in a row become one: a tab if there is one among them, or so many that they set off a column.
static std::string with_single_blanks(std::string_view text, bool follows_blank) {
    constexpr std::size_t column_gap = 3;
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_blank(text[end])) ++end;
        if (end == at) {
            plain += text[at++];
            continue;
        }
        const std::string_view blanks = text.substr(at, end - at);
        const bool column = blanks.find('\t') != blanks.npos || blanks.size() >= column_gap;
        if (at > 0 || !follows_blank) plain += column ? '\t' : ' ';
        at = end;
    }
    return plain;
}

void OutlineBuilder::text(std::string_view text, std::uint32_t style, std::string_view href) {
    if (!open_ || text.empty()) return;
    const bool follows_blank =
        !block_.spans.empty() && block_.spans.back().cell == cell_ && is_blank(block_.spans.back().text.back());
    std::string plain = block_.kind == BlockKind::code ? std::string(text) : with_single_blanks(text, follows_blank);
    if (plain.empty()) return;
    block_.spans.push_back(Span{std::move(plain), style, std::string(href), cell_});
}

void OutlineBuilder::close(int line) {
    if (!open_) return;
    open_ = false;
    tidy(block_.spans);
    block_.lines.last = std::max(block_.lines.first, line);
    if (!block_.spans.empty() || block_.kind == BlockKind::rule) blocks.push_back(std::move(block_));
}

void OutlineBuilder::break_line(int line, int next_line) {
    if (!open_) return;
    Place place{block_.kind, block_.level, block_.depth, block_.quote, block_.flags};
    const bool said_something = std::any_of(block_.spans.begin(), block_.spans.end(), [](const Span& span) {
        return span.text.find_first_not_of(" \t") != std::string::npos;
    });
    const std::uint32_t cell = cell_;
    close(line);
    if (said_something && place.kind == BlockKind::list_item) place.kind = BlockKind::paragraph;
    if (said_something) place.flags |= block_flag::continues;
    open(place, next_line);
    if (place.kind == BlockKind::table_row) cell_ = cell;  // "<br>" in a cell: the row goes on there
}

}  // namespace vitae::markdown
