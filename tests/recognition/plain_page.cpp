// SPDX-License-Identifier: Apache-2.0
#include "page.hpp"

namespace vitae::recognition {

namespace {

/// No markup at all, as pasted from a word processor; or all of it inside a code fence.
class PlainPage : public Page {
public:
    PlainPage(const Style& style, bool fenced) : Page(style), fenced_(fenced) {}

    std::string bold(const std::string& inner) const override { return inner; }
    std::string italic(const std::string& inner) const override { return inner; }
    std::string code(const std::string& inner) const override { return inner; }
    std::string link(const std::string& inner, const std::string& target) const override {
        const bool says_target = target.find(inner) != std::string::npos;
        return says_target ? inner : inner + " (" + target + ")";
    }
    void heading(int, const std::string& inner) override {
        gap();
        put(inner);
    }
    void section(const std::string& title) override {
        gap();
        const std::string shown = decorated(title);
        put(style_.colon_after_sections ? shown : upper_case(shown));
        if (fenced_ && style_.variant % 2) put(std::string(12, style_.variant % 4 == 1 ? '=' : '-'));
        if (style_.variant % 3 == 0) gap();
    }
    void line(const std::string& inner) override { put(inner); }
    void gap() override {
        if (out_.size() > 1 && out_.substr(out_.size() - 2) != "\n\n") out_ += "\n";
    }
    void item(int depth, const std::string& inner, int number) override {
        put(std::string(static_cast<std::size_t>(2 * depth), ' ') +
            (number > 0 ? std::to_string(number) + "."
             : fenced_  ? "*"
                        : "-") +
            " " + inner);
    }
    void quote(const std::string& inner) override { put(inner); }
    void definition(const std::string& term, const std::vector<std::string>& lines) override {
        put(term + ":");
        for (const std::string& each : lines) put("  " + each);
    }
    void table(const std::vector<std::string>&, const std::vector<std::vector<std::string>>& rows) override {
        for (const auto& cells : rows) {
            std::string joined;
            for (const std::string& cell : cells) joined += (joined.empty() ? "" : "   ") + cell;
            put(joined);
        }
    }
    void rule() override { gap(); }
    void front_matter(const std::vector<std::pair<std::string, std::string>>& fields) override {
        for (const auto& [key, value] : fields) put(key + ": " + value);
        gap();
    }
    std::string finished() override { return fenced_ ? "```\n" + out_ + "```\n" : std::move(out_); }

private:
    void put(const std::string& text) { out_ += text + "\n"; }

    bool fenced_;
    std::string out_;
};

}  // namespace

std::unique_ptr<Page> plain_page(const Style& style, bool fenced) { return std::make_unique<PlainPage>(style, fenced); }

}  // namespace vitae::recognition
