// SPDX-License-Identifier: Apache-2.0
//
// What a segment of a header looks like by itself: its words, its link, what stands before it.
#include <algorithm>
#include <array>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/assignment.hpp"

namespace vitae::recognize {
namespace {

bool names_domain(std::string_view folded) {
    const std::size_t dot = folded.find('.');
    return folded.find(' ') == std::string_view::npos && dot != std::string_view::npos && dot > 0 &&
           dot + 2 < folded.size();
}

/// "Senior SE", "Staff SWE II", "Sr. QA": an abbreviation behind a rank names what is held.
bool names_ranked(const Segment& segment, const Lexicon& lexicon) {
    constexpr std::size_t shortest = 2, longest = 5;  // letters and digits: "SE3", "SDET"
    const std::string_view text = segment.text;
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || !lexicon.title_rank.has(fold(trim_edges(text.substr(0, space)))))
        return false;
    const std::string_view rest = trim(text.substr(space)), word = rest.substr(0, rest.find(' '));
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return word.size() >= shortest && word.size() <= longest && is_capital(word[0]) && is_capital(word[1]) &&
           std::ranges::all_of(word, [&](char c) { return is_capital(c) || (c >= '0' && c <= '9'); }) &&
           rest.size() <= word.size() + longest;
}

/// "Центр волонтёров", "Association des ingénieurs": the first word says what it is, a title behind it whose or what
/// for.
bool opens_with_kind(const Segment& segment, const Lexicon& lexicon) {
    static constexpr std::array<std::string_view, 14> genitives = {"de", "des", "du",  "del", "dei", "degli", "delle",
                                                                   "di", "do",  "dos", "das", "der", "of",    "van"};
    const std::string_view text = segment.folded.view();
    const std::size_t space = text.find(' ');
    const bool opens_line = segment.joint == Joint::start || segment.joint == Joint::line;
    if (space == std::string_view::npos || segment.given != Given::nothing || !opens_line) return false;
    const std::string_view second = text.substr(space + 1, text.find(' ', space + 1) - space - 1);
    const char32_t first = code_point_at(text, 0).value;
    const bool cyrillic = first >= 0x400 && first < 0x530;
    return (cyrillic || std::ranges::find(genitives, second) != genitives.end()) &&
           lexicon.title_head.count(segment.folded) > 0 && lexicon.organization_kind.has(text.substr(0, space));
}

/// Puts one sign after the other on the scale.
class Scale {
public:
    explicit Scale(std::vector<Sign>* signs) : signs_(signs) {}

    void put(const char* name, double title, double organization) {
        lean_.title += title;
        lean_.organization += organization;
        if (signs_ != nullptr && (title != 0 || organization != 0)) signs_->push_back({name, title, organization});
    }
    /// One employer has several positions, one school several degrees, hardly ever the other way round.
    void put_tier(Tier tier) {
        if (tier == Tier::above_positions) put("above several positions", -1.5, 1.5);
        if (tier == Tier::position) put("one of several positions", 1.0, -1.0);
    }
    void only_for_itself() { lean_.own = true; }

    /// A label settles it.
    Leaning result(Given given) {
        if (given != Given::organization && given != Given::title) return lean_;
        const double sign = given == Given::title ? 1 : -1;
        if (signs_ != nullptr) *signs_ = {{"label", 8 * sign, -8 * sign}};
        return {8 * sign, -8 * sign, lean_.own};
    }

private:
    Leaning lean_;
    std::vector<Sign>* signs_;
};

}  // namespace

