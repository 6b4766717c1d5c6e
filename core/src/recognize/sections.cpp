// SPDX-License-Identifier: Apache-2.0
#include "recognize/sections.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

constexpr int pseudo_level = 7;

/// The ways a line can look like a heading.
enum class Look { none, heading, bold, upper, colon, plain, table };

Look look_of(const std::vector<Line>& lines, std::size_t i) {
    const Line& line = lines[i];
    if (line.is_heading()) return Look::heading;
    if (line.is_row()) {
        const bool lone = line.block->has(block_flag::table_header) && line.cells().size() == 1;
        return lone ? Look::table : Look::none;
    }
    if ((!line.is(BlockKind::paragraph) && !line.is(BlockKind::code)) || line.words > 6 || line.words == 0)
        return Look::none;
    if (line.block->has(block_flag::definition)) return Look::none;
    if (line.all_bold) return Look::bold;
    if (is_upper_case_line(line.text)) return Look::upper;
    if (line.continues()) return line.text.ends_with(':') || line.text.ends_with("：") ? Look::colon : Look::none;
    if (line.text.ends_with(':') || line.text.ends_with("：")) return Look::colon;
    return Look::plain;
}

struct Candidate {
    Look look = Look::none;
    std::optional<SectionPhrase> exact;
    std::optional<SectionPhrase> partial;
};

class Sectioner {
public:
    Sectioner(const std::vector<Line>& lines, const Lexicon& lexicon) : lines_(lines), lexicon_(lexicon) {}

