// SPDX-License-Identifier: Apache-2.0
#include "output/row_writer.hpp"

#include <fmt/format.h>

#include <map>

#include "output/visible_text.hpp"

namespace vitae::cli {

namespace {

/// Stands before a data format whose bytes go to a terminal, where control characters would act.
class TerminalGuard : public RowSink {
public:
    explicit TerminalGuard(std::unique_ptr<RowSink> next) : next_(std::move(next)) {}
    void columns(const std::vector<Column>& columns) override { next_->columns(columns); }
    void row(const std::vector<Value>& values) override {
        std::vector<Value> shown = values;
        for (Value& value : shown)
            if (auto* text = std::get_if<std::string>(&value)) *text = visible(*text);
        next_->row(shown);
    }
    void end() override { next_->end(); }

private:
    std::unique_ptr<RowSink> next_;
};

std::unique_ptr<RowSink> make_data_writer(OutputFormat format, std::ostream& out, const WriterOptions& options) {
    switch (format) {
        case OutputFormat::csv:
            return make_csv_writer(out, options.raw_csv);
        case OutputFormat::tsv:
            return make_tsv_writer(out, options.raw_csv);
        case OutputFormat::json:
            return make_json_writer(out);
        case OutputFormat::ndjson:
            return make_ndjson_writer(out);
        case OutputFormat::html:
            return make_html_writer(out, options.page);
        default:
            return make_markdown_writer(out);
    }
}

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;  // clang 14 needs it said

}  // namespace

std::optional<OutputFormat> output_format_named(std::string_view name) {
    static const std::map<std::string_view, OutputFormat> formats = {
        {"table", OutputFormat::table}, {"csv", OutputFormat::csv},       {"tsv", OutputFormat::tsv},
        {"json", OutputFormat::json},   {"ndjson", OutputFormat::ndjson}, {"markdown", OutputFormat::markdown},
        {"html", OutputFormat::html}};
    const auto found = formats.find(name);
    return found == formats.end() ? std::nullopt : std::optional(found->second);
}

std::unique_ptr<RowSink> make_row_writer(OutputFormat format, std::ostream& out, const WriterOptions& options) {
    if (format == OutputFormat::table) return make_table_writer(out, options.terminal);
    auto writer = make_data_writer(format, out, options);
    if (!options.terminal.interactive) return writer;
    return std::make_unique<TerminalGuard>(std::move(writer));
}

std::string text_of(const Value& value) {
    return std::visit(
        Overloaded{[](std::monostate) { return std::string(); }, [](const std::string& text) { return text; },
                   [](auto number) { return fmt::format("{}", number); }},
        value);
}

std::string readable_text_of(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{:.2f}", *number);
    return visible_line(text_of(value));
}

bool is_number(const Value& value) {
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

}  // namespace vitae::cli
