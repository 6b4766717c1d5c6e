// SPDX-License-Identifier: Apache-2.0
//
// Charts as SVG within a page. Sizes are in pixels of the picture's own scale, 960 wide unless a matrix
// needs more.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "output/chart.hpp"
#include "output/html_text.hpp"
#include "output/visible_text.hpp"

namespace vitae::cli {

namespace {

constexpr double width = 960;
constexpr double line_height = 24;
constexpr double bar_height = 14;
constexpr double letter = 7.7;  // width of one, on average

std::string number_text(double value) {
    return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value);
}

/// A step of 1, 2 or 5 times a power of ten that makes about `count` steps of `most`.
double step_of(double most, int count) {
    const double raw = std::max(most, 1.0) / count;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (factor * power >= raw) return std::max(1.0, factor * power);
    return 10 * power;
}

class Svg {
public:
    void text(double x, double y, const std::string& words, const char* anchor = "start", const char* kind = "") {
        body_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\"{}>{}</text>\n", x, y, anchor,
                             class_of(kind), html_text(words));
    }
    void turned_text(double x, double y, const std::string& words) {
        body_ +=
            fmt::format("<text transform=\"translate({:.1f} {:.1f}) rotate(-45)\">{}</text>\n", x, y, html_text(words));
    }
    void rect(double x, double y, double w, double h, const std::string& kind, const std::string& tip = {},
              double opacity = 1) {
        if (w <= 0 || h <= 0) return;
        const std::string shade = opacity < 1 ? fmt::format(" fill-opacity=\"{:.2f}\"", opacity) : "";
        body_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"2\"{}{}>", x, y,
                             w, h, class_of(kind), shade);
        if (!tip.empty()) body_ += "<title>" + html_text(tip) + "</title>";
        body_ += "</rect>\n";
    }
    void line(double x1, double y1, double x2, double y2) {
        body_ += fmt::format("<line class=\"grid\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n", x1, y1,
                             x2, y2);
    }
    void arrow(double x, double y) {
        body_ += fmt::format("<path class=\"certain\" d=\"M{0:.1f} {1:.1f}l8 {2}l-8 {2}z\"/>\n", x, y, bar_height / 2);
    }
    [[nodiscard]] std::string done(double w, double h, const char* what) const {
        return fmt::format(
            "<svg viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" role=\"img\" aria-label=\"{2}\">\n{3}</svg>\n", w,
            h, what, body_);
    }

private:
    static std::string class_of(const std::string& kind) { return kind.empty() ? "" : " class=\"" + kind + "\""; }
    std::string body_;
};

template <typename Items>
double label_room(const Items& items) {
    int widest = 0;
    for (const auto& item : items) widest = std::max(widest, display_width(visible_line(item.label)));
    return std::min(widest, 44) * letter + 12;
}

std::string bars_of(const Chart& chart) {
    Svg svg;
    const std::size_t count = std::min(chart.bars.size(), most_drawn);
    double most = 0;
    for (const ChartBar& bar : chart.bars) most = std::max(most, bar.possible);
    const double left = label_room(chart.bars);
    const double right = width - 110;
    const double height = static_cast<double>(count) * line_height;
    const auto x_of = [&](double value) { return left + value / std::max(most, 1.0) * (right - left); };
    const double step = step_of(most, 6);
    for (double mark = 0; mark <= most; mark += step) {
        svg.line(x_of(mark), 22, x_of(mark), 26 + height);
        svg.text(x_of(mark), 15, number_text(mark), "middle", "faint");
    }
    for (std::size_t i = 0; i < count; ++i) {
        const ChartBar& bar = chart.bars[i];
        const double y = 28 + static_cast<double>(i) * line_height;
        const std::string tip = chart.bounded
                                    ? fmt::format("{}: {} (certain {}, possible {})", bar.label, number_text(bar.point),
                                                  number_text(bar.certain), number_text(bar.possible))
                                    : bar.label + ": " + number_text(bar.point);
        svg.text(left - 8, y + 12, fit(visible_line(bar.label), 44), "end");
        svg.rect(left, y, x_of(bar.possible) - left, bar_height, "possible", tip);
        svg.rect(left, y, x_of(bar.point) - left, bar_height, "point", tip);
        if (chart.bounded) svg.rect(left, y, x_of(std::min(bar.certain, bar.point)) - left, bar_height, "certain", tip);
        svg.text(x_of(bar.possible) + 6, y + 12, number_text(bar.point) + (bar.last.empty() ? "" : "  ·  " + bar.last),
                 "start", "number");
    }
    return svg.done(width, 34 + height, "bars");
}

