// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/words/han_variants.hpp"
#include "recognize/words/label_text.hpp"
#include "recognize/words/misspelling.hpp"

namespace vitae::embedded {
extern const TextFile lexicon_files[];
extern const std::size_t lexicon_files_count;
}  // namespace vitae::embedded

namespace vitae::recognize {
namespace {

constexpr std::size_t shortest_misspelt = 9;     ///< bytes of a phrase that is known with a slip in it
constexpr std::size_t shortest_behind_dash = 5;  ///< bytes of the word behind the dash of a compound
constexpr std::size_t longest_heading = 200;     ///< bytes of a heading that is looked at as a phrase

template <class Use>
void for_each_part(std::string_view text, char separator, Use use) {
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(separator, from), text.size());
        const std::string_view part = trim(text.substr(from, end - from));
        if (!part.empty()) use(part);
        from = end + 1;
    }
}

/// Lines of a data file without comments, with the "[group]" they stand under.
template <class Use>
void for_each_line(std::string_view file, Use use) {
    std::string_view group;
    for_each_part(file, '\n', [&](std::string_view line) {
        if (line[0] == '#') return;
        if (line[0] == '[' && line.back() == ']')
            group = line.substr(1, line.size() - 2);
        else
            use(group, line);
    });
}

std::string_view embedded_file(std::string_view name) {
    for (std::size_t i = 0; i < embedded::lexicon_files_count; ++i)
        if (embedded::lexicon_files[i].name == name) return embedded::lexicon_files[i].text;
    return {};
}

constexpr std::array<std::string_view, 18> section_names = {
    "header",       "work",      "internship",      "freelance", "volunteer", "opensource",
    "teaching",     "education", "skills",          "languages", "projects",  "certificates",
    "publications", "awards",    "recommendations", "contact",   "summary",   "other"};
constexpr std::array<std::string_view, 21> field_names = {
    "organization", "title",         "period",       "from",
    "to",           "location",      "technologies", "responsibilities",
    "institution",  "qualification", "name",         "headline",
    "email",        "phone",         "updated",      "employment",
    "client",       "given_name",    "family_name",  "family_name_first",
    "particulars"};

