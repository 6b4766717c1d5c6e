// SPDX-License-Identifier: Apache-2.0
#include "sheet.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "plain_text.hpp"
#include "vitae/sdk/host.hpp"
#include "xml_text.hpp"

namespace vitae::exporting {
namespace {

constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t narrowest = 8, widest = 60;

/// Places in cellXfs of sheet_styles().
enum Style { plain = 0, heading = 1, day = 2, month = 3, year = 4, lines = 5, sign_text = 6 };

/// "A", "Z", "AA": columns are counted from 0.
std::string column_letters(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

/// Days since 1899-12-30; right from 1900-03-01 on, as the format believes in a 29th of February 1900.
int serial_day(const PartialDate& date) {
    using namespace std::chrono;
    const sys_days day = std::chrono::year(date.year) /
                         std::chrono::month(static_cast<unsigned>(std::max<int>(date.month, 1))) /
                         std::chrono::day(static_cast<unsigned>(std::max<int>(date.day, 1)));
    constexpr sys_days epoch = std::chrono::year(1899) / 12 / 30;
    return static_cast<int>((day - epoch).count());
}

/// Programs offer to read such a text as a formula once it is edited.
bool opens_with_sign(std::string_view text) {
    return !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
}

}  // namespace

Sheet::Sheet(std::string name, const std::vector<std::string>& columns)
    : name_(std::move(name)), widths_(columns.size(), narrowest) {
    rows_ = 1;
    row_xml_ = "<row r=\"1\">";
    for (std::size_t i = 0; i < columns.size(); ++i) put_text(i, columns[i], true);
    row_xml_ += "</row>\n";
}

void Sheet::add(const TableRow& row) {
    if (rows_ == most_rows)
        throw sdk::BadInput("A sheet holds " + std::to_string(most_rows - 1) + " rows and " + name_ +
                            " has more; export fewer people, or to csv.");
    row_xml_ += "<row r=\"" + std::to_string(++rows_) + "\">";
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (const auto* date = std::get_if<PartialDate>(&row[i]))
            put_date(i, *date);
        else if (const auto* number = std::get_if<int>(&row[i]))
            put_number(i, *number, plain);
        else
            put_text(i, std::get<std::string>(row[i]), false);
    }
    row_xml_ += "</row>\n";
}

void Sheet::put_text(std::size_t column, const std::string& text, bool header) {
    const std::vector<std::string> parts = plain_lines(text);
    const std::string all = longest_cell_text(joined_lines(parts));
    if (all.empty()) return;
    const Style style = header ? heading : opens_with_sign(all) ? sign_text : parts.size() > 1 ? lines : plain;
    for (const std::string& part : parts) widen(column, part);
    row_xml_ += "<c r=\"" + column_letters(column) + std::to_string(rows_) + "\" s=\"" + std::to_string(style) +
                "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xml_text(all) + "</t></is></c>";
}

void Sheet::put_date(std::size_t column, const PartialDate& date) {
    constexpr int first_right_serial = 61;
    const int serial = serial_day(date);
    if (serial < first_right_serial) return put_text(column, date.iso(), false);
    widen(column, date.iso());
    put_number(column, serial, date.day != 0 ? day : date.month != 0 ? month : year);
}

void Sheet::put_number(std::size_t column, int number, int style) {
    row_xml_ += "<c r=\"" + column_letters(column) + std::to_string(rows_) + "\" s=\"" + std::to_string(style) +
                "\"><v>" + std::to_string(number) + "</v></c>";
}

void Sheet::widen(std::size_t column, const std::string& text) {
    const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    const auto characters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_start));
    constexpr std::size_t filter_button = 3;
    widths_[column] = std::min(widest, std::max(widths_[column], characters + filter_button));
}

std::string Sheet::absolute_range() const {
    return "$A$1:$" + column_letters(widths_.size() - 1) + "$" + std::to_string(rows_);
}

std::string Sheet::xml() const {
    const std::string range = "A1:" + column_letters(widths_.size() - 1) + std::to_string(rows_);
    std::string xml = std::string(xml_declaration) +
                      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                      "<dimension ref=\"" +
                      range +
                      "\"/><sheetViews><sheetView workbookViewId=\"0\">"
                      "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                      "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><cols>";
    for (std::size_t i = 0; i < widths_.size(); ++i)
        xml += "<col min=\"" + std::to_string(i + 1) + "\" max=\"" + std::to_string(i + 1) + "\" width=\"" +
               std::to_string(widths_[i]) + "\" customWidth=\"1\"/>";
    xml += "</cols><sheetData>\n" + row_xml_ + "</sheetData><autoFilter ref=\"" + range + "\"/></worksheet>\n";
    return xml;
}

std::string sheet_styles() {
    const auto format = [](int number, std::string_view extra, std::string_view alignment) {
        return "<xf numFmtId=\"" + std::to_string(number) + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" " +
               std::string(extra) + " applyAlignment=\"1\"><alignment " + std::string(alignment) + "/></xf>";
    };
    constexpr const char* number = "applyNumberFormat=\"1\"";
    constexpr const char* top = "vertical=\"top\"";
    constexpr const char* wrapped = "vertical=\"top\" wrapText=\"1\"";
    constexpr const char* left = "vertical=\"top\" horizontal=\"left\"";
    return std::string(xml_declaration) +
           "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
           "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
           "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\"/><numFmt numFmtId=\"166\" formatCode=\"yyyy\"/></numFmts>"
           "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
           "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
           "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
           "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
           "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
           "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
           "<cellXfs count=\"7\">" +
           format(0, "", top) +
           "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>" +
           format(164, number, left) + format(165, number, left) + format(166, number, left) + format(0, "", wrapped) +
           format(0, "quotePrefix=\"1\"", wrapped) +
           "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
           "</styleSheet>\n";
}

}  // namespace vitae::exporting
