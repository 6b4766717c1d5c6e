// SPDX-License-Identifier: Apache-2.0
#include "markdown_outline.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>

#include "front_matter.hpp"
#include "html_outline.hpp"
#include "inline_html.hpp"
#include "outline_builder.hpp"
#include "vitae/sdk/importer.hpp"

namespace vitae::markdown {
namespace {

using Document = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;

Document parse(std::string_view text) {
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                        cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return {cmark_parser_finish(parser.get()), cmark_node_free};
}

std::string_view literal_of(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    return literal != nullptr ? std::string_view(literal) : std::string_view();
}

std::string_view url_of(cmark_node* node) {
    const char* url = cmark_node_get_url(node);
    return url != nullptr ? std::string_view(url) : std::string_view();
}

/// Badges say a skill in a picture: "img.shields.io/badge/...", "skillicons.dev/icons?i=cpp,py".
std::optional<std::string> badge_text(std::string_view url) {
    if (const auto at = url.find("skillicons.dev/icons?i="); at != std::string_view::npos) {
        std::string_view names = url.substr(at + 23);
        return std::string(names.substr(0, names.find('&')));
    }
    const bool badge = url.find("shields.io") != std::string_view::npos ||
                       url.find("devicon") != std::string_view::npos || url.find("badge") != std::string_view::npos;
    return badge ? std::optional<std::string>(std::in_place) : std::nullopt;
}

class Walk {
public:
    Walk(const LineSource& source, OutlineBuilder& builder, const Place& base, bool nested)
        : source_(source), builder_(builder), base_(base), nested_(nested) {}

    void run(cmark_node* document) {
        const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iter(cmark_iter_new(document), cmark_iter_free);
        for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iter.get())) {
            cmark_node* node = cmark_iter_get_node(iter.get());
            const bool entering = event == CMARK_EVENT_ENTER;
            if ((cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE)
                visit_inline(node, entering);
            else
                visit_block(node, entering);
        }
        builder_.close(line_);
    }

private:
    int first_line(cmark_node* node) const { return source_.line(cmark_node_get_start_line(node)); }
    int last_line(cmark_node* node) const { return source_.line(cmark_node_get_end_line(node)); }

    Place place(BlockKind kind) const {
        Place result = base_;
        result.kind = kind;
        result.depth += static_cast<std::uint32_t>(lists_.size());
        result.quote += quote_;
        return result;
    }

    /// The first block of an item is the item, what follows belongs to it.
    Place text_place() {
        Place result = place(item_pending_ ? BlockKind::list_item : BlockKind::paragraph);
        if (item_pending_ && !lists_.empty() && lists_.back()) result.flags |= block_flag::ordered;
        item_pending_ = false;
        return result;
    }

