// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "output/row_writer.hpp"

namespace vitae::cli {

namespace {

std::string escaped_markdown(const std::string& line) {
    std::string escaped;
    for (const char c : line) {
        if (std::string_view("\\`*_[]<>&|~").find(c) != std::string_view::npos) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

class MarkdownWriter : public RowSink {
public:
    explicit MarkdownWriter(std::ostream& out) : out_(out) {}

    void columns(const std::vector<Column>& columns) override { columns_ = columns; }
    void row(const std::vector<Value>& values) override {
        if (!header_written_) write_header(values);
        out_ << '|';
        for (const Value& value : values) out_ << ' ' << escaped_markdown(readable_text_of(value)) << " |";
        out_ << '\n';
    }
    void end() override {
        if (!header_written_) write_header({});
    }

private:
    /// The first row decides which columns are numbers and stand on the right.
    void write_header(const std::vector<Value>& first_row) {
        out_ << '|';
        for (const Column& column : columns_) out_ << ' ' << escaped_markdown(column.name) << " |";
        out_ << "\n|";
        for (std::size_t i = 0; i < columns_.size(); ++i)
            out_ << (i < first_row.size() && is_number(first_row[i]) ? " ---: |" : " --- |");
        out_ << '\n';
        header_written_ = true;
    }

    std::ostream& out_;
    std::vector<Column> columns_;
    bool header_written_ = false;
};

}  // namespace

std::unique_ptr<RowSink> make_markdown_writer(std::ostream& out) { return std::make_unique<MarkdownWriter>(out); }

}  // namespace vitae::cli
