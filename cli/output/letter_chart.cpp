// SPDX-License-Identifier: Apache-2.0
//
// Charts in letters, for terminals.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

#include "output/chart.hpp"
#include "output/timeline.hpp"
#include "output/visible_text.hpp"

namespace vitae::cli {

namespace {

constexpr int default_columns = 100;
constexpr int widest_label = 36;
constexpr std::array<const char*, 7> series_marks = {"█", "▓", "▒", "░", "#", "+", "·"};

std::string repeated(const char* mark, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += mark;
    return text;
}

std::string number_text(double value) {
    return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value);
}

class LetterChart {
public:
    LetterChart(const Chart& chart, std::ostream& out, const Terminal& terminal)
        : chart_(chart),
          out_(out),
          style_(terminal.color),
          columns_(terminal.columns == 0 ? default_columns : terminal.columns) {}

    void print() {
        switch (chart_.kind) {
            case Chart::Kind::bars:
                return print_bars();
            case Chart::Kind::timeline:
                return print_timeline();
            case Chart::Kind::matrix:
                return print_matrix();
            case Chart::Kind::years:
                return print_years();
            default:
                return;
        }
    }

private:
    template <typename Items>
    [[nodiscard]] int label_width(const Items& items) const {
        int width = 0;
        for (const auto& item : items) width = std::max(width, display_width(visible_line(item.label)));
        return std::min({width, widest_label, columns_ / 2});
    }
    [[nodiscard]] static std::string label(const std::string& text, int width) {
        return pad(fit(visible_line(text), width), width);
    }
    void line(std::string text) {
        text.erase(text.find_last_not_of(' ') + 1);
        out_ << text << '\n';
    }

    void print_bars() {
        double most = 0;
        int numbers = 0;
        for (const ChartBar& bar : chart_.bars) {
            most = std::max(most, bar.possible);
            numbers = std::max(numbers, display_width(number_text(bar.point)));
        }
        const int labels = label_width(chart_.bars);
        const int room = std::max(10, columns_ - labels - numbers - 4 - 9);
        const auto cells = [&](double value) { return static_cast<int>(std::lround(value / most * room)); };
        if (chart_.bounded) out_ << style_.faint("certain ▓   best guess █   possible ░") << '\n';
        for (const ChartBar& bar : chart_.bars) {
            const int certain = chart_.bounded ? cells(std::min(bar.certain, bar.point)) : 0;
            const int point = std::max(cells(bar.point), bar.point > 0 ? 1 : 0);
            const int possible = std::max(cells(bar.possible), point);
            const std::string drawn = repeated("▓", std::min(certain, point)) + repeated("█", point - certain) +
                                      repeated("░", possible - point);
            line(label(bar.label, labels) + "  " + pad(drawn, room) + "  " +
                 pad(number_text(bar.point), numbers, true) + "  " + visible_line(bar.last));
        }
    }

    void print_timeline() {
        std::vector<Activity> activities;
        for (const ChartSpan& span : chart_.spans) {
            Activity activity;
            activity.kind = span.faint ? "other" : "employment";
            activity.months = Months{};
            activity.first_month = span.first;
            activity.last_month = span.last;
            activity.first_certain = span.first_certain;
            activity.last_certain = span.last_certain;
            activity.is_current = span.open;
            activities.push_back(std::move(activity));
        }
        std::vector<const Activity*> shown;
        for (const Activity& activity : activities) shown.push_back(&activity);
        const int labels = label_width(chart_.spans);
        const Timeline timeline = draw_timeline(shown, columns_ - labels - 4);
        line("  " + timeline.years);
        line("   " + timeline.scale);
        std::string group;
        for (std::size_t i = 0; i < chart_.spans.size(); ++i) {
            if (chart_.spans[i].group != group) {
                group = chart_.spans[i].group;
                out_ << style_.strong(visible_line(group)) << '\n';
            }
            line("   " + timeline.bars[i] + "  " + label(chart_.spans[i].label, labels));
        }
    }

    void print_matrix() {
        constexpr int cell = 9;
        constexpr std::array<const char*, 5> shades = {" ", "░", "▒", "▓", "█"};
        double most = 0;
        for (const ChartRow& row : chart_.matrix)
            for (const auto& value : row.values) most = std::max(most, value.value_or(0));
        const int labels = label_width(chart_.matrix);
        const auto fitting = static_cast<std::size_t>(std::max(1, (columns_ - labels) / (cell + 1)));
        const std::size_t count = std::min(fitting, chart_.matrix_columns.size());
        std::string heading = pad("", labels);
        for (std::size_t i = 0; i < count; ++i)
            heading += " " + pad(fit(visible_line(chart_.matrix_columns[i]), cell), cell, true);
        line(style_.strong(heading));
        for (const ChartRow& row : chart_.matrix) {
            std::string text = label(row.label, labels);
            for (std::size_t i = 0; i < count; ++i) {
                const double value = row.values[i].value_or(0);
                const auto shade = most > 0 ? static_cast<std::size_t>(std::ceil(value / most * 4)) : 0;
                const std::string shown = row.values[i] ? number_text(value) : visible_line(row.marks[i]);
                text +=
                    " " + pad(repeated(shades.at(shade), shade == 0 ? 0 : 3) + pad(fit(shown, 5), 5, true), cell, true);
            }
            line(text);
        }
        if (count < chart_.matrix_columns.size())
            out_ << style_.faint(fmt::format("{} more columns do not fit here", chart_.matrix_columns.size() - count))
                 << '\n';
    }

    void print_years() {
        std::vector<double> totals(chart_.series.front().values.size());
        for (const ChartSeries& series : chart_.series)
            for (std::size_t i = 0; i < totals.size(); ++i) totals[i] += series.values[i];
        const double most = *std::max_element(totals.begin(), totals.end());
        const int room = std::max(10, columns_ - 6 - 8);
        std::string legend;
        for (std::size_t i = 0; i < chart_.series.size(); ++i)
            legend +=
                fmt::format("{}{} {}", i == 0 ? "" : "   ", series_marks.at(i), visible_line(chart_.series[i].name));
        out_ << style_.faint(legend) << '\n';
        for (std::size_t year = 0; year < totals.size(); ++year) {
            std::string drawn;
            double before = 0;
            for (std::size_t i = 0; i < chart_.series.size(); ++i) {
                const double after = before + chart_.series[i].values[year];
                const auto cells = [&](double value) {
                    return most > 0 ? static_cast<int>(std::lround(value / most * room)) : 0;
                };
                drawn += repeated(series_marks.at(i), cells(after) - cells(before));
                before = after;
            }
            line(fmt::format("{}  {}{}", chart_.first_year + static_cast<int>(year), pad(drawn, room),
                             pad(number_text(totals[year]), 6, true)));
        }
    }

    const Chart& chart_;
    std::ostream& out_;
    Style style_;
    int columns_;
};

}  // namespace

void print_chart(const Chart& chart, std::ostream& out, const Terminal& terminal) {
    LetterChart(chart, out, terminal).print();
}

}  // namespace vitae::cli
