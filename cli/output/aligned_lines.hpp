// SPDX-License-Identifier: Apache-2.0
//
// Lines of a summary whose parts stand under each other, without a heading.
//
//   AlignedLines lines;
//   lines.add({{"imported"}, {"Mara Lindqvist", Emphasis::strong}, {"mara.md"}, {"7 roles"}});
//   lines.print(std::cout, terminal);
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "output/terminal.hpp"

namespace vitae::cli {

enum class Emphasis { none, strong, faint, warning, failure };

struct Part {
    std::string text;  ///< of any origin: it is made visible and put on one line, unless `drawn`
    Emphasis emphasis = Emphasis::none;
    bool drawn = false;  ///< our own drawing: its blanks count, and it is never cut
};

class AlignedLines {
public:
    /// The last part of a line takes the room it needs; the others stand in columns up to `widest`,
    /// less where the terminal is too narrow for that.
    explicit AlignedLines(int indent = 2, int widest = 120) : indent_(indent), widest_(widest) {}
    void add(std::vector<Part> parts);
    void print(std::ostream& out, const Terminal& terminal) const;

private:
    [[nodiscard]] std::vector<int> widths_for(int limit) const;
    int indent_;
    int widest_;
    std::vector<std::vector<Part>> lines_;
};

}  // namespace vitae::cli
