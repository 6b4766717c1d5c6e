// SPDX-License-Identifier: Apache-2.0
#include "output/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/visible_text.hpp"

namespace vitae::cli {

namespace {

constexpr int label_width = 6;  // a year and space around it

/// Months laid out on columns; both ends are Januaries.
class Scale {
public:
    Scale(const std::vector<const Activity*>& activities, int columns) : columns_(std::max(columns, 2 * label_width)) {
        int last = 0;
        for (const Activity* activity : activities) {
            if (!activity->months) continue;
            first_ = first_ == 0 ? activity->first_month : std::min(first_, activity->first_month);
            last = std::max(last, activity->last_month);
        }
        first_ = first_ / 12 * 12;
        const int years = std::max(1, (last - first_) / 12 + 1);
        step_ = std::max(1, (years * label_width + columns_ - 1) / columns_);
        end_ = first_ + (years + step_ - 1) / step_ * step_ * 12;
    }
    [[nodiscard]] bool empty() const { return first_ == 0; }
    [[nodiscard]] int columns() const { return columns_; }
    [[nodiscard]] int column_of(int month) const {
        return static_cast<int>(static_cast<long>(month - first_) * (columns_ - 1) / (end_ - first_));
    }
    /// The Januaries that get a label, the last one included.
    [[nodiscard]] std::vector<int> marks() const {
        std::vector<int> months;
        for (int month = first_; month <= end_; month += step_ * 12) months.push_back(month);
        return months;
    }

private:
    int columns_;
    int first_ = 0;
    int end_ = 0;
    int step_ = 1;  // years
};

using Cells = std::vector<std::string>;

void fill(Cells& cells, const Scale& scale, int first_month, int last_month, const std::string& mark) {
    for (int column = scale.column_of(first_month); column <= scale.column_of(last_month); ++column)
        cells[static_cast<std::size_t>(column)] = mark;
}

std::string joined(const Cells& cells) {
    std::string text;
    for (const std::string& cell : cells) text += cell;
    return text;
}

std::string bar_of(const Activity& activity, const Scale& scale) {
    Cells cells(static_cast<std::size_t>(scale.columns()), " ");
    if (!activity.months) return joined(cells);
    const bool employment = activity.kind == "employment" || activity.kind == "freelance";
    fill(cells, scale, activity.first_month, activity.last_month, "░");
    if (activity.first_certain > 0)
        fill(cells, scale, activity.first_certain, activity.last_certain, employment ? "█" : "▒");
    if (activity.is_current) cells[static_cast<std::size_t>(scale.column_of(activity.last_month))] = "▶";
    return joined(cells);
}

}  // namespace

Timeline draw_timeline(const std::vector<const Activity*>& activities, int columns) {
    const Scale scale(activities, columns);
    if (scale.empty()) return {};
    Timeline timeline;
    Cells ruler(static_cast<std::size_t>(scale.columns()), "─");
    const auto marks = scale.marks();
    for (const int month : marks) {
        const int column = scale.column_of(month);
        ruler[static_cast<std::size_t>(column)] = month == marks.front() ? "├" : month == marks.back() ? "┤" : "┼";
        timeline.years = pad(timeline.years, column) + fmt::format("{}", month / 12);
    }
    timeline.scale = joined(ruler);
    for (const Activity* activity : activities) timeline.bars.push_back(bar_of(*activity, scale));
    return timeline;
}

}  // namespace vitae::cli
