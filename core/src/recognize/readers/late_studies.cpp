// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/late_studies.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/sentence_rest.hpp"
#include "recognize/readers/grades.hpp"

namespace vitae::recognize {
namespace {

/// The school that a line below the header starts with, its place and what else it says of the studies:
/// "*Oakhaven University*, Leeds, with a minor in chemistry".
struct LateSchool {
    std::string name, location, rest;
};

LateSchool late_school_in(const Draft& draft, std::size_t index) {
    const Line& line = draft.lines[index];
    const Header header = read_header(draft.lines, {index}, draft.lexicon);
    const std::vector<Segment>& all = header.segments;
    std::size_t last = 0;
    while (last < all.size() && draft.lexicon.institution.count(all[last].folded) > 0) ++last;
    if (last == 0 || header.period) return {line.text, {}, {}};
    LateSchool school{run_text(header, {0, last}, draft.lines), header.location, header.rest};
    if (last < all.size()) school.rest = trim(std::string_view(line.text).substr(all[last].begin));
    return school;
}

/// "Double Major: Bachelor of Arts in Botany", not "GPA: 3.9 (Master)".
bool labels_degree(const Labelled& labelled, const Lexicon& lexicon) {
    return lexicon.degree.count(fold(labelled.value)) > 0 &&
           !find_grade(std::string(labelled.label) + ": " + std::string(labelled.value));
}

/// "BSc Geology" of "BSc Geology. Graduated with a thesis on dunes.": what the line says before its first full stop.
std::string_view first_sentence(std::string_view text, const Lexicon& lexicon) {
    constexpr std::size_t longest_abbreviation = 4;  // letters
    for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1))
        if (ends_sentence(text, at, lexicon)) return text.substr(0, at);
    const bool stopped =
        text.ends_with('.') && text.size() - text.find_last_of(" .", text.size() - 2) > longest_abbreviation + 2;
    return stopped ? text.substr(0, text.size() - 1) : text;
}

/// "Botany, evening classes, Bachelor of Science (with honours)": no part is long.
bool lists_short_parts(std::string_view text) {
    constexpr int longest_part = 8;  // words
    for (std::size_t from = 0, end = 0; from < text.size(); from = end + 1) {
        end = std::min(text.find(',', from), text.size());
        if (count_words(text.substr(from, end - from)) > longest_part) return false;
    }
    return true;
}

}  // namespace

void find_late_part_of_studies(Draft& draft, HeaderFacts& facts) {
    constexpr int longest_part = 10;  // words
    const bool no_title = facts.title.empty() && !facts.organization.empty();
    const bool no_school = facts.organization.empty() && !facts.title.empty();
    if (!no_title && !no_school) return;
    const WordSet& wanted = no_title ? draft.lexicon.degree : draft.lexicon.institution;
    for (std::size_t n = 0; n < facts.entry.body.size() && n < 2; ++n) {
        const std::size_t index = facts.entry.body[n];
        const Line& line = draft.lines[index];
        if (line.text.ends_with(':') || wanted.count(line.folded) == 0) continue;
        const Labelled labelled = line.labelled();
        const bool plain_title = no_title && labelled.label.empty();
        const std::string_view opening = plain_title ? first_sentence(line.text, draft.lexicon) : line.text;
        const bool tells_more = opening.size() < line.text.size();
        if (tells_more && wanted.count(FoldedText(fold(opening))) == 0) continue;
        const int words = tells_more ? count_words(opening) : line.words;
        const bool listed = plain_title && n == 0 && line.continues() && lists_short_parts(opening);
        const bool is_long = words > longest_part * (no_title && (listed || !labelled.label.empty()) ? 2 : 1);
        if (is_long && (no_title || !opens_with_set_name(line))) continue;
        if (no_title && !labelled.label.empty() && !labels_degree(labelled, draft.lexicon)) continue;
        if (no_title) {
            facts.title = labelled.label.empty() ? opening : labelled.value;
            if (opening.size() + 1 < line.text.size() && plain_title)
                append_line(facts.leftover, trim(std::string_view(line.text).substr(opening.size() + 1)));
            if (!labelled.label.empty() && facts.title.ends_with('.')) facts.title.pop_back();
        } else if (!labelled.label.empty()) {
            facts.organization = labelled.value;
        } else {
            LateSchool school = late_school_in(draft, index);
            facts.organization = std::move(school.name);
            if (facts.location.empty()) facts.location = std::move(school.location);
            if (!school.rest.empty()) append_line(facts.leftover, school.rest);
        }
        draft.fact(index);
        facts.entry.header.push_back(index);
        facts.entry.body.erase(facts.entry.body.begin() + static_cast<std::ptrdiff_t>(n));
        return;
    }
}

}  // namespace vitae::recognize
