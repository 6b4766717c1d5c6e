// SPDX-License-Identifier: Apache-2.0
#include "html_text.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>

namespace vitae::markdown {
namespace {

constexpr int max_nesting = 400;

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/// Lower-case name of a tag literal: "br" of "<BR/>", "a" of "</a>".
std::string tag_name(std::string_view literal) {
    std::size_t at = literal.starts_with("</") ? 2 : 1;
    std::string name;
    for (; at < literal.size() && is_name_char(literal[at]); ++at)
        name += static_cast<char>(literal[at] >= 'A' && literal[at] <= 'Z' ? literal[at] + 32 : literal[at]);
    return name;
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 22> never_nested = {
    "p",    "li",   "td",    "tr",  "th",  "dt",   "dd",   "option", "br",    "img",    "hr",
    "meta", "link", "input", "wbr", "col", "area", "base", "embed",  "param", "source", "track"};
constexpr std::array<std::string_view, 9> not_content = {"script", "style",  "template", "noscript", "svg",
                                                         "head",   "object", "iframe",   "canvas"};

/// Gumbo's time grows with nesting times size: refuse what no author writes.
void refuse_deep_nesting(std::string_view html, int line) {
    int depth = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const std::string name = tag_name(html.substr(at, 24));
        if (name.empty() || contains(never_nested, name)) continue;
        depth += html.substr(at).starts_with("</") ? -1 : 1;
        depth = std::max(depth, 0);
        if (depth > max_nesting)
            throw HostileInput("HTML nested deeper than " + std::to_string(max_nesting) +
                                   " levels is no part of a CV; remove it and try again.",
                               line);
    }
}

std::string attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found != nullptr ? found->value : "";
}

bool is_hidden(const GumboElement& element) {
    std::string css = attribute(element, "style");
    std::erase(css, ' ');
    return css.find("display:none") != std::string::npos || css.find("visibility:hidden") != std::string::npos ||
           gumbo_get_attribute(&element.attributes, "hidden") != nullptr;
}

/// `<i class="fa fa-home">`: a picture from a font.
bool is_icon(const GumboElement& element, std::string_view name) {
    if (name != "i" && name != "span" && name != "em") return false;
    const std::string classes = " " + attribute(element, "class");
    for (const std::string_view mark :
         {" fa", " icon", " glyphicon", " material-icons", " bi ", " bi-", " devicon", " ion-"})
        if (classes.find(mark) != std::string::npos) return true;
    return false;
}

std::string element_name(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    return tag_name(std::string_view(element.original_tag.data, element.original_tag.length));
}

std::uint32_t style_of(std::string_view name) {
    if (name == "b" || name == "strong") return style::bold;
    if (name == "i" || name == "em" || name == "cite") return style::italic;
    if (name == "code" || name == "tt" || name == "kbd" || name == "samp") return style::code;
    if (name == "s" || name == "del" || name == "strike") return style::strike;
    return 0;
}

bool is_block(std::string_view name) {
    static constexpr std::array<std::string_view, 30> blocks = {
        "address", "article",  "aside",  "blockquote", "body",    "center", "dd",     "details", "div",  "dl",
        "dt",      "fieldset", "figure", "footer",     "form",    "header", "hgroup", "html",    "main", "nav",
        "ol",      "p",        "pre",    "section",    "summary", "table",  "tbody",  "thead",   "ul",   "figcaption"};
    return contains(blocks, name);
}

struct Open {
    const GumboNode* node;
    unsigned next_child;
    Place place;
    std::uint32_t style;
    std::string href;
    std::uint32_t cells = 0;  ///< cells seen in a table row
};

class FragmentWalk {
public:
    FragmentWalk(int first_line, const LineSource& source, OutlineBuilder& builder)
        : first_line_(first_line), source_(source), builder_(builder) {}

    void run(const GumboNode* root, const Place& place) {
        stack_.push_back({root, 0, place, 0, {}});
        while (!stack_.empty()) {
            Open& top = stack_.back();
            const GumboVector& children =
                top.node->type == GUMBO_NODE_DOCUMENT ? top.node->v.document.children : top.node->v.element.children;
            if (top.next_child == children.length) {
                leave(top);
                stack_.pop_back();
                continue;
            }
            visit(static_cast<const GumboNode*>(children.data[top.next_child++]));
        }
        builder_.close(line_);
    }

private:
    int line_of(const GumboSourcePosition& position) const {
        return source_.line(first_line_ + static_cast<int>(position.line) - 1);
    }

    void visit(const GumboNode* node) {
        const Open& parent = stack_.back();
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            add_text(node->v.text.text, line_of(node->v.text.start_pos), parent);
        } else if (node->type == GUMBO_NODE_ELEMENT) {
            enter(node, parent);
        }
    }

