// SPDX-License-Identifier: Apache-2.0
#include "invisible_text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "css_colour.hpp"
#include "elements.hpp"
#include "nesting.hpp"
#include "page_text.hpp"
#include "style_rules.hpp"

namespace vitae {
namespace {

constexpr Colour black{0, 0, 0};
constexpr Colour white{255, 255, 255};
constexpr Colour link_blue{0, 0, 238};
constexpr double out_of_sight = -900;  ///< pixels
constexpr double almost_clear = 0.05;

/// How text looks at a place; nothing = not known.
struct Look {
    std::optional<Colour> text;
    std::optional<Colour> background;
    bool hidden = false;  ///< by visibility
    bool no_size = false;
    bool gone = false;  ///< with everything inside

    [[nodiscard]] bool is_seen() const {
        if (gone || hidden || no_size) return false;
        if (text && text->alpha <= almost_clear) return false;
        return !text || !background || !look_alike(*text, *background);
    }
};

/// The number that a value begins with.
std::optional<double> number_in(std::string_view value) {
    double number = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    return read.ec == std::errc{} ? std::optional(number) : std::nullopt;
}

bool is_zero(std::string_view value) { return number_in(value) == 0.0; }

/// What the declarations of one element say together.
class ElementStyle {
public:
    explicit ElementStyle(Look& look) : look_(look) {}

    void read(std::string_view css) {
        each_declaration(css, [this](std::string_view name, std::string_view value) { take(name, value); });
    }

    void finish() {
        const bool placed = position_ == "absolute" || position_ == "fixed";
        const bool clipped = cut_ || (clip_ && placed) || (no_extent_ && no_overflow_);
        if (clipped || (far_away_ && placed)) look_.gone = true;
    }

private:
    void take(std::string_view name, std::string_view value) {
        if (name == "color" && value != "inherit" && value != "currentcolor")
            look_.text = css_colour(value);
        else if (name == "background-color" || name == "background")
            set_background(value);
        else if (name == "background-image" && value != "none")
            look_.background.reset();
        else if (name == "display" && value == "none")
            look_.gone = true;
        else if (name == "opacity" && number_in(value) <= almost_clear && number_in(value))
            look_.gone = true;
        else if (name == "visibility")
            look_.hidden = value == "hidden" || value == "collapse";
        else if (name == "font-size")
            set_size(value);
        else
            take_place(name, value);
    }

    void take_place(std::string_view name, std::string_view value) {
        const auto number = number_in(value);
        if (name == "position") position_ = value;
        if (name == "overflow") no_overflow_ = value == "hidden" || value == "clip";
        if ((name == "width" || name == "height" || name == "max-width" || name == "max-height") && is_zero(value))
            no_extent_ = true;
        if (name == "left" || name == "right" || name == "top" || name == "bottom")
            far_away_ = far_away_ || (number && *number <= out_of_sight);
        if (name == "text-indent" && number && *number <= out_of_sight) cut_ = true;
        if (name == "clip" && value.starts_with("rect("))
            clip_ = is_zero(value.substr(5)) || value.starts_with("rect(1px");
        if (name == "clip-path") cut_ = value.starts_with("inset(50%") || value.starts_with("inset(100%");
    }

    void set_background(std::string_view value) {
        if (value == "none" || value == "transparent" || value == "inherit" || value == "initial") return;
        std::optional<Colour> colour = css_colour(value);
        if (!colour && value.find('(') == std::string_view::npos)
            for (const std::string_view word : words_of(value))
                if (const auto found = css_colour(word)) colour = found;
        if (colour && colour->alpha <= almost_clear) return;
        look_.background = colour && colour->alpha == 1 ? colour : std::nullopt;
    }

    void set_size(std::string_view value) {
        const auto number = number_in(value);
        const bool relative = value.ends_with("em") || value.ends_with('%');
        if (number == 0.0)
            look_.no_size = true;
        else if (number && (!relative || value.ends_with("rem")))
            look_.no_size = false;
    }

    Look& look_;
    std::string position_;
    bool no_overflow_ = false;
    bool no_extent_ = false;
    bool far_away_ = false;
    bool clip_ = false;
    bool cut_ = false;
};

class Page {
public:
    explicit Page(std::string html) { page_.html = std::move(html); }

    VisibleHtml take() {
        check_nesting(page_.html);
        const std::string source = page_.html;  // the parsed page points into it
        const ParsedHtml parsed = parse_html(source);
        collect_rules(*parsed->root);
        Look look;
        if (rules_.colours_are_certain()) {
            look.text = black;
            look.background = white;
        }
        visit(*parsed->root, look, source);
        return std::move(page_);
    }

private:
    void collect_rules(const GumboNode& node) {
        for (const GumboNode* child : child_elements(node)) {
            const GumboElement& element = child->v.element;
            if (element.tag == GUMBO_TAG_LINK && attribute(element, "rel").find("stylesheet") != std::string_view::npos)
                rules_.add_unknown();
            if (element.tag == GUMBO_TAG_STYLE && element.children.length > 0)
                rules_.add_sheet(static_cast<const GumboNode*>(element.children.data[0])->v.text.text);
            collect_rules(*child);
        }
    }

    /// Depth is limited by check_nesting.
    void visit(const GumboNode& node, const Look& around, const std::string& source) {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
            if (!around.is_seen()) blank(node.v.text, source);
            return;
        }
        if (node.type != GUMBO_NODE_ELEMENT || is_never_shown(node.v.element.tag) ||
            node.v.element.tag == GUMBO_TAG_HEAD)
            return;
        const Look look = look_of(node.v.element, around);
        const GumboVector& children = node.v.element.children;
        for (unsigned i = 0; i < children.length; ++i)
            visit(*static_cast<const GumboNode*>(children.data[i]), look, source);
    }

    Look look_of(const GumboElement& element, Look look) const {
        if (element.tag == GUMBO_TAG_A && !attribute(element, "href").empty())
            look.text = rules_.colours_are_certain() ? std::optional(link_blue) : std::nullopt;
        ElementStyle style(look);
        for (const char* name : {"bgcolor", "background"})
            if (const auto value = attribute(element, name); !value.empty())
                style.read("background:" + std::string(value));
        if (element.tag == GUMBO_TAG_FONT)
            if (const auto value = attribute(element, "color"); !value.empty())
                style.read("color:" + std::string(value));
        for (const std::string_view declarations : rules_.matching(element)) style.read(declarations);
        style.read(attribute(element, "style"));
        style.finish();
        if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) look.gone = true;
        return look;
    }

    void blank(const GumboText& text, const std::string& source) {
        const auto from = static_cast<std::size_t>(text.original_text.data - source.data());
        if (from > source.size() || text.original_text.length > source.size() - from) return;
        page_.hidden_words += static_cast<int>(words_of(text.text).size());
        int line = static_cast<int>(text.start_pos.line);
        if (page_.first_line == 0) page_.first_line = line;
        for (std::size_t i = from; i < from + text.original_text.length; ++i) {
            if (page_.html[i] == '\n')
                ++line;
            else
                page_.html[i] = ' ';
        }
        page_.last_line = std::max(page_.last_line, line);
    }

    StyleRules rules_;
    VisibleHtml page_;
};

}  // namespace

VisibleHtml visible_html(std::string html) { return Page(std::move(html)).take(); }

}  // namespace vitae
