// SPDX-License-Identifier: Apache-2.0
#include "text_decoding.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace vitae {
namespace {

// Windows-1252 0x80..0x9f; 0 = unassigned.
constexpr std::array<std::uint16_t, 32> windows_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& out, std::uint32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// Size of the valid UTF-8 sequence at `at`, 0 if there is none.
std::size_t sequence_size(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return 1;
    const std::size_t size = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (size == 0 || lead >= 0xF5 || at + size > bytes.size()) return 0;
    for (std::size_t i = 1; i < size; ++i)
        if ((byte(at + i) & 0xC0) != 0x80) return 0;
    const bool overlong = (lead == 0xE0 && byte(at + 1) < 0xA0) || (lead == 0xF0 && byte(at + 1) < 0x90);
    const bool surrogate = lead == 0xED && byte(at + 1) >= 0xA0;
    const bool too_large = lead == 0xF4 && byte(at + 1) >= 0x90;
    return overlong || surrogate || too_large ? 0 : size;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const auto a = static_cast<unsigned char>(bytes[at]);
        const auto b = static_cast<unsigned char>(bytes[at + 1]);
        return big_endian ? (std::uint32_t{a} << 8) | b : (std::uint32_t{b} << 8) | a;
    };
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t code = unit(at);
        if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
            const std::uint32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        append_utf8(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    }
    return out;
}

/// Text has hardly any control characters; a binary file has many, or bytes beyond repair.
std::string binary_reason(std::size_t size, std::size_t controls, std::size_t invalid) {
    if (controls > 8 && controls * 50 > size) return "it holds zero bytes and control characters like a binary file";
    if (invalid > 64 && invalid * 4 > size) return "its bytes are in no text encoding known here";
    return {};
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
    std::string converted;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        converted = from_utf16(bytes.substr(2), bytes[0] == '\xFE');
        bytes = converted;
    } else if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    DecodedText result;
    result.utf8.reserve(bytes.size());
    std::size_t controls = 0;
    std::size_t invalid = 0;
    int line = 1;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t size = sequence_size(bytes, at);
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (size == 0) {
            ++invalid;
            if (result.repaired_line == 0) result.repaired_line = line;
            const std::uint32_t code = byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
            append_utf8(result.utf8, code == 0 ? 0xFFFD : code);
        } else if (byte == '\r') {
            if (at + 1 >= bytes.size() || bytes[at + 1] != '\n') result.utf8 += '\n', ++line;
        } else if (byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\f' && byte != '\v') {
            ++controls;
        } else {
            if (byte == '\n') ++line;
            result.utf8.append(bytes, at, size);
        }
        at += size == 0 ? 1 : size;
    }
    result.not_text = binary_reason(bytes.size(), controls, invalid);
    return result;
}

}  // namespace vitae
