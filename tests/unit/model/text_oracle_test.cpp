// SPDX-License-Identifier: Apache-2.0
//
// The functions that read texts take runs of plain bytes at once; here each is compared with the
// obvious way, one character at a time, over random texts in many scripts.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include "model/eight_bytes.hpp"
#include "model/text.hpp"

namespace vitae {
namespace {

constexpr std::array<std::string_view, 64> pieces = {
    "a",      "Z",      "7",        "engineer",    "ENGINEER", " ",  "  ", "\t",     "\n",      "\x01",   ".",
    "-",      ":",      ":rocket:", ":a",          "10:30:",   "|",  "'",  "é",      "É",       "ß",      "ł",
    "Ø",      "İ",      "ı",        "æ",           "Œ",        "ﬁ",  "ñ",  "ё",      "Й",       "Ї",      "разработ",
    "東",     "京",     "開発",     "ガ",          "カ\u3099", "한", "어", "\u00A0", "\u200B",  "\u200D", "\u3000",
    "\u2028", "\uFEFF", "\u00AD",   "\u2009",      "ＡＢ１",   "’",  "™",  "№",      "e\u0301", "–",      "•",
    "💼",      "☎️", "\uF095",   "👩‍💻", "🇩🇪",       "→",  "Ω",  "\xFF",   "\xE2\x82"};

std::string random_text(std::mt19937& random) {
    std::string text;
    for (auto n = random() % 20; n > 0; --n) text += pieces[random() % pieces.size()];
    return text;
}

template <class Use>
void for_each_character(std::string_view text, Use use) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        use(c.value, text.substr(i, c.size));
        i += c.size;
    }
}

template <class Check>
void check_random_texts(Check check) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20000 && !testing::Test::HasFailure(); ++round) {
        const std::string text = random_text(random);
        SCOPED_TRACE(testing::PrintToString(text));
        check(text);
    }
}

TEST(TextOracle, FoldIsTheFoldOfEachCharacter) {
    check_random_texts([](const std::string& text) {
        std::string slow;
        for_each_character(text, [&](char32_t, std::string_view bytes) { slow += fold(bytes); });
        EXPECT_EQ(fold(text), slow);
        std::string with_origin;
        FoldOrigin origin;
        fold(text, with_origin, origin);
        EXPECT_EQ(with_origin, slow);
        EXPECT_EQ(fold(slow), slow) << "folding a folded text changes nothing";
    });
}

TEST(TextOracle, FoldOfEveryAsciiCharacter) {
    for (char c = 0; c >= 0 && c < 127; ++c) {
        const bool white = c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r';
        const char expected = white ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        EXPECT_EQ(fold(std::string(20, c)), std::string(20, expected));
    }
}

TEST(TextOracle, AsciiEndsWhereAnotherByteStands) {
    for (std::size_t size = 0; size < 100; ++size) {
        const std::string ascii(size, 'Q');
        EXPECT_EQ(ascii_size(ascii), size);
        EXPECT_EQ(fold(ascii), std::string(size, 'q'));
        for (std::size_t at = 0; at + 2 <= size; ++at) {
            std::string text = ascii;
            text.replace(at, 2, "É");
            EXPECT_EQ(ascii_size(text), at);
            EXPECT_EQ(fold(text), std::string(at, 'q') + fold("É") + std::string(size - at - 2, 'q'));
        }
    }
}

TEST(TextOracle, CollapsesSpaces) {
    check_random_texts([](const std::string& text) {
        std::string slow;
        bool space = false;
        for_each_character(trim(text), [&](char32_t c, std::string_view bytes) {
            if (is_space(c)) {
                space = space || !is_zero_width(c);
                return;
            }
            if (space) slow += ' ';
            space = false;
            slow += bytes;
        });
        EXPECT_EQ(collapse_space(text), slow);
    });
}

TEST(TextOracle, CountsWords) {
    check_random_texts([](const std::string& text) {
        int slow = 0;
        std::string run;  // one letter per character of the word so far: which kind it is
        for_each_character(text, [&](char32_t c, std::string_view) {
            const bool mark = c >= 0x0300 && c <= 0x036F;
            if (mark || c == 0xFE0F) return;
            const bool katakana = c >= 0x30A0 && c <= 0x30FF, hangul = c >= 0xAC00 && c <= 0xD7A3;
            const char kind = katakana ? 'k' : hangul ? 'h' : is_cjk(c) ? 'i' : is_letter_or_digit(c) ? 'l' : ' ';
            if (run.empty() || run.back() != kind || run == "ii") run.clear();
            if (run.empty() && kind != ' ') ++slow;
            run += kind;
        });
        EXPECT_EQ(count_words(text), slow);
        EXPECT_EQ(has_words(text), slow > 0);
    });
}

TEST(TextOracle, CountsTheLettersThatOpenAText) {
    check_random_texts([](const std::string& text) {
        for (std::size_t at = 0; at <= text.size(); ++at) {
            std::size_t end = at;
            while (end < text.size() && is_letter(static_cast<unsigned char>(text[end])) &&
                   static_cast<unsigned char>(text[end]) < 0x80)
                ++end;
            EXPECT_EQ(eight_bytes::letters_size(text.data() + at, text.size() - at), end - at);
        }
    });
}

TEST(TextOracle, StripsPictures) {
    check_random_texts([](const std::string& text) {
        // Leaves out what strip_pictures() says is nothing by itself; codes like ":rocket:" come as one piece.
        if (text.find(':') != std::string::npos) return;
        std::string slow;
        for_each_character(text, [&](char32_t c, std::string_view bytes) {
            const std::string framed = "a" + std::string(bytes) + "b";
            if (strip_pictures(framed) != "ab" || is_space(c)) slow += bytes;
        });
        EXPECT_EQ(strip_pictures(text), trim(slow));
        std::string buffer;
        EXPECT_EQ(without_pictures(text, buffer), trim(slow));
    });
}

}  // namespace
}  // namespace vitae
