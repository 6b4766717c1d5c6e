// SPDX-License-Identifier: Apache-2.0
#include "recognize/recognize.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "model/text.hpp"
#include "recognize/document/bullets.hpp"
#include "recognize/document/heading_shape.hpp"
#include "recognize/document/implied_skills.hpp"
#include "recognize/document/label_forms.hpp"
#include "recognize/document/late_header.hpp"
#include "recognize/document/side_by_side.hpp"
#include "recognize/readers/draft.hpp"
#include "recognize/readers/record.hpp"
#include "recognize/skills/skill_list.hpp"
#include "recognize/verdict.hpp"

namespace vitae::recognize {
namespace {

LineList open_lines(const Draft& draft, const Section& section) {
    LineList lines;
    for (std::size_t i = section.first; i < section.last; ++i)
        if (draft.is_open(i)) lines.push_back(i);
    return lines;
}

void add_summary(Draft& draft, const LineList& lines) {
    for (const std::size_t i : lines) {
        if (draft.lines[i].is_row() || draft.lines[i].is_heading()) continue;
        append_line(draft.cv.summary, draft.lines[i].text);
        draft.fact(i);
    }
}

/// Languages, and lists of them, among interests and other things.
void add_scattered_languages(Draft& draft, const LineList& lines) {
    std::uint32_t below = 0;
    bool listed = false;
    for (const std::size_t i : lines) {
        const Line& line = draft.lines[i];
        if (listed && line.block->depth <= below) listed = false;
        if (line.is_item() && draft.lexicon.heads(line.folded, SectionKind::languages)) {
            listed = true;
            below = line.block->depth;
            draft.fact(i);
            continue;
        }
        const Labelled labelled = line.labelled();
        const bool labels_them =
            !labelled.label.empty() && draft.lexicon.heads(fold(labelled.label), SectionKind::languages);
        if (labels_them && take_languages(draft, i, labelled.value, true)) continue;
        if (line.words <= 16) take_languages(draft, i, line.text, listed);
    }
}

/// Whether most of the section's entries carry a date, or how long they lasted if `lengths` count.
bool is_dated(const Draft& draft, const LineList& lines, bool lengths) {
    std::size_t dated = 0, starts = 0;
    for (const std::size_t i : lines) {
        const Line& line = draft.lines[i];
        if (line.continues() && !line.is_row()) continue;
        if (line.block->has(block_flag::table_header)) continue;
        const bool has_date = lengths ? line.dated : states_dates(line);
        dated += has_date ? 1 : 0;
        const bool starts_one =
            line.is_row() || line.is_heading() || line.starts_bold || line.block->has(block_flag::term);
        starts += starts_one || has_date ? 1 : 0;
    }
    return dated > 0 && dated * 2 >= starts;
}

/// Whether most of its dated lines name skills and when they were used, rather than certificates.
bool dates_skills(const Draft& draft, const LineList& lines) {
    int dated = 0, skills = 0;
    for (const std::size_t i : lines) {
        const Line& line = draft.lines[i];
        if (!line.dated || line.block->has(block_flag::table_header)) continue;
        ++dated;
        const std::string_view name = line.is_row() && !line.cells().empty()
                                          ? line.cells()[0]
                                          : std::string_view(line.text).substr(0, line.periods[0].begin);
        skills += skill_list_share(name, draft.skills) >= 0.5 ? 1 : 0;
    }
    return skills * 2 > dated;
}

/// "**Languages:** English (B1), German": a section of one line at the end of another.
void take_labelled_languages(Draft& draft, const Section& section) {
    if (!holds_entries(section.kind)) return;
    for (std::size_t i = section.first; i < section.last; ++i) {
        const Line& line = draft.lines[i];
        const Labelled labelled = line.labelled();
        if (!draft.is_open(i) || line.is_item() || labelled.value.empty() || !line.starts_bold || line.words > 16)
            continue;
        if (draft.lexicon.heads(fold(labelled.label), SectionKind::languages) &&
            draft.lexicon.language(fold(labelled.value)) != nullptr &&
            !draft.skills.lookup(labelled.value.substr(0, labelled.value.find(','))))
            take_languages(draft, i, labelled.value, true);
    }
}

void read_section(Draft& draft, const Section& section) {
    take_labelled_languages(draft, section);
    const LineList lines = open_lines(draft, section);
    if (lines.empty()) {
        if (section.heading_line != Section::no_line && section.kind != SectionKind::other)
            draft.fact(section.heading_line);
        return;
    }
    const bool mixed = is_mixed_section(draft, section);
    switch (section.kind) {
        case SectionKind::header:
        case SectionKind::contact:
            return;
        case SectionKind::education:
            mixed ? add_roles_and_education(draft, section, lines) : add_education(draft, section, lines);
            break;
        case SectionKind::projects:
            add_projects(draft, section, lines);
            break;
        case SectionKind::skills:
            if (is_dated(draft, lines, false) && !dates_skills(draft, lines))  // not "ten years of Unix"
                add_certificates(draft, lines);
            else
                add_skills(draft, section, lines);
            break;
        case SectionKind::languages:
            add_languages(draft, section, lines);
            break;
        case SectionKind::certificates:
            add_certificates(draft, lines);
            break;
        case SectionKind::publications:
            add_publications(draft, lines);
            break;
        case SectionKind::awards:
            add_awards(draft, lines);
            break;
        case SectionKind::recommendations:
            add_recommendations(draft, lines);
            break;
        case SectionKind::summary:
            add_summary(draft, lines);
            break;
        case SectionKind::other:
            add_scattered_languages(draft, lines);
            return;
        case SectionKind::opensource:
            is_dated(draft, lines, true) ? add_roles(draft, section, lines) : add_projects(draft, section, lines);
            break;
        default:
            mixed ? add_roles_and_education(draft, section, lines) : add_roles(draft, section, lines);
            break;
    }
    if (section.heading_line != Section::no_line) draft.fact(section.heading_line);
}

/// "tags.0 | nursing" counts what the document does not: kept as "tags | nursing".
std::string text_of_metadata(const Line& line) {
    const std::size_t key = line.text.find(" | ");
    const std::size_t dot = line.text.find_last_of('.', key);
    if (key == std::string::npos || dot == std::string::npos || dot + 1 == key ||
        line.text.find_first_not_of("0123456789", dot + 1) < key)
        return line.text;
    return line.text.substr(0, dot) + line.text.substr(key);
}

/// Everything that is in no fact, section by section.
void keep_rest(Draft& draft, const std::vector<Section>& sections) {
    for (const Section& section : sections) {
        OtherSection other;
        const bool headed = section.heading_line != Section::no_line;
        other.heading = section.heading;
        std::size_t first = section.opening_line(), last = first;
        bool any = headed && draft.is_open(section.heading_line);
        if (any) draft.fates[section.heading_line] = Fate::kept;
        for (std::size_t i = section.first; i < section.last; ++i) {
            if (!draft.is_open(i)) continue;
            if (!any && !headed) first = i;
            append_line(other.text, draft.lines[i].text);
            draft.fates[i] = Fate::kept;
            any = true;
            last = i;
        }
        if (!any) continue;
        other.lines = draft.span(first, std::max(first, last));
        draft.cv.other_sections.push_back(std::move(other));
        if (headed) doubt_section(draft, draft.cv.other_sections.size() - 1, section);
    }
    OtherSection metadata;
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        if (!draft.is_open(i)) continue;
        append_line(metadata.text, text_of_metadata(draft.lines[i]));
        if (metadata.lines.first == 0) metadata.lines.first = draft.lines[i].lines().first;
        metadata.lines.last = draft.lines[i].lines().last;
        draft.fates[i] = Fate::kept;
    }
    if (!metadata.text.empty()) draft.cv.other_sections.push_back(std::move(metadata));
}

Coverage coverage_of(const Draft& draft) {
    Coverage coverage;
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        coverage.words += draft.lines[i].words;
        if (draft.fates[i] == Fate::fact) coverage.in_facts += draft.lines[i].words;
        if (draft.fates[i] == Fate::kept) coverage.kept += draft.lines[i].words;
    }
    return coverage;
}

