// SPDX-License-Identifier: Apache-2.0
#include "css_colour.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace vitae {
namespace {

constexpr std::pair<std::string_view, std::string_view> named[] = {
    {"aliceblue", "#f0f8ff"}, {"azure", "#f0ffff"},         {"beige", "#f5f5dc"},      {"black", "#000000"},
    {"blue", "#0000ff"},      {"floralwhite", "#fffaf0"},   {"ghostwhite", "#f8f8ff"}, {"gray", "#808080"},
    {"green", "#008000"},     {"grey", "#808080"},          {"ivory", "#fffff0"},      {"lightgray", "#d3d3d3"},
    {"lightgrey", "#d3d3d3"}, {"maroon", "#800000"},        {"mintcream", "#f5fffa"},  {"navy", "#000080"},
    {"red", "#ff0000"},       {"seashell", "#fff5ee"},      {"silver", "#c0c0c0"},     {"snow", "#fffafa"},
    {"teal", "#008080"},      {"transparent", "#00000000"}, {"white", "#ffffff"},      {"whitesmoke", "#f5f5f5"}};

std::optional<Colour> from_hex(std::string_view digits) {
    std::string full;
    if (digits.size() == 3 || digits.size() == 4)
        for (const char c : digits) full.append(2, c);
    else
        full = digits;
    if (full.size() != 6 && full.size() != 8) return std::nullopt;
    std::vector<int> bytes;
    for (std::size_t i = 0; i < full.size(); i += 2) {
        int byte = 0;
        const auto read = std::from_chars(full.data() + i, full.data() + i + 2, byte, 16);
        if (read.ptr != full.data() + i + 2) return std::nullopt;
        bytes.push_back(byte);
    }
    return Colour{double(bytes[0]), double(bytes[1]), double(bytes[2]), bytes.size() == 4 ? bytes[3] / 255.0 : 1};
}

struct Number {
    double value = 0;
    bool percent = false;
};

/// The numbers between the parentheses, whatever stands between them.
std::vector<Number> numbers_in(std::string_view text) {
    std::vector<Number> numbers;
    for (std::size_t at = 0; at < text.size();) {
        Number number;
        const auto read = std::from_chars(text.data() + at, text.data() + text.size(), number.value);
        if (read.ec != std::errc{}) {
            ++at;
            continue;
        }
        at = static_cast<std::size_t>(read.ptr - text.data());
        number.percent = at < text.size() && text[at] == '%';
        numbers.push_back(number);
    }
    return numbers;
}

double alpha_of(const std::vector<Number>& numbers) {
    if (numbers.size() < 4) return 1;
    return numbers[3].percent ? numbers[3].value / 100 : numbers[3].value;
}

Colour from_hsl(double hue, double saturation, double lightness, double alpha) {
    const double spread = saturation * std::min(lightness, 1 - lightness);
    const auto channel = [&](double offset) {
        const double k = std::fmod(std::fmod(offset + hue / 30, 12) + 12, 12);
        return 255 * (lightness - spread * std::max(-1.0, std::min({k - 3, 9 - k, 1.0})));
    };
    return {channel(0), channel(8), channel(4), alpha};
}

}  // namespace

std::optional<Colour> css_colour(std::string_view text) {
    if (text.starts_with("#")) return from_hex(text.substr(1));
    if (text.starts_with("rgb")) {
        const auto numbers = numbers_in(text);
        if (numbers.size() < 3) return std::nullopt;
        const auto channel = [&](std::size_t i) {
            return numbers[i].percent ? numbers[i].value * 2.55 : numbers[i].value;
        };
        return Colour{channel(0), channel(1), channel(2), alpha_of(numbers)};
    }
    if (text.starts_with("hsl")) {
        const auto numbers = numbers_in(text);
        if (numbers.size() < 3) return std::nullopt;
        return from_hsl(numbers[0].value, numbers[1].value / 100, numbers[2].value / 100, alpha_of(numbers));
    }
    const auto* const found = std::ranges::find(named, text, [](const auto& entry) { return entry.first; });
    return found == std::end(named) ? std::nullopt : from_hex(found->second.substr(1));
}

bool look_alike(const Colour& a, const Colour& b) {
    constexpr double barely = 12;
    return std::abs(a.red - b.red) <= barely && std::abs(a.green - b.green) <= barely &&
           std::abs(a.blue - b.blue) <= barely;
}

}  // namespace vitae
