// SPDX-License-Identifier: Apache-2.0
//
// What the stream at the other end can show.
#pragma once

#include <string>
#include <string_view>

namespace vitae::cli {

struct Terminal {
    bool interactive = false;  ///< a person is looking, not a file or pipe
    bool color = false;
    int columns = 0;  ///< 0 = no limit
};

/// Looks at a file descriptor. Colour needs a terminal, no NO_COLOR, and TERM other than "dumb".
/// $COLUMNS gives a width to streams that have none of their own.
Terminal detect_terminal(int descriptor, bool allow_color);

/// Emphasis that only adds: without colour every text comes back as it is.
class Style {
public:
    explicit Style(bool color) : color_(color) {}
    [[nodiscard]] std::string strong(std::string_view text) const { return wrap("1", text); }
    [[nodiscard]] std::string faint(std::string_view text) const { return wrap("2", text); }
    [[nodiscard]] std::string warning(std::string_view text) const { return wrap("33", text); }
    [[nodiscard]] std::string failure(std::string_view text) const { return wrap("31", text); }

private:
    [[nodiscard]] std::string wrap(std::string_view code, std::string_view text) const;
    bool color_;
};

}  // namespace vitae::cli
