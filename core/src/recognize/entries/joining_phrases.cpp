// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/joining_phrases.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/entries/joining_words.hpp"
#include "recognize/entries/place_text.hpp"
#include "recognize/words/byte_trie.hpp"
#include "recognize/words/data_entries.hpp"
#include "recognize/words/place_kinds.hpp"

namespace vitae::embedded {
extern const TextFile joining_files[];
}

namespace vitae::recognize {
namespace {

enum Phrase : unsigned { before_owner = 1, before_school = 2, before_field = 4, before_place = 8 };

/// The phrases of data/joining_phrases.txt.
const TextTable<unsigned>& phrases() {
    static const TextTable<unsigned> table = [] {
        TextTable<unsigned> all;
        for_each_entry(embedded::joining_files[0].text, [&](std::string_view group, std::string_view entry) {
            all[fold(entry)] |= group == "owner"    ? before_owner
                                : group == "school" ? before_school
                                : group == "field"  ? before_field
                                                    : before_place;
        });
        return all;
    }();
    return table;
}

/// Calls use(end, groups) for each phrase that starts the text; `end` is where the words behind it begin.
template <class Use>
void for_each_phrase_at(std::string_view text, Use use) {
    constexpr std::size_t longest = 24;  // bytes
    const std::size_t size = std::min(text.size(), longest);
    for (std::size_t end = 1; end < size; ++end) {
        const std::size_t elided = text[end] == '\'' ? 1 : text.substr(end).starts_with("’") ? 3 : 0;
        if (text[end] != ' ' && elided == 0) continue;
        if (!phrases().may_start_with(text.substr(0, end))) return;
        const unsigned* groups = phrases().find_unfolded(text.substr(0, end + elided));
        if (text[end] == ' ') groups = phrases().find_unfolded(text.substr(0, end));
        if (groups != nullptr) use(end + std::max<std::size_t>(elided, 1), *groups);
    }
}

class Phrases {
public:
    Phrases(std::string_view text, const JoiningWords& words, const Lexicon& lexicon)
        : text_(text), words_(words), lexicon_(lexicon) {}

    /// "Bachelor in Informatik an der Hochschule Nord", "Comptable à l'Université d'Aubepine", "HBO aan de HNO".
    std::optional<JoiningPhrase> behind(std::size_t at) const {
        std::optional<JoiningPhrase> found;
        for_each_phrase_at(text_.substr(at + 1), [&](std::size_t size, unsigned groups) {
            const std::size_t end = at + 1 + size;
            if ((groups & before_place) != 0 && !is_small_letter(code_point_at(text_, end).value) && opens_word(end))
                found = JoiningPhrase{end, true, true};
            else if (joins_owner(at, end, groups))
                found = JoiningPhrase{end, joins_surely(at, end), false, (groups & before_owner) == 0};
        });
        return found;
    }

private:
    bool joins_surely(std::size_t at, std::size_t end) const {
        return lexicon_.employed_by.has(first_word(at)) || opens_with_school(words_up_to_dash(text_, end));
    }

    std::string first_word(std::size_t at) const {
        return fold(text_.substr(at + 1, text_.find(' ', at + 1) - at - 1));
    }

    bool joins_owner(std::size_t at, std::size_t end, unsigned groups) const {
        if ((groups & (before_owner | before_school)) == 0 || end >= text_.size()) return false;
        const FoldedText before(fold(text_.substr(0, at)));
        const bool degree = lexicon_.degree.count(before) > 0;
        const std::string_view name = words_up_to_dash(text_, end);
        if (name.empty()) return false;
        if (degree && (groups & before_school) != 0 && words_.is_owner(name, end) && opens_with_school(name))
            return true;
        if ((groups & before_owner) == 0) return false;
        const bool title = lexicon_.title_head.count(before) + lexicon_.internship.count(before) > 0;
        if (title && lexicon_.employed_by.has(first_word(at)) && !is_small_letter(code_point_at(name, 0).value))
            return true;
        if (degree && (words_.is_owner(name, end) || opens_with_acronym(end))) return true;
        return title && words_.is_owner(name, end);
    }

    /// "der Technischen Universität Nord", but not "der Biologie an der Universität Nord".
    bool opens_with_school(std::string_view name) const {
        const std::size_t second = name.find(' ', std::min(name.find(' '), name.size() - 1) + 1);
        return lexicon_.institution.count(fold(name.substr(0, second))) > 0;
    }

    bool opens_word(std::size_t at) const { return at < text_.size() && is_letter(code_point_at(text_, at).value); }

    /// "ETH": two to six capitals.
    bool opens_with_acronym(std::size_t from) const {
        constexpr std::size_t longest = 6;
        const std::string_view word = text_.substr(from, text_.find_first_of(" ,.;|()", from) - from);
        return word.size() > 1 && word.size() <= longest && is_capitals(word);
    }

    std::string_view text_;
    const JoiningWords& words_;
    const Lexicon& lexicon_;
};

}  // namespace

std::optional<JoiningPhrase> joining_phrase_at(std::string_view text, std::size_t space, const JoiningWords& words,
                                               const Lexicon& lexicon) {
    return Phrases(text, words, lexicon).behind(space);
}

bool opens_field_of_study(std::string_view words, const Lexicon& lexicon) {
    bool opens = false;
    for_each_phrase_at(words, [&](std::size_t size, unsigned groups) {
        const std::string_view field = words.substr(size, words.substr(size).find_first_of(",;|(\t"));
        opens = opens || ((groups & before_field) != 0 && !field.empty() && !is_place(field, lexicon) &&
                          lexicon.institution.count(fold(field)) + lexicon.legal_form.count(fold(field)) == 0);
    });
    return opens;
}

}  // namespace vitae::recognize
