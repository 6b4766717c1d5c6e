// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/rating.hpp"

#include <string>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_rating = 20;  // signs

bool is_rating_sign(char32_t c) {
    constexpr std::u32string_view signs = U"★☆⭐✩✪✭✮✯●○◉◯◌⚫⚪⬤⭘■□▪▫▰▱◆◇⬛⬜█▓▒░▮▯";
    const bool coloured = c >= 0x1F7E0 && c <= 0x1F7EB;  // circles and squares
    return coloured || signs.find(c) != std::u32string_view::npos;
}

/// Bytes of a number up to 100 at the start, a fraction of one digit included.
std::size_t number_size(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && end < 3 && text[end] >= '0' && text[end] <= '9') ++end;
    if (end > 0 && end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && text[end + 1] >= '0' &&
        text[end + 1] <= '9')
        end += 2;
    return end;
}

/// Bytes of the sign between a mark and the best mark: "4/5", "4 из 5", "4 out of 5".
std::size_t of_size(std::string_view text) {
    for (const std::string_view sign :
         {"/", " / ", " of ", " out of ", " von ", " sur ", " de ", " su ", " van ", " z ", " из ", " з ", " із "})
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

}  // namespace

std::size_t drawn_rating_size(std::string_view text, std::size_t at) {
    constexpr unsigned char first_sign_byte = 0xE2;
    constexpr char32_t picture_style = 0xFE0F;
    int signs = 0;
    std::size_t end = at;
    for (std::size_t i = at; i < text.size() && signs <= longest_rating;) {
        if (text[i] == ' ' && signs > 0) {
            ++i;
            continue;
        }
        if (static_cast<unsigned char>(text[i]) < first_sign_byte) break;
        const CodePoint c = code_point_at(text, i);
        if (!is_rating_sign(c.value) && !(c.value == picture_style && signs > 0)) break;
        signs += c.value == picture_style ? 0 : 1;
        end = i += c.size;
    }
    return signs >= 2 && signs <= longest_rating ? end - at : 0;
}

bool is_rating(std::string_view text) {
    text = trim(text);
    if (text.empty()) return false;
    if (rating_size(text, 0) == text.size()) return true;
    const std::size_t mark = number_size(text);
    if (mark == 0) return false;
    const std::string_view rest = text.substr(mark);
    if (rest == "%" || rest == " %") return true;
    const std::size_t joint = of_size(rest);
    if (joint == 0) return false;
    const std::string_view best = rest.substr(joint);
    return best == "5" || best == "10" || best == "4" || best == "6" || best == "100";
}

}  // namespace vitae::recognize