    std::vector<Section> run() {
        study();
        std::size_t first = 0;
        while (first < lines_.size() && lines_[first].is(BlockKind::metadata)) ++first;
        push({});
        sections_.back().first = first;
        for (std::size_t i = first; i < lines_.size(); ++i) step(i);
        sections_.back().last = lines_.size();
        for (std::size_t i = 0; i + 1 < sections_.size(); ++i)
            sections_[i].last = sections_[i + 1].heading_line != Section::no_line ? sections_[i + 1].heading_line
                                                                                  : sections_[i + 1].first;
        return std::move(sections_);
    }

private:
    void study() {
        candidates_.resize(lines_.size());
        std::array<std::set<SectionKind>, 8> kinds_at_level;
        std::array<std::set<SectionKind>, 7> kinds_of_look;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            Candidate& candidate = candidates_[i];
            candidate.look = look_of(lines_, i);
            if (candidate.look == Look::none) continue;
            candidate.exact = lexicon_.section(lines_[i].folded);
            const bool language = candidate.look == Look::heading && lines_[i].words == 1 &&
                                  lexicon_.language(lines_[i].folded) != nullptr;
            if (language) candidate.exact = SectionPhrase{SectionKind::languages, {}};
            if (candidate.look == Look::heading && !candidate.exact && lexicon_.title_head.count(lines_[i].folded) == 0)
                candidate.partial = lexicon_.section_within(lines_[i].folded);
            if (!candidate.exact) continue;
            kinds_of_look[static_cast<std::size_t>(candidate.look)].insert(candidate.exact->kind);
            if (candidate.look == Look::heading)
                kinds_at_level[lines_[i].block->level & 7u].insert(candidate.exact->kind);
        }
        for (std::size_t level = 0; level < 8; ++level) section_level_[level] = kinds_at_level[level].size() >= 3;
        has_real_headings_ = kinds_of_look[static_cast<std::size_t>(Look::heading)].size() >= 2;
        for (std::size_t look = 2; look < 7; ++look) {
            if (kinds_of_look[look].size() <= most_kinds_) continue;
            most_kinds_ = kinds_of_look[look].size();
            pseudo_look_ = static_cast<Look>(look);
        }
    }

    Section& current() { return sections_.back(); }

    void open(std::size_t i, const SectionPhrase& phrase, int level, const char* known_by) {
        Section section;
        section.kind = phrase.kind == SectionKind::languages && !lists_languages(i) ? SectionKind::skills : phrase.kind;
        section.language = phrase.language;
        section.heading = std::string(trim(lines_[i].text));
        section.heading_line = i;
        section.level = level;
        section.known_by = known_by;
        section.first = i + 1;
        push(std::move(section));
        entry_level_ = 0;
        dated_entries_ = false;
    }

    /// "Languages" over "Java, Go" is about skills.
    bool lists_languages(std::size_t i) const {
        const std::size_t end = std::min(i + 5, lines_.size());
        if (lexicon_.language(lines_[i].folded) != nullptr) return true;
        for (std::size_t j = i + 1; j < end; ++j)
            if (lexicon_.language(lines_[j].folded) != nullptr) return true;
        return false;
    }

    void step(std::size_t i) {
        const Candidate& candidate = candidates_[i];
        if (candidate.look == Look::heading)
            real_heading(i, candidate);
        else if (candidate.look != Look::none && candidate.exact && is_section_line(i, candidate))
            open(i, *candidate.exact, candidate.look == Look::table ? table_level() : pseudo_level,
                 "a known phrase, set like a heading");
        if (lines_[i].dated && current().heading_line != i) dated_entries_ = true;
    }

    int table_level() { return current().level == 0 ? pseudo_level : current().level + 1; }

    /// Whether a heading below the section's own names a part of one entry ("Achievements").
    bool belongs_to_entry(int level, const SectionPhrase& phrase) {
        if (!holds_entries(current().kind)) return false;
        if (entry_level_ > 0 && level > entry_level_) return true;
        if (level <= current().level || section_level_[static_cast<std::size_t>(level)] ||
            phrase.kind == SectionKind::education)
            return false;
        return dated_entries_;
    }

    void real_heading(std::size_t i, const Candidate& candidate) {
        const int level = static_cast<int>(lines_[i].block->level);
        const bool stands_out = !lines_[i].dated && !is_document_title(i, level);
        const bool vague = candidate.exact && candidate.exact->kind == SectionKind::other &&
                           enclosing(level) != nullptr &&
                           lexicon_.heading_modifiers.contains(phrase_of(lines_[i].text));
        if (candidate.exact && stands_out && !vague) {
            if (!belongs_to_entry(level, *candidate.exact)) open(i, *candidate.exact, level, "a known phrase");
            return;
        }
        const bool in_header = current().kind == SectionKind::header;
        if (candidate.partial && stands_out && is_partial_section(i, level))
            return open(i, *candidate.partial, level, "a known phrase in it");
        if (in_header) {
            if (seen_title_ && starts_unknown_section(i, level))
                open(i, {SectionKind::other, {}}, level, "a heading that is no entry");
            seen_title_ = true;
            return;
        }
        if (level < current().level || (level == current().level && !is_entry_heading(i, level))) {
            // Back to where the parent section goes on: "### Sprachen" closed, "### Tools" is skills again.
            if (const Section* parent = enclosing(level); parent != nullptr && !holds_entries(parent->kind))
                return open(i, {parent->kind, parent->language}, level, "a heading inside the section above");
            if (level < current().level && holds_entries(current().kind) && is_entry_heading(i, level)) {
                entry_level_ = level;
                return;
            }
            return open(i, {SectionKind::other, {}}, level, "a heading that is no entry");
        }
        if (entry_level_ == 0 || level < entry_level_) entry_level_ = level;
    }

    /// "# Резюме", "# Résumé" on top: the title of the page, whatever else the word means.
    bool is_document_title(std::size_t i, int level) const {
        if (seen_title_ || sections_.size() > 1 || !lexicon_.document_words.contains(phrase_of(lines_[i].text)))
            return false;
        for (std::size_t j = i + 1; j < lines_.size(); ++j)
            if (lines_[j].is_heading()) return static_cast<int>(lines_[j].block->level) > level;
        return false;
    }

    /// The nearest section before the current one whose heading stands above `level`.
    const Section* enclosing(int level) const {
        const std::size_t i = last_above(level);
        return i == none || sections_[i].kind == SectionKind::header ? nullptr : &sections_[i];
    }

    /// The last section that stands above `level`; none if there is none. What lies below a section is
    /// skipped at once, so that thousands of headings are not gone through for each of them.
    std::size_t last_above(int level) const {
        std::size_t i = sections_.size() - 1;
        while (i != none && sections_[i].level >= level) i = above_[i];
        return i;
    }

    void push(Section section) {
        above_.push_back(sections_.empty() ? none : last_above(section.level));
        sections_.push_back(std::move(section));
    }

    bool is_partial_section(std::size_t i, int level) {
        if (current().kind == SectionKind::header) return seen_title_ || level > 1;
        if (level > current().level && holds_entries(current().kind)) return false;
        return !holds_entries(current().kind) || level < current().level || !is_entry_heading(i, level);
    }

    /// In the header: a heading that is no headline, with text of its own below.
    bool starts_unknown_section(std::size_t i, int level) {
        if (!section_level_[static_cast<std::size_t>(level)]) {
            for (std::size_t j = i + 1; j < lines_.size() && j < i + 200; ++j)
                if (lines_[j].is_heading() && candidates_[j].exact) {
                    if (static_cast<int>(lines_[j].block->level) != level) return false;
                    break;
                }
        }
        if (i + 1 >= lines_.size() || lines_[i + 1].is_heading()) return false;
        return lexicon_.title_head.count(lines_[i].folded) == 0 && lines_[i].words <= 8;
    }

    /// An unknown heading on the level of its section: an entry of it, or a section of its own?
    bool is_entry_heading(std::size_t i, int level) {
        if (!holds_entries(current().kind)) return false;
        const Line& line = lines_[i];
        if (line.dated || !line.link_in(0, line.text.size()).empty()) return true;
        if (lexicon_.title_head.count(line.folded) > 0 || lexicon_.legal_form.count(line.folded) > 0 ||
            lexicon_.organization_kind.count(line.folded) > 0 || lexicon_.institution.count(line.folded) > 0)
            return true;
        if (entry_level_ == level) return true;
        for (std::size_t j = i + 1; j < lines_.size() && j <= i + 3 && !lines_[j].is_heading(); ++j)
            if (lines_[j].dated) return true;
        return false;
    }

    /// Whether a line that is no Markdown heading but says a known phrase opens a section.
    bool is_section_line(std::size_t i, const Candidate& candidate) {
        const Line& line = lines_[i];
        if (line.dated) return false;
        if (candidate.look == Look::table) return true;
        const bool style = candidate.look == pseudo_look_ || candidate.look == Look::upper;
        if (line.block->depth > 0 && candidate.look != Look::bold) return false;
        if (candidate.look == Look::plain && (i + 1 == lines_.size() || lines_[i + 1].is_heading())) return false;
        if (has_real_headings_) {
            if (holds_entries(current().kind)) return false;
            if (current().kind == SectionKind::header) return candidate.look == Look::bold;
            return candidate.look != Look::plain && candidate.exact->kind != current().kind;
        }
        if (current().kind == SectionKind::header || !holds_entries(current().kind)) return style || most_kinds_ >= 2;
        const bool inner =
            candidate.exact->kind == SectionKind::skills || candidate.exact->kind == SectionKind::awards ||
            candidate.exact->kind == SectionKind::summary || candidate.exact->kind == SectionKind::projects;
        return style || !inner;
    }

    const std::vector<Line>& lines_;
    const Lexicon& lexicon_;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<Section> sections_;
    std::vector<std::size_t> above_;  ///< by section: the last one before it that stands above it
    std::vector<Candidate> candidates_;
    std::array<bool, 8> section_level_{};
    bool has_real_headings_ = false;
    std::size_t most_kinds_ = 0;
    Look pseudo_look_ = Look::none;
    int entry_level_ = 0;
    bool dated_entries_ = false;
    bool seen_title_ = false;
};

}  // namespace

std::vector<Section> find_sections(const std::vector<Line>& lines, const Lexicon& lexicon) {
    return Sectioner(lines, lexicon).run();
}

bool holds_roles(SectionKind kind) {
    return kind == SectionKind::work || kind == SectionKind::internship || kind == SectionKind::freelance ||
           kind == SectionKind::volunteer || kind == SectionKind::opensource || kind == SectionKind::teaching;
}

bool holds_entries(SectionKind kind) {
    return holds_roles(kind) || kind == SectionKind::education || kind == SectionKind::projects;
}

}  // namespace vitae::recognize
