// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "model/embedded_text.hpp"
#include "model/take_part.hpp"
#include "model/text.hpp"
#include "recognize/words/byte_trie.hpp"

namespace vitae::embedded {
extern const TextFile skill_files[];
}

namespace vitae::recognize {
namespace {

enum Kind : unsigned {
    joining = 1,
    qualifier = 2,
    technical = 4,
    level = 8,
    before = 16,
    closing = 32,
    last_use = 64,
    of_use = 128
};

constexpr std::array<std::pair<std::string_view, unsigned>, 8> kind_names{{{"joining", joining},
                                                                           {"qualifier", qualifier},
                                                                           {"technical", technical},
                                                                           {"level", level},
                                                                           {"before", before},
                                                                           {"closing", closing},
                                                                           {"last-use", last_use},
                                                                           {"of-use", of_use}}};

class SkillWords {
public:
    static const SkillWords& built_in() {
        static const SkillWords words;
        return words;
    }

    [[nodiscard]] bool has(std::string_view text, unsigned kind) const {
        constexpr std::size_t longest = 80;  // of any entry; hostile texts must not be folded again and again
        if (text.size() > longest) return false;
        text = trim(text);
        if (text.empty() || (kinds_by_first_byte_[first_byte(text)] & kind) == 0) return false;
        const unsigned* found = words_.find_unfolded(text);
        return found != nullptr && (*found & kind) != 0;
    }

    /// Whether an entry starts with this word.
    [[nodiscard]] bool may_start_with(std::string_view word) const { return words_.may_start_with(word); }

private:
    SkillWords() {
        std::string_view text = embedded::skill_files[1].text;
        while (!text.empty()) add_line(take_part(text, '\n'));
    }

    void add_line(std::string_view line) {
        if (line.empty() || line.front() == '#') return;
        unsigned kind = 0;
        for (bool first = true; !line.empty(); first = false) {
            const std::string_view field = take_part(line, ' ');
            if (first) {
                for (const auto& [name, value] : kind_names)
                    if (name == field) kind = value;
            } else if (!field.empty()) {
                std::string key = fold(field);
                std::ranges::replace(key, '_', ' ');
                words_[key] |= kind;
                kinds_by_first_byte_[first_byte(key)] |= kind;
            }
        }
        kinds_by_first_byte_[other_byte] = ~0u;
    }

    /// One for all that is no ASCII and may fold to anything.
    static std::size_t first_byte(std::string_view text) {
        return std::min<std::size_t>(static_cast<unsigned char>(folded_ascii(text.front())), other_byte);
    }

    static constexpr std::size_t other_byte = 0x80;

    TextTable<unsigned> words_;
    std::array<unsigned, other_byte + 1> kinds_by_first_byte_{};  ///< of the entries that start with it
};

}  // namespace

bool is_joining_word(std::string_view text) { return SkillWords::built_in().has(text, joining); }
bool is_qualifier_word(std::string_view text) { return SkillWords::built_in().has(text, qualifier); }
bool is_technical_noun(std::string_view text) { return SkillWords::built_in().has(text, technical); }
bool is_level(std::string_view text) { return SkillWords::built_in().has(text, level); }
bool is_closing_word(std::string_view text) { return SkillWords::built_in().has(text, closing); }
bool is_last_use(std::string_view text) { return SkillWords::built_in().has(text, last_use); }
bool says_time_of_use(std::string_view text) { return SkillWords::built_in().has(text, of_use); }

bool may_open_with_word_of_lists(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && is_ascii_letter_or_digit(text[letters])) ++letters;
    return letters == 0 || SkillWords::built_in().may_start_with(text.substr(0, letters));
}

std::size_t introduction_size(std::string_view text) {
    constexpr int longest_words = 5;
    constexpr std::size_t longest_cjk = 12;
    std::size_t found = 0;
    if (!text.empty() && is_cjk(code_point_at(text, 0).value)) {
        for (std::size_t end = 0; end < std::min(text.size(), longest_cjk);) {
            end += code_point_at(text, end).size;
            if (SkillWords::built_in().has(text.substr(0, end), before)) found = end;
        }
        return found;
    }
    std::size_t end = text.find(' ');
    if (end == std::string_view::npos || !SkillWords::built_in().may_start_with(text.substr(0, end))) return 0;
    end = 0;
    for (int words = 0; words < longest_words && end < text.size(); ++words) {
        end = std::min(text.find(' ', end), text.size());
        if (end < text.size() && SkillWords::built_in().has(text.substr(0, end), before)) found = end;
        while (end < text.size() && text[end] == ' ') ++end;
    }
    return found;
}

std::size_t closing_bracket(std::string_view text, std::size_t open, std::size_t end) {
    int depth = 0;
    for (std::size_t i = open; i < end;) {
        const CodePoint c = code_point_at(text, i);
        if (opens_bracket(c.value)) ++depth;
        if (closes_bracket(c.value) && --depth == 0) return i;
        i += c.size;
    }
    return end;
}

std::size_t last_closing_bracket(std::string_view text) {
    constexpr std::size_t none = std::string_view::npos;
    if (text.find(')') == none && text.find(']') == none && text.find("）") == none) return 0;
    for (std::size_t i = text.size(); i-- > 0;)
        if (text[i] == ')' || text[i] == ']' || (text[i] == '\xEF' && text.substr(i).starts_with("）"))) return i;
    return 0;
}

bool is_abbreviation(std::string_view abbreviation, std::string_view name) {
    std::string initials;
    bool inside = false;
    for (const char c : fold(name)) {
        const bool word = is_letter_or_digit(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
        if (word && !inside) initials += c;
        inside = word;
    }
    return initials.size() > 1 && fold(abbreviation) == initials;
}

}  // namespace vitae::recognize
