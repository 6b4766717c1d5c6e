// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/issuing.hpp"

#include <array>
#include <utility>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/entries/place_text.hpp"
#include "recognize/entries/segments.hpp"
#include "recognize/readers/listed_facts.hpp"
#include "recognize/words/data_entries.hpp"

namespace vitae::embedded {
extern const TextFile listed_fact_files[];
}

namespace vitae::recognize {
namespace {

constexpr int longest_phrase = 5;  // words
constexpr int longest_giver = 8;   // words

constexpr std::array<std::pair<std::string_view, IssuingWord>, 7> groups = {{{"issuer", IssuingWord::issuer},
                                                                             {"course", IssuingWord::course},
                                                                             {"expires", IssuingWord::expires},
                                                                             {"issued", IssuingWord::issued},
                                                                             {"credential", IssuingWord::credential},
                                                                             {"by", IssuingWord::by},
                                                                             {"rank", IssuingWord::rank}}};

class Words {
public:
    static const Words& built_in() {
        static const Words words;
        return words;
    }

    [[nodiscard]] bool has(std::string_view text, IssuingWord kind) const {
        const unsigned* found = phrases_.find_unfolded(text);
        return found != nullptr && (*found & static_cast<unsigned>(kind)) != 0;
    }

private:
    Words() {
        for_each_entry(embedded::listed_fact_files[0].text, [&](std::string_view group, std::string_view entry) {
            const bool label = entry.front() == '=';
            unsigned& kinds = phrases_[fold(entry.substr(label ? 1 : 0))];
            if (label) kinds |= static_cast<unsigned>(IssuingWord::labels_only);
            for (const auto& [name, kind] : groups)
                if (name == group) kinds |= static_cast<unsigned>(kind);
        });
    }

    TextTable<unsigned> phrases_;
};

bool splits_word(char32_t c) { return !is_letter_or_digit(c) && c != '\'' && c != '-' && c != 0x2116; }

struct Separator {
    std::size_t begin = 0, end = 0;
    enum Kind { comma, dash, bar } kind = comma;
};

/// The separators of a text outside brackets and quotes.
std::vector<Separator> separators_of(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Separator::Kind>, 15> signs = {{{" | ", Separator::bar},
                                                                                            {" · ", Separator::bar},
                                                                                            {" • ", Separator::bar},
                                                                                            {"\t", Separator::bar},
                                                                                            {" // ", Separator::bar},
                                                                                            {" — ", Separator::dash},
                                                                                            {" – ", Separator::dash},
                                                                                            {" -- ", Separator::dash},
                                                                                            {" - ", Separator::dash},
                                                                                            {": ", Separator::dash},
                                                                                            {"：", Separator::dash},
                                                                                            {", ", Separator::comma},
                                                                                            {"，", Separator::comma},
                                                                                            {"、", Separator::comma},
                                                                                            {"; ", Separator::comma}}};
    std::vector<Separator> found;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(' || text[at] == '[') ++depth;
        if ((text[at] == ')' || text[at] == ']') && depth > 0) --depth;
        if (depth > 0) continue;
        for (const auto& [sign, kind] : signs) {
            if (!text.substr(at).starts_with(sign)) continue;
            found.push_back({at, at + sign.size(), kind});
            at += sign.size() - 1;
            break;
        }
    }
    return found;
}

/// A short text that no other rule says something against.
bool could_be_giver(std::string_view text) {
    return has_words(text) && count_words(text) <= longest_giver && !is_small_letter(code_point_at(text, 0).value) &&
           !is_issuing_word(text, IssuingWord::rank) && !(text[0] >= '0' && text[0] <= '9');
}

std::string_view without_article(std::string_view text) {
    for (const std::string_view article : {"the ", "la ",  "le ",  "les ", "el ",  "los ", "las ", "il ", "lo ", "gli ",
                                           "der ", "die ", "das ", "den ", "dem ", "het ", "os ",  "as ", "l'",  "l’"})
        if (text.starts_with(article)) return text.substr(article.size());
    return text;
}

/// The giver behind a word for "by" that opens the text: "issued by Leeds College".
std::string_view behind_by(std::string_view text) {
    const std::size_t size = issuing_words_at_start(text, IssuingWord::by);
    if (size == 0) return {};
    const std::string_view giver = without_article(trim_separators(text.substr(size)));
    return could_be_giver(giver) ? giver : std::string_view();
}

NameAndGiver split_bracket(std::string_view text, const Lexicon& lexicon) {
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"[", "]"}, {"（", "）"}}) {
        const std::size_t at = text.find(open);
        const std::size_t end = at == std::string_view::npos ? at : text.find(close, at);
        if (end == std::string_view::npos || at == 0) continue;
        const std::string_view inner = trim(text.substr(at + open.size(), end - at - open.size()));
        const std::string_view giver = names_giver(inner, lexicon) ? inner : behind_by(inner);
        if (giver.empty()) continue;
        std::string name(trim_separators(text.substr(0, at)));
        if (const std::string_view rest = trim_separators(text.substr(end + close.size())); !rest.empty())
            (name += ", ") += rest;
        return {std::move(name), std::string(giver)};
    }
    return {};
}

