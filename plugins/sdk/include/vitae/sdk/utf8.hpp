// SPDX-License-Identifier: Apache-2.0
//
// Everything that crosses the plugin ABI is UTF-8. The SDK sees to it for its users:
//
//   vitae::sdk::utf8_from(bytes);   // "M\xf8te" becomes "M\uFFFDte"; UTF-8 stays as it is
//
// Text in another encoding is better decoded by the importer that knows it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vitae::sdk {

/// Bytes of the well-formed character at the front of a text that is not empty; 0 if there is none.
inline std::size_t utf8_character_size(std::string_view text) {
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xc2 || lead > 0xf4) return 0;
    const std::size_t size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size > text.size()) return 0;
    std::uint32_t code = lead & (0x7fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return 0;
        code = code << 6 | (byte(i) & 0x3f);
    }
    constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    return code < least[size] || code > 0x10ffff || surrogate ? 0 : size;
}

inline bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = utf8_character_size(text);
        if (size == 0) return false;
        text.remove_prefix(size);
    }
    return true;
}

/// The text with U+FFFD for every byte that belongs to no character.
inline std::string utf8_from(std::string_view text) {
    std::string all;
    all.reserve(text.size());
    while (!text.empty()) {
        const std::size_t size = utf8_character_size(text);
        if (size == 0)
            all += "\xef\xbf\xbd";
        else
            all += text.substr(0, size);
        text.remove_prefix(size == 0 ? 1 : size);
    }
    return all;
}

}  // namespace vitae::sdk
