// SPDX-License-Identifier: Apache-2.0
//
// Writers that print rows in one of the output formats. All but the table stream row by row; the
// table takes its column widths from the first thousand rows and streams the rest.
//
//   auto writer = make_row_writer(OutputFormat::csv, std::cout, {});
//   run_sql(file, "SELECT name FROM people", *writer);
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output/terminal.hpp"
#include "vitae/result.hpp"

namespace vitae::cli {

enum class OutputFormat { table, csv, tsv, json, ndjson, markdown, html };

/// Their names as they are typed.
inline constexpr std::string_view output_formats = "table, csv, tsv, json, ndjson, markdown, html";
std::optional<OutputFormat> output_format_named(std::string_view name);

/// What a result is about, for formats that say so.
struct PageText {
    std::string title;
    std::string description;
    std::string chart;                                       ///< which picture: output/chart.hpp; empty = none
    std::vector<std::pair<std::string, std::string>> given;  ///< what was asked for: name and value
};

struct WriterOptions {
    Terminal terminal;
    bool raw_csv = false;  ///< csv and tsv: write cells that a spreadsheet would run as formulas unchanged
    PageText page;         ///< of html
};

std::unique_ptr<RowSink> make_row_writer(OutputFormat format, std::ostream& out, const WriterOptions& options);

std::unique_ptr<RowSink> make_table_writer(std::ostream& out, const Terminal& terminal);
/// RFC 4180 with CRLF line ends, or tab-separated with \t, \n, \r and \\ escaped.
std::unique_ptr<RowSink> make_csv_writer(std::ostream& out, bool raw);
std::unique_ptr<RowSink> make_tsv_writer(std::ostream& out, bool raw);
/// One array of objects, or one object per line.
std::unique_ptr<RowSink> make_json_writer(std::ostream& out);
std::unique_ptr<RowSink> make_ndjson_writer(std::ostream& out);
/// A pipe table whose cells show document text literally.
std::unique_ptr<RowSink> make_markdown_writer(std::ostream& out);
/// One standalone page with a picture and a table that can be sorted.
std::unique_ptr<RowSink> make_html_writer(std::ostream& out, const PageText& text);
/// The picture of the rows in letters; the table where there is none.
std::unique_ptr<RowSink> make_chart_writer(std::ostream& out, const Terminal& terminal, const PageText& text);

/// The value as text: numbers in their shortest exact form, nothing as an empty text.
std::string text_of(const Value& value);
/// The value for reading: fractions with two decimals, text on one visible line.
std::string readable_text_of(const Value& value);
bool is_number(const Value& value);

}  // namespace vitae::cli
