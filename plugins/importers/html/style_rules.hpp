// SPDX-License-Identifier: Apache-2.0
//
// The rules of a page's own style sheets, as far as they name elements by tag, class and id.
#pragma once

#include <gumbo.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vitae {

/// Calls `take(name, value)` for each declaration of "color: #fff; top: 0", lower case, without !important.
void each_declaration(std::string_view css, const std::function<void(std::string_view, std::string_view)>& take);

class StyleRules {
public:
    /// The rules of one <style>.
    void add_sheet(std::string_view css);
    /// There are rules that are not known: of another file, or with a selector that is not understood.
    void add_unknown() { colours_are_certain_ = false; }

    /// The declarations for an element, weakest first.
    [[nodiscard]] std::vector<std::string_view> matching(const GumboElement& element) const;
    /// False if a rule that is not understood may set a colour.
    [[nodiscard]] bool colours_are_certain() const { return colours_are_certain_; }

private:
    struct Rule {
        std::string tag;
        std::string id;
        std::vector<std::string> classes;
        std::string declarations;
    };
    void add_rule(std::string_view selector, std::string_view declarations);

    std::vector<Rule> rules_;
    bool colours_are_certain_ = true;
};

}  // namespace vitae