/// The language most headings are known from; English where another one knows as many.
std::string language_of(const std::vector<Section>& sections) {
    std::map<std::string, int> votes;
    for (const Section& section : sections)
        for (std::size_t at = 0; at + 2 <= section.language.size(); at += 3) ++votes[section.language.substr(at, 2)];
    std::string best;
    int most = 0;
    if (votes.contains("en")) best = "en", most = votes["en"];
    for (const auto& [language, count] : votes)
        if (count > most) most = count, best = language;
    return best;
}

}  // namespace

Extraction recognize(const Outline& outline, const SkillTable& skills, const RecognizeOptions& options) {
    const Lexicon& lexicon = Lexicon::built_in();
    const std::optional<Outline> unfolded = below_each_other(outline, lexicon);
    const Outline& below = unfolded ? *unfolded : outline;
    const std::optional<Outline> labelled = with_labelled_lines(below, lexicon);
    const Outline& read = labelled ? *labelled : below;
    const std::optional<Outline> listed = with_bullets_as_items(read);
    std::vector<Line> lines = lines_of(listed ? *listed : read);
    Sectioning cut = find_sections(lines, lexicon);
    imply_skills(lines, cut, lexicon, skills);
    find_late_header(lines, cut, lexicon, skills);
    const std::vector<Section>& sections = cut.sections;
    const std::string language = language_of(sections);
    settle_days(lines, day_order_of(language));
    Draft draft(lines, cut, lexicon, skills, options);
    add_person(draft, sections);
    for (const Section& section : sections) read_section(draft, section);
    add_labelled_studies(draft, sections);
    draft.cv.language = language;
    Extraction result;
    Verdict verdict = judge(draft, sections);
    result.no_cv_reason = std::move(verdict.no_cv_reason);
    keep_rest(draft, sections);
    result.coverage = coverage_of(draft);
    if (options.explain) {
        explain_lines(draft);
        draft.decisions.insert(draft.decisions.begin(), std::move(verdict.decision));
    }
    result.cv = std::move(draft.cv);
    result.doubts = std::move(draft.doubts);
    result.decisions = std::move(draft.decisions);
    result.diagnostics = std::move(draft.diagnostics);
    return result;
}

}  // namespace vitae::recognize
