// SPDX-License-Identifier: Apache-2.0
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>

#include "model/eight_bytes.hpp"
#include "model/text.hpp"

namespace vitae {
namespace {

void append(std::string& text, char32_t c) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
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

constexpr std::size_t block = 32;  // as many bytes as compilers make vectors of, and no chain of single ones

bool is_ascii_block(const char* text) {
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < block; i += eight_bytes::count) any |= eight_bytes::load(text + i, eight_bytes::count);
    return (any & eight_bytes::every_high) == 0;
}

void fold_ascii_block(char* text) {
    for (std::size_t i = 0; i < block; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto is_upper = static_cast<unsigned char>(static_cast<unsigned char>(c - 'A') < 26);
        const auto is_white = static_cast<unsigned char>(c - '\t') < 5;
        text[i] = static_cast<char>(is_white ? ' ' : c + 32 * is_upper);
    }
}

std::uint64_t fold_eight(std::uint64_t ascii) {
    const std::uint64_t small = ascii | eight_bytes::between(ascii, 'A', 'Z') >> 2;  // 0x20 makes small letters
    const std::uint64_t white = eight_bytes::between(ascii, '\t', '\r') >> 7;
    return (small & ~(white * 0xFF)) | white * ' ';
}

/// Folds the ASCII bytes that open the text where they stand; how many they are. What is folded stays so, so that the
/// last bytes are looked at together with some before them.
std::size_t fold_opening_ascii(char* text, std::size_t size) {
    using namespace eight_bytes;
    std::size_t i = 0;
    while (i < size && size >= block) {
        char* const at = text + std::min(i, size - block);
        if (!is_ascii_block(at)) break;
        fold_ascii_block(at);
        i += block;
    }
    while (i < size && size >= count) {
        char* const at = text + std::min(i, size - count);
        const std::uint64_t eight = load(at, count);
        if ((eight & every_high) != 0) break;
        store(fold_eight(eight), at, count);
        i += count;
    }
    if (i >= size) return size;
    if (size < count) {
        const std::uint64_t all = load(text, size);
        if ((all & every_high) == 0) {
            store(fold_eight(all), text, size);
            return size;
        }
    }
    for (; static_cast<unsigned char>(text[i]) < 0x80; ++i) text[i] = folded_ascii(text[i]);
    return i;
}

/// Folds runs of ASCII at once and other characters one by one; calls each(offset, bytes) after each
/// run, in which every byte stands for itself, and after each character (bytes = 0).
template <class Each>
void fold_each(std::string_view text, std::string& folded, Each&& each) {
    static const FoldTable table;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t run = ascii_size(text.substr(i)); run != 0) {
            const std::size_t size = folded.size();
            folded.append(text, i, run);
            fold_opening_ascii(folded.data() + size, run);
            each(i, run);
            i += run;
            continue;
        }
        const CodePoint c = multibyte_at(text, i);
        table.append_folded(c.value, folded);
        each(i, 0);
        i += c.size;
    }
}

/// Folds the copy of the text that stands behind `begin`.
void fold_behind(std::size_t begin, std::string_view text, std::string& folded) {
    const std::size_t plain = fold_opening_ascii(folded.data() + begin, text.size());
    if (plain == text.size()) return;
    folded.resize(begin + plain);
    fold_each(text.substr(plain), folded, [](std::size_t, std::size_t) {});
}

}  // namespace

std::size_t ascii_size(std::string_view text) {
    using namespace eight_bytes;
    const std::size_t size = text.size();
    std::size_t i = 0;
    while (i < size && size >= block && is_ascii_block(text.data() + std::min(i, size - block))) i += block;
    for (; i < size; i += count) {
        const std::uint64_t others = load(text.data() + i, size - i) & every_high;
        if (others != 0) return i + static_cast<std::size_t>(std::countr_zero(others)) / 8;
    }
    return size;
}

std::string fold(std::string_view text) {
    std::string folded(text);
    fold_behind(0, text, folded);
    return folded;
}

void append_folded(std::string_view text, std::string& folded) {
    const std::size_t begin = folded.size();
    folded += text;
    fold_behind(begin, text, folded);
}

void fold(std::string_view text, std::string& folded, FoldOrigin& origin) {
    folded = text;
    origin.offsets_.clear();
    if (fold_opening_ascii(folded.data(), folded.size()) == text.size()) return;
    folded.clear();
    fold_each(text, folded, [&](std::size_t i, std::size_t run) {
        const std::size_t size = origin.offsets_.size();
        origin.offsets_.resize(folded.size(), static_cast<std::uint32_t>(i));
        for (std::size_t k = 0; k < run; ++k) origin.offsets_[size + k] = static_cast<std::uint32_t>(i + k);
    });
    origin.offsets_.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace vitae
