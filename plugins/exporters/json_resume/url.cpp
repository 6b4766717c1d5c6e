// SPDX-License-Identifier: Apache-2.0
#include "url.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "plain_text.hpp"

namespace vitae {
namespace {

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// RFC 3986: reserved and unreserved characters stay, and '%' where it already begins an escape; brackets, which only
/// may stand around the numbers of a host, do not.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view kept = "-._~:/?#@!$&'()*+,;=";
    std::string all;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool escape = c == '%' && i + 2 < text.size() && std::isxdigit(static_cast<unsigned char>(text[i + 1])) &&
                            std::isxdigit(static_cast<unsigned char>(text[i + 2]));
        if (is_alphanumeric(c) || escape || kept.find(c) != std::string_view::npos) {
            all += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            all += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return all;
}

struct Network {
    std::string_view host;    ///< without www. and country prefix
    std::string_view name;    ///< as the site writes itself
    std::string_view before;  ///< path in front of the user name
};

// Sources: the addresses these sites give to profile pages.
constexpr std::array networks{
    Network{"behance.net", "Behance", "/"},
    Network{"bitbucket.org", "Bitbucket", "/"},
    Network{"codepen.io", "CodePen", "/"},
    Network{"dev.to", "DEV", "/"},
    Network{"dribbble.com", "Dribbble", "/"},
    Network{"facebook.com", "Facebook", "/"},
    Network{"github.com", "GitHub", "/"},
    Network{"gitlab.com", "GitLab", "/"},
    Network{"hackerrank.com", "HackerRank", "/profile/"},
    Network{"instagram.com", "Instagram", "/"},
    Network{"kaggle.com", "Kaggle", "/"},
    Network{"keybase.io", "Keybase", "/"},
    Network{"leetcode.com", "LeetCode", "/u/"},
    Network{"linkedin.com", "LinkedIn", "/in/"},
    Network{"medium.com", "Medium", "/@"},
    Network{"orcid.org", "ORCID", "/"},
    Network{"researchgate.net", "ResearchGate", "/profile/"},
    Network{"stackoverflow.com", "Stack Overflow", "/users/"},
    Network{"t.me", "Telegram", "/"},
    Network{"twitter.com", "Twitter", "/"},
    Network{"x.com", "X", "/"},
    Network{"xing.com", "XING", "/profile/"},
};

/// The site itself or a name below it: "uk.linkedin.com" is linkedin.com.
bool is_site(std::string_view host, std::string_view site) {
    if (!host.ends_with(site)) return false;
    host.remove_suffix(site.size());
    return host.empty() || host.ends_with('.');
}

}  // namespace

std::optional<std::string> web_uri(std::string_view link) {
    const std::size_t scheme_end = link.find("://");
    if (scheme_end != std::string_view::npos) {
        const std::string scheme = exporting::ascii_lower(link.substr(0, scheme_end));
        if (scheme != "http" && scheme != "https") return std::nullopt;
        if (link.size() == scheme_end + 3) return std::nullopt;
        return scheme + percent_encoded(link.substr(scheme_end));
    }
    const std::string_view host = link.substr(0, link.find_first_of("/?#"));
    const bool is_host = host.find('.') != std::string_view::npos && host.front() != '.' && host.back() != '.' &&
                         host.find_first_of(" :@\t\n") == std::string_view::npos;
    if (!is_host) return std::nullopt;
    return "https://" + percent_encoded(link);
}

std::optional<Profile> profile_of(std::string_view uri) {
    const std::size_t host_begin = uri.find("://") + 3;
    const std::size_t host_end = std::min(uri.find_first_of("/?#", host_begin), uri.size());
    const std::string host = exporting::ascii_lower(uri.substr(host_begin, host_end - host_begin));
    const auto network =
        std::find_if(networks.begin(), networks.end(), [&](const Network& known) { return is_site(host, known.host); });
    if (network == networks.end()) return std::nullopt;
    Profile profile{std::string(network->name), ""};
    std::string_view path = uri.substr(host_end);
    if (!path.starts_with(network->before)) return profile;
    path.remove_prefix(network->before.size());
    profile.username = std::string(path.substr(0, path.find_first_of("/?#")));
    return profile;
}

}  // namespace vitae
