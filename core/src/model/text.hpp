// SPDX-License-Identifier: Apache-2.0
//
// What the rest of the core needs to know about Unicode text. All texts are UTF-8; a function that
// meets broken bytes treats each as one unknown character and never fails.
//
//   vitae::fold("  Łódź, CAFÉ ");           // "  lodz, cafe "
//   vitae::collapse_space(" a\u00A0 b ");   // "a b"
//   vitae::count_words("C++ und 日本");     // 3
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitae {

bool is_valid_utf8(std::string_view bytes);

/// The same text, each maximal broken sequence replaced by U+FFFD.
std::string repair_utf8(std::string_view bytes);

/// One character of UTF-8 text; `size` is at least 1. Broken bytes read as U+FFFD of size 1.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
};
CodePoint multibyte_at(std::string_view text, std::size_t offset);
inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    return byte < 0x80 ? CodePoint{byte, 1} : multibyte_at(text, offset);
}
/// The character that ends just before `offset` (> 0).
CodePoint multibyte_before(std::string_view text, std::size_t offset);
inline CodePoint code_point_before(std::string_view text, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(text[offset - 1]);
    return byte < 0x80 ? CodePoint{byte, 1} : multibyte_before(text, offset);
}

/// For look-ups, never for display: NFKC, case folded, Latin, Greek and Cyrillic letters without
/// their diacritics (also those that do not decompose: ł, ø, đ, ı), plain apostrophes. Spaces stay as they are, but
/// every kind of space becomes U+0020 and zero-width characters go.
std::string fold(std::string_view text);
void append_folded(std::string_view text, std::string& folded);

/// One ASCII character folded.
constexpr char folded_ascii(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c + ('a' - 'A'));
    return c >= '\t' && c <= '\r' ? ' ' : c;
}

/// Bytes of ASCII at the start of the text.
std::size_t ascii_size(std::string_view text);

/// Where the bytes of a folded text come from.
class FoldOrigin {
public:
    /// Offset in the original of the character that gave byte `i`; of the end for the end.
    [[nodiscard]] std::size_t operator[](std::size_t i) const { return offsets_.empty() ? i : offsets_[i]; }

private:
    friend void fold(std::string_view text, std::string& folded, FoldOrigin& origin);
    std::vector<std::uint32_t> offsets_;  ///< empty: every byte stands where it stood
};

/// As fold(), into buffers that can be used again.
void fold(std::string_view text, std::string& folded, FoldOrigin& origin);

/// Without white space at both ends, also no-break, ideographic and zero-width space.
std::string_view trim_spaces(std::string_view text);
inline std::string_view trim(std::string_view text) {
    constexpr auto is_sign = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; };
    return !text.empty() && is_sign(text.front()) && is_sign(text.back()) ? text : trim_spaces(text);
}

/// Trimmed, and each run of white space one U+0020.
std::string collapse_space(std::string_view text);

/// A word is a maximal run of letters and digits, of katakana or of hangul; ideographs and hiragana
/// are not parted by spaces, and two of them count as one word.
int count_words(std::string_view text);
/// Whether there is a word at all: mostly seen at the first character.
bool has_words(std::string_view text);

constexpr bool is_ascii_letter_or_digit(char c) {
    const auto letter = static_cast<unsigned char>(static_cast<unsigned char>(c | 0x20) - 'a');
    const auto digit = static_cast<unsigned char>(static_cast<unsigned char>(c) - '0');
    return static_cast<unsigned>(letter < 26) | static_cast<unsigned>(digit < 10);
}
bool is_letter_beyond_ascii(char32_t c);
bool is_digit_beyond_ascii(char32_t c);
bool is_space_beyond_ascii(char32_t c);
inline bool is_letter(char32_t c) {
    return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : is_letter_beyond_ascii(c);
}
bool is_small_letter(char32_t c);  ///< of a script that has small letters and capitals
inline bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : is_digit_beyond_ascii(c); }
inline bool is_letter_or_digit(char32_t c) {
    return c < 0x80 ? is_ascii_letter_or_digit(static_cast<char>(c)) : is_letter(c) || is_digit(c);
}
/// Also no-break and zero-width ones.
inline bool is_space(char32_t c) { return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : is_space_beyond_ascii(c); }
bool is_zero_width(char32_t c);  ///< takes no room between its neighbours
bool is_cjk(char32_t c);         ///< ideograph, kana or hangul: a word of its own

/// Without emoji, dingbats, icon-font characters, variation selectors and `:emoji_codes:`; trimmed.
std::string strip_pictures(std::string_view text);
/// The same without a copy where there is nothing to strip: a part of `text`, else of `buffer`.
std::string_view without_pictures(std::string_view text, std::string& buffer);

/// At least two letters with case, none of them lower case.
bool is_upper_case_line(std::string_view text);

}  // namespace vitae
