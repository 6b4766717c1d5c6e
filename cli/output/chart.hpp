// SPDX-License-Identifier: Apache-2.0
//
// What a result looks like as a picture, apart from where it is drawn. Which picture fits a report says
// its header:
//
//   -- chart: bars LABEL CERTAIN POINT POSSIBLE     lengths in three readings, or with one column plain bars
//   -- chart: timeline LABEL STARTS ENDS            periods, as ISO prefixes, under each other; with two more columns,
//                                                   the months of each that are certain
//   -- chart: matrix LABEL                          every number of a pivot as a shade
//   -- chart: years YEAR COUNT SERIES               counts stacked over the years
//
// A column is named, or numbered: @4 is the fourth.
//
//   Chart chart = make_chart("bars name months_point", columns, rows);
//   print_chart(chart, std::cout, terminal);        // or svg_of(chart)
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "output/terminal.hpp"
#include "vitae/result.hpp"

namespace vitae::cli {

struct ChartBar {
    std::string label;
    double certain = 0;
    double point = 0;
    double possible = 0;  ///< at least point
    std::string last;     ///< when it was last so, if the rows say
};

/// Months as year * 12 + month - 1, both ends included.
struct ChartSpan {
    std::string group;  ///< whose; equal groups stand together
    std::string label;
    bool faint = false;  ///< beside the main line: studies, projects, gaps
    int first = 0;
    int last = 0;
    int first_certain = 0;  ///< 0 = no month is certain
    int last_certain = 0;
    bool open = false;
};

struct ChartRow {
    std::string label;
    std::vector<std::optional<double>> values;
    std::vector<std::string> marks;  ///< what stands there instead of a number: "c"
};

struct ChartSeries {
    std::string name;
    std::vector<double> values;  ///< one for each year
};

struct Chart {
    enum class Kind { none, bars, timeline, matrix, years };
    Kind kind = Kind::none;
    bool bounded = false;  ///< bars: three readings, not one
    std::vector<ChartBar> bars;
    std::vector<ChartSpan> spans;
    std::vector<std::string> matrix_columns;
    std::vector<ChartRow> matrix;
    int first_year = 0;
    std::vector<ChartSeries> series;  ///< the largest first; the rest of many is summed up as "others"
};

using Row = std::vector<Value>;

/// None if the hint is empty, or names columns that the result does not have.
Chart make_chart(const std::string& hint, const std::vector<Column>& columns, const std::vector<Row>& rows);

/// In letters, as wide as the terminal.
void print_chart(const Chart& chart, std::ostream& out, const Terminal& terminal);

/// Lines of a picture; a longer one nobody reads. The rows stand below it anyway.
inline constexpr std::size_t most_drawn = 80;

/// One <svg>; every text in it is escaped. Colours come from the page's style.
std::string svg_of(const Chart& chart);

}  // namespace vitae::cli
