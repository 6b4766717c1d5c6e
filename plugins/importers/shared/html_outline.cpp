// SPDX-License-Identifier: Apache-2.0
#include "html_outline.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_set>
#include <utility>

#include "elements.hpp"
#include "layout_table.hpp"
#include "line_builder.hpp"
#include "nesting.hpp"
#include "page_habits.hpp"
#include "parts.hpp"

namespace vitae {
namespace {

class Walker {
public:
    Outline walk(const GumboNode& root) {
        std::vector<Frame> open;
        enter(root, open);
        while (!open.empty()) {
            Frame& frame = open.back();
            const GumboVector& children = children_of(*frame.node);
            if (frame.next_child < children.length) {
                enter(*static_cast<const GumboNode*>(children.data[frame.next_child++]), open);
            } else {
                leave(frame);
                open.pop_back();
            }
        }
        return lines_.take();
    }

private:
    struct Frame {
        const GumboNode* node;
        unsigned next_child;
        Part part;
        LineContext outer;
        bool outer_in_row;
        TableKind outer_table;
        bool outer_in_menu;
    };

    void enter(const GumboNode& node, std::vector<Frame>& open) {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
            if (node.type == GUMBO_NODE_TEXT) open_loose_item(open);
            lines_.text(node.v.text.text, static_cast<int>(node.v.text.start_pos.line));
            return;
        }
        if (node.type == GUMBO_NODE_DOCUMENT) {
            open.push_back({&node, 0, Part::block, lines_.context, in_row_, table_, in_menu_});
            return;
        }
        if (!is_element(node)) return;
        const GumboElement& element = node.v.element;
        if (element.tag == GUMBO_TAG_HEAD) {
            head(node);
            return;
        }
        if (is_invisible(element)) {
            if (is_icon(element)) lines_.space();  // a picture parts the words around it
            return;
        }
        if (in_menu_ && element.tag == GUMBO_TAG_A && leads_within_site(attribute(element, "href"))) {
            lines_.space();
            return;
        }
        const Part part = tags_.contains(&node) ? Part::item : part_of(element.tag);
        if (part == Part::inline_text) open_loose_item(open);
        open.push_back({&node, 0, part, lines_.context, in_row_, table_, in_menu_});
        in_menu_ = in_menu_ || is_menu(node);
        begin(node, part);
    }

    /// "<ul>Fernwick<ul><li>Baker</li></ul></ul>": what stands in a list outside its items is shown as one.
    void open_loose_item(const std::vector<Frame>& open) {
        if (open.empty() || open.back().part != Part::list || in_row_ || lines_.stands_in_text()) return;
        if (open.back().node->v.element.tag == GUMBO_TAG_DL) return;
        lines_.next_is(BlockKind::list_item, lines_.context.ordered ? block_flag::ordered : 0U);
    }

    void begin(const GumboNode& node, Part part) {
        const GumboElement& element = node.v.element;
        LineContext& context = lines_.context;
        context.style = style_within(element, context.style);
        if (context.heading == 0 && heads_box(node)) context.style |= style::bold;
        if (element.tag == GUMBO_TAG_A) {
            context.href = attribute(element, "href");
            if (const std::string_view name = name_of_picture_link(node); !name.empty()) {
                lines_.space();
                lines_.text(name, static_cast<int>(element.start_pos.line));
            }
        }
        if (const auto hidden_mail = attribute(element, "data-cfemail"); !hidden_mail.empty())
            lines_.text(decode_protected_email(hidden_mail), static_cast<int>(element.start_pos.line));
        if (part == Part::inline_text) {
            if (stands_apart(node) || ends_line_apart(node) || (context.heading != 0 && stands_below(node)))
                in_row_ ? lines_.space() : lines_.gap();
            if (!in_row_ && is_description(element)) lines_.break_line();
            return;
        }
        if (in_row_ && part != Part::cell) {  // a data cell is one line, whatever it is made of
            lines_.space();
            return;
        }
        if (part == Part::line_break) {
            lines_.break_line();
            return;
        }
        if (part == Part::block && is_set_aside(element) && lines_.stands_in_text()) {
            lines_.gap();
        } else if (part != Part::cell || !in_row_) {
            lines_.end_line();
        }
        begin_block(node, part);
    }

