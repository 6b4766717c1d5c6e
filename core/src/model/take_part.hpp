// SPDX-License-Identifier: Apache-2.0
//
// Lines of a text, fields of a line, one after the other without a copy.
//
//   while (!text.empty()) read(take_part(text, '\n'));
#pragma once

#include <algorithm>
#include <string_view>

namespace vitae {

/// Takes what stands before the first `separator` off `text`, and the separator; all of it if there is none.
inline std::string_view take_part(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

}  // namespace vitae
