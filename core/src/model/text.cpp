// SPDX-License-Identifier: Apache-2.0
#include "model/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <bit>

#include "model/eight_bytes.hpp"

namespace vitae {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view replacement_bytes = "\uFFFD";

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

/// The words of the ASCII that opens the text.
struct AsciiWords {
    std::size_t size = 0;    ///< bytes of ASCII
    int words = 0;           ///< a word starts where a letter or digit follows none
    bool open_word = false;  ///< the last byte is in a word
};
AsciiWords count_opening_ascii(std::string_view text) {
    constexpr int last_byte = 8 * (eight_bytes::count - 1);
    AsciiWords found;
    std::uint64_t before = 0;  // the first byte tells whether the byte before the next eight is in a word
    const auto count = [&](std::uint64_t ascii) {
        const std::uint64_t in_words = eight_bytes::letters_and_digits(ascii);
        found.words += eight_bytes::size_of(in_words & ~(in_words << 8 | before));
        return in_words;
    };
    for (; found.size + eight_bytes::count <= text.size(); found.size += eight_bytes::count) {
        const std::uint64_t eight = eight_bytes::load(text.data() + found.size, eight_bytes::count);
        if ((eight & eight_bytes::every_high) != 0) break;
        before = count(eight) >> last_byte;
    }
    std::size_t size = std::min(text.size() - found.size, eight_bytes::count);
    std::uint64_t rest = eight_bytes::load(text.data() + found.size, size);
    if (const std::uint64_t others = rest & eight_bytes::every_high; others != 0) {
        size = static_cast<std::size_t>(std::countr_zero(others)) / 8;
        rest = eight_bytes::load(text.data() + found.size, size);
    }
    if (size > 0) before = count(rest) << 8 * (eight_bytes::count - size) >> last_byte;
    found.size += size;
    found.open_word = before != 0;
    return found;
}

constexpr unsigned char first_picture_byte = 0xE2;  // pictures start at U+200D

bool is_picture(char32_t c) {
    if (c == 0x2192) return false;  // "2017→2019"
    if (c < 0x2000) return false;
    return (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2300 && c <= 0x23FF) || (c >= 0x25A0 && c <= 0x27BF) ||
           (c >= 0x2B00 && c <= 0x2BFF) || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE0F) ||
           c == 0x200D || c == 0x20E3 || (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0xE0000 && c <= 0xE007F) ||
           c >= 0xF0000;
}

