// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/joining_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/text.hpp"
#include "recognize/entries/place_text.hpp"

namespace vitae::recognize {

std::string_view words_up_to_sign(std::string_view text, std::size_t from) {
    text.remove_prefix(from);
    const auto is_separator = [](char c) { return c == '|' || c == ',' || c == ';' || c == '(' || c == '\t'; };
    return {text.begin(), std::ranges::find_if(text, is_separator)};
}

std::string_view words_up_to_dash(std::string_view text, std::size_t from) {
    static constexpr std::array<std::string_view, 3> dashes = {" - ", " – ", " — "};
    const std::string_view words = words_up_to_sign(text, from);
    std::size_t end = words.size();
    for (const std::string_view dash : dashes) end = std::min(end, words.find(dash));
    return words.substr(0, end);
}

bool JoiningWords::may_join(std::size_t at, std::size_t end) const {
    const WordMask classes = lexicon_.classes_of(fold(text_.substr(at + 1, end - at - 1)));
    return classes != 0 && (lexicon_.employed_by.holds(classes) || lexicon_.employed_at_name.holds(classes) ||
                            lexicon_.employed_in.holds(classes) || lexicon_.employed_in_name.holds(classes));
}

bool JoiningWords::names_employer(std::size_t at, std::size_t end) const {
    const std::string word = fold(text_.substr(at + 1, end - at - 1));
    const WordMask classes = lexicon_.classes_of(word);
    const bool sure = lexicon_.employed_by.holds(classes);
    const bool before_names = lexicon_.employed_at_name.holds(classes);
    if (!sure && !before_names && !lexicon_.employed_in.holds(classes)) return false;
    if (word == "@") return true;
    if (inside_legal_form(at, end) || (sure && inside_school(at, end))) return false;
    if (lexicon_.field_of.has(fold(text_.substr(end + 1, text_.find(' ', end + 1) - end - 1)))) return false;
    const std::size_t name = sure ? begin_of_name(end) : end + 1;
    const char32_t next = code_point_at(text_, std::min(name, text_.size())).value;
    const bool linked = !line_.link_in(name, name + 1).empty();
    const bool owner = is_owner(name);
    const bool named = !is_small_letter(next) && !is_place(words_up_to_sign(text_, name), lexicon_);
    const FoldedText before(fold(text_.substr(begin_of_part(at), at - begin_of_part(at))));
    const int titles = lexicon_.title_head.count(before) + lexicon_.internship.count(before);
    const bool stay = count_words(before) == 1 && lexicon_.internship.count(before) == 1;  // "Prácticas en Acme"
    if (sure && titles == 0 && has_plain_title_behind(end)) return false;
    if (sure && (linked || (named && word.size() > 1))) return true;
    if (owner && lexicon_.degree.count(before) > 0 &&
        lexicon_.institution.count(fold(words_up_to_sign(text_, end + 1))) > 0)
        return true;  // "MSc in Physics from Leeds College"
    if (sure || owner || (stay && (named || linked)) || (states_ && named))
        return (named || linked || owner || is_short(end + 1)) &&
               titles + (sure ? lexicon_.title_qualifier.count(before) : 0) > 0;
    return before_names && named && titles > 0 && !has_bold_name_behind(end);
}

/// Behind a sign stands another name: the title before "Gellen College in Norderau" is not what "in" joins.
std::size_t JoiningWords::begin_of_part(std::size_t at) const {
    std::size_t from = 0;
    for (const Cut& cut : cuts_)
        if (cut.end <= at && cut.joint != Joint::style && cut.joint != Joint::comma) from = std::max(from, cut.end);
    return trim(text_.substr(from, at - from)).empty() ? 0 : from;
}

/// "Rzeźbiarz na Wyspie - **Pracownia Gellen**": the line sets its employer off, behind a dash.
bool JoiningWords::has_bold_name_behind(std::size_t end) const {
    return std::ranges::any_of(cuts_, [&](const Cut& cut) {
        return cut.begin > end && cut.joint == Joint::dash && line_.is_bold(cut.end) && !line_.is_bold(end + 1);
    });
}

/// "**Quiz at Harbour Park** | Host": the words in bold are one name, behind a bar stands the title.
bool JoiningWords::has_plain_title_behind(std::size_t end) const {
    return line_.is_bold(end + 1) && std::ranges::any_of(cuts_, [&](const Cut& cut) {
               return cut.begin > end && cut.joint == Joint::bar && !line_.is_bold(cut.end) &&
                      lexicon_.title_head.count(fold(words_up_to_sign(text_, cut.end))) > 0;
           });
}

std::size_t JoiningWords::begin_of_name(std::size_t end) const {
    const std::size_t space = text_.find(' ', end + 1);
    const bool article =
        space != std::string_view::npos && lexicon_.article.has(fold(text_.substr(end + 1, space - end - 1)));
    return article && space + 1 < text_.size() ? space + 1 : end + 1;
}

/// "University of Oakhaven at Millbrook": the town of one of its houses, or a school of it.
bool JoiningWords::inside_school(std::size_t at, std::size_t end) const {
    std::size_t from = 0;
    for (const Cut& cut : cuts_)
        if (cut.end <= at) from = std::max(from, cut.end);
    const FoldedText before(fold(text_.substr(from, at - from)));
    if (lexicon_.institution.count(before) == 0 || lexicon_.title_head.count(before) > 0 ||
        lexicon_.degree.count(before) > 0)
        return false;
    const FoldedText behind(fold(words_up_to_sign(text_, end + 1)));
    return lexicon_.institution.count(behind) > 0 ||
           (count_words(behind) <= 2 && line_.link_in(end + 1, end + 2).empty() &&
            lexicon_.legal_form.count(behind) + lexicon_.organization_kind.count(behind) == 0);
}

/// "Sp. z o.o."
bool JoiningWords::inside_legal_form(std::size_t at, std::size_t end) const {
    const std::size_t next = std::min(text_.find_first_of(" ,;|()\t", end + 1), text_.size());
    return at > 0 && text_[at - 1] == '.' && lexicon_.legal_form.count(fold(text_.substr(end + 1, next - end - 1))) > 0;
}

bool JoiningWords::could_name_employer(std::size_t at, std::size_t end) const {
    return lexicon_.employed_in_name.has(fold(text_.substr(at + 1, end - at - 1))) &&
           !is_small_letter(code_point_at(text_, std::min(end + 1, text_.size())).value) &&
           !is_place(words_up_to_sign(text_, end + 1), lexicon_) &&
           lexicon_.title_head.count(fold(text_.substr(0, at))) > 0 && !names_field(at, end);
}

/// "Estudiante del Doctorado en Historia": a degree right before the word, and no owner behind it.
bool JoiningWords::names_field(std::size_t at, std::size_t end) const {
    const std::size_t space = at == 0 ? std::string_view::npos : text_.rfind(' ', at - 1);
    const std::string last = fold(text_.substr(space + 1, at - space - 1));
    return lexicon_.degree.has(last) && !lexicon_.title_head.has(last) && !is_owner(end + 1);
}

bool JoiningWords::is_short(std::size_t from) const { return count_words(words_up_to_sign(text_, from)) <= 3; }

/// What another sign parts from the words does not own them: "Stage en entreprise | Oakhaven University".
std::string_view JoiningWords::words_up_to_cut(std::size_t from) const {
    std::string_view words = words_up_to_sign(text_, from);
    for (const Cut& cut : cuts_)
        if (cut.joint == Joint::bar && cut.begin > from) words = words.substr(0, cut.begin - from);
    return words;
}

bool JoiningWords::is_owner(std::size_t from) const {
    const std::string_view words = words_up_to_cut(from);
    return words_up_to_dash(text_, from).size() == words.size() && is_owner(words, from);
}

bool JoiningWords::is_owner(std::string_view words, std::size_t from) const {
    constexpr int longest = 6;  // words
    const FoldedText folded(fold(words));
    return !line_.link_in(from, from + 1).empty() || lexicon_.legal_form.count(folded) > 0 ||
           ((lexicon_.institution.count(folded) > 0 ||
             (lexicon_.organization_kind.count(folded) > 0 && !is_small_letter(code_point_at(words, 0).value))) &&
            count_words(words) <= longest);
}

}  // namespace vitae::recognize
