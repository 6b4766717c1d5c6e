// SPDX-License-Identifier: Apache-2.0
#include "timeline.hpp"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <vector>

#include "html_text.hpp"
#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

constexpr double width = 760;
constexpr double row_height = 25;
constexpr double bar_height = 6;
constexpr double axis_height = 20;
constexpr std::size_t most_rows = 14;
constexpr int months_in_year = 12;

int first_month(const PartialDate& date) { return date.year * months_in_year + std::max(0, date.month - 1); }
/// The month after the last one the date can mean.
int end_month(const PartialDate& date) {
    return date.year * months_in_year + (date.month == 0 ? months_in_year : date.month);
}

/// Months from..until surely, and the widest they can be.
struct Bar {
    int possible_from, certain_from, certain_until, possible_until;
    std::string label;
};

std::string number_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

class Timeline {
public:
    explicit Timeline(const Cv& cv) {
        find_span(cv);
        for (const Role& role : cv.roles) add(role);
        std::stable_sort(bars_.begin(), bars_.end(),
                         [](const Bar& a, const Bar& b) { return a.possible_from > b.possible_from; });
        if (bars_.size() > most_rows) bars_.resize(most_rows);
        for (const Bar& bar : bars_) first_ = std::min(first_, bar.possible_from);
        first_ -= first_ % months_in_year;
    }

    [[nodiscard]] bool is_worth_drawing() const { return bars_.size() >= 2 && last_ - first_ < 100 * months_in_year; }

    std::string svg(const Wording& wording, int number) {
        const double height = static_cast<double>(bars_.size()) * row_height + axis_height;
        const std::string id = "timeline-" + std::to_string(number);
        std::string all = "<svg viewBox=\"0 0 " + number_text(width) + " " + number_text(height) +
                          "\" role=\"img\" aria-labelledby=\"" + id + "\">\n<title id=\"" + id + "\">" +
                          html_attribute(wording["timeline"]) + "</title>\n";
        all += axis(height);
        double y = 0;
        for (const Bar& bar : bars_) {
            all += row(bar, y);
            y += row_height;
        }
        return all + "</svg>\n";
    }

private:
    /// Open ends surely reach as far as anything in the CV is dated, possibly to the end of that year.
    void find_span(const Cv& cv) {
        const auto see = [&](const std::optional<PartialDate>& date) {
            if (date) last_ = std::max(last_, end_month(*date));
        };
        bool any_open = false;
        see(cv.as_of);
        for (const Role& role : cv.roles) {
            see(role.period.start);
            see(role.period.end);
            any_open = any_open || role.period.end_kind == EndKind::present;
        }
        known_until_ = last_;
        if (any_open) last_ += (months_in_year - last_ % months_in_year) % months_in_year;
    }

    void add(const Role& role) {
        const Period& period = role.period;
        const bool open = period.end_kind == EndKind::present;
        if (!period.start || !(open || period.end)) return;
        Bar bar{};
        bar.possible_from = first_month(*period.start);
        bar.certain_from = std::max(bar.possible_from, end_month(*period.start) - 1);
        bar.possible_until = open ? last_ : end_month(*period.end);
        bar.certain_until = open ? known_until_ : first_month(*period.end) + 1;
        if (bar.possible_until <= bar.possible_from) return;
        const std::string organization = plain_line(role.organization);
        bar.label = organization.empty() ? plain_line(role.title) : organization;
        bars_.push_back(std::move(bar));
    }

    [[nodiscard]] double x(int month) const { return width * (month - first_) / std::max(1, last_ - first_); }

    std::string axis(double height) const {
        const int years = (last_ - first_) / months_in_year;
        const int step = years > 40 ? 10 : years > 20 ? 5 : years > 10 ? 2 : 1;
        std::string all;
        for (int month = first_; month < last_; month += step * months_in_year) {
            const std::string at = number_text(x(month) + 0.5);
            all += "<line class=\"grid\" x1=\"" + at + "\" y1=\"0\" x2=\"" + at + "\" y2=\"" +
                   number_text(height - 14) + "\"/>\n";
            if (x(month) < width - 26)
                all += "<text class=\"year\" x=\"" + at + "\" y=\"" + number_text(height - 3) + "\">" +
                       std::to_string(month / months_in_year) + "</text>\n";
        }
        return all;
    }

    std::string rectangle(const char* kind, int from, int until, double y) const {
        if (until <= from) return {};
        return std::string("<rect class=\"") + kind + "\" x=\"" + number_text(x(from)) + "\" y=\"" + number_text(y) +
               "\" width=\"" + number_text(std::max(2.0, x(until) - x(from))) + "\" height=\"" +
               number_text(bar_height) + "\" rx=\"2\"/>\n";
    }

    std::string row(const Bar& bar, double y) const {
        const double top = y + 15;
        const bool late = x(bar.possible_from) > width * 0.6;
        const double anchor = late ? x(bar.possible_until) : x(bar.possible_from);
        return "<text x=\"" + number_text(anchor) + "\" y=\"" + number_text(y + 11) + "\"" +
               (late ? " text-anchor=\"end\"" : "") + ">" + html_attribute(shortened(bar.label)) + "</text>\n" +
               rectangle("possible", bar.possible_from, bar.possible_until, top) +
               rectangle("certain", bar.certain_from, bar.certain_until, top);
    }

    /// At most that many bytes of a name, cut between characters.
    static std::string shortened(const std::string& label) {
        constexpr std::size_t most = 60;
        if (label.size() <= most) return label;
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(label[end]) & 0xC0u) == 0x80u) --end;
        return label.substr(0, end) + "…";
    }

    std::vector<Bar> bars_;
    int first_ = std::numeric_limits<int>::max();
    int last_ = 0;
    int known_until_ = 0;
};

}  // namespace

std::string timeline_svg(const Cv& cv, const Wording& wording, int number) {
    Timeline timeline(cv);
    return timeline.is_worth_drawing() ? timeline.svg(wording, number) : std::string();
}

}  // namespace vitae::exporting
