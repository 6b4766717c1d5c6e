// SPDX-License-Identifier: Apache-2.0
//
// A progress bar on stderr: only on a terminal, only for work that has taken over a second.
//
//   ProgressBar bar(std::cerr, terminal, "files");
//   bar.update(done, total);
//   bar.clear();   // before anything else is printed
#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string>

#include "output/terminal.hpp"

namespace vitae::cli {

class ProgressBar {
public:
    ProgressBar(std::ostream& out, const Terminal& terminal, std::string unit);
    ~ProgressBar() { clear(); }
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void update(std::size_t done, std::size_t total);
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    std::ostream& out_;
    Terminal terminal_;
    std::string unit_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point shown_at_{};
    bool shown_ = false;
};

/// One line: bar, count, rate and time left.
std::string progress_line(std::size_t done, std::size_t total, double seconds, const std::string& unit, int columns);

}  // namespace vitae::cli
