// SPDX-License-Identifier: Apache-2.0
#include "model/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace vitae {
namespace {

constexpr char32_t replacement = 0xFFFD;

void append(std::string& text, char32_t c) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

bool is_zero_width(char32_t c) {
    return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
}

/// Letters with a stroke and the like, which Unicode does not decompose; the typographic apostrophe.
std::string_view plain_form(char32_t c) {
    switch (c) {
        case 0x00E6:
            return "ae";
        case 0x00F0:
        case 0x0111:
            return "d";
        case 0x00F8:
            return "o";
        case 0x0127:
            return "h";
        case 0x0131:
            return "i";
        case 0x0142:
            return "l";
        case 0x0153:
            return "oe";
        case 0x02BC:
        case 0x2019:
            return "\'";
        default:
            return {};
    }
}

/// One character folded, computed the slow way.
std::string fold_character(char32_t c) {
    if (is_zero_width(c) || c == 0x2122) return {};  // "Java™" is Java
    if (is_space(c)) return " ";
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD), &boundary);
    if (count < 0 || count > static_cast<utf8proc_ssize_t>(parts.size())) return {};
    utf8proc_ssize_t kept = 0;
    for (utf8proc_ssize_t i = 0; i < count; ++i)
        if (parts[i] < 0x0300 || parts[i] > 0x036F) parts[kept++] = parts[i];
    kept = utf8proc_normalize_utf32(parts.data(), kept, UTF8PROC_COMPOSE);
    std::string folded;
    for (utf8proc_ssize_t i = 0; i < kept; ++i) {
        const auto part = static_cast<char32_t>(parts[i]);
        if (const auto base = plain_form(part); !base.empty())
            folded += base;
        else
            append(folded, part);
    }
    return folded;
}

/// The folded forms of the characters that fill European texts.
class FoldTable {
public:
    FoldTable() {
        for (char32_t c = 0; c < forms_.size(); ++c) {
            const std::string form = fold_character(c);
            if (form.size() > max_size) continue;  // left to the slow way
            forms_[c][0] = static_cast<char>('0' + form.size());
            form.copy(forms_[c].data() + 1, max_size);
        }
    }
    void append_folded(char32_t c, std::string& folded) const {
        if (c < forms_.size() && forms_[c][0] != 0)
            folded.append(forms_[c].data() + 1, static_cast<std::size_t>(forms_[c][0] - '0'));
        else
            folded += fold_character(c);
    }

private:
    static constexpr std::size_t max_size = 3;
    std::array<std::array<char, max_size + 1>, 0x0600> forms_{};
};

constexpr auto ascii_folded = [] {
    std::array<char, 128> folded{};
    for (std::size_t c = 0; c < folded.size(); ++c) {
        const bool upper = c >= 'A' && c <= 'Z';
        folded[c] = c >= '\t' && c <= '\r' ? ' ' : static_cast<char>(upper ? c + 32 : c);
    }
    return folded;
}();

/// Folds runs of ASCII at once and other characters one by one; calls each(offset, bytes) after each
/// run, in which every byte stands for itself, and after each character (bytes = 0).
template <class Each>
void fold_each(std::string_view text, std::string& folded, Each&& each) {
    static const FoldTable table;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
        if (end > i) {
            const std::size_t size = folded.size();
            folded.resize(size + end - i);
            for (std::size_t k = i; k < end; ++k)
                folded[size + k - i] = ascii_folded[static_cast<unsigned char>(text[k])];
            each(i, end - i);
            i = end;
            continue;
        }
        const CodePoint c = multibyte_at(text, i);
        table.append_folded(c.value, folded);
        each(i, 0);
        i += c.size;
    }
}

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

bool is_picture(char32_t c) {
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

CodePoint code_point_before(std::string_view text, std::size_t offset) {
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
            append(repaired, replacement);
        in_broken = broken;
        i += c.size;
    }
    return repaired;
}

std::string fold(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    append_folded(text, folded);
    return folded;
}

void append_folded(std::string_view text, std::string& folded) {
    fold_each(text, folded, [](std::size_t, std::size_t) {});
}

void fold(std::string_view text, std::string& folded, FoldOrigin& origin) {
    folded.clear();
    origin.offsets_.clear();
    const bool ascii = std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (ascii) {
        append_folded(text, folded);
        return;
    }
    fold_each(text, folded, [&](std::size_t i, std::size_t run) {
        const std::size_t size = origin.offsets_.size();
        origin.offsets_.resize(folded.size(), static_cast<std::uint32_t>(i));
        for (std::size_t k = 0; k < run; ++k) origin.offsets_[size + k] = static_cast<std::uint32_t>(i + k);
    });
    origin.offsets_.push_back(static_cast<std::uint32_t>(text.size()));
}

bool is_space(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool latin = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
    const bool cyrillic = c >= 0x400 && c <= 0x481;
    const bool ideograph = c >= 0x4E00 && c <= 0x9FA5;
    if (latin || cyrillic || ideograph) return true;
    const auto kind = category(c);
    return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_digit(char32_t c) {
    if (c < 0x80) return c >= '0' && c <= '9';
    return category(c) == UTF8PROC_CATEGORY_ND;
}

bool is_letter_or_digit(char32_t c) { return is_letter(c) || is_digit(c); }

bool is_cjk(char32_t c) {
    return c >= 0x2E80 && ((c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || c == 0x3005 ||
                           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                           (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x20000 && c <= 0x3FFFF));
}

std::string_view trim(std::string_view text) {
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

std::string collapse_space(std::string_view text) {
    text = trim(text);
    std::string collapsed;
    collapsed.reserve(text.size());
    bool space = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        if (is_space(c.value)) {
            space = space || !is_zero_width(c.value);
        } else {
            if (space) collapsed += ' ';
            space = false;
            collapsed += text.substr(i, c.size);
        }
        i += c.size;
    }
    return collapsed;
}

int count_words(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        i += c.size;
        if (is_cjk(c.value)) {
            ++words;
            inside = false;
        } else if (is_letter_or_digit(c.value)) {
            words += inside ? 0 : 1;
            inside = true;
        } else if (c.value < 0x0300 || category(c.value) != UTF8PROC_CATEGORY_MN) {
            inside = false;
        }
    }
    return words;
}

std::string strip_pictures(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t code = emoji_code_size(text.substr(i)); code != 0) {
            i += code;
            continue;
        }
        const CodePoint c = code_point_at(text, i);
        if (!is_picture(c.value)) kept += text.substr(i, c.size);
        i += c.size;
    }
    return std::string(trim(kept));
}

bool is_upper_case_line(std::string_view text) {
    int upper = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        i += c.size;
        const auto kind = category(c.value);
        if (kind == UTF8PROC_CATEGORY_LL) return false;
        if (kind == UTF8PROC_CATEGORY_LU) ++upper;
    }
    return upper >= 2;
}

}  // namespace vitae