/// Size of an emoji code such as `:rocket:` at the start of the text, else 0.
std::size_t emoji_code_size(std::string_view text) {
    if (text.size() < 4 || text[0] != ':') return 0;
    std::size_t i = 1;
    bool letter = false;
    for (; i < text.size() && i < 40; ++i) {
        const char c = text[i];
        if (c >= 'a' && c <= 'z')
            letter = true;
        else if (!((c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-'))
            break;
    }
    return letter && i < text.size() && text[i] == ':' ? i + 1 : 0;
}

}  // namespace

CodePoint multibyte_at(std::string_view text, std::size_t offset) {
    // Decoded here and not by utf8proc: this is the innermost loop of everything that reads text.
    constexpr CodePoint broken{replacement, 1};
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + offset;
    const std::size_t left = text.size() - offset;
    const unsigned lead = bytes[0];
    const auto continues = [&](std::size_t i) { return (bytes[i] & 0xC0) == 0x80; };
    const auto bits = [&](std::size_t i) { return static_cast<char32_t>(bytes[i] & 0x3F); };
    if (lead >= 0xC2 && lead < 0xE0) {
        if (left < 2 || !continues(1)) return broken;
        return {(static_cast<char32_t>(lead & 0x1F) << 6) | bits(1), 2};
    }
    if (lead >= 0xE0 && lead < 0xF0) {
        if (left < 3 || !continues(1) || !continues(2)) return broken;
        const char32_t c = (static_cast<char32_t>(lead & 0x0F) << 12) | (bits(1) << 6) | bits(2);
        const bool surrogate = c >= 0xD800 && c < 0xE000;
        return c < 0x800 || surrogate ? broken : CodePoint{c, 3};
    }
    if (lead >= 0xF0 && lead < 0xF5) {
        if (left < 4 || !continues(1) || !continues(2) || !continues(3)) return broken;
        const char32_t c = (static_cast<char32_t>(lead & 0x07) << 18) | (bits(1) << 12) | (bits(2) << 6) | bits(3);
        return c < 0x10000 || c > 0x10FFFF ? broken : CodePoint{c, 4};
    }
    return broken;
}

CodePoint multibyte_before(std::string_view text, std::size_t offset) {
    std::size_t begin = offset - 1;
    while (begin > 0 && offset - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    const CodePoint c = code_point_at(text, begin);
    if (begin + c.size == offset) return c;
    return {replacement, 1};
}

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const CodePoint c = code_point_at(bytes, i);
        if (c.size == 1 && c.value == replacement) return false;
        i += c.size;
    }
    return true;
}

std::string repair_utf8(std::string_view bytes) {
    std::string repaired;
    repaired.reserve(bytes.size());
    bool in_broken = false;
    for (std::size_t i = 0; i < bytes.size();) {
        const CodePoint c = code_point_at(bytes, i);
        const bool broken = c.size == 1 && c.value == replacement;
        if (!broken)
            repaired += bytes.substr(i, c.size);
        else if (!in_broken)
            repaired += replacement_bytes;
        in_broken = broken;
        i += c.size;
    }
    return repaired;
}

bool is_zero_width(char32_t c) {
    return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
}

bool is_space_beyond_ascii(char32_t c) {
    return c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool is_letter_beyond_ascii(char32_t c) {
    const bool latin = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
    const bool cyrillic = c >= 0x400 && c <= 0x481;
    const bool ideograph = c >= 0x4E00 && c <= 0x9FA5;
    if (latin || cyrillic || ideograph) return true;
    const auto kind = category(c);
    return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_small_letter(char32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    return category(c) == UTF8PROC_CATEGORY_LL;
}

bool is_digit_beyond_ascii(char32_t c) { return category(c) == UTF8PROC_CATEGORY_ND; }

bool is_cjk(char32_t c) {
    return c >= 0x2E80 && ((c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || c == 0x3005 ||
                           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                           (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x20000 && c <= 0x3FFFF));
}

std::string_view trim_spaces(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (!text.empty()) {
        const CodePoint c = code_point_at(text, 0);
        if (!is_space(c.value)) break;
        text.remove_prefix(c.size);
    }
    while (!text.empty()) {
        const CodePoint c = code_point_before(text, text.size());
        if (!is_space(c.value)) break;
        text.remove_suffix(c.size);
    }
    return text;
}

namespace {

/// ASCII in which every white space is one U+0020.
bool is_collapsed(std::string_view text) {
    using namespace eight_bytes;
    std::uint64_t before = 0;  // whether the last byte is a space
    for (std::size_t at = 0; at < text.size(); at += count) {
        const std::uint64_t eight = load(text.data() + at, text.size() - at);
        if ((eight & every_high) != 0) return false;
        const std::uint64_t spaces = between(eight, ' ', ' ');
        if (((spaces & (spaces << 8 | before)) | between(eight, '\t', '\r')) != 0) return false;
        before = spaces >> 8 * (count - 1);
    }
    return true;
}

}  // namespace

std::string collapse_space(std::string_view text) {
    text = trim(text);
    if (is_collapsed(text)) return std::string(text);
    std::string collapsed;
    collapsed.reserve(text.size());
    std::size_t kept = 0;  // bytes [kept, i) go over as they are
    for (std::size_t i = 0; i < text.size();) {
        const char byte = text[i];
        const bool plain = byte > ' ' || (byte == ' ' && text[i + 1] > ' ');  // trimmed: a space is never last
        if (plain) {
            ++i;
            continue;
        }
        bool space = false;
        const std::size_t end = i;
        CodePoint c = code_point_at(text, i);
        if (!is_space(c.value)) {
            i += c.size;
            continue;
        }
        while (is_space(c.value)) {
            space = space || !is_zero_width(c.value);
            i += c.size;
            c = code_point_at(text, i);
        }
        collapsed += text.substr(kept, end - kept);
        if (space) collapsed += ' ';
        kept = i;
    }
    collapsed += text.substr(kept);
    return collapsed;
}

namespace {

/// What goes on from one character into the next as one word.
enum class WordRun : std::uint8_t { none, letters, katakana, hangul, ideograph };

WordRun word_run(char32_t c) {
    if (!is_cjk(c)) return is_letter_or_digit(c) ? WordRun::letters : WordRun::none;
    if (c >= 0x30A0 && c <= 0x30FF) return WordRun::katakana;
    return c >= 0xAC00 && c <= 0xD7A3 ? WordRun::hangul : WordRun::ideograph;
}

}  // namespace

int count_words(std::string_view text) {
    const AsciiWords plain = count_opening_ascii(text);
    int words = plain.words;
    WordRun run = plain.open_word ? WordRun::letters : WordRun::none;
    for (std::size_t i = plain.size; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            const bool letter_or_digit = is_ascii_letter_or_digit(text[i]);
            words += static_cast<int>(letter_or_digit && run != WordRun::letters);
            run = letter_or_digit ? WordRun::letters : WordRun::none;
            ++i;
            continue;
        }
        const CodePoint c = multibyte_at(text, i);
        i += c.size;
        const WordRun next = word_run(c.value);
        if (next == WordRun::none && c.value >= 0x0300 && category(c.value) == UTF8PROC_CATEGORY_MN) continue;
        words += static_cast<int>(next != WordRun::none && next != run);
        const bool completes = next == WordRun::ideograph && run == next;  // two ideographs make one word
        run = completes ? WordRun::none : next;
    }
    return words;
}

bool has_words(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        if (word_run(c.value) != WordRun::none) return true;
        i += c.size;
    }
    return false;
}

std::string_view without_pictures(std::string_view text, std::string& buffer) {
    buffer.clear();
    if (ascii_size(text) == text.size() && text.find(':') == std::string_view::npos) return trim(text);
    std::size_t kept = 0;  // bytes [kept, i) go over as they are
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < first_picture_byte && byte != ':') {
            ++i;
            continue;
        }
        const std::size_t code = byte == ':' ? emoji_code_size(text.substr(i)) : 0;
        const CodePoint c = code_point_at(text, i);
        const std::size_t picture = code != 0 ? code : is_picture(c.value) ? c.size : 0;
        if (picture != 0) {
            buffer += text.substr(kept, i - kept);
            kept = i + picture;
        }
        i += picture != 0 ? picture : c.size;
    }
    if (kept == 0) return trim(text);
    buffer += text.substr(kept);
    return trim(buffer);
}

std::string strip_pictures(std::string_view text) {
    std::string buffer;
    return std::string(without_pictures(text, buffer));
}

bool is_upper_case_line(std::string_view text) {
    int upper = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        i += c.size;
        if (c.value < 0x80) {
            if (c.value >= 'a' && c.value <= 'z') return false;
            upper += c.value >= 'A' && c.value <= 'Z' ? 1 : 0;
            continue;
        }
        const auto kind = category(c.value);
        if (kind == UTF8PROC_CATEGORY_LL) return false;
        if (kind == UTF8PROC_CATEGORY_LU) ++upper;
    }
    return upper >= 2;
}

}  // namespace vitae
