// SPDX-License-Identifier: Apache-2.0
#include "output/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>

namespace vitae::cli {

namespace {

int columns_from_environment() {
    const char* text = std::getenv("COLUMNS");
    if (text == nullptr) return 0;
    int columns = 0;
    const std::string_view view = text;
    const auto [end, error] = std::from_chars(view.data(), view.data() + view.size(), columns);
    return error == std::errc() && end == view.data() + view.size() && columns > 0 ? columns : 0;
}

bool environment_allows_color() {
    const char* no_color = std::getenv("NO_COLOR");
    if (no_color != nullptr && *no_color != '\0') return false;
    const char* term = std::getenv("TERM");
    return term == nullptr || std::string_view(term) != "dumb";
}

}  // namespace

Terminal detect_terminal(int descriptor, bool allow_color) {
    Terminal terminal;
    terminal.interactive = isatty(descriptor) == 1;
    terminal.color = terminal.interactive && allow_color && environment_allows_color();
    winsize size{};
    if (terminal.interactive && ioctl(descriptor, TIOCGWINSZ, &size) == 0) terminal.columns = size.ws_col;
    if (terminal.columns == 0) terminal.columns = columns_from_environment();
    return terminal;
}

std::string Style::wrap(std::string_view code, std::string_view text) const {
    if (!color_ || text.empty()) return std::string(text);
    std::string styled = "\x1b[";
    styled.append(code).append("m").append(text).append("\x1b[0m");
    return styled;
}

}  // namespace vitae::cli
