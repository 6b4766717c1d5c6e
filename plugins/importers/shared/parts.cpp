// SPDX-License-Identifier: Apache-2.0
#include "parts.hpp"

namespace vitae {

Part part_of(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
            return Part::heading;
        case GUMBO_TAG_LI:
            return Part::item;
        case GUMBO_TAG_DT:
            return Part::term;
        case GUMBO_TAG_DD:
            return Part::definition;
        case GUMBO_TAG_BLOCKQUOTE:
            return Part::quote;
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_DL:
            return Part::list;
        case GUMBO_TAG_TABLE:
            return Part::table;
        case GUMBO_TAG_TR:
            return Part::row;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            return Part::cell;
        case GUMBO_TAG_BR:
            return Part::line_break;
        case GUMBO_TAG_HR:
            return Part::rule;
        case GUMBO_TAG_PRE:
            return Part::pre;
        case GUMBO_TAG_P:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_CENTER:
            return Part::block;
        default:
            return Part::inline_text;
    }
}

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE; }

const GumboVector& children_of(const GumboNode& node) {
    return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
}

}  // namespace vitae
