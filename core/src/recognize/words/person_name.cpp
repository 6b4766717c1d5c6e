// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/person_name.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/text.hpp"
#include "recognize/words/greeting.hpp"

namespace vitae::recognize {
namespace {

bool is_capital(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x400 && c <= 0x42F) ||
           (c >= 0x100 && c <= 0x17F) || is_cjk(c);
}

/// "van", "de la": lower-case words inside a name.
bool is_particle(std::string_view rest) {
    static constexpr std::array<std::string_view, 18> particles = {"van", "von", "de",  "der", "den", "da",
                                                                   "dos", "di",  "del", "la",  "le",  "bin",
                                                                   "al",  "el",  "du",  "y",   "ter", "te"};
    const std::string word = fold(rest.substr(0, rest.find(' ')));
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// "Mara Lindqvist, M.Sc., PhD": what stands behind the comma is no part of the name.
std::optional<FoundName> name_before_degrees(std::string_view text, const Lexicon& lexicon) {
    const std::size_t comma = text.find(", ");
    if (comma == std::string_view::npos) return std::nullopt;
    const std::string_view name = text.substr(0, comma), rest = trim(text.substr(comma + 1));
    const std::string folded = fold(rest);
    const std::vector<std::string_view> words = words_of(folded);
    const bool degrees = !words.empty() && std::ranges::all_of(words, [&](std::string_view word) {
        return lexicon.degree.has(word) || lexicon.degree.has(word.substr(0, word.find_last_not_of(".,") + 1));
    });
    if (!degrees || !looks_like_name(name, lexicon)) return std::nullopt;
    return FoundName{name, rest, 0};
}

/// "Mara Lindqvist's CV", "Lebenslauf: Mara Lindqvist", "CV - Mara Lindqvist" without the document words.
std::string_view without_document_words(std::string_view text, const Lexicon& lexicon) {
    for (bool again = true; again;) {
        again = false;
        text = trim(text);
        const auto strip_sign = [&](std::string_view sign) {
            if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
            if (text.ends_with(sign)) text.remove_suffix(sign.size()), again = true;
        };
        for (const std::string_view sign : {"-", "–", "—", "|", ":", ",", "'s", "’s", "/", "•", "·"}) strip_sign(sign);
        for (const std::string_view word : {"的个人简历", "个人简历", "的简历", "简历", "の職務経歴書", "職務経歴書"})
            if (text.ends_with(word) && text.size() > word.size()) strip_sign(word);
        const std::size_t space = text.find(' ');
        if (space == std::string_view::npos) break;
        const std::size_t last = text.rfind(' ');
        if (lexicon.document_words.contains(phrase_of(text.substr(0, space))))
            text.remove_prefix(space), again = true;
        else if (lexicon.document_words.contains(phrase_of(text.substr(last))))
            text.remove_suffix(text.size() - last), again = true;
    }
    return text;
}

/// "李晓岚/女/1992"
std::optional<FoundName> name_before_sex(std::string_view text, const Lexicon& lexicon) {
    if (text.empty() || !is_cjk(code_point_at(text, 0).value)) return std::nullopt;
    for (const std::string_view sex : {"男", "女"}) {
        const std::size_t at = text.find(sex);
        if (at == std::string_view::npos || at == 0) continue;
        const std::string_view before = trim(text.substr(0, at));
        for (const std::string_view sign : {"/", "／", "，", "、", "|", "｜"})
            if (before.ends_with(sign) && looks_like_name(before.substr(0, before.size() - sign.size()), lexicon))
                return FoundName{before.substr(0, before.size() - sign.size()), text.substr(at), 0};
    }
    return std::nullopt;
}

/// "Mara": a word that could be a first name.
bool looks_like_first_name(std::string_view text, const Lexicon& lexicon) {
    if (text.empty() || count_words(text) != 1 || !is_capital(code_point_at(text, 0).value)) return false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (!is_letter(c.value) && c.value != '-' && c.value != '\'') return false;
        at += c.size;
    }
    const std::string folded = fold(text);
    return lexicon.title_head.count(folded) == 0 && !lexicon.places.contains(folded) &&
           !lexicon.document_words.contains(folded);
}

/// "Hi! I'm Mara Lindqvist", "Hi, I'm Mara!".
std::optional<FoundName> name_in_greeting(std::string_view text, const Lexicon& lexicon) {
    constexpr double first_name_only = 2;
    const auto introduced = introduced_name(text);
    if (!introduced) return std::nullopt;
    if (looks_like_name(introduced->text, lexicon)) return FoundName{introduced->text, introduced->rest, 0.2};
    if (introduced->greeted && looks_like_first_name(introduced->text, lexicon))
        return FoundName{introduced->text, introduced->rest, first_name_only};
    return std::nullopt;
}

}  // namespace

