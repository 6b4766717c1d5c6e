// SPDX-License-Identifier: Apache-2.0
#include "output/chart.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <sstream>

#include "output/row_writer.hpp"

namespace vitae::cli {

namespace {

constexpr std::size_t most_series = 7;  // that eyes tell apart by colour

double number_of(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return 0;
}

/// First and last month of an ISO prefix.
struct Extent {
    int first = 0;
    int last = 0;
};

std::optional<Extent> months_of(const std::string& date) {
    const auto number = [&](std::size_t begin, std::size_t size) {
        int value = 0;
        if (date.size() >= begin + size) std::from_chars(date.data() + begin, date.data() + begin + size, value);
        return value;
    };
    const int year = number(0, 4);
    if (year < 1000) return std::nullopt;
    const int month = date.size() >= 7 ? number(5, 2) : 0;
    if (month == 0) return Extent{year * 12, year * 12 + 11};
    return Extent{year * 12 + month - 1, year * 12 + month - 1};
}

class ChartMaker {
public:
    ChartMaker(const std::vector<Column>& columns, const std::vector<Row>& rows) : columns_(columns), rows_(rows) {}

    Chart make(const std::string& hint) {
        std::istringstream words(hint);
        std::string kind;
        words >> kind;
        for (std::string name; words >> name;) {
            const auto place = place_of(name);
            if (!place) return {};
            named_.push_back(*place);
        }
        Chart chart;
        if (kind == "bars" && (named_.size() == 2 || named_.size() == 4)) make_bars(chart);
        if (kind == "timeline" && (named_.size() == 3 || named_.size() == 5)) make_timeline(chart);
        if (kind == "matrix" && named_.size() == 1) make_matrix(chart);
        if (kind == "years" && named_.size() == 3) make_years(chart);
        return chart;
    }

private:
    [[nodiscard]] std::optional<std::size_t> place_of(const std::string& name) const {
        if (std::size_t number = 0; name.starts_with('@')) {
            std::from_chars(name.data() + 1, name.data() + name.size(), number);
            return number >= 1 && number <= columns_.size() ? std::optional(number - 1) : std::nullopt;
        }
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].name == name) return i;
        return std::nullopt;
    }
    [[nodiscard]] std::string text_at(const Row& row, const char* name) const {
        const auto place = place_of(name);
        return place ? text_of(row[*place]) : "";
    }
    [[nodiscard]] bool varies(std::size_t place) const {
        return std::any_of(rows_.begin(), rows_.end(),
                           [&](const Row& row) { return row[place] != rows_.front()[place]; });
    }

    /// The label, with the person and the skill it is about where it alone would not tell.
    [[nodiscard]] std::string label_of(const Row& row) const {
        std::string label = text_of(row[named_.front()]);
        const auto name = place_of("name");
        const auto skill = place_of("skill");
        if (name && *name != named_.front()) label = text_of(row[*name]) + (label.empty() ? "" : " · " + label);
        if (skill && *skill != named_.front() && varies(*skill)) label += " · " + text_of(row[*skill]);
        return label;
    }

    void make_bars(Chart& chart) {
        chart.kind = Chart::Kind::bars;
        chart.bounded = named_.size() == 4;
        for (const Row& row : rows_) {
            ChartBar bar;
            bar.label = label_of(row);
            bar.point = number_of(row[named_[chart.bounded ? 2 : 1]]);
            bar.certain = chart.bounded ? number_of(row[named_[1]]) : bar.point;
            bar.possible = std::max(bar.point, chart.bounded ? number_of(row[named_[3]]) : bar.point);
            bar.last = text_at(row, "is_current") == "1" ? "now" : text_at(row, "last_used");
            if (bar.possible > 0) chart.bars.push_back(std::move(bar));
        }
    }

    /// The row itself says that no month of it is certain, whatever its dates.
    [[nodiscard]] bool is_merely_possible(const Row& row) const {
        const auto certain = place_of("months_certain");
        return certain && row[*certain] == Value{std::int64_t{0}};
    }

