// SPDX-License-Identifier: Apache-2.0
//
// A result as one page that needs nothing else: a picture where there is one, and the rows as a table
// that a little script makes sortable. Whatever the rows say, the page runs only this script.
#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <ostream>

#include <page_files.hpp>
#include "output/chart.hpp"
#include "output/html_text.hpp"
#include "output/row_writer.hpp"

namespace vitae::cli {

namespace {

/// What the content security policy knows an inline text by.
std::string source_hash(std::string_view text) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    std::array<char, sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL)> encoded{};
    sodium_bin2base64(encoded.data(), encoded.size(), hash.data(), hash.size(), sodium_base64_VARIANT_ORIGINAL);
    return fmt::format("'sha256-{}'", encoded.data());
}

std::string heading_of(const std::string& name) {
    std::string heading = name;
    for (char& c : heading)
        if (c == '_') c = ' ';
    return html_text(heading);
}

class HtmlWriter : public RowSink {
public:
    HtmlWriter(std::ostream& out, PageText text) : out_(out), text_(std::move(text)) {
        if (text_.title.empty()) text_.title = "vitae";
    }

    void columns(const std::vector<Column>& columns) override { columns_ = columns; }
    void row(const std::vector<Value>& values) override { rows_.push_back(values); }

    void end() override {
        print_head();
        const Chart chart = make_chart(text_.chart, columns_, rows_);
        if (chart.kind != Chart::Kind::none) out_ << "<figure>\n" << svg_of(chart) << legend_of(chart) << "</figure>\n";
        print_table();
        print_meanings();
        out_ << fmt::format("<footer>{} row{}, made with vitae</footer>\n</main>\n", rows_.size(),
                            rows_.size() == 1 ? "" : "s");
        if (rows_.size() > 1) out_ << "<script>" << sort_script << "</script>\n";
        out_ << "</body>\n</html>\n";
    }

private:
    void print_head() {
        const std::string title = html_text(text_.title);
        out_ << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
             << source_hash(page_style) << "; script-src " << source_hash(sort_script)
             << "; base-uri 'none'; form-action 'none'\">\n"
             << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             << "<meta name=\"referrer\" content=\"no-referrer\">\n"
             << "<title>" << title << "</title>\n<style>" << page_style << "</style>\n</head>\n<body>\n<main>\n<h1>"
             << title << "</h1>\n";
        if (!text_.description.empty()) out_ << "<p class=\"about\">" << html_text(text_.description) << "</p>\n";
        if (text_.given.empty()) return;
        out_ << "<ul class=\"given\">";
        for (const auto& [name, value] : text_.given)
            out_ << "<li>" << html_text(name) << ": <strong>" << html_text(value) << "</strong></li>";
        out_ << "</ul>\n";
    }

    static std::string legend_of(const Chart& chart) {
        const std::size_t lines = chart.bars.size() + chart.spans.size() + chart.matrix.size();
        const std::string cut =
            lines > most_drawn ? fmt::format("The first {} of {} are drawn. ", most_drawn, lines) : "";
        if (chart.kind == Chart::Kind::bars && chart.bounded)
            return "<figcaption>" + cut +
                   "<i class=\"certain\"></i>certain, in every reading of the dates<i "
                   "class=\"point\"></i>best "
                   "guess<i class=\"possible\"></i>possible, in at least one reading</figcaption>\n";
        if (chart.kind == Chart::Kind::timeline)
            return "<figcaption>" + cut +
                   "<i class=\"certain\"></i>certain months<i class=\"possible\"></i>possible months<i "
                   "class=\"beside\"></i>other than roles</figcaption>\n";
        return cut.empty() ? "" : "<figcaption>" + cut + "</figcaption>\n";
    }

    /// Numbers stand in the column, and marks of one letter at most.
    [[nodiscard]] bool is_numeric(std::size_t column) const {
        bool numbers = false;
        for (const auto& row : rows_) {
            if (is_number(row[column])) numbers = true;
            const auto* text = std::get_if<std::string>(&row[column]);
            if (text != nullptr && text->size() > 1) return false;
        }
        return numbers;
    }

    void print_table() {
        std::vector<std::string> kinds;
        out_ << "<div class=\"rows\">\n<table>\n<thead><tr>";
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Column& column = columns_[i];
            const bool date = column.unit == "date" || column.unit == "month";
            kinds.emplace_back(is_numeric(i) ? " class=\"n\"" : date ? " class=\"d\"" : "");
            out_ << "<th scope=\"col\"" << kinds.back();
            if (!column.meaning.empty()) out_ << " title=\"" << html_text(column.meaning) << "\"";
            out_ << ">" << heading_of(column.name);
            if (column.name.find(column.unit) == std::string::npos)
                out_ << "<small>" << html_text(column.unit) << "</small>";
            out_ << "</th>";
        }
        out_ << "</tr></thead>\n<tbody>\n";
        for (const auto& row : rows_) {
            out_ << "<tr>";
            for (std::size_t i = 0; i < row.size(); ++i)
                out_ << "<td" << kinds.at(i) << ">" << html_text(readable_text_of(row[i])) << "</td>";
            out_ << "</tr>\n";
        }
        out_ << "</tbody>\n</table>\n</div>\n";
    }

    void print_meanings() {
        bool any = false;
        for (const Column& column : columns_) any = any || !column.meaning.empty();
        if (!any) return;
        out_ << "<details><summary>What the columns say</summary>\n<dl>\n";
        for (const Column& column : columns_)
            if (!column.meaning.empty())
                out_ << "<dt>" << heading_of(column.name) << "</dt><dd>" << html_text(column.meaning) << "</dd>\n";
        out_ << "</dl></details>\n";
    }

    std::ostream& out_;
    PageText text_;
    std::vector<Column> columns_;
    std::vector<Row> rows_;
};

/// Prints the picture of the rows instead of the rows; the rows if there is none.
class ChartWriter : public RowSink {
public:
    ChartWriter(std::ostream& out, const Terminal& terminal, PageText text)
        : out_(out), terminal_(terminal), text_(std::move(text)) {}

    void columns(const std::vector<Column>& columns) override { columns_ = columns; }
    void row(const std::vector<Value>& values) override { rows_.push_back(values); }
    void end() override {
        const Chart chart = make_chart(text_.chart, columns_, rows_);
        if (chart.kind != Chart::Kind::none) {
            if (!text_.title.empty()) out_ << Style(terminal_.color).strong(text_.title) << '\n';
            return print_chart(chart, out_, terminal_);
        }
        const auto table = make_table_writer(out_, terminal_);
        table->columns(columns_);
        for (const Row& row : rows_) table->row(row);
        table->end();
    }

private:
    std::ostream& out_;
    Terminal terminal_;
    PageText text_;
    std::vector<Column> columns_;
    std::vector<Row> rows_;
};

}  // namespace

std::unique_ptr<RowSink> make_html_writer(std::ostream& out, const PageText& text) {
    return std::make_unique<HtmlWriter>(out, text);
}

std::unique_ptr<RowSink> make_chart_writer(std::ostream& out, const Terminal& terminal, const PageText& text) {
    return std::make_unique<ChartWriter>(out, terminal, text);
}

}  // namespace vitae::cli
