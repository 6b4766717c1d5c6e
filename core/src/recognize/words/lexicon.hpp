// SPDX-License-Identifier: Apache-2.0
//
// The dictionaries of data/ as look-up tables. All texts given to them are folded (model/text.hpp).
//
//   const Lexicon& words = Lexicon::built_in();
//   words.title_head.count("senior software engineer");   // 1
//   words.section("berufserfahrung")->kind;               // SectionKind::work
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "recognize/words/phrase.hpp"
#include "recognize/words/word_classes.hpp"

namespace vitae::recognize {

/// A folded text that is asked for the classes of its words again and again: they are counted once.
class FoldedText {
public:
    FoldedText() = default;
    explicit FoldedText(std::string folded) : text_(std::move(folded)) {}
    FoldedText& operator=(std::string folded) {
        text_ = std::move(folded);
        counted_ = false;
        return *this;
    }
    operator std::string_view() const { return text_; }
    [[nodiscard]] std::string_view view() const { return text_; }
    [[nodiscard]] const WordCounts& counts(const WordClasses& classes) const {
        if (!counted_) counts_ = classes.counts(text_);
        counted_ = true;
        return counts_;
    }

private:
    std::string text_;
    mutable WordCounts counts_{};
    mutable bool counted_ = false;
};

/// One class of words.
class WordSet {
public:
    [[nodiscard]] bool has(std::string_view word) const { return holds(classes_->of(word)); }
    /// Whether a word of these classes is in the set.
    [[nodiscard]] bool holds(WordMask classes) const { return (classes >> index_ & 1u) != 0; }
    /// How many words of the text are in the set.
    [[nodiscard]] int count(std::string_view folded) const { return classes_->counts(folded)[index_]; }
    [[nodiscard]] int count(const FoldedText& folded) const { return folded.counts(*classes_)[index_]; }

private:
    friend class LexiconReader;
    const WordClasses* classes_ = nullptr;
    unsigned index_ = 0;
};

/// Whole phrases.
using PhraseSet = TextTable<std::monostate>;

enum class SectionKind : std::uint8_t {
    header,
    work,
    internship,
    freelance,
    volunteer,
    opensource,
    teaching,
    education,
    skills,
    languages,
    projects,
    certificates,
    publications,
    awards,
    recommendations,
    contact,
    summary,
    other,
};

/// As in data/section_headings.txt.
std::string_view name_of(SectionKind kind);

struct SectionPhrase {
    SectionKind kind = SectionKind::other;
    std::string language;  ///< ISO 639-1 of the languages that use the phrase, separated by spaces
};

/// What the label in front of a value says about it.
enum class Field : std::uint8_t {
    organization,
    title,
    period,
    from,
    to,
    location,
    technologies,
    responsibilities,
    institution,
    qualification,
    name,
    headline,
    email,
    phone,
    updated,
    employment,
    client,
    given_name,
    family_name,
    family_name_first,  ///< the whole name, the other way round
    particulars,        ///< date of birth, driving licence: facts a CV does not take
};

constexpr std::uint32_t bit_of(Field field) { return 1u << static_cast<unsigned>(field); }

struct HumanLanguage {
    std::string name;  ///< in English
    std::string code;  ///< ISO 639-1, or empty
};

struct Lexicon {
    static const Lexicon& built_in();
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    WordSet title_head, title_qualifier;
    WordSet title_field;    ///< departments and fields of work behind a title
    WordSet title_surname;  ///< words of title_head that are surnames too
    WordSet title_rank;     ///< words of title_qualifier that say how high
    WordSet legal_form, organization_kind;
    WordSet degree, institution, student, prize;
    WordSet internship, freelance, volunteer, teaching, opensource;
    WordSet field_of;          ///< "a specialist in the field of"
    WordSet employed_by;       ///< stands before an employer
    WordSet article;           ///< may stand between that word and the name: "at the"
    WordSet employed_at_name;  ///< only before its name
    WordSet employed_in_name;  ///< before its name, or before a field of work
    WordSet employed_in;       ///< also before much else
    WordSet level;
    PhraseSet places;
    TextTable<HumanLanguage> languages;
    PhraseSet document_words, heading_modifiers;
    PhraseSet page_words;                       ///< of "Page 2 of 3"
    PhraseSet heading_endings;                  ///< modifiers glued behind the phrase
    PhraseSet statement_openings;               ///< "i worked as"
    std::vector<std::string> statement_joints;  ///< between employer and title

    /// All classes of a word, for who asks about several.
    [[nodiscard]] WordMask classes_of(std::string_view word) const { return classes_.of(word); }
    /// Whether a text names a department or a field of work and nothing else ("Intensive Care", "Sales & Marketing").
    [[nodiscard]] bool is_field_of_work(std::string_view folded) const;
    /// The kind of section a heading announces, by its whole text. Nothing if it is unknown.
    [[nodiscard]] std::optional<SectionPhrase> section(std::string_view folded_heading) const;
    /// Whether section() knows it as a heading of this kind.
    [[nodiscard]] bool heads(std::string_view folded_heading, SectionKind kind) const {
        const auto phrase = section(folded_heading);
        return phrase && phrase->kind == kind;
    }
    /// What the second part of a heading announces: education in "Work & education". Nothing if it has no two parts.
    [[nodiscard]] std::optional<SectionPhrase> second_section(std::string_view folded_heading) const;
    /// As section(), also if the phrase is only a part of the heading ("Work experience in IT").
    [[nodiscard]] std::optional<SectionPhrase> section_within(std::string_view folded_heading) const;
    /// As section(), for a long heading with a slip of the keyboard in it ("Profesional Experience").
    [[nodiscard]] std::optional<SectionPhrase> section_misspelt(std::string_view folded_heading) const;
    /// The meanings a label can have, as bits of Field; 0 if it is unknown.
    [[nodiscard]] std::uint32_t label(std::string_view folded) const;
    [[nodiscard]] bool is_label(std::string_view folded, Field field) const {
        return (label(folded) & bit_of(field)) != 0;
    }
    /// The human language a text names as its first or only word.
    [[nodiscard]] const HumanLanguage* language(std::string_view folded) const;

private:
    struct TwoSections {
        SectionPhrase first, second;
    };
    /// Its first word is plain letters and no phrase begins with it: most lines are told apart without more.
    [[nodiscard]] bool opens_no_section(std::string_view folded_heading) const;
    /// "主要技能", "技能列表": the phrase with a modifier glued to it, in writing without spaces.
    [[nodiscard]] const SectionPhrase* section_without_modifiers(std::string_view phrase) const;
    /// "Certifications & courses": every part is a heading by itself.
    [[nodiscard]] std::optional<TwoSections> sections_of_parts(std::string_view phrase) const;

    Lexicon();
    friend class LexiconReader;

    WordClasses classes_;
    unsigned class_count_ = 0;
    TextTable<SectionPhrase> section_phrases_;
    std::vector<std::string> long_section_phrases_;  ///< sorted
    TextTable<std::uint32_t> labels_;
};

}  // namespace vitae::recognize