Judge role_judge(const Lexicon& lexicon) {
    const auto leaning = [&lexicon](const Segment& segment, std::vector<Sign>* signs) {
        Scale scale(signs);
        const FoldedText& text = segment.folded;
        const int words = count_words(text);
        const bool ranked = names_ranked(segment, lexicon);
        const bool opens_name = opens_with_kind(segment, lexicon);
        const int heads = opens_name ? 0 : std::max(lexicon.title_head.count(text), ranked ? 1 : 0);
        const int qualifiers = std::min(lexicon.title_qualifier.count(text), 2);
        const int kinds = segment.field_of_title ? 0 : lexicon.organization_kind.count(text);  // "Trust and Safety"
        scale.put("title word", 1.7 * std::min(heads, 2), -0.7 * std::min(heads, 2));
        scale.put("word of titles", (heads > 0 ? 0.3 : 0.15) * qualifiers, -0.1 * qualifiers);
        if (!ranked && lexicon.legal_form.count(text) > 0) scale.put("legal form", -1.2, 2.2);
        scale.put("kind of organization", -0.7 * std::min(kinds, 1), 1.1 * std::min(kinds, 2));
        if (words > 8) scale.put("long", -0.15 * (words - 8), -0.15 * (words - 8));
        if (!segment.href.empty()) scale.put("link", -0.3, 1.2);
        if (segment.joint == Joint::at) scale.put("\"at\"", -2, 3.5);
        if (names_domain(text)) scale.put("domain name", 0, 0.6);
        if (segment.in_title_line) scale.put("goes on in the title's line", 0.4, -0.4);
        if (segment.in_bold_title)
            scale.put("goes on in the title's bold", 0.4, -0.4);
        else if ((segment.style & style::bold) != 0 && heads == 0 && segment.joint != Joint::line &&
                 !segment.bold_like_line)
            scale.put("bold", 0, 0.4);
        if (starts_lower(segment.text)) scale.put("small letter", 0.2, -0.3);
        if (segment.remark) scale.put("remark in brackets", -1, -2.5);
        if (segment.set_aside) scale.put("set aside", -0.2, -0.4);
        if (segment.field_of_title) scale.put("field of the title before it", 0.9, -0.9);
        if (lexicon.places.contains(text.view())) scale.put("place", -1.5, -1.2);
        if (lexicon.freelance.count(text) > 0 && words <= 2) {
            scale.put("freelance", 1.5, -1.0);
            scale.only_for_itself();
        }
        scale.put_tier(segment.tier);
        return scale.result(segment.given);
    };
    return {leaning, 0.8, 1.0, &lexicon.title_head};
}

namespace {

/// "kein Abschluss", "no degree".
bool says_none(const FoldedText& text) {
    static constexpr std::array<std::string_view, 18> none = {"no",   "without", "kein",  "keine", "keinen", "ohne",
                                                              "sans", "sin",     "sem",   "senza", "geen",   "zonder",
                                                              "bez",  "без",     "ingen", "inget", "uten",   "uden"};
    const std::string_view all = text.view();
    return std::ranges::find(none, all.substr(0, all.find(' '))) != none.end();
}

}  // namespace

Judge education_judge(const Lexicon& lexicon) {
    const auto leaning = [&lexicon](const Segment& segment, std::vector<Sign>* signs) {
        Scale scale(signs);
        const FoldedText& text = segment.folded;
        const int words = count_words(text);
        const int degrees = std::min(lexicon.degree.count(text), 2);
        const int schools = lexicon.institution.count(text);
        scale.put("qualification", 1.5 * degrees, -1.1 * degrees);
        if (degrees > 0 && says_none(text)) scale.put("says there is none", -5, -5);
        scale.put("kind of school", -1.3 * std::min(schools, 1), 1.9 * std::min(schools, 2));
        if (lexicon.legal_form.count(text) > 0) scale.put("legal form", 0, 0.6);
        if (!segment.href.empty() && !starts_lower(segment.text)) scale.put("link", 0, 0.7);  // not "certificate"
        if (segment.joint == Joint::at) scale.put("\"at\"", 0, 3);
        if (words > 12) scale.put("long", -0.1 * (words - 12), -0.1 * (words - 12));
        // "Master, applied mathematics": the field after the degree
        if (segment.joint == Joint::comma && starts_lower(segment.text))
            scale.put("small letter", segment.behind_name ? 0 : 0.6, -0.6);
        if (segment.in_bold_title) scale.put("goes on in the qualification's bold", 0.6, -0.6);
        if (segment.grade) scale.put("grade", -3, -3);
        if (segment.remark) scale.put("remark", -3, -3);
        if (lexicon.places.contains(text.view())) scale.put("place", -1.5, -1.0);
        scale.put_tier(segment.tier);
        return scale.result(segment.given);
    };
    return {leaning, 1.0, 0.8, &lexicon.degree};
}

}  // namespace vitae::recognize
