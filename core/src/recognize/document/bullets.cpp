// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/bullets.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/text.hpp"
#include "recognize/document/row_parts.hpp"

namespace vitae::recognize {
namespace {

constexpr int shortest_alone = 4;  // words of an item without neighbours

/// The two of private use are those of word processors.
constexpr std::array<std::string_view, 22> bullets = {"•", "·", "-", "–", "*", "▪", "●", "‣",      "◦",      "∙", "⁃",
                                                      "►", "▶", "▸", "➤", "➢", "✓", "✔", "\uf0b7", "\uf0a7", "»", "・"};

/// Where the text of a line begins: the first span that is not blank, and the bytes of white space before it.
struct Opening {
    std::size_t span = 0, at = 0;
};

Opening opening_of(const Block& block) {
    Opening opening;
    for (; opening.span < block.spans.size(); ++opening.span) {
        const std::string_view text = block.spans[opening.span].text;
        const std::string_view rest = trim(text);
        if (rest.empty()) continue;
        opening.at = static_cast<std::size_t>(rest.data() - text.data());
        break;
    }
    return opening;
}

/// The bullet that opens the line; empty if none does, or if more follow: "• Rust • Go" is a list in one line.
std::string_view bullet_of(const Block& block) {
    if (block.kind != BlockKind::paragraph || block.has(block_flag::term)) return {};
    const auto [span, at] = opening_of(block);
    if (span == block.spans.size()) return {};
    const std::string_view text = std::string_view(block.spans[span].text).substr(at);
    if (is_ascii_letter_or_digit(text.front())) return {};
    for (const std::string_view bullet : bullets) {
        if (!text.starts_with(bullet)) continue;
        const std::string_view rest = text.substr(bullet.size());
        const bool alone = rest.empty() ? span + 1 < block.spans.size() : is_space(code_point_at(rest, 0).value);
        if (!alone && bullet != "・") return {};
        if (bullet == "-" || bullet == "–") return bullet;
        return block.text().find(bullet, block.text().find(bullet) + 1) == std::string::npos ? bullet
                                                                                             : std::string_view();
    }
    return {};
}

/// Another line near by opens with the same bullet.
bool has_neighbour(const std::vector<std::string_view>& found, std::size_t i) {
    constexpr std::size_t reach = 3;  // lines
    const std::size_t last = std::min(found.size(), i + reach + 1);
    for (std::size_t k = i > reach ? i - reach : 0; k < last; ++k)
        if (k != i && found[k] == found[i]) return true;
    return false;
}

bool starts_small(const Block& block) {
    const std::string text = block.text();
    const std::string_view rest = trim(text);
    return !rest.empty() && is_small_letter(code_point_at(rest, 0).value);
}

void make_item(Block& block, std::string_view bullet) {
    const auto [span, at] = opening_of(block);
    block.spans.erase(block.spans.begin(), block.spans.begin() + static_cast<std::ptrdiff_t>(span));
    std::string& text = block.spans.front().text;
    text = std::string(trim(std::string_view(text).substr(at + bullet.size()))) +
           (text.ends_with(' ') && text.size() > at + bullet.size() + 1 ? " " : "");
    if (text.empty()) block.spans.erase(block.spans.begin());
    block.kind = BlockKind::list_item;
    block.flags &= ~block_flag::continues;
    ++block.depth;
}

bool is_bullet(std::string_view text) { return std::ranges::find(bullets, trim(text)) != bullets.end(); }

/// "| • | Rust | • | Go |": the row of a table that only sets out a list.
bool sets_out_items(const Block& block) {
    if (block.kind != BlockKind::table_row) return false;
    const auto [span, at] = opening_of(block);
    return span + 1 < block.spans.size() && is_bullet(block.spans[span].text) &&
           block.spans[span + 1].cell != block.spans[span].cell;
}

void add_items(const Block& row, Outline& out) {
    std::uint32_t cell = 0;  // of the text before
    for (const Span& span : row.spans) {
        if (trim(span.text).empty()) continue;
        if (is_bullet(span.text)) {
            ++out.emplace_back(block_in_place_of(row, BlockKind::list_item)).depth;
        } else {
            std::vector<Span>& spans = out.back().spans;
            if (!spans.empty() && cell != span.cell) spans.push_back({" ", 0, {}, 0});
            spans.push_back({span.text, span.style, span.href, 0});
        }
        cell = span.cell;
    }
}

/// The outline with such rows as lists.
std::optional<Outline> with_set_out_items(const Outline& outline) {
    if (std::ranges::none_of(outline, sets_out_items)) return std::nullopt;
    Outline result;
    result.reserve(outline.size());
    for (const Block& block : outline) {
        if (sets_out_items(block))
            add_items(block, result);
        else
            result.push_back(block);
    }
    return result;
}

}  // namespace

std::optional<Outline> with_bullets_as_items(const Outline& read) {
    std::optional<Outline> listed = with_set_out_items(read);
    const Outline& outline = listed ? *listed : read;
    std::vector<std::string_view> found;
    found.reserve(outline.size());
    bool any = false;
    for (const Block& block : outline) {
        found.push_back(bullet_of(block));
        any = any || !found.back().empty();
    }
    if (!any) return listed;
    Outline result = outline;
    bool below = false;  // an item whose text may go on
    for (std::size_t i = 0; i < result.size(); ++i) {
        Block& block = result[i];
        const bool goes_on = below && block.kind == BlockKind::paragraph && block.has(block_flag::continues);
        if (!found[i].empty() && (has_neighbour(found, i) || count_words(block.text()) >= shortest_alone)) {
            make_item(block, found[i]);
            below = true;
        } else if (goes_on && starts_small(block)) {
            ++block.depth;
        } else {
            below = false;
        }
    }
    return result;
}

}  // namespace vitae::recognize
