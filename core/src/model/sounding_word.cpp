// SPDX-License-Identifier: Apache-2.0
#include "model/sounding_word.hpp"

#include <array>
#include <tuple>
#include <utility>

#include "model/text.hpp"

namespace vitae {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

/// Letters as they are usually written in Latin ones; folding has taken their diacritics away.
constexpr std::array<Spelling, 59> letters = {{
    {"а", "a"},  {"б", "b"},  {"в", "v"}, {"г", "g"},  {"ґ", "g"}, {"д", "d"}, {"е", "e"},  {"є", "ie"}, {"ж", "zh"},
    {"з", "z"},  {"и", "i"},  {"і", "i"}, {"ј", "i"},  {"к", "k"}, {"л", "l"}, {"м", "m"},  {"н", "n"},  {"о", "o"},
    {"п", "p"},  {"р", "r"},  {"с", "s"}, {"т", "t"},  {"у", "u"}, {"ф", "f"}, {"х", "kh"}, {"ц", "ts"}, {"ч", "ch"},
    {"ш", "sh"}, {"щ", "sh"}, {"ъ", ""},  {"ы", "i"},  {"ь", ""},  {"э", "e"}, {"ю", "iu"}, {"я", "ia"}, {"α", "a"},
    {"β", "v"},  {"γ", "g"},  {"δ", "d"}, {"ε", "e"},  {"ζ", "z"}, {"η", "i"}, {"θ", "th"}, {"ι", "i"},  {"κ", "k"},
    {"λ", "l"},  {"μ", "m"},  {"ν", "n"}, {"ξ", "x"},  {"ο", "o"}, {"π", "p"}, {"ρ", "r"},  {"σ", "s"},  {"ς", "s"},
    {"τ", "t"},  {"υ", "y"},  {"φ", "f"}, {"χ", "ch"}, {"ω", "o"},
}};

/// Different customs for one sound; the first that fits is taken, so longer ones come first.
constexpr std::array<Spelling, 25> customs = {{
    {"shch", "s"}, {"tsch", "c"}, {"sch", "s"}, {"tch", "c"}, {"sh", "s"}, {"sz", "s"}, {"ch", "c"},
    {"cz", "c"},   {"zh", "z"},   {"kh", "h"},  {"ts", "c"},  {"tz", "c"}, {"ph", "f"}, {"th", "t"},
    {"ck", "k"},   {"ks", "x"},   {"ou", "u"},  {"ue", "u"},  {"oe", "o"}, {"ae", "a"}, {"ie", "e"},
    {"ye", "e"},   {"w", "v"},    {"y", "i"},   {"j", "i"},
}};

template <std::size_t N>
std::string respelled(std::string_view text, const std::array<Spelling, N>& spellings) {
    std::string result;
    while (!text.empty()) {
        std::string_view from = text.substr(0, code_point_at(text, 0).size);
        std::string_view to = from;
        for (const Spelling& spelling : spellings)
            if (text.starts_with(spelling.first)) {
                std::tie(from, to) = spelling;
                break;
            }
        result += to;
        text.remove_prefix(from.size());
    }
    return result;
}

}  // namespace

std::string sounding_word(std::string_view folded) {
    std::string sound;
    for (const char c : respelled(respelled(folded, letters), customs))
        if (sound.empty() || sound.back() != c || static_cast<unsigned char>(c) >= 0x80) sound += c;
    return sound;
}

}  // namespace vitae
