// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/unspaced_prose.hpp"

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

/// What a sign tells of the length of a text: an ideograph more than a syllable, and loan words in kana are long.
int weight_of(char32_t c) {
    const bool kana = c >= 0x3040 && c <= 0x30FF, hangul = c >= 0xAC00 && c <= 0xD7A3;
    return kana ? 0 : hangul ? 1 : 2;
}

}  // namespace

bool is_unspaced_prose(const std::string& part, const SkillTable& skills) {
    constexpr int longest_name = 16;  // eight ideographs
    int weight = 0;
    bool foreign = false, letters = false;
    for (std::size_t at = 0; at < part.size();) {
        const CodePoint c = code_point_at(part, at);
        at += c.size;
        if (is_cjk(c.value)) {
            foreign = true;
            weight += weight_of(c.value);
        } else {
            letters = letters || is_letter(c.value);
        }
    }
    return foreign && (weight > longest_name || (letters && !skills.find_in_text(part, true).empty()));
}

}  // namespace vitae::recognize
