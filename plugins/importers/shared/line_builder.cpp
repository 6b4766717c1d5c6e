// SPDX-License-Identifier: Apache-2.0
#include "line_builder.hpp"

#include <algorithm>
#include <utility>

namespace vitae {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

template <std::size_t Count>
bool consists_of(std::string_view text, const std::string_view (&parts)[Count]) {
    while (!text.empty()) {
        const auto part = std::find_if(std::begin(parts), std::end(parts),
                                       [&](std::string_view candidate) { return text.starts_with(candidate); });
        if (part == std::end(parts)) return false;
        text.remove_prefix(part->size());
    }
    return true;
}

/// "&nbsp;", which word processors write for an empty line.
bool is_blank(const Block& block) {
    static constexpr std::string_view parts[] = {" ", "\u00a0"};
    return consists_of(block.text(), parts);
}

/// Dashes, bars, dots and white space only: a separator that the page's style puts between two boxes.
bool is_separator(const Block& block) {
    static constexpr std::string_view parts[] = {"-", "–", "—", "|", "·", "•", ",", "/", "~", " ", "\u00a0"};
    return consists_of(block.text(), parts);
}

/// White space at the end of the line and of every cell of a row shows nothing.
void trim_cell_ends(std::vector<Span>& spans) {
    for (std::size_t i = spans.size(); i-- > 0;) {
        const bool last_of_cell = i + 1 == spans.size() || spans[i + 1].cell != spans[i].cell;
        if (!last_of_cell) continue;
        std::string& text = spans[i].text;
        while (!text.empty() && is_space(text.back())) text.pop_back();
        if (text.empty()) spans.erase(spans.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

std::string folded_url(std::string_view href) {
    std::string url;
    for (const char c : href)
        if (!is_space(c)) url += c;
    return url;
}

}  // namespace

void LineBuilder::open_line(int line) {
    open_ = true;
    block_ = Block{};
    block_.kind = context.heading != 0 ? BlockKind::heading : next_kind_;
    if (block_.kind == BlockKind::paragraph && context.preformatted) block_.kind = BlockKind::code;
    block_.level = context.heading;
    block_.depth = context.depth;
    block_.quote = context.quote;
    block_.flags = next_flags_ | (continues_ ? block_flag::continues : 0U);
    block_.lines = {line, line};
    next_kind_ = BlockKind::paragraph;
    next_flags_ = 0;
    continues_ = false;
}

bool LineBuilder::at_start() const {
    return block_.spans.empty() || block_.spans.back().text.empty() || is_space(block_.spans.back().text.back());
}

void LineBuilder::text(std::string_view text, int line) {
    if (context.preformatted && !in_row_) {
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (end > begin) {
                if (!open_) open_line(line);
                block_.spans.push_back(
                    {std::string(text.substr(begin, end - begin)), context.style, folded_url(context.href), 0});
            }
            if (end < text.size()) {
                ++line;
                finish();
            }
            begin = end + 1;
        }
        return;
    }
    std::string folded;
    int first_line = 0;
    int last_line = 0;
    for (const char c : text) {
        if (is_space(c)) {
            if (folded.empty() ? open_ && !at_start() : folded.back() != ' ') folded += ' ';
        } else {
            if (first_line == 0) first_line = line;
            last_line = line;
            folded += c;
        }
        if (c == '\n') ++line;
    }
    if (folded.empty() || (!open_ && folded == " ")) return;
    if (!open_) {
        open_line(first_line);
        folded.erase(0, folded.find_first_not_of(' '));
    }
    if (block_.lines.first == 0) block_.lines.first = first_line;
    block_.lines.last = std::max(block_.lines.last, last_line);
    if (!block_.spans.empty()) {
        Span& last = block_.spans.back();
        if (last.style == context.style && last.href == folded_url(context.href) && last.cell == cell_) {
            last.text += folded;
            return;
        }
    }
    block_.spans.push_back({std::move(folded), context.style, folded_url(context.href), cell_});
}

void LineBuilder::space() {
    if (open_ && !at_start() && block_.spans.back().cell == cell_) block_.spans.back().text += ' ';
}

void LineBuilder::gap() {
    if (!open_ || block_.spans.empty()) return;
    std::string& text = block_.spans.back().text;
    while (!text.empty() && is_space(text.back())) text.pop_back();
    text += '\t';
}

/// Pages made for two widths of screen have some headings twice, once as a lone line right above.
void LineBuilder::drop_copy_above() {
    if (block_.kind != BlockKind::heading || outline_.empty()) return;
    if (outline_.back().kind == BlockKind::paragraph && outline_.back().text() == block_.text()) outline_.pop_back();
}

void LineBuilder::finish() {
    if (!open_) return;
    open_ = false;
    trim_cell_ends(block_.spans);
    if (block_.spans.empty()) return;
    const bool plain = block_.kind == BlockKind::paragraph && block_.flags == 0;
    if (plain && is_blank(block_)) return;
    const bool after_plain = !outline_.empty() && outline_.back().kind == BlockKind::paragraph;
    const bool separator = plain && is_separator(block_);
    if (plain && after_plain && (separator || glue_)) {
        Block& before = outline_.back();
        before.spans.back().text += ' ';
        std::move(block_.spans.begin(), block_.spans.end(), std::back_inserter(before.spans));
        before.lines.last = block_.lines.last;
    } else {
        drop_copy_above();
        outline_.push_back(std::move(block_));
    }
    glue_ = separator;
}

void LineBuilder::break_line() {
    if (open_) {
        finish();
        continues_ = true;
    } else {
        continues_ = false;  // an empty line parts paragraphs
    }
}

void LineBuilder::end_line() {
    finish();
    continues_ = false;
    in_row_ = false;
    cell_ = 0;
}

void LineBuilder::next_is(BlockKind kind, std::uint32_t flags) {
    next_kind_ = kind;
    next_flags_ = flags;
}

void LineBuilder::begin_row(bool header) {
    next_kind_ = BlockKind::table_row;
    next_flags_ = (header ? block_flag::table_header : 0U) | (row_seen_ ? block_flag::continues : 0U);
    row_seen_ = true;
    in_row_ = true;
    cell_ = 0;
    cell_open_ = false;
}

void LineBuilder::next_cell() {
    if (!in_row_) return;
    if (cell_open_) ++cell_;
    cell_open_ = true;
}

void LineBuilder::rule(int line) {
    Block block;
    block.kind = BlockKind::rule;
    block.lines = {line, line};
    outline_.push_back(std::move(block));
}

void LineBuilder::metadata(std::string_view key, std::string_view value, int line) {
    std::string folded;
    for (const char c : value) {
        if (!is_space(c))
            folded += c;
        else if (!folded.empty() && folded.back() != ' ')
            folded += ' ';
    }
    if (folded.ends_with(' ')) folded.pop_back();
    if (folded.empty()) return;
    Block block;
    block.kind = BlockKind::metadata;
    block.lines = {line, line};
    block.spans.push_back({std::string(key), 0, {}, 0});
    block.spans.push_back({std::move(folded), 0, {}, 1});
    outline_.push_back(std::move(block));
}

Outline LineBuilder::take() {
    finish();
    return std::move(outline_);
}

std::string decode_protected_email(std::string_view hexadecimal) {
    auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2) {
        const int high = digit(hexadecimal[i]);
        const int low = digit(hexadecimal[i + 1]);
        if (high < 0 || low < 0) return {};
        bytes += static_cast<char>(high * 16 + low);
    }
    if (bytes.size() < 2) return {};
    std::string address = bytes.substr(1);
    for (char& c : address) c = static_cast<char>(c ^ bytes[0]);
    return address;
}

}  // namespace vitae
