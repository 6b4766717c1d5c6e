// SPDX-License-Identifier: Apache-2.0
#include "page.hpp"

namespace vitae::recognition {

namespace {

class MarkdownPage : public Page {
public:
    explicit MarkdownPage(const Style& style) : Page(style) {}

    std::string bold(const std::string& inner) const override { return "**" + inner + "**"; }
    std::string italic(const std::string& inner) const override {
        return style_.variant % 2 ? "*" + inner + "*" : "_" + inner + "_";
    }
    std::string code(const std::string& inner) const override { return "`" + inner + "`"; }
    std::string link(const std::string& inner, const std::string& target) const override {
        return "[" + inner + "](" + target + ")";
    }

    void heading(int level, const std::string& inner) override {
        start(Last::heading);
        if (style_.section_mark == SectionMark::setext && level <= 2) {
            out_ += inner + "\n" + std::string(style_.variant % 3 ? 12 : 3, level == 1 ? '=' : '-') + "\n";
        } else {
            const std::string hashes(static_cast<std::size_t>(level), '#');
            out_ += hashes + " " + inner + (style_.closing_hashes ? " " + hashes : "") + "\n";
        }
    }
    void line(const std::string& inner) override {
        if (last_ == Last::paragraph)
            out_.insert(out_.size() - 1, style_.line_break);
        else
            start(Last::paragraph);
        out_ += inner + "\n";
    }
    void gap() override {
        if (last_ != Last::nothing) last_ = Last::gap;
    }
    void item(int depth, const std::string& inner, int number) override {
        if (last_ != Last::list) start(Last::list);
        if (depth == 0) numbered_ = number > 0;  // text of "1. x" starts further right than that of "- x"
        const int indent = numbered_ || style_.indent == 4 ? 4 : 2;
        out_ += std::string(static_cast<std::size_t>(depth * indent), ' ');
        out_ += (number > 0 ? std::to_string(number) + "." : style_.bullet) + " " + inner + "\n";
    }
    void quote(const std::string& inner) override {
        if (last_ != Last::quote) start(Last::quote);
        out_ += "> " + inner + "\n";
    }
    void definition(const std::string& term, const std::vector<std::string>& lines) override {
        start(Last::definition);
        out_ += term + "\n";
        for (const std::string& each : lines) out_ += ": " + each + "\n";
    }
    void table(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows) override {
        start(Last::table);
        const std::size_t columns = rows.empty() ? header.size() : rows.front().size();
        row(header.empty() ? std::vector<std::string>(columns) : header);
        out_ += "|";
        for (std::size_t i = 0; i < columns; ++i) out_ += style_.variant % 2 ? "---|" : ":-----|";
        out_ += "\n";
        for (const auto& cells : rows) row(cells);
    }
    void rule() override {
        start(Last::rule);
        out_ += style_.variant % 2 ? "---\n" : "***\n";
    }
    void front_matter(const std::vector<std::pair<std::string, std::string>>& fields) override {
        out_ += "---\n";
        for (const auto& [key, value] : fields) out_ += key + ": \"" + value + "\"\n";
        out_ += "---\n";
        last_ = Last::gap;
    }
    std::string finished() override { return std::move(out_); }

private:
    enum class Last { nothing, gap, heading, paragraph, list, quote, definition, table, rule };

    void start(Last kind) {
        const bool tight =
            last_ == Last::heading && kind != Last::heading && kind != Last::rule && style_.variant % 4 == 0;
        if (last_ != Last::nothing && !tight) out_ += "\n";
        last_ = kind;
    }
    void row(const std::vector<std::string>& cells) {
        out_ += "|";
        for (const std::string& cell : cells) out_ += " " + cell + " |";
        out_ += "\n";
    }

    std::string out_;
    Last last_ = Last::nothing;
    bool numbered_ = false;  ///< the list being written
};

}  // namespace

std::unique_ptr<Page> markdown_page(const Style& style) { return std::make_unique<MarkdownPage>(style); }

}  // namespace vitae::recognition
