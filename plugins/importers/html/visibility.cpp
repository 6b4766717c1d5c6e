// SPDX-License-Identifier: Apache-2.0
#include "visibility.hpp"

#include <string>

namespace vitae {

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found != nullptr ? std::string_view(found->value) : std::string_view();
}

namespace {

bool hides(std::string_view style) {
    std::string plain;
    for (const char c : style)
        if (c != ' ' && c != '\t' && c != '\n') plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    for (const std::string_view rule : {"display:none", "visibility:hidden", "font-size:0;", "font-size:0px"})
        if ((plain + ";").find(rule) != std::string::npos) return true;
    return false;
}

}  // namespace

bool is_invisible(const GumboElement& element) {
    switch (element.tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_BUTTON:
            return true;
        default:
            return gumbo_get_attribute(&element.attributes, "hidden") != nullptr || hides(attribute(element, "style"));
    }
}

}  // namespace vitae
