// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "output/row_writer.hpp"

namespace vitae::cli {

namespace {

/// A spreadsheet runs text that opens with one of these as a formula.
bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string quoted_csv(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string escaped_tsv(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '\t':
                escaped += "\\t";
                break;
            case '\n':
                escaped += "\\n";
                break;
            case '\r':
                escaped += "\\r";
                break;
            case '\\':
                escaped += "\\\\";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

struct Dialect {
    char separator;
    const char* line_end;
    std::string (*encode)(const std::string&);
};

class DelimitedWriter : public RowSink {
public:
    DelimitedWriter(std::ostream& out, const Dialect& dialect, bool raw) : out_(out), dialect_(dialect), raw_(raw) {}

    void columns(const std::vector<Column>& columns) override {
        for (std::size_t i = 0; i < columns.size(); ++i) cell(i, columns[i].name, true);
        out_ << dialect_.line_end;
    }
    void row(const std::vector<Value>& values) override {
        for (std::size_t i = 0; i < values.size(); ++i)
            cell(i, text_of(values[i]), std::holds_alternative<std::string>(values[i]));
        out_ << dialect_.line_end;
    }

private:
    void cell(std::size_t index, std::string text, bool is_text) {
        if (is_text && !raw_ && looks_like_formula(text)) text.insert(text.begin(), '\'');
        if (index > 0) out_ << dialect_.separator;
        out_ << dialect_.encode(text);
    }

    std::ostream& out_;
    Dialect dialect_;
    bool raw_;
};

}  // namespace

std::unique_ptr<RowSink> make_csv_writer(std::ostream& out, bool raw) {
    return std::make_unique<DelimitedWriter>(out, Dialect{',', "\r\n", quoted_csv}, raw);
}

std::unique_ptr<RowSink> make_tsv_writer(std::ostream& out, bool raw) {
    return std::make_unique<DelimitedWriter>(out, Dialect{'\t', "\n", escaped_tsv}, raw);
}

}  // namespace vitae::cli
