// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/han_variants.hpp"

#include <algorithm>

#include "model/text.hpp"

namespace vitae::recognize {

HanVariants::HanVariants(std::string_view pairs) {
    while (!pairs.empty()) {
        std::string_view line = pairs.substr(0, pairs.find('\n'));
        pairs.remove_prefix(std::min(line.size() + 1, pairs.size()));
        if (line.starts_with('#')) continue;
        for (std::size_t at = 0; at < line.size();) {
            const CodePoint simplified = code_point_at(line, at);
            at += simplified.size;
            if (is_space(simplified.value)) continue;
            const CodePoint traditional = code_point_at(line, at);
            traditional_[line.substr(at - simplified.size, simplified.size)] = line.substr(at, traditional.size);
            at += traditional.size;
        }
    }
}

std::optional<std::string> HanVariants::traditional(std::string_view text) const {
    const auto opens_ideograph = [](char c) { return c >= '\xE4' && c <= '\xE9'; };
    if (std::ranges::none_of(text, opens_ideograph)) return std::nullopt;
    std::string result;
    bool changed = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, code_point_at(text, at).size);
        const std::string* other = traditional_.find(character);
        result += other != nullptr ? std::string_view(*other) : character;
        changed = changed || other != nullptr;
        at += character.size();
    }
    return changed ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace vitae::recognize
