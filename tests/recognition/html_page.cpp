// SPDX-License-Identifier: Apache-2.0
#include "page.hpp"

namespace vitae::recognition {

namespace {

/// A document as a web page; the style's variant decides between p, div and br.
class HtmlPage : public Page {
public:
    explicit HtmlPage(const Style& style) : Page(style) {}

    std::string text(std::string_view words) const override {
        std::string escaped;
        for (const char c : words) {
            if (c == '&')
                escaped += "&amp;";
            else if (c == '<')
                escaped += "&lt;";
            else
                escaped += c;
        }
        return escaped;
    }
    std::string bold(const std::string& inner) const override {
        return tagged(style_.variant % 2 ? "b" : "strong", inner);
    }
    std::string italic(const std::string& inner) const override {
        return tagged(style_.variant % 2 ? "i" : "em", inner);
    }
    std::string code(const std::string& inner) const override { return "<span class=\"date\">" + inner + "</span>"; }
    std::string link(const std::string& inner, const std::string& target) const override {
        return "<a href=\"" + target + "\">" + inner + "</a>";
    }
    void heading(int level, const std::string& inner) override {
        close();
        put(tagged("h" + std::to_string(level), inner));
    }
    void line(const std::string& inner) override {
        if (style_.variant % 3 == 0) {
            close();
            put(tagged(style_.variant % 2 ? "p" : "div", inner));
            return;
        }
        if (in_paragraph_) {
            out_.insert(out_.size() - 1, "<br>");
        } else {
            close();
            out_ += "<p>";
            in_paragraph_ = true;
        }
        out_ += inner + "\n";
    }
    void gap() override { close(); }
    void item(int depth, const std::string& inner, int number) override {
        if (in_paragraph_) close();
        const auto wanted = static_cast<std::size_t>(depth) + 1;
        while (lists_.size() > wanted) close_list();
        if (lists_.size() == wanted) out_ += "</li>\n";
        while (lists_.size() < wanted) {
            lists_.emplace_back(number > 0 ? "ol" : "ul");
            out_ += "\n<" + lists_.back() + ">\n";
        }
        out_ += "<li>" + inner;
    }
    void quote(const std::string& inner) override {
        close();
        put(tagged("blockquote", inner));
    }
    void definition(const std::string& term, const std::vector<std::string>& lines) override {
        close();
        out_ += "<dl>\n<dt>" + term + "</dt>\n";
        for (const std::string& each : lines) out_ += "<dd>" + each + "</dd>\n";
        out_ += "</dl>\n";
    }
    void table(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows) override {
        close();
        out_ += "<table>\n";
        if (!header.empty()) row("th", header);
        for (const auto& cells : rows) row("td", cells);
        out_ += "</table>\n";
    }
    void rule() override {
        close();
        out_ += "<hr>\n";
    }
    void box(const std::string& name, const std::string& inner) override {
        close();
        put("<div class=\"" + name + "\">\n" + inner + "\n</div>");
    }
    void front_matter(const std::vector<std::pair<std::string, std::string>>&) override {}
    std::string finished() override {
        close();
        return "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>CV</title></head>\n<body>\n" + out_ +
               "</body>\n</html>\n";
    }

private:
    static std::string tagged(const std::string& tag, const std::string& inner) {
        return "<" + tag + ">" + inner + "</" + tag + ">";
    }
    void put(const std::string& text) { out_ += text + "\n"; }
    void row(const std::string& tag, const std::vector<std::string>& cells) {
        out_ += "<tr>";
        for (const std::string& cell : cells) out_ += tagged(tag, cell);
        out_ += "</tr>\n";
    }
    void close_list() {
        out_ += "</li>\n</" + lists_.back() + ">\n";
        lists_.pop_back();
    }
    void close() {
        if (in_paragraph_) out_ += "</p>\n";
        in_paragraph_ = false;
        while (!lists_.empty()) close_list();
    }

    std::string out_;
    std::vector<std::string> lists_;
    bool in_paragraph_ = false;
};

}  // namespace

std::unique_ptr<Page> html_page(const Style& style) { return std::make_unique<HtmlPage>(style); }

}  // namespace vitae::recognition