std::string timeline_of(const Chart& chart) {
    Svg svg;
    const std::size_t count = std::min(chart.spans.size(), most_drawn);
    int first = chart.spans.empty() ? 0 : chart.spans.front().first;
    int last = first;
    for (const ChartSpan& span : chart.spans) {
        first = std::min(first, span.first);
        last = std::max(last, span.last);
    }
    first = first / 12 * 12;
    const int years = (last - first) / 12 + 1;
    const double left = label_room(chart.spans);
    const double right = width - 24;
    const auto x_of = [&](int month) { return left + (month - first) * (right - left) / (years * 12); };
    double y = 28;
    std::string group;
    for (std::size_t i = 0; i < count; ++i) {
        const ChartSpan& span = chart.spans[i];
        if (span.group != group) {
            group = span.group;
            svg.text(0, y + 14, fit(visible_line(group), 60), "start", "strong");
            y += line_height;
        }
        svg.text(left - 8, y + 12, fit(visible_line(span.label), 44), "end", span.faint ? "faint" : "");
        const char* kind = span.faint ? "beside" : "certain";
        svg.rect(x_of(span.first), y, x_of(span.last + 1) - x_of(span.first), bar_height,
                 span.faint ? "beside-possible" : "possible", span.label);
        if (span.first_certain > 0)
            svg.rect(x_of(span.first_certain), y, x_of(span.last_certain + 1) - x_of(span.first_certain), bar_height,
                     kind, span.label);
        if (span.open) svg.arrow(x_of(span.last + 1) + 2, y);
        y += line_height;
    }
    const int step = std::max(1, static_cast<int>(std::lround(step_of(years, 10))));
    Svg grid;
    for (int year = first / 12; year <= first / 12 + years; year += step) {
        grid.line(x_of(year * 12), 22, x_of(year * 12), y);
        grid.text(x_of(year * 12), 15, fmt::format("{}", year), "middle", "faint");
    }
    const std::string behind = grid.done(width, y, "years");
    std::string picture = svg.done(width, y + 4, "timeline");
    const auto open = picture.find(">\n") + 2;
    const auto inner = behind.find(">\n") + 2;
    return picture.insert(open, behind.substr(inner, behind.rfind("</svg>") - inner));
}

std::string matrix_of(const Chart& chart) {
    Svg svg;
    constexpr double cell = 44;
    const std::size_t count = std::min(chart.matrix.size(), most_drawn);
    double most = 0;
    int longest = 0;
    for (const ChartRow& row : chart.matrix)
        for (const auto& value : row.values) most = std::max(most, value.value_or(0));
    for (const std::string& name : chart.matrix_columns) longest = std::max(longest, display_width(visible_line(name)));
    const double left = label_room(chart.matrix);
    const double top = std::min(longest, 24) * letter * 0.72 + 18;
    const double right = left + static_cast<double>(chart.matrix_columns.size()) * cell;
    for (std::size_t column = 0; column < chart.matrix_columns.size(); ++column)
        svg.turned_text(left + (static_cast<double>(column) + 0.6) * cell, top - 6,
                        fit(visible_line(chart.matrix_columns[column]), 24));
    for (std::size_t i = 0; i < count; ++i) {
        const ChartRow& row = chart.matrix[i];
        const double y = top + static_cast<double>(i) * line_height;
        svg.text(left - 8, y + 16, fit(visible_line(row.label), 44), "end");
        for (std::size_t column = 0; column < row.values.size(); ++column) {
            const double x = left + static_cast<double>(column) * cell;
            const double share = most > 0 ? row.values[column].value_or(0) / most : 0;
            const std::string shown =
                row.values[column] ? number_text(*row.values[column]) : fit(visible_line(row.marks[column]), 5);
            svg.rect(x + 1, y + 1, cell - 2, line_height - 2, "blank");
            const double shade = row.values[column] ? std::min(0.99, 0.12 + 0.85 * std::sqrt(share)) : 0;
            svg.rect(x + 1, y + 1, cell - 2, line_height - 2, "heat",
                     row.label + ", " + chart.matrix_columns[column] + ": " + shown, shade);
            svg.text(x + cell / 2, y + 16, shown, "middle", shade > 0.55 ? "on-heat" : "");
        }
    }
    return svg.done(std::max(right + 90, 480.0), top + static_cast<double>(count) * line_height + 4, "matrix");
}

std::string years_of(const Chart& chart) {
    Svg svg;
    const std::size_t years = chart.series.front().values.size();
    std::vector<double> totals(years);
    for (const ChartSeries& series : chart.series)
        for (std::size_t i = 0; i < years; ++i) totals[i] += series.values[i];
    const double most = std::max(1.0, *std::max_element(totals.begin(), totals.end()));
    constexpr double left = 48;
    constexpr double top = 16;
    constexpr double bottom = 300;
    constexpr double right = width - 190;
    const double slot = (right - left) / static_cast<double>(years);
    const auto y_of = [&](double value) { return bottom - value / most * (bottom - top); };
    const double step = step_of(most, 5);
    for (double mark = 0; mark <= most; mark += step) {
        svg.line(left, y_of(mark), right, y_of(mark));
        svg.text(left - 8, y_of(mark) + 4, number_text(mark), "end", "faint");
    }
    const auto labelled = static_cast<std::size_t>(std::ceil(40 / slot));
    for (std::size_t year = 0; year < years; ++year) {
        const double x = left + static_cast<double>(year) * slot;
        double below = 0;
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            const double value = chart.series[i].values[year];
            const std::string tip = fmt::format("{}, {}: {}", chart.series[i].name,
                                                chart.first_year + static_cast<int>(year), number_text(value));
            svg.rect(x + slot * 0.1, y_of(below + value), slot * 0.8, y_of(below) - y_of(below + value),
                     fmt::format("series-{}", i), tip);
            below += value;
        }
        if (year % labelled == 0)
            svg.text(x + slot / 2, bottom + 18, fmt::format("{}", chart.first_year + static_cast<int>(year)), "middle",
                     "faint");
    }
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const double y = top + static_cast<double>(i) * line_height;
        svg.rect(right + 20, y, 14, 14, fmt::format("series-{}", i));
        svg.text(right + 42, y + 12, fit(visible_line(chart.series[i].name), 20));
    }
    return svg.done(width, bottom + 28, "years");
}

}  // namespace

std::string svg_of(const Chart& chart) {
    switch (chart.kind) {
        case Chart::Kind::bars:
            return bars_of(chart);
        case Chart::Kind::timeline:
            return timeline_of(chart);
        case Chart::Kind::matrix:
            return matrix_of(chart);
        case Chart::Kind::years:
            return years_of(chart);
        default:
            return {};
    }
}

}  // namespace vitae::cli
