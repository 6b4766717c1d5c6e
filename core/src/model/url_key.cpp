// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "model/key_words.hpp"
#include "model/keys.hpp"
#include "model/percent_decoding.hpp"
#include "model/take_part.hpp"
#include "model/text.hpp"

namespace vitae {
namespace {

struct Url {
    std::string scheme, host, path, query;
};

std::optional<Url> parse(std::string_view text) {
    text = trim(text);
    if (text.find_first_of(" \t\r\n<>\"") != std::string_view::npos) return std::nullopt;
    Url url;
    const std::size_t colon = text.find(':');
    if (const std::size_t scheme = text.find("://"); scheme != std::string_view::npos && scheme == colon) {
        url.scheme = lower_case(text.substr(0, scheme));
        text.remove_prefix(scheme + 3);
    } else if (text.starts_with("//")) {
        url.scheme = "https";
        text.remove_prefix(2);
    } else {
        // "javascript:…" has no dot before its colon, "example.org:8080" has.
        if (colon != std::string_view::npos && text.substr(0, colon).find('.') == std::string_view::npos)
            return std::nullopt;
        url.scheme = "https";
    }
    if (url.scheme != "http" && url.scheme != "https") return std::nullopt;
    text = text.substr(0, text.find('#'));
    const std::size_t host_end = std::min(text.find_first_of("/?"), text.size());
    url.host = lower_case(text.substr(0, host_end));
    if (const auto user = url.host.rfind('@'); user != std::string::npos) url.host.erase(0, user + 1);
    text.remove_prefix(host_end);
    const std::size_t query = std::min(text.find('?'), text.size());
    url.path = text.substr(0, query);
    if (query < text.size()) url.query = text.substr(query + 1);
    const std::string_view port = url.scheme == "https" ? ":443" : ":80";
    if (url.host.ends_with(port)) url.host.resize(url.host.size() - port.size());
    if (url.host.find('.') == std::string::npos || url.host.front() == '.') return std::nullopt;
    return url;
}

bool is_tracking(std::string_view parameter) {
    for (const std::string_view prefix : {"utm_", "trk", "fbclid", "gclid", "originalSubdomain", "lipi", "igshid"})
        if (parameter.starts_with(prefix)) return true;
    return false;
}

std::string without_tracking(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const std::string_view parameter = take_part(query, '&');
        if (!parameter.empty() && !is_tracking(parameter)) kept.append(kept.empty() ? "?" : "&").append(parameter);
    }
    return kept;
}

std::vector<std::string> path_parts(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty())
        if (const std::string_view part = take_part(path, '/'); !part.empty()) parts.push_back(percent_decoded(part));
    return parts;
}

bool is_host(std::string_view host, std::string_view domain) {
    return host == domain ||
           (host.ends_with(domain) && host.size() > domain.size() && host[host.size() - domain.size() - 1] == '.');
}

/// The old "/profile/view?id=123".
std::string query_value(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const std::string_view parameter = take_part(query, '&');
        if (parameter.starts_with(name) && parameter.size() > name.size() && parameter[name.size()] == '=')
            return percent_decoded(parameter.substr(name.size() + 1));
    }
    return {};
}

std::string linkedin_key(const Url& url) {
    const auto parts = path_parts(url.path);
    if (parts.size() >= 2 && parts[0] == "in") return "linkedin.com/in/" + lower_case(parts[1]);
    if (parts.size() >= 2 && parts[0] == "pub") {
        std::string key = "linkedin.com/pub";
        for (std::size_t i = 1; i < std::min<std::size_t>(parts.size(), 5); ++i) key += "/" + lower_case(parts[i]);
        return key;
    }
    if (parts.size() == 2 && parts[0] == "profile" && parts[1] == "view")
        if (const std::string id = query_value(url.query, "id"); !id.empty())
            return "linkedin.com/profile/" + lower_case(id);
    return {};
}

std::string github_key(const Url& url) {
    using namespace std::literals;
    constexpr std::array reserved = {"about"sv,       "apps"sv,     "collections"sv,   "contact"sv, "events"sv,
                                     "explore"sv,     "features"sv, "issues"sv,        "join"sv,    "login"sv,
                                     "marketplace"sv, "new"sv,      "notifications"sv, "orgs"sv,    "pricing"sv,
                                     "pulls"sv,       "search"sv,   "settings"sv,      "signup"sv,  "sponsors"sv,
                                     "stars"sv,       "topics"sv,   "trending"sv,      "users"sv};
    const auto parts = path_parts(url.path);
    if (parts.size() != 1 || url.host.starts_with("gist.") || url.host.starts_with("raw.")) return {};
    const std::string user = lower_case(parts[0]);
    if (std::ranges::find(reserved, user) != reserved.end()) return {};
    return "github.com/" + user;
}

}  // namespace

std::string url_key(std::string_view text) {
    const auto url = parse(text);
    if (!url) return {};
    std::string path = url->path;
    while (!path.empty() && path.back() == '/') path.pop_back();
    return url->scheme + "://" + url->host + path + without_tracking(url->query);
}

std::string profile_key(std::string_view text) {
    const auto url = parse(text);
    if (!url) return {};
    if (is_host(url->host, "linkedin.com")) return linkedin_key(*url);
    if (is_host(url->host, "github.com")) return github_key(*url);
    return {};
}

}  // namespace vitae
