// SPDX-License-Identifier: Apache-2.0
//
// The entries of a dictionary file: "[group]" lines, "#" comments, entries separated by ";".
//
//   for_each_entry("[via]\nvia; through\n", [](std::string_view group, std::string_view entry) { ... });
//   // ("via", "via"), ("via", "through")
#pragma once

#include <string_view>

#include "model/take_part.hpp"
#include "model/text.hpp"

namespace vitae::recognize {

template <class Use>
void for_each_entry(std::string_view file, Use&& use) {
    std::string_view group;
    while (!file.empty()) {
        std::string_view line = trim(take_part(file, '\n'));
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[' && line.back() == ']') {
            group = line.substr(1, line.size() - 2);
            continue;
        }
        while (!line.empty())
            if (const std::string_view entry = trim(take_part(line, ';')); !entry.empty()) use(group, entry);
    }
}

}  // namespace vitae::recognize
