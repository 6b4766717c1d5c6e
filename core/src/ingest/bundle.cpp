// SPDX-License-Identifier: Apache-2.0
#include "ingest/bundle.hpp"

#include <algorithm>

namespace vitae {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool matches_any(const std::vector<std::string>& patterns, std::string_view name) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return matches_pattern(pattern, name); });
}

std::size_t count_signs(const PluginBundle& rule, const std::vector<std::string>& names) {
    return static_cast<std::size_t>(std::count_if(rule.signs.begin(), rule.signs.end(), [&](const std::string& sign) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return matches_pattern(sign, name); });
    }));
}

template <class IsEntry>
Bundle divide(const std::vector<std::string>& names, const PluginFormat& format, const IsEntry& is_entry) {
    Bundle bundle;
    bundle.format = &format;
    for (std::size_t i = 0; i < names.size(); ++i) (is_entry(names[i]) ? bundle.entries : bundle.left_out).push_back(i);
    const auto by_name = [&](std::size_t a, std::size_t b) { return names[a] < names[b]; };
    std::sort(bundle.entries.begin(), bundle.entries.end(), by_name);
    std::sort(bundle.left_out.begin(), bundle.left_out.end(), by_name);
    return bundle;
}

}  // namespace

bool matches_pattern(std::string_view pattern, std::string_view name) {
    std::size_t at = 0;
    std::size_t in_name = 0;
    std::size_t star = pattern.npos;  // the last one seen, and where in the name it began to match
    std::size_t star_in_name = 0;
    while (in_name < name.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            star_in_name = in_name;
        } else if (at < pattern.size() && pattern[at] == lower(name[in_name])) {
            ++at;
            ++in_name;
        } else if (star != pattern.npos) {
            at = star + 1;
            in_name = ++star_in_name;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', at) == pattern.npos;
}

std::optional<Bundle> find_bundle(const std::vector<std::string>& names,
                                  const std::vector<const PluginFormat*>& formats, bool named) {
    for (const PluginFormat* format : formats) {
        if (count_signs(*format->bundle, names) < (named ? 1U : 2U)) continue;
        return divide(names, *format,
                      [&](const std::string& name) { return matches_any(format->bundle->entries, name); });
    }
    return std::nullopt;
}

std::optional<Bundle> forced_bundle(const std::vector<std::string>& names, const PluginFormat& format) {
    Bundle bundle = divide(names, format, [&](const std::string& name) { return !leaves_out(*format.bundle, name); });
    if (bundle.entries.empty()) return std::nullopt;
    return bundle;
}

std::string reason_left_out(const PluginBundle& rule, std::string_view name) {
    for (const PluginBundle::LeftOut& left_out : rule.left_out)
        if (matches_any(left_out.names, name)) return left_out.reason;
    return "no part of a CV";
}

bool leaves_out(const PluginBundle& rule, std::string_view path) {
    return std::any_of(rule.left_out.begin(), rule.left_out.end(),
                       [&](const PluginBundle::LeftOut& left_out) { return matches_any(left_out.names, path); });
}

}  // namespace vitae