    void visit_block(cmark_node* node, bool entering) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LIST) {
            if (entering)
                lists_.push_back(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST);
            else
                lists_.pop_back();
        } else if (type == CMARK_NODE_ITEM || is(node, "tasklist")) {
            item_pending_ = entering;
        } else if (type == CMARK_NODE_BLOCK_QUOTE) {
            quote_ += entering ? 1u : ~0u;
        } else if (type == CMARK_NODE_PARAGRAPH) {
            entering ? start(text_place(), node) : builder_.close(last_line(node));
        } else if (type == CMARK_NODE_HEADING) {
            Place heading = place(BlockKind::heading);
            heading.level = static_cast<std::uint32_t>(cmark_node_get_heading_level(node));
            item_pending_ = false;
            entering ? start(heading, node) : builder_.close(last_line(node));
        } else if (type == CMARK_NODE_THEMATIC_BREAK) {
            builder_.open(place(BlockKind::rule), first_line(node));
            builder_.close(first_line(node));
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            add_code(node);
        } else if (type == CMARK_NODE_HTML_BLOCK) {
            add_html(literal_of(node), cmark_node_get_start_line(node));
        } else {
            visit_table(node, entering);
        }
    }

    static bool is(cmark_node* node, std::string_view type) { return cmark_node_get_type_string(node) == type; }

    void visit_table(cmark_node* node, bool entering) {
        if (is(node, "table")) {
            new_table_ = entering;
        } else if (is(node, "table_row") || is(node, "table_header")) {
            if (!entering) return builder_.close(line_);
            Place row = place(BlockKind::table_row);
            item_pending_ = false;
            if (is(node, "table_header")) row.flags |= block_flag::table_header;
            if (!new_table_) row.flags |= block_flag::continues;
            new_table_ = false;
            start(row, node);
            cell_ = 0;
        } else if (is(node, "table_cell") && entering) {
            builder_.cell(cell_++);
        }
    }

    void start(const Place& place, cmark_node* node) {
        parsed_line_ = cmark_node_get_start_line(node);
        line_ = source_.line(parsed_line_);
        style_ = 0;
        link_.clear();
        html_ = InlineHtml();
        builder_.open(place, line_);
    }

    void next_line() {
        const int before = line_;
        line_ = source_.line(++parsed_line_);
        builder_.break_line(before, line_);
    }

    void toggle(std::uint32_t bit, bool entering) { style_ = entering ? style_ | bit : style_ & ~bit; }

    void add_text(std::string_view text, std::uint32_t extra = 0) {
        if (html_.hidden() || image_depth_ > 0) return;
        builder_.text(text, style_ | extra | html_.style(), link_.empty() ? html_.href() : std::string_view(link_));
    }

    void visit_inline(cmark_node* node, bool entering) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT) {
            add_text(literal_of(node));
        } else if (type == CMARK_NODE_CODE) {
            add_text(literal_of(node), style::code);
        } else if (type == CMARK_NODE_SOFTBREAK && !link_.empty()) {
            line_ = source_.line(++parsed_line_);  // what one link names is no two lines
            add_text(" ");
        } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            next_line();
        } else if (type == CMARK_NODE_HTML_INLINE) {
            const std::string_view literal = literal_of(node);
            parsed_line_ += static_cast<int>(std::count(literal.begin(), literal.end(), '\n'));
            if (html_.tag(literal)) builder_.break_line(line_, source_.line(parsed_line_));
            line_ = source_.line(parsed_line_);
        } else if (type == CMARK_NODE_EMPH) {
            toggle(style::italic, entering);
        } else if (type == CMARK_NODE_STRONG) {
            toggle(style::bold, entering);
        } else if (type == CMARK_NODE_LINK) {
            link_ = entering && !is_cut_address(node) ? std::string(url_of(node)) : std::string();
        } else if (type == CMARK_NODE_IMAGE) {
            visit_image(node, entering);
        } else if (is(node, "strikethrough")) {
            toggle(style::strike, entering);
        }
    }

    /// "märta@example.org": the parser makes a link of what follows the last letter beyond ASCII.
    static bool is_cut_address(cmark_node* link) {
        cmark_node* const before = cmark_node_previous(link);
        if (before == nullptr || cmark_node_get_type(before) != CMARK_NODE_TEXT) return false;
        const std::string_view text = cmark_node_get_literal(before), url = url_of(link);
        return url.starts_with("mailto:") && !text.empty() && static_cast<unsigned char>(text.back()) >= 0x80;
    }

    void visit_image(cmark_node* node, bool entering) {
        const std::optional<std::string> badge = badge_text(url_of(node));
        if (!badge) {
            image_depth_ += entering ? 1 : -1;
        } else if (entering) {
            add_text(" " + *badge);
        } else {
            add_text(" ");
        }
    }

    /// A block of HTML, with its blocks moved to where it stands in the Markdown.
    void add_html(std::string_view html, int first) {
        Outline blocks;
        try {
            blocks = html_outline(html);
        } catch (const sdk::BadInput& hostile) {
            throw sdk::BadInput(hostile.what(), source_.line(first + hostile.line - 1));
        }
        if (blocks.empty()) return;
        const Place here = text_place();
        builder_.close(line_);
        if (blocks.front().kind == BlockKind::paragraph) blocks.front().kind = here.kind;
        for (Block& block : blocks) {
            block.depth += here.depth;
            block.quote += here.quote;
            block.lines = {source_.line(first + block.lines.first - 1), source_.line(first + block.lines.last - 1)};
            builder_.blocks.push_back(std::move(block));
        }
    }

    void add_code(cmark_node* node) {
        const std::string_view code = literal_of(node);
        int fence_length = 0;
        int fence_offset = 0;
        char fence = '\0';
        const bool fenced = cmark_node_get_fenced(node, &fence_length, &fence_offset, &fence) != 0;
        const int first = cmark_node_get_start_line(node) + (fenced ? 1 : 0);
        if (!fenced && !nested_) return add_indented(code, first);
        int line = first;
        for (std::size_t from = 0; from < code.size(); ++line) {
            const std::size_t end = std::min(code.find('\n', from), code.size());
            Place place = text_place();
            if (place.kind != BlockKind::list_item) place.kind = BlockKind::code;
            if (line > first) place.flags |= block_flag::continues;
            builder_.open(place, source_.line(line));
            builder_.text(code.substr(from, end - from), style::code, {});
            builder_.close(source_.line(line));
            from = end + 1;
        }
    }

    /// Text indented by four spaces is hardly ever code in a CV: it is read once more as Markdown. Behind the sign of
    /// an item, "*     Fernwick", it is the item.
    void add_indented(std::string_view code, int first) {
        LineSource shifted;
        shifted.text = code;
        const auto count = static_cast<int>(std::count(code.begin(), code.end(), '\n'));
        for (int i = 0; i <= count; ++i) shifted.origin.push_back(source_.line(first + i));
        const Document document = parse(shifted.text);
        Walk again(shifted, builder_, place(BlockKind::paragraph), true);
        again.item_pending_ = std::exchange(item_pending_, false);
        again.run(document.get());
    }

    const LineSource& source_;
    OutlineBuilder& builder_;
    Place base_;
    bool nested_;
    std::vector<bool> lists_;  // for each open list whether it is ordered
    std::uint32_t quote_ = 0;
    bool item_pending_ = false;
    bool new_table_ = false;
    std::uint32_t cell_ = 0;
    int parsed_line_ = 0;
    int line_ = 0;
    std::uint32_t style_ = 0;
    int image_depth_ = 0;
    std::string link_;
    InlineHtml html_;
};

