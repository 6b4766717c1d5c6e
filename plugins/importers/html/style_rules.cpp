// SPDX-License-Identifier: Apache-2.0
#include "style_rules.hpp"

#include <algorithm>

#include "elements.hpp"
#include "page_text.hpp"

namespace vitae {
namespace {

constexpr std::size_t most_rules = 500;

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n\f";
    const std::size_t first = text.find_first_not_of(space);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string without_comments(std::string_view css) {
    std::string plain;
    for (std::size_t at = 0; at < css.size();) {
        const std::size_t begin = std::min(css.find("/*", at), css.size());
        plain += css.substr(at, begin - at);
        if (begin == css.size()) break;
        const std::size_t end = css.find("*/", begin + 2);
        at = end == std::string_view::npos ? css.size() : end + 2;
    }
    return plain;
}

/// Behind the brace that closes the one at `open`.
std::size_t end_of_block(std::string_view css, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < css.size(); ++at) {
        if (css[at] == '{') ++depth;
        if (css[at] == '}' && --depth == 0) return at + 1;
    }
    return css.size();
}

}  // namespace

void each_declaration(std::string_view css, const std::function<void(std::string_view, std::string_view)>& take) {
    const std::string plain = lower(css);
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find(';', at), plain.size());
        const std::string_view declaration = std::string_view(plain).substr(at, end - at);
        at = end + 1;
        const std::size_t colon = declaration.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string_view value = declaration.substr(colon + 1);
        take(trimmed(declaration.substr(0, colon)), trimmed(value.substr(0, value.find('!'))));
    }
}

void StyleRules::add_sheet(std::string_view sheet) {
    const std::string css = without_comments(sheet);
    for (std::size_t at = 0; at < css.size();) {
        const std::size_t open = css.find('{', at);
        if (open == std::string::npos) return;
        const std::size_t end = end_of_block(css, open);
        const std::string_view selectors = trimmed(std::string_view(css).substr(at, open - at));
        const std::string_view body = std::string_view(css).substr(open + 1, end - open - 2);
        at = end;
        if (selectors.starts_with("@")) {
            // Rules for paper, small windows and the like do not always hold.
            if (body.find("color") != std::string_view::npos || body.find("background") != std::string_view::npos)
                add_unknown();
            continue;
        }
        for (std::size_t from = 0; from < selectors.size();) {
            const std::size_t comma = std::min(selectors.find(',', from), selectors.size());
            add_rule(trimmed(selectors.substr(from, comma - from)), body);
            from = comma + 1;
        }
    }
}

void StyleRules::add_rule(std::string_view selector, std::string_view declarations) {
    Rule rule;
    rule.declarations = declarations;
    bool understood = !selector.empty() && rules_.size() < most_rules;
    for (std::size_t at = 0; understood && at < selector.size();) {
        const char sign = selector[at];
        const std::size_t begin = at + (sign == '.' || sign == '#' ? 1 : 0);
        const std::size_t end = std::min(selector.find_first_of(".# >+~:[*\t\n", begin), selector.size());
        const std::string_view name = selector.substr(begin, end - begin);
        if (sign == '*' && selector.size() == 1) break;
        understood = !name.empty();
        if (sign == '.')
            rule.classes.emplace_back(name);
        else if (sign == '#')
            rule.id = name;
        else
            rule.tag = lower(name);
        at = end;
    }
    if (understood)
        rules_.push_back(std::move(rule));
    else if (declarations.find("color") != std::string_view::npos ||
             declarations.find("background") != std::string_view::npos)
        add_unknown();
}

std::vector<std::string_view> StyleRules::matching(const GumboElement& element) const {
    const auto classes = words_of(attribute(element, "class"));
    const std::string_view id = attribute(element, "id");
    const std::string_view tag = gumbo_normalized_tagname(element.tag);
    const auto has_class = [&](const std::string& name) { return std::ranges::find(classes, name) != classes.end(); };
    std::vector<const Rule*> rules;
    for (const Rule& rule : rules_)
        if ((rule.tag.empty() || rule.tag == tag) && (rule.id.empty() || rule.id == id) &&
            std::ranges::all_of(rule.classes, has_class))
            rules.push_back(&rule);
    std::ranges::stable_sort(rules, {}, [](const Rule* rule) {
        return (rule->id.empty() ? 0 : 10'000) +
               100 * static_cast<int>(std::min<std::size_t>(rule->classes.size(), 99)) + (rule->tag.empty() ? 0 : 1);
    });
    std::vector<std::string_view> declarations;
    for (const Rule* rule : rules) declarations.emplace_back(rule->declarations);
    return declarations;
}

}  // namespace vitae
