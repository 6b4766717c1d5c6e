// SPDX-License-Identifier: Apache-2.0
//
// How the cost of reading grows with the size of a document: each shape at several sizes.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "growth_shapes.hpp"
#include "stages.hpp"

namespace vitae::bench {
namespace {

constexpr double least_seconds = 0.05;  ///< anything quicker is all noise

/// Slope of the line through (log size, log seconds): 1 is linear, 2 is quadratic.
double exponent_of(const std::vector<std::size_t>& sizes, const std::vector<double>& seconds) {
    double sx = 0, sy = 0, sxx = 0, sxy = 0, n = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (seconds[i] < least_seconds && i + 2 < sizes.size()) continue;
        const double x = std::log(static_cast<double>(sizes[i])), y = std::log(std::max(seconds[i], 1e-6));
        sx += x, sy += y, sxx += x * x, sxy += x * y, ++n;
    }
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

}  // namespace

void print_growth(const Corpus& corpus, std::string_view only, std::size_t largest) {
    const std::vector<std::size_t> sizes = {largest / 8, largest / 4, largest / 2, largest};
    fmt::print("{:<16}", "SHAPE");
    for (const std::size_t size : sizes)
        fmt::print("{:>10}", fmt::format("{:.1f} MB", static_cast<double>(size) / 1e6));
    fmt::print("{:>10}{:>10}\n", "MB/S", "EXPONENT");
    for (const GrowthShape& shape : growth_shapes()) {
        if (!only.empty() && shape.name != only) continue;
        fmt::print("{:<16}", shape.name);
        std::vector<double> seconds;
        for (const std::size_t size : sizes) {
            seconds.push_back(recognition_of(corpus, shape.text(size)).cpu_seconds);
            fmt::print("{:>10}", fmt::format("{:.2f} s", seconds.back()));
            std::fflush(stdout);
        }
        fmt::print("{:>10.1f}{:>10.2f}\n", static_cast<double>(sizes.back()) / 1e6 / seconds.back(),
                   exponent_of(sizes, seconds));
    }
}

}  // namespace vitae::bench
