// SPDX-License-Identifier: Apache-2.0
#include "csv_table.hpp"

#include <csv.h>

#include <algorithm>
#include <new>

namespace vitae::linkedin {
namespace {

/// What the callbacks of libcsv fill. It knows no lines, so it is fed one at a time.
struct Rows {
    std::vector<CsvRow> rows;
    CsvRow open;
    int line = 0;

    static void cell(void* bytes, std::size_t size, void* self) {
        static_cast<Rows*>(self)->open.cells.emplace_back(static_cast<const char*>(bytes), size);
    }
    static void row(int, void* self) {
        auto& rows = *static_cast<Rows*>(self);
        rows.open.lines.last = rows.line;
        rows.rows.push_back(std::move(rows.open));
        rows.open = {};
    }
};

class Parser {
public:
    explicit Parser(char delimiter) {
        if (csv_init(&parser_, CSV_APPEND_NULL) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&parser_); }
    csv_parser* get() { return &parser_; }

private:
    csv_parser parser_;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text, char delimiter) {
    Parser parser(delimiter);
    Rows rows;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        ++rows.line;
        if (rows.open.lines.first == 0 && text[0] != '\n') rows.open.lines.first = rows.line;
        if (csv_parse(parser.get(), text.data(), end, Rows::cell, Rows::row, &rows) != end) throw std::bad_alloc();
        text.remove_prefix(end);
    }
    csv_fini(parser.get(), Rows::cell, Rows::row, &rows);
    return std::move(rows.rows);
}

}  // namespace vitae::linkedin
