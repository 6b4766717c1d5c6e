// SPDX-License-Identifier: Apache-2.0
#include "model/bundle_text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "model/text.hpp"

namespace vitae {
namespace {

constexpr bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(big_endian ? first << 8U | second : second << 8U | first);
    };
    std::string text;
    std::array<utf8proc_uint8_t, 4> encoded;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t code = unit(at);
        if (is_high_surrogate(code) && at + 3 < bytes.size() && is_low_surrogate(unit(at + 2))) {
            code = 0x10000 + ((code - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (is_high_surrogate(code) || is_low_surrogate(code)) {
            code = 0xFFFD;
        }
        const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), encoded.data());
        text.append(reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(size));
    }
    return text;
}

std::string utf8_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return from_utf16(bytes.substr(2), bytes.front() == '\xFE');
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return repair_utf8(bytes);
}

}  // namespace

void BundleText::add(std::string_view name, std::string_view bytes) {
    const std::size_t begin = text_.size();
    text_.append(name).push_back('\n');
    first_lines_.push_back(lines_ + 2);
    const std::string content = utf8_of(bytes);
    for (std::size_t i = 0; i < content.size(); ++i) {
        const bool lone_return = content[i] == '\r' && (i + 1 == content.size() || content[i + 1] != '\n');
        if (lone_return)
            text_ += '\n';
        else if (content[i] != '\r' && content[i] != '\0')
            text_ += content[i];
    }
    if (!text_.ends_with('\n')) text_ += '\n';
    text_ += '\n';
    lines_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), '\n'));
}

}  // namespace vitae
