// SPDX-License-Identifier: Apache-2.0
//
// The entries of a dictionary file: "[group]" lines, "#" comments, entries separated by ";".
//
//   for_each_entry("[via]\nvia; through\n", [](std::string_view group, std::string_view entry) { ... });
//   // ("via", "via"), ("via", "through")
#pragma once

#include <algorithm>
#include <string_view>

#include "model/text.hpp"

namespace vitae::recognize {

template <class Use>
void for_each_entry(std::string_view file, Use&& use) {
    std::string_view group;
    while (!file.empty()) {
        const std::size_t size = std::min(file.find('\n'), file.size());
        std::string_view line = trim(file.substr(0, size));
        file.remove_prefix(std::min(size + 1, file.size()));
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[' && line.back() == ']') {
            group = line.substr(1, line.size() - 2);
            continue;
        }
        while (!line.empty()) {
            const std::size_t end = std::min(line.find(';'), line.size());
            if (const std::string_view entry = trim(line.substr(0, end)); !entry.empty()) use(group, entry);
            line.remove_prefix(std::min(end + 1, line.size()));
        }
    }
}

}  // namespace vitae::recognize
