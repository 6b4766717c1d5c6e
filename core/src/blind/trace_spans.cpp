// SPDX-License-Identifier: Apache-2.0
#include "blind/trace_spans.hpp"

#include <algorithm>
#include <string>

namespace vitae::blind {
namespace {

bool is_any(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_host_byte(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_email(std::string_view token) {
    const std::size_t at = token.find('@');
    return at != std::string_view::npos && at > 0 && token.find('.', at) != std::string_view::npos;
}

/// "github.com/mara", not "CI/CD" and not "Node.js/Express".
bool is_bare_link(std::string_view token) {
    const std::size_t slash = token.find('/');
    if (slash == std::string_view::npos || slash + 1 == token.size()) return false;
    const std::string_view host = token.substr(0, slash);
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || !std::all_of(host.begin(), host.end(), is_host_byte)) return false;
    const std::string_view top = host.substr(dot + 1);
    return top.size() >= 2 && std::none_of(top.begin(), top.end(), is_digit) && top != "js" && top != "net" &&
           top != "JS" && top != "NET";
}

bool is_address(std::string_view token) {
    return token.find("://") != std::string_view::npos || token.starts_with("www.") || token.starts_with("mailto:") ||
           is_email(token) || is_bare_link(token);
}

}  // namespace

void find_addresses(std::string_view text, std::vector<Span>& found) {
    constexpr std::string_view around = " \t\n\r<>()[]{}\"',;|";
    for (std::size_t at = 0; at < text.size();) {
        if (is_any(text[at], around)) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_any(text[end], around)) ++end;
        if (is_address(text.substr(at, end - at))) found.emplace_back(at, end);
        at = end;
    }
}

std::vector<Span> digit_runs(std::string_view text) {
    std::vector<Span> runs;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at]) && text[at] != '+') {
            ++at;
            continue;
        }
        const std::size_t begin = at > 0 && text[at - 1] == '(' ? at - 1 : at;
        std::size_t end = at;
        while (at < text.size() && (is_digit(text[at]) || is_any(text[at], "+-./() "))) {
            ++at;
            if (is_digit(text[at - 1])) end = at;
        }
        if (end > begin) runs.emplace_back(begin, end);
        at = std::max(at, begin + 1);
    }
    return runs;
}

std::string replaced(std::string_view text, std::vector<Span> spans) {
    constexpr std::string_view gone = "[…]";
    std::sort(spans.begin(), spans.end());
    std::string all;
    std::size_t at = 0;
    for (std::size_t i = 0; i < spans.size();) {
        const std::size_t begin = spans[i].first;
        std::size_t end = spans[i].second;
        for (++i; i < spans.size(); ++i) {
            const bool overlaps = spans[i].first <= end;
            const bool is_next = !overlaps && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end),
                                                          text.begin() + static_cast<std::ptrdiff_t>(spans[i].first),
                                                          [](char c) { return is_any(c, " .-_'"); });
            if (!overlaps && !is_next) break;
            end = std::max(end, spans[i].second);
        }
        all.append(text.substr(at, begin - at)).append(gone);
        at = end;
    }
    return all.append(text.substr(at));
}

}  // namespace vitae::blind