    void add_text(std::string_view text, int line, const Open& parent) {
        const bool blank = text.find_first_not_of(" \t\n") == std::string_view::npos;
        if (blank && !builder_.is_open()) return;
        if (!builder_.is_open()) {
            const std::size_t content = text.find_first_not_of(" \t\n");
            line +=
                static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(content), '\n'));
            builder_.open(parent.place, line);
        }
        line_ = std::max(line_, line);
        builder_.text(text, parent.style, parent.href);
    }

    void enter(const GumboNode* node, const Open& parent) {
        const GumboElement& element = node->v.element;
        const std::string name = element_name(element);
        if (contains(not_content, name) || is_hidden(element) || is_icon(element, name)) return;
        const int line = line_of(element.start_pos);
        line_ = std::max(line_, line);
        Open open{node, 0, parent.place, parent.style | style_of(name), parent.href};
        if (name == "br") return builder_.is_open() ? builder_.break_line(line, line) : void();
        if (name == "hr") {
            builder_.open({BlockKind::rule, 0, open.place.depth, open.place.quote, 0}, line);
            return builder_.close(line);
        }
        if (name == "a") open.href = attribute(element, "href");
        if (name == "tr") return enter_row(std::move(open), line);
        if (name == "td" || name == "th") return enter_cell(std::move(open), name == "th");
        if (in_row_) return stack_.push_back(std::move(open));
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
            open.place.kind = BlockKind::heading;
            open.place.level = static_cast<std::uint32_t>(name[1] - '0');
            builder_.open(open.place, line);
        } else if (name == "li") {
            open.place.kind = BlockKind::list_item;
            builder_.open(open.place, line);
            open.place.kind = BlockKind::paragraph;
        } else if (is_block(name)) {
            builder_.close(line);
            if (name == "ul" || name == "ol") ++open.place.depth;
            if (name == "ol") open.place.flags |= block_flag::ordered;
            if (name == "ul") open.place.flags &= ~block_flag::ordered;
            if (name == "blockquote") ++open.place.quote;
            if (name == "dt")
                builder_.open({BlockKind::paragraph, 0, open.place.depth, open.place.quote, block_flag::term}, line);
            if (name == "dd")
                builder_.open({BlockKind::list_item, 0, open.place.depth + 1, open.place.quote, block_flag::definition},
                              line);
        }
        stack_.push_back(std::move(open));
    }

    void enter_row(Open open, int line) {
        open.place.kind = BlockKind::table_row;
        builder_.open(open.place, line);
        in_row_ = true;
        stack_.push_back(std::move(open));
    }

    void enter_cell(Open open, bool header) {
        for (auto row = stack_.rbegin(); row != stack_.rend(); ++row) {
            if (row->place.kind != BlockKind::table_row) continue;
            builder_.cell(row->cells++);
            break;
        }
        if (header) open.style |= style::bold;
        stack_.push_back(std::move(open));
    }

    void leave(const Open& open) {
        if (open.node->type != GUMBO_NODE_ELEMENT) return;
        const std::string name = element_name(open.node->v.element);
        line_ = std::max(line_, line_of(open.node->v.element.end_pos));
        if (name == "tr") {
            in_row_ = false;
            builder_.close(line_);
        } else if (!in_row_ && (is_block(name) || name == "li" || (name.size() == 2 && name[0] == 'h'))) {
            builder_.close(line_);
        }
    }

    int first_line_;
    int line_ = 0;
    bool in_row_ = false;
    const LineSource& source_;
    OutlineBuilder& builder_;
    std::vector<Open> stack_;
};

using ParsedHtml = std::unique_ptr<GumboOutput, void (*)(GumboOutput*)>;

ParsedHtml parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    return {gumbo_parse_with_options(&options, html.data(), html.size()),
            [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); }};
}

/// The first element gumbo makes of a lone start tag.
const GumboElement* lone_element(const GumboOutput& output) {
    const GumboNode* node = output.root;
    while (node != nullptr && node->type == GUMBO_NODE_ELEMENT) {
        const GumboElement& element = node->v.element;
        const bool frame =
            element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_HEAD || element.tag == GUMBO_TAG_BODY;
        if (!frame) return &element;
        const GumboNode* next = nullptr;
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag != GUMBO_TAG_HEAD) next = child;
        }
        node = next;
    }
    return nullptr;
}

}  // namespace

void add_html(std::string_view html, int first_line, const Place& place, const LineSource& source,
              OutlineBuilder& builder) {
    refuse_deep_nesting(html, source.line(first_line));
    const ParsedHtml output = parse(html);
    FragmentWalk(first_line, source, builder).run(output->root, place);
}

bool InlineHtml::tag(std::string_view literal) {
    const std::string name = tag_name(literal);
    if (name.empty()) return false;
    const bool closing = literal.starts_with("</");
    if (name == "br") return !hidden();
    if (hidden()) {
        if (name == hidden_by_) hidden_ += closing ? -1 : 1;
        return false;
    }
    const std::uint32_t bits = style_of(name);
    const bool plain = literal.find('=') == std::string_view::npos;
    if (closing) {
        style_ &= ~bits;
        if (name == "a" && !links_.empty()) links_.pop_back();
        return false;
    }
    bool hide = contains(not_content, name);
    std::string href;
    if (!plain && !hide) {
        const ParsedHtml output = parse(literal);
        if (const GumboElement* element = lone_element(*output)) {
            hide = is_hidden(*element) || is_icon(*element, name);
            href = attribute(*element, "href");
        }
    }
    const bool empty_element = literal.ends_with("/>") || contains(never_nested, name);
    if (hide && !empty_element) {
        hidden_ = 1;
        hidden_by_ = name;
        return false;
    }
    style_ |= bits;
    if (name == "a") links_.push_back(std::move(href));
    return false;
}

}  // namespace vitae::markdown