/// "Cooking course by Leeds College": between words, before a name.
NameAndGiver split_at_by(std::string_view text, const Lexicon& lexicon) {
    for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
        const std::string_view rest = text.substr(space + 1);
        const std::size_t size = issuing_words_at_start(rest, IssuingWord::by);
        const std::size_t word_end = std::min(rest.find(' '), rest.size());
        const bool at = lexicon.employed_by.has(fold(rest.substr(0, word_end)));
        if ((size == 0 && !at) || rest.empty() || !(is_small_letter(code_point_at(rest, 0).value) || rest[0] == '@'))
            continue;
        const std::string_view giver = without_article(trim_separators(rest.substr(size > 0 ? size : word_end)));
        const bool sure = names_giver(giver, lexicon);
        if (sure || (count_words(rest.substr(0, size)) > 1 && could_be_giver(giver)))
            return {std::string(trim_separators(text.substr(0, space))), std::string(giver)};
    }
    return {};
}

}  // namespace

bool is_issuing_word(std::string_view text, IssuingWord kind) { return Words::built_in().has(text, kind); }

std::size_t issuing_words_at_start(std::string_view text, IssuingWord kind) {
    std::size_t found = 0, end = 0;
    for (int words = 0; words < longest_phrase && end < text.size(); ++words) {
        while (end < text.size() && splits_word(code_point_at(text, end).value) && end > 0)
            end += code_point_at(text, end).size;
        const std::size_t from = end;
        while (end < text.size() && !splits_word(code_point_at(text, end).value)) end += code_point_at(text, end).size;
        if (end == from) break;
        if (is_issuing_word(text.substr(0, end), kind)) found = end;
        if (end < text.size() && (text[end] == '.' || text.substr(end).starts_with("°")) &&
            is_issuing_word(text.substr(0, end + code_point_at(text, end).size), kind))
            found = end += code_point_at(text, end).size;
    }
    if (found == 0 && !text.empty() && is_cjk(code_point_at(text, 0).value))
        for (std::size_t size = 0; size < std::min<std::size_t>(text.size(), 18);) {
            size += code_point_at(text, size).size;
            if (is_issuing_word(text.substr(0, size), kind)) found = size;
        }
    if (found == 0 && text.starts_with("№") && is_issuing_word("№", kind)) found = std::string_view("№").size();
    return found;
}

std::size_t issuing_words_at_end(std::string_view text, IssuingWord kind) {
    std::size_t found = 0, begin = text.size();
    for (int words = 0; words < longest_phrase && begin > 0; ++words) {
        while (begin > 0 && splits_word(code_point_before(text, begin).value) && begin < text.size())
            begin -= code_point_before(text, begin).size;
        const std::size_t to = begin;
        while (begin > 0 && !splits_word(code_point_before(text, begin).value))
            begin -= code_point_before(text, begin).size;
        if (begin == to) break;
        if (is_issuing_word(text.substr(begin), kind)) found = text.size() - begin;
    }
    return found;
}

bool names_course(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
        const bool starts =
            at == 0 || splits_word(code_point_before(text, at).value) || is_cjk(code_point_at(text, at).value);
        if (starts && issuing_words_at_start(text.substr(at), IssuingWord::course) > 0) return true;
    }
    return false;
}

bool names_giver(std::string_view text, const Lexicon& lexicon) {
    if (!could_be_giver(text)) return false;
    if (is_issuing_word(text, IssuingWord::issuer)) return true;
    if (const std::size_t size = issuing_words_at_start(text, IssuingWord::issuer);  // "IHK Köln"
        size > 0 && is_place(trim(text.substr(size)), lexicon))
        return true;
    const std::string folded = fold(text);
    if (lexicon.legal_form.count(folded) + lexicon.institution.count(folded) > 0) return true;
    return lexicon.organization_kind.count(folded) > 0 && lexicon.title_head.count(folded) == 0;
}

NameAndGiver split_giver(std::string_view text, const Lexicon& lexicon, bool dashes_join) {
    text = trim_separators(text);
    if (NameAndGiver bracketed = split_bracket(text, lexicon); !bracketed.giver.empty()) return bracketed;
    const std::vector<Separator> separators = separators_of(text);
    for (std::size_t s = separators.size(); s-- > 0;) {
        const std::string_view left = trim_separators(text.substr(0, separators[s].begin));
        const std::string_view right = trim_separators(text.substr(separators[s].end));
        if (left.empty() || right.empty()) continue;
        const std::string_view by = behind_by(right);
        const bool joined =
            separators[s].kind == Separator::bar || (separators[s].kind == Separator::dash && dashes_join);
        if (!by.empty()) return {std::string(left), std::string(by)};
        if (names_giver(right, lexicon) ||
            (joined && separators.size() == 1 && could_be_giver(right) && !names_giver(left, lexicon)))
            return {std::string(left), std::string(right)};
    }
    if (!separators.empty() && separators[0].kind != Separator::comma) {
        const std::string_view left = trim_separators(text.substr(0, separators[0].begin));
        const std::string_view right = trim_separators(text.substr(separators[0].end));
        if (names_giver(left, lexicon) && !right.empty()) return {std::string(right), std::string(left)};
    }
    if (NameAndGiver by = split_at_by(text, lexicon); !by.giver.empty()) return by;
    return {std::string(text), {}};
}

}  // namespace vitae::recognize