template <std::size_t N>
std::size_t index_of(const std::array<std::string_view, N>& names, std::string_view name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

/// Calls use(text), and once more with its traditional characters if it is Chinese in simplified ones.
template <class Use>
void in_both_writings(std::string_view text, Use use) {
    static const HanVariants variants(embedded_file("han_variants.txt"));
    use(text);
    if (const auto traditional = variants.traditional(text)) use(*traditional);
}

/// Fills a lexicon from the embedded files.
class LexiconReader {
public:
    static void read(Lexicon& lexicon) {
        read_sections(lexicon);
        read_labels(lexicon);
        read_words(lexicon, "title_words.txt",
                   {{"head", &lexicon.title_head},
                    {"surname", &lexicon.title_head},
                    {"surname", &lexicon.title_surname},
                    {"qualifier", &lexicon.title_qualifier},
                    {"rank", &lexicon.title_rank},
                    {"student", &lexicon.student},
                    {"field", &lexicon.title_field}});
        read_words(lexicon, "organization_words.txt",
                   {{"legal", &lexicon.legal_form}, {"kind", &lexicon.organization_kind}});
        read_words(lexicon, "education_words.txt",
                   {{"degree", &lexicon.degree}, {"institution", &lexicon.institution}, {"prize", &lexicon.prize}});
        read_words(lexicon, "role_words.txt",
                   {{"internship", &lexicon.internship},
                    {"freelance", &lexicon.freelance},
                    {"volunteer", &lexicon.volunteer},
                    {"teaching", &lexicon.teaching},
                    {"opensource", &lexicon.opensource},
                    {"at", &lexicon.employed_by},
                    {"article", &lexicon.article},
                    {"field-of", &lexicon.field_of},
                    {"at-name", &lexicon.employed_at_name},
                    {"in-name", &lexicon.employed_in_name},
                    {"in", &lexicon.employed_in}});
        read_words(lexicon, "level_words.txt", {{"", &lexicon.level}});
        for_each_line(embedded_file("places.txt"), [&](std::string_view, std::string_view line) {
            for_each_part(line, ';', [&](std::string_view place) { lexicon.places[fold(place)]; });
        });
        for_each_line(embedded_file("document_words.txt"), [&](std::string_view group, std::string_view line) {
            PhraseSet& words = group == "page" ? lexicon.page_words : lexicon.document_words;
            for_each_part(line, ' ', [&](std::string_view word) { words[fold(word)]; });
        });
        for_each_line(embedded_file("heading_modifiers.txt"), [&](std::string_view group, std::string_view line) {
            PhraseSet& words = group == "behind" ? lexicon.heading_endings : lexicon.heading_modifiers;
            const auto add = [&](std::string_view word) { words[fold(word)]; };
            for_each_part(line, ' ', [&](std::string_view word) { in_both_writings(word, add); });
        });
        for_each_line(embedded_file("statement_words.txt"), [&](std::string_view group, std::string_view line) {
            for_each_part(line, ';', [&](std::string_view phrase) {
                if (group != "opening") return lexicon.statement_joints.push_back(fold(phrase));
                lexicon.statement_openings[fold(phrase)];
            });
        });
        read_languages(lexicon);
    }

private:
    static void read_sections(Lexicon& lexicon) {
        for_each_line(embedded_file("section_headings.txt"), [&](std::string_view group, std::string_view line) {
            const std::string language(line.substr(0, 2));
            const SectionPhrase phrase{static_cast<SectionKind>(index_of(section_names, group)), language};
            const auto add = [&](std::string_view part) {
                const std::string folded = phrase_of(part);
                SectionPhrase& known = lexicon.section_phrases_[folded];
                if (folded.size() >= shortest_misspelt) lexicon.long_section_phrases_.push_back(folded);
                if (known.language.empty())
                    known = phrase;
                else if (known.kind == phrase.kind && !known.language.ends_with(language))
                    known.language += " " + language;
            };
            for_each_part(line.substr(3), ';',
                          [&](std::string_view part) { language == "zh" ? in_both_writings(part, add) : add(part); });
        });
        std::ranges::sort(lexicon.long_section_phrases_);
    }

    static void read_labels(Lexicon& lexicon) {
        for_each_line(embedded_file("field_labels.txt"), [&](std::string_view group, std::string_view line) {
            const std::uint32_t bit = bit_of(static_cast<Field>(index_of(field_names, group)));
            const auto add = [&](std::string_view part) { lexicon.labels_[phrase_of(part)] |= bit; };
            for_each_part(line, ';', [&](std::string_view part) { in_both_writings(part, add); });
        });
    }

    /// Each group of a file is a class of words.
    static void read_words(Lexicon& lexicon, std::string_view file,
                           const std::vector<std::pair<std::string_view, WordSet*>>& groups) {
        for (const auto& [name, set] : groups) {
            set->classes_ = &lexicon.classes_;
            set->index_ = lexicon.class_count_++;
        }
        for_each_line(embedded_file(file), [&](std::string_view group, std::string_view line) {
            for (const auto& [name, set] : groups) {
                if (name != group) continue;
                const WordMask mask = WordMask{1} << set->index_;
                const auto add = [&](std::string_view word) { lexicon.classes_.add(fold(word), mask); };
                for_each_part(line, ' ', [&](std::string_view word) { in_both_writings(word, add); });
            }
        });
    }

    static void read_languages(Lexicon& lexicon) {
        for_each_line(embedded_file("language_names.txt"), [&](std::string_view, std::string_view line) {
            std::vector<std::string_view> cells;
            for_each_part(line, '\t', [&](std::string_view cell) { cells.push_back(cell); });
            if (cells.size() < 3) return;
            const HumanLanguage language{std::string(cells[0]),
                                         cells[1] == "-" ? std::string() : std::string(cells[1])};
            const auto add = [&](std::string_view name) {
                HumanLanguage& known = lexicon.languages[fold(name)];
                if (known.name.empty()) known = language;
            };
            add(cells[0]);
            for_each_part(cells[2], ' ', add);
        });
    }
};

Lexicon::Lexicon() { LexiconReader::read(*this); }

const Lexicon& Lexicon::built_in() {
    static const Lexicon lexicon;
    return lexicon;
}

namespace {

bool is_plain(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "Work experience (selected)", "職務経歴（現職）": the heading and what is in brackets at its end.
std::pair<std::string_view, std::string_view> split_bracket(std::string_view phrase) {
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        if (!trim(phrase).ends_with(close)) continue;
        const std::size_t begin = phrase.rfind(open);
        if (begin != std::string_view::npos && begin > 0) return {phrase.substr(0, begin), phrase.substr(begin)};
    }
    return {phrase, {}};
}

}  // namespace

bool Lexicon::opens_no_section(std::string_view folded_heading) const {
    const std::string_view first = folded_heading.substr(0, folded_heading.find(' '));
    return is_plain(first) && !section_phrases_.opens_with_word(first) && !heading_modifiers.contains(first);
}

std::optional<SectionPhrase> Lexicon::section(std::string_view folded_heading) const {
    if (opens_no_section(folded_heading)) return std::nullopt;
    std::string buffer;
    std::string_view phrase = phrase_of_folded(folded_heading, buffer);
    if (phrase.size() > longest_heading) return std::nullopt;
    if (const SectionPhrase* found = section_phrases_.find(phrase)) return *found;
    for (std::size_t space = phrase.find(' '); space != std::string_view::npos; space = phrase.find(' ')) {
        if (!heading_modifiers.contains(phrase.substr(0, space))) break;
        phrase.remove_prefix(space + 1);
        if (const SectionPhrase* found = section_phrases_.find(phrase)) return *found;
    }
    if (!phrase.empty() && is_cjk(code_point_at(phrase, 0).value))
        if (const SectionPhrase* found = section_without_modifiers(phrase)) return *found;
    if (const auto [bare, bracket] = split_bracket(folded_heading); !bracket.empty()) {
        const bool known = section_phrases_.find(phrase_of_folded(bracket, buffer)) != nullptr;
        const auto found = section(bare), within = known ? section(bracket) : found;
        return found && within && within->kind == SectionKind::summary ? within : found;  // "Career (overview)"
    }
    if (auto parts = sections_of_parts(phrase)) return std::move(parts->first);
    if (phrase.find('(') != std::string_view::npos)  // "Other language(s)"
        if (const SectionPhrase* found = section_phrases_.find(phrase_of(bare_label(phrase)))) return *found;
    return std::nullopt;
}

const SectionPhrase* Lexicon::section_without_modifiers(std::string_view phrase) const {
    constexpr std::size_t character = 3, shortest = 2 * character, longest = 5 * character;
    for (std::size_t size = shortest; size <= longest && size + shortest <= phrase.size(); size += character) {
        const std::size_t rest = phrase.size() - size;
        const SectionPhrase* found = nullptr;
        if (heading_modifiers.contains(phrase.substr(0, size))) found = section_phrases_.find(phrase.substr(size));
        if (found == nullptr && heading_endings.contains(phrase.substr(rest)))
            found = section_phrases_.find(phrase.substr(0, rest));
        if (found != nullptr) return found;
    }
    return nullptr;
}

std::optional<SectionPhrase> Lexicon::second_section(std::string_view folded_heading) const {
    std::string buffer;
    if (auto parts = sections_of_parts(phrase_of_folded(folded_heading, buffer))) return std::move(parts->second);
    return std::nullopt;
}

namespace {

/// Where a word as short as " oraz " stands between two spaces: the offsets of the spaces in front.
std::vector<std::size_t> short_words_of(std::string_view phrase) {
    constexpr std::size_t longest_joint = 5;
    std::vector<std::size_t> found;
    std::size_t space = phrase.find(' ');
    while (space != std::string_view::npos) {
        const std::size_t next = phrase.find(' ', space + 1);
        if (next != std::string_view::npos && next - space <= longest_joint) found.push_back(space);
        space = next;
    }
    return found;
}

}  // namespace

std::optional<Lexicon::TwoSections> Lexicon::sections_of_parts(std::string_view phrase) const {
    static constexpr std::array<std::string_view, 13> spaced_joints = {
        " & ", " and ", " und ", " et ", " y ", " e ", " и ", " і ", " та ", " i ", " oraz ", " en ", " / "};
    static constexpr std::array<std::string_view, 8> joints = {"与", "與", "及", "・", "、", " 및 ", "과 ", "/"};
    const auto parted_at = [&](std::size_t at, std::size_t size) -> std::optional<TwoSections> {
        auto first = section(phrase.substr(0, at));
        if (!first) return std::nullopt;
        auto second = section(phrase.substr(at + size));
        if (!second) return std::nullopt;
        return {{std::move(*first), std::move(*second)}};
    };
    const bool spaced = phrase.empty() || !is_cjk(code_point_at(phrase, 0).value);
    const std::vector<std::size_t> short_words = short_words_of(phrase);
    if (spaced && short_words.empty()) return std::nullopt;
    for (const std::string_view joint : spaced_joints) {
        const auto opens = [&](std::size_t at) { return phrase.substr(at).starts_with(joint); };
        const auto at = std::ranges::find_if(short_words, opens);
        if (at == short_words.end()) continue;
        if (auto parts = parted_at(*at, joint.size())) return parts;
    }
    if (ascii_size(phrase) == phrase.size()) return std::nullopt;
    for (const std::string_view joint : joints) {
        if (joint == "/" && spaced) continue;  // "社团/志工"
        const std::size_t at = phrase.find(joint);
        if (at == std::string_view::npos) continue;
        if (auto parts = parted_at(at, joint.size())) return parts;
    }
    return std::nullopt;
}

std::optional<SectionPhrase> Lexicon::section_within(std::string_view folded_heading) const {
    if (auto whole = section(folded_heading)) return whole;
    std::string buffer;
    const std::string_view phrase = phrase_of_folded(folded_heading, buffer);
    const std::vector<std::string_view> words = words_of(phrase);
    if (words.size() > 6) return std::nullopt;
    for (std::size_t size = std::min<std::size_t>(words.size(), 4); size > 0; --size) {
        for (std::size_t from = 0; from + size <= words.size(); ++from) {
            const std::string_view word = words[from];
            const std::size_t dash = size == 1 ? word.rfind('-') : std::string_view::npos;  // "PHP-опыт"
            if (dash != std::string_view::npos && word.size() - dash > shortest_behind_dash)
                if (auto found = section(word.substr(dash + 1))) return found;
            if (opens_no_section(word)) continue;
            const char* end = words[from + size - 1].data() + words[from + size - 1].size();
            const std::string_view part(words[from].data(), static_cast<std::size_t>(end - words[from].data()));
            if (auto found = section(part)) return found;
        }
    }
    return std::nullopt;
}

std::optional<SectionPhrase> Lexicon::section_misspelt(std::string_view folded_heading) const {
    constexpr std::size_t sure = 2;  // first bytes that nobody gets wrong
    std::string buffer;
    const std::string_view phrase = phrase_of_folded(folded_heading, buffer);
    if (phrase.size() < shortest_misspelt || phrase.size() > longest_heading) return std::nullopt;
    const std::string_view opening = phrase.substr(0, sure);
    const auto first = std::ranges::lower_bound(long_section_phrases_, opening);
    const auto found = std::find_if(first, long_section_phrases_.end(), [&](const std::string& known) {
        return !known.starts_with(opening) || is_misspelling(phrase, known);
    });
    const bool any = found != long_section_phrases_.end() && found->starts_with(opening);
    return any ? section(*found) : std::nullopt;
}

bool Lexicon::is_field_of_work(std::string_view folded) const {
    constexpr int most_words = 5;
    static constexpr std::array<std::string_view, 13> joints = {"and", "of", "for", "und", "fur", "et", "de",
                                                                "y",   "e",  "i",   "en",  "и",   "і"};
    int words = 0, fields = 0, others = 0;
    for_each_word(folded, [&](std::string_view word) {
        const WordMask classes = classes_of(word);
        ++words;
        if (title_field.holds(classes))
            ++fields;
        else if (!title_qualifier.holds(classes) && std::ranges::find(joints, word) == joints.end())
            ++others;
    });
    return fields > 0 && others == 0 && words <= most_words;
}

std::uint32_t Lexicon::label(std::string_view folded) const {
    const bool form = has_form_signs(folded);
    const std::string_view first = folded.substr(0, folded.find(' '));
    if (!form && !first.empty() && is_plain(first) && !labels_.opens_with_word(first)) return 0;
    std::string buffer;
    const std::uint32_t* found = labels_.find(phrase_of_folded(folded, buffer));
    if (found == nullptr && form) found = labels_.find(phrase_of(bare_label(folded)));
    return found != nullptr ? *found : 0;
}

namespace {

/// "中文（母语）、英语": the bytes of the first name, where no spaces are written.
std::size_t size_of_letters(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && is_letter(code_point_at(text, size).value)) size += code_point_at(text, size).size;
    return size;
}

}  // namespace

const HumanLanguage* Lexicon::language(std::string_view folded) const {
    for (const std::string_view word : words_of(folded)) {
        if (const HumanLanguage* found = languages.find(word)) return found;
        if (is_cjk(code_point_at(word, 0).value)) return languages.find(word.substr(0, size_of_letters(word)));
        if (!heading_modifiers.contains(word) && word.size() > 3) break;
    }
    return nullptr;
}

std::string_view name_of(SectionKind kind) { return section_names[static_cast<std::size_t>(kind)]; }

}  // namespace vitae::recognize