    static void set_certain(ChartSpan& span, int first, int last) {
        if (first > last) return;
        span.first_certain = first;
        span.last_certain = last;
        span.first = std::min(span.first, first);
        span.last = std::max(span.last, last);
    }
    static void set_certain(ChartSpan& span, const std::string& first, const std::string& last) {
        const auto from = months_of(first), to = months_of(last);
        if (from && to) set_certain(span, from->first, to->last);
    }

    void make_timeline(Chart& chart) {
        chart.kind = Chart::Kind::timeline;
        for (const Row& row : rows_) {
            const auto start = months_of(text_of(row[named_[1]]));
            if (!start) continue;
            const std::string end_text = text_of(row[named_[2]]);
            ChartSpan span;
            span.open = end_text == "present";
            const auto end = months_of(span.open ? text_at(row, "as_of") : end_text);
            span.group = text_at(row, "name");
            span.label = text_of(row[named_[0]]);
            const std::string activity = text_at(row, "activity");
            span.faint = !activity.empty() && activity != "role";
            if (span.label.empty()) span.label = activity;
            span.first = start->first;
            span.last = std::max(start->last, end ? end->last : start->last);
            if (named_.size() == 5)
                set_certain(span, text_of(row[named_[3]]), text_of(row[named_[4]]));
            else if (end && !is_merely_possible(row))
                set_certain(span, start->last, end->first);
            chart.spans.push_back(std::move(span));
        }
    }

    /// Every column that is not about the row itself.
    void make_matrix(Chart& chart) {
        static const std::set<std::string> about_the_row = {"person_id", "name",         "n_roles", "undated_n",
                                                            "as_of",     "stale_months", "skill"};
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (i == named_[0] || about_the_row.count(columns_[i].name) > 0) continue;
            places.push_back(i);
            chart.matrix_columns.push_back(columns_[i].name);
        }
        for (const Row& row : rows_) {
            ChartRow line{text_of(row[named_[0]]), {}, {}};
            for (const std::size_t place : places) {
                const bool number = is_number(row[place]);
                line.values.push_back(number ? std::optional(number_of(row[place])) : std::nullopt);
                line.marks.push_back(number ? "" : text_of(row[place]));
            }
            chart.matrix.push_back(std::move(line));
        }
        if (!places.empty()) chart.kind = Chart::Kind::matrix;
    }

    void make_years(Chart& chart) {
        std::map<std::string, std::map<int, double>> counts;
        std::set<int> years;
        for (const Row& row : rows_) {
            const int year = static_cast<int>(number_of(row[named_[0]]));
            years.insert(year);
            counts[text_of(row[named_[2]])][year] += number_of(row[named_[1]]);
        }
        if (years.empty() || *years.rbegin() - *years.begin() > 200) return;
        chart.kind = Chart::Kind::years;
        chart.first_year = *years.begin();
        const auto size = static_cast<std::size_t>(*years.rbegin() - *years.begin() + 1);
        for (const auto& [name, by_year] : counts) {
            ChartSeries series{name, std::vector<double>(size)};
            for (const auto& [year, count] : by_year)
                series.values[static_cast<std::size_t>(year - chart.first_year)] = count;
            chart.series.push_back(std::move(series));
        }
        sum_up_small(chart.series);
    }

    static void sum_up_small(std::vector<ChartSeries>& series) {
        const auto total = [](const ChartSeries& one) {
            double sum = 0;
            for (const double value : one.values) sum += value;
            return sum;
        };
        std::stable_sort(series.begin(), series.end(),
                         [&](const ChartSeries& a, const ChartSeries& b) { return total(a) > total(b); });
        if (series.size() <= most_series) return;
        ChartSeries others{"others", std::vector<double>(series.front().values.size())};
        for (std::size_t i = most_series - 1; i < series.size(); ++i)
            for (std::size_t year = 0; year < others.values.size(); ++year)
                others.values[year] += series[i].values[year];
        series.resize(most_series - 1);
        series.push_back(std::move(others));
    }

    const std::vector<Column>& columns_;
    const std::vector<Row>& rows_;
    std::vector<std::size_t> named_;
};

}  // namespace

Chart make_chart(const std::string& hint, const std::vector<Column>& columns, const std::vector<Row>& rows) {
    if (hint.empty() || rows.empty()) return {};
    return ChartMaker(columns, rows).make(hint);
}

}  // namespace vitae::cli