std::optional<FoundName> name_of_document(std::string_view text, const Lexicon& lexicon) {
    static constexpr std::array<std::string_view, 10> documents = {
        "cv",        "lebenslauf", "resume",      "vitae",    "curriculum",
        "curriculo", "levensloop", "lebenslaufs", "zyciorys", "ansioluettelo"};
    static constexpr std::array<std::string_view, 11> of = {"of", "von", "de", "van", "di", "do",
                                                            "da", "af",  "av", "for", "del"};
    for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
        const std::size_t end = text.find(' ', space + 1);
        if (end == std::string_view::npos) break;
        const std::size_t before = text.substr(0, space).rfind(' ');
        const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
        if (std::ranges::find(documents, fold(text.substr(from, space - from))) == documents.end() ||
            std::ranges::find(of, text.substr(space + 1, end - space - 1)) == of.end())
            continue;
        const std::string_view rest = text.substr(end + 1);
        const std::string_view name = trim(rest.substr(0, std::min(rest.find_first_of(".,;:!(|"), rest.size())));
        if (looks_like_name(name, lexicon)) return FoundName{name, {}, 0.2};
    }
    return std::nullopt;
}

bool looks_like_name(std::string_view text, const Lexicon& lexicon) {
    if (text.size() > 60) return false;
    int words = 0, cjk = 0, letters = 0;
    bool word_start = true, capital = true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.size;
        if (is_cjk(c.value)) ++cjk;
        if (c.value == ' ' || c.value == '-' || c.value == 0xA0) {
            word_start = true;
            continue;
        }
        const bool sign = c.value == '.' || c.value == '\'' || c.value == 0x2019 || c.value == ',';
        if (!is_letter(c.value) && !sign) {
            if (c.value < 0x300 || c.value > 0x36F) return false;
            continue;
        }
        if (is_letter(c.value)) ++letters;
        if (word_start && is_letter(c.value)) {
            ++words;
            if (!is_capital(c.value) && c.value < 0x590) {
                capital = capital && is_particle(text.substr(at - c.size));
            }
        }
        word_start = false;
    }
    const bool set_like_name = cjk > 0 ? cjk == letters && cjk >= 2 && cjk <= 8 : capital && words >= 2 && words <= 5;
    if (!set_like_name) return false;
    const FoldedText folded(fold(text));
    std::string buffer;
    const std::string_view phrase = phrase_of_folded(folded, buffer);
    if (lexicon.places.contains(phrase) || lexicon.section(folded)) return false;
    if (cjk > 0) return lexicon.title_head.count(folded) == 0 && !lexicon.document_words.contains(phrase);
    for (const std::string_view word : words_of(folded.view()))
        if (lexicon.document_words.contains(word) && word != "de" && word != "mon" && word != "me") return false;
    // "Sarah Baker" is a name, "Pastry Baker" and "Head Gardener" are titles
    const int titles = lexicon.title_head.count(folded);
    const int surnames = titles > 0 ? lexicon.title_surname.count(folded) : 0;
    const bool title = titles > surnames || (titles > 0 && (surnames > 1 || lexicon.title_qualifier.count(folded) > 0));
    return !title && lexicon.organization_kind.count(folded) == 0 && !lexicon.is_field_of_work(folded);
}

bool names_document(std::string_view text, const Lexicon& lexicon) {
    constexpr std::size_t most = 5;  // words
    const std::string folded = fold(text);
    const std::vector<std::string_view> words = words_of(folded);
    std::string buffer;
    return lexicon.document_words.contains(phrase_of_folded(folded, buffer)) ||
           (!words.empty() && words.size() <= most &&
            std::ranges::all_of(words, [&](std::string_view word) { return lexicon.document_words.contains(word); }));
}

std::optional<FoundName> find_name(std::string_view text, const Lexicon& lexicon) {
    if (is_greeting(text)) return name_in_greeting(text, lexicon);
    const std::string_view bare = without_document_words(text, lexicon);
    if (bare.size() != text.size())  // "CV de Mara Lindqvist": no particle of the name
        if (auto found = name_of_document(text, lexicon)) return found;
    if (auto found = name_before_degrees(bare, lexicon)) return found;
    if (looks_like_name(bare, lexicon)) return FoundName{bare, {}, 0};
    for (const std::string_view sign :
         {" - ", " – ", " — ", " | ", ": ", ", ", " / ", " /", " (", " · ", "（", "(", "•", "\t", ") "}) {
        const std::size_t cut = bare.find(sign);
        if (cut == std::string_view::npos || cut == 0) continue;
        const std::string_view head = without_document_words(bare.substr(0, cut), lexicon);
        const std::string_view tail = trim(bare.substr(cut + sign.size()));
        if (looks_like_name(head, lexicon)) return FoundName{head, tail, 0};
        // "Engineer, Nora Whitfield" is rare, "Ward Manager, Perinatal Mental Health" is not
        if (looks_like_name(tail, lexicon)) return FoundName{tail, head, sign == ", " ? 1.0 : 0.5};
    }
    if (auto found = name_before_sex(bare, lexicon)) return found;
    if (auto found = name_of_document(text, lexicon)) return found;
    return name_in_greeting(bare, lexicon);
}

}  // namespace vitae::recognize
