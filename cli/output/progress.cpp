// SPDX-License-Identifier: Apache-2.0
#include "output/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "output/visible_text.hpp"

namespace vitae::cli {

namespace {

using namespace std::chrono_literals;
constexpr auto quiet_time = 1s;
constexpr auto redraw_interval = 100ms;

std::string time_left(double seconds) {
    const int whole = static_cast<int>(seconds + 0.5);
    if (whole < 60) return fmt::format("{} s left", whole);
    if (whole < 3600) return fmt::format("{} min left", (whole + 30) / 60);
    return fmt::format("{} h {} min left", whole / 3600, whole % 3600 / 60);
}

}  // namespace

std::string progress_line(std::size_t done, std::size_t total, double seconds, const std::string& unit, int columns) {
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    std::string figures = fmt::format("  {}/{} {}  {:.0f}/s", done, total, unit, rate);
    if (rate > 0 && done < total) figures += "  " + time_left(static_cast<double>(total - done) / rate);
    const int room = (columns > 0 ? columns : 80) - display_width(figures) - 1;
    const int length = std::clamp(room, 0, 40);
    const auto filled = total == 0 ? 0 : static_cast<std::size_t>(length) * done / total;
    std::string bar;
    for (std::size_t i = 0; i < static_cast<std::size_t>(length); ++i) bar += i < filled ? "█" : "░";
    return bar + figures;
}

ProgressBar::ProgressBar(std::ostream& out, const Terminal& terminal, std::string unit)
    : out_(out), terminal_(terminal), unit_(std::move(unit)) {}

void ProgressBar::update(std::size_t done, std::size_t total) {
    const auto now = Clock::now();
    if (!terminal_.interactive || now - start_ < quiet_time || now - shown_at_ < redraw_interval) return;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    out_ << "\r\x1b[K" << progress_line(done, total, seconds, unit_, terminal_.columns) << std::flush;
    shown_at_ = now;
    shown_ = true;
}

void ProgressBar::clear() {
    if (shown_) out_ << "\r\x1b[K" << std::flush;
    shown_ = false;
}

}  // namespace vitae::cli
