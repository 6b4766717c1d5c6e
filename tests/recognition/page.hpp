// SPDX-License-Identifier: Apache-2.0
//
// A document being written in some markup. Layouts say what is a heading, a line, an item; the page
// says how that looks in Markdown, HTML or plain text.
//
//   auto page = markdown_page(style);
//   page->section("Experience");
//   page->line(page->bold("Quillmark") + " Technical Writer");
//   std::string text = page->finished();
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "style.hpp"

namespace vitae::recognition {

/// Texts given to a page are made by its inline functions; plain words go through text() first.
class Page {
public:
    virtual ~Page() = default;

    [[nodiscard]] virtual std::string text(std::string_view words) const { return std::string(words); }
    [[nodiscard]] virtual std::string bold(const std::string& inner) const = 0;
    [[nodiscard]] virtual std::string italic(const std::string& inner) const = 0;
    [[nodiscard]] virtual std::string code(const std::string& inner) const = 0;
    [[nodiscard]] virtual std::string link(const std::string& inner, const std::string& target) const = 0;
    /// A heading of CSS and Markdown alike; levels from 1.
    virtual void heading(int level, const std::string& inner) = 0;
    /// A line of the current paragraph; gap() ends the paragraph.
    virtual void line(const std::string& inner) = 0;
    virtual void gap() = 0;
    /// A list item; depth from 0. `number` > 0 makes it one of a numbered list.
    virtual void item(int depth, const std::string& inner, int number = 0) = 0;
    virtual void quote(const std::string& inner) = 0;
    virtual void definition(const std::string& term, const std::vector<std::string>& lines) = 0;
    /// A table with or without a header row.
    virtual void table(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows) = 0;
    virtual void rule() = 0;
    /// A block-level element of a web page; elsewhere a paragraph.
    virtual void box(const std::string& /*name*/, const std::string& inner) {
        gap();
        line(inner);
        gap();
    }
    /// Facts of the whole document, before everything else.
    virtual void front_matter(const std::vector<std::pair<std::string, std::string>>& fields) = 0;
    [[nodiscard]] virtual std::string finished() = 0;

    /// The heading of a section, decorated as the style says.
    virtual void section(const std::string& title);
    /// Level of a heading just below a section's.
    [[nodiscard]] int entry_level() const { return style_.section_level + 1; }

protected:
    explicit Page(const Style& style) : style_(style) {}
    /// `title` with number, emoji, colon and case of the style.
    [[nodiscard]] std::string decorated(const std::string& title);

    const Style& style_;

private:
    int sections_ = 0;
};

/// `style` must outlive the page.
std::unique_ptr<Page> markdown_page(const Style& style);
std::unique_ptr<Page> plain_page(const Style& style, bool fenced);
std::unique_ptr<Page> html_page(const Style& style);

std::string upper_case(const std::string& text);

}  // namespace vitae::recognition
