// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include "output/column_widths.hpp"
#include "output/row_writer.hpp"
#include "output/visible_text.hpp"

namespace vitae::cli {

namespace {

constexpr std::size_t rows_measured = 1000;
constexpr int gap = 2;

std::string heading_of(const std::string& name) {
    std::string heading = visible_line(name);
    for (char& c : heading) {
        if (c == '_') c = ' ';
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return heading;
}

class TableWriter : public RowSink {
public:
    TableWriter(std::ostream& out, const Terminal& terminal)
        : out_(out), limit_(terminal.columns), style_(terminal.color) {}

    void columns(const std::vector<Column>& columns) override {
        for (const Column& column : columns) {
            layout_.push_back({heading_of(column.name)});
            layout_.back().width = display_width(layout_.back().heading);
        }
    }
    void row(const std::vector<Value>& values) override {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < values.size(); ++i) {
            cells.push_back(readable_text_of(values[i]));
            if (!measuring_) continue;
            layout_[i].width = std::max(layout_[i].width, display_width(cells[i]));
            if (is_number(values[i])) layout_[i].has_numbers = true;
            if (std::holds_alternative<std::string>(values[i])) layout_[i].has_text = true;
        }
        if (!measuring_) return print(cells, false);
        waiting_.push_back(std::move(cells));
        if (waiting_.size() >= rows_measured) flush();
    }
    void end() override {
        if (measuring_) flush();
    }

private:
    struct ColumnLayout {
        std::string heading;
        int width = 0;
        bool has_numbers = false;
        bool has_text = false;
        [[nodiscard]] bool right() const { return has_numbers && !has_text; }
    };

    void flush() {
        shrink_to_limit();
        std::vector<std::string> headings;
        for (const ColumnLayout& column : layout_) headings.push_back(column.heading);
        print(headings, true);
        for (const auto& cells : waiting_) print(cells, false);
        waiting_.clear();
        measuring_ = false;
    }

    void shrink_to_limit() {
        if (limit_ == 0 || layout_.empty()) return;
        std::vector<int> widths;
        std::vector<bool> numbers;
        for (const ColumnLayout& column : layout_) {
            widths.push_back(column.width);
            numbers.push_back(column.right());
        }
        shrink_to_fit(widths, limit_ - gap * (static_cast<int>(widths.size()) - 1), numbers);
        for (std::size_t i = 0; i < widths.size(); ++i) layout_[i].width = widths[i];
    }

    void print(const std::vector<std::string>& cells, bool heading) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) line.append(gap, ' ');
            line += pad(fit(cells[i], layout_[i].width), layout_[i].width, layout_[i].right());
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out_ << (heading ? style_.strong(line) : line) << '\n';
    }

    std::ostream& out_;
    int limit_;
    Style style_;
    bool measuring_ = true;
    std::vector<ColumnLayout> layout_;
    std::vector<std::vector<std::string>> waiting_;
};

}  // namespace

std::unique_ptr<RowSink> make_table_writer(std::ostream& out, const Terminal& terminal) {
    return std::make_unique<TableWriter>(out, terminal);
}

}  // namespace vitae::cli
