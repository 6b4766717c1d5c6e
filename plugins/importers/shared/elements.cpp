// SPDX-License-Identifier: Apache-2.0
#include "elements.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "vitae/sdk/outline.hpp"

namespace vitae {
namespace {

/// In lower case without white space, every declaration closed.
std::string plain_css(std::string_view css) {
    std::string plain;
    for (const char c : css)
        if (c != ' ' && c != '\t' && c != '\n') plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return plain += ';';
}

bool says_any(const std::string& css, std::initializer_list<std::string_view> rules) {
    return std::any_of(rules.begin(), rules.end(),
                       [&](std::string_view rule) { return css.find(rule) != std::string::npos; });
}

bool hides(std::string_view style) {
    const std::string plain = plain_css(style);
    return says_any(plain, {"display:none", "visibility:hidden", "font-size:0;", "font-size:0px"});
}

}  // namespace

ParsedHtml parse_html(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;  // collecting errors costs gigabytes on hostile pages
    return {gumbo_parse_with_options(&options, html.data(), html.size()),
            [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); }};
}

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found != nullptr ? std::string_view(found->value) : std::string_view();
}

bool has_class(const GumboElement& element, std::string_view name) {
    const std::string classes = " " + std::string(attribute(element, "class")) + " ";
    return classes.find(" " + std::string(name) + " ") != std::string::npos;
}

bool is_icon(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_I && element.tag != GUMBO_TAG_SPAN && element.tag != GUMBO_TAG_EM) return false;
    const std::string classes = " " + std::string(attribute(element, "class")) + " ";
    for (const std::string_view mark : {" fa ", " fas ", " far ", " fab ", " fa-", " icon ", " icon-", " glyphicon",
                                        " material-icons", " bi ", " bi-", " devicon", " ion-"})
        if (classes.find(mark) != std::string::npos) return true;
    return false;
}

bool is_never_shown(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_BUTTON:
            return true;
        default:
            return false;
    }
}

bool is_invisible(const GumboElement& element) {
    return is_never_shown(element.tag) || gumbo_get_attribute(&element.attributes, "hidden") != nullptr ||
           hides(attribute(element, "style")) || is_icon(element);
}

std::uint32_t style_of(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
            return style::bold;
        case GUMBO_TAG_I:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_CITE:
            return style::italic;
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_SAMP:
        case GUMBO_TAG_TT:
            return style::code;
        case GUMBO_TAG_S:
        case GUMBO_TAG_STRIKE:
        case GUMBO_TAG_DEL:
            return style::strike;
        default:
            return 0;
    }
}

std::uint32_t style_within(const GumboElement& element, std::uint32_t outer) {
    std::uint32_t bits = outer | style_of(element.tag);
    const std::string_view style = attribute(element, "style");
    if (style.find("font-") == std::string_view::npos) return bits;
    const std::string css = plain_css(style);
    if (says_any(css, {"font-weight:bold", "font-weight:600", "font-weight:700", "font-weight:800", "font-weight:900"}))
        bits |= style::bold;
    if (says_any(css, {"font-weight:normal", "font-weight:400"})) bits &= ~static_cast<std::uint32_t>(style::bold);
    if (says_any(css, {"font-style:italic"})) bits |= style::italic;
    if (says_any(css, {"font-style:normal"})) bits &= ~static_cast<std::uint32_t>(style::italic);
    return bits;
}

}  // namespace vitae