/// ":   text" is a definition of the line before: pandoc's and kramdown's definition lists.
bool is_definition(const Block& block) {
    if (block.kind != BlockKind::paragraph || block.spans.empty()) return false;
    const std::string& text = block.spans[0].text;
    return text.size() > 1 && text[0] == ':' && (text[1] == ' ' || text[1] == '\t');
}

void split_definitions(Outline& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Block& block = blocks[i];
        if (!is_definition(block)) continue;
        std::string& text = block.spans[0].text;
        text.erase(
            0, text.find_first_not_of(": \t") == std::string::npos ? text.size() : text.find_first_not_of(" \t", 1));
        if (text.empty()) block.spans.erase(block.spans.begin());
        block.kind = BlockKind::list_item;
        block.depth += 1;
        block.flags = block_flag::definition;
        Block* before = i > 0 ? &blocks[i - 1] : nullptr;
        if (before != nullptr && before->kind == BlockKind::paragraph && !before->has(block_flag::definition))
            before->flags |= block_flag::term;
    }
    std::erase_if(blocks, [](const Block& block) { return block.spans.empty() && block.kind != BlockKind::rule; });
}

}  // namespace

Outline markdown_outline(std::string_view text) {
    if (text.size() > max_document_size)
        throw sdk::BadInput("The document is larger than " + std::to_string(max_document_size >> 20) +
                                " MiB of text, which no CV is; split it and try again.",
                            0);
    FrontMatter front = read_front_matter(text);
    const LineSource source = prepare(text.substr(front.body_offset), front.body_line);
    OutlineBuilder builder;
    builder.blocks = std::move(front.blocks);
    const Document document = parse(source.text);
    Walk(source, builder, Place{}, false).run(document.get());
    split_definitions(builder.blocks);
    return std::move(builder.blocks);
}

int markdown_likelihood(std::string_view name, std::string_view bytes) {
    const auto ends = [&](std::string_view end) {
        return name.size() >= end.size() && std::equal(end.rbegin(), end.rend(), name.rbegin(), [](char a, char b) {
                   return a == (b >= 'A' && b <= 'Z' ? b + 32 : b);
               });
    };
    const std::string_view head = bytes.substr(0, 4096);
    const bool binary = std::count(head.begin(), head.end(), '\0') > static_cast<std::ptrdiff_t>(head.size() / 3 * 2) ||
                        head.starts_with("%PDF") || head.starts_with("PK\x03\x04");
    if (binary) return 0;
    if (ends(".md") || ends(".markdown") || ends(".mdown") || ends(".mkd")) return 90;
    const std::size_t start = std::min(head.find_first_not_of(" \t\r\n"), head.size());
    const std::string_view begin = head.substr(start);
    if (begin.starts_with("<!") || begin.starts_with("<html") || begin.starts_with("{")) return 10;
    if (ends(".txt") || ends(".text")) return 70;
    return head.find('\0') == std::string_view::npos && !head.empty() ? 50 : 0;
}

}  // namespace vitae::markdown