    void begin_block(const GumboNode& node, Part part) {
        const GumboElement& element = node.v.element;
        LineContext& context = lines_.context;
        switch (part) {
            case Part::block:
                for (const GumboNode* tag : tags_in(node)) tags_.insert(tag);
                break;
            case Part::heading:
                context.heading = static_cast<std::uint32_t>(element.tag - GUMBO_TAG_H1) + 1;
                break;
            case Part::list:
                context.ordered = element.tag == GUMBO_TAG_OL;
                if (element.tag != GUMBO_TAG_DL) ++context.depth;
                break;
            case Part::item:
                if (element.tag != GUMBO_TAG_LI) ++context.depth;
                lines_.next_is(BlockKind::list_item, context.ordered ? block_flag::ordered : 0U);
                break;
            case Part::term:
                lines_.next_is(BlockKind::paragraph, block_flag::term);
                break;
            case Part::definition:
                ++context.depth;
                lines_.next_is(BlockKind::list_item, block_flag::definition);
                break;
            case Part::quote:
                ++context.quote;
                break;
            case Part::pre:
                context.preformatted = true;
                break;
            case Part::table:
                table_ = kind_of_table(node);
                lines_.new_table();
                break;
            case Part::row:
                if (is_header_row(node) || !is_laid_out(node, table_)) {
                    in_row_ = true;
                    lines_.begin_row(is_header_row(node));
                }
                break;
            case Part::cell:
                if (in_row_) lines_.next_cell();
                break;
            case Part::rule:
                lines_.rule(static_cast<int>(element.start_pos.line));
                break;
            default:
                break;
        }
    }

    void leave(const Frame& frame) {
        const bool block = frame.part != Part::inline_text && frame.part != Part::line_break;
        if (block && (!in_row_ || frame.part == Part::row)) lines_.end_line();
        if (block && in_row_ && frame.part != Part::row) lines_.space();
        if (frame.part == Part::item || frame.part == Part::list)
            lines_.next_is(BlockKind::paragraph, 0);  // an empty item is none
        lines_.context = frame.outer;
        in_row_ = frame.outer_in_row;
        table_ = frame.outer_table;
        in_menu_ = frame.outer_in_menu;
    }

    /// The title and the author, description and keywords of the page become metadata.
    void head(const GumboNode& node) {
        const GumboVector& children = node.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            const auto& child = *static_cast<const GumboNode*>(children.data[i]);
            if (!is_element(child)) continue;
            const GumboElement& element = child.v.element;
            const int line = static_cast<int>(element.start_pos.line);
            if (element.tag == GUMBO_TAG_TITLE && element.children.length > 0) {
                const auto& text = *static_cast<const GumboNode*>(element.children.data[0]);
                if (text.type == GUMBO_NODE_TEXT) lines_.metadata("title", text.v.text.text, line);
            } else if (element.tag == GUMBO_TAG_META) {
                const std::string_view name = attribute(element, "name");
                if (name == "author" || name == "description")
                    lines_.metadata(name, attribute(element, "content"), line);
            }
        }
    }

    LineBuilder lines_;
    std::unordered_set<const GumboNode*> tags_;  ///< spans that are items of lists
    bool in_row_ = false;
    bool in_menu_ = false;
    TableKind table_ = TableKind::data;
};

}  // namespace

Outline html_outline(std::string_view utf8) {
    check_nesting(utf8);
    const ParsedHtml page = parse_html(utf8);
    return Walker().walk(*page->document);
}

}  // namespace vitae
