// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/sections.hpp"

#include <algorithm>
#include <utility>

#include "model/text.hpp"
#include "recognize/document/heading_shape.hpp"
#include "recognize/document/headings.hpp"
#include "recognize/document/implied_work.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/words/person_name.hpp"

namespace vitae::recognize {
namespace {

constexpr int unmarked_level = 7;  // of a heading that is none in Markdown: below all that are

// What speaks for a section. All weights are tuned together: 1.0 is a lead that leaves no doubt.
constexpr double says_phrase = 5;
constexpr double has_phrase = 3.2;
constexpr double on_section_level = 3;
constexpr double above_current = 2;
constexpr double beside_current = 0.5;
constexpr double holds_text = 1;
constexpr double entries_unmarked = 4;
constexpr double one_of_bold_run = 5;
constexpr double says_education = 3;  // no part of an entry is called so
// What speaks against one.
constexpr double below_current = -3;
constexpr double inside_entries = -1;
constexpr double like_an_entry = -4;
constexpr double dated_like_an_entry = -5;
constexpr double after_dated_entries = -3;
constexpr double below_entries = -6;
constexpr double unlike_sections = -3;
constexpr double first_heading = -4;
constexpr double cannot_be = -9;

class Sectioner {
public:
    Sectioner(const std::vector<Line>& lines, const Lexicon& lexicon)
        : lines_(lines), lexicon_(lexicon), headings_(lines, lexicon) {}

    Sectioning run() {
        std::size_t first = 0;
        while (first < lines_.size() && lines_[first].is(BlockKind::metadata)) ++first;
        push({});
        sections_.back().first = first;
        for (std::size_t i = first; i < lines_.size(); ++i) {
            step(i);
            if (lines_[i].dated && current().heading_line != i) dated_entries_ = true;
        }
        sections_.back().last = lines_.size();
        for (std::size_t i = 0; i + 1 < sections_.size(); ++i)
            sections_[i].last = sections_[i + 1].heading_line != Section::no_line ? sections_[i + 1].heading_line
                                                                                  : sections_[i + 1].first;
        return {std::move(sections_), std::move(choices_)};
    }

private:
    Section& current() { return sections_.back(); }

    void open(std::size_t i, const SectionPhrase& phrase, int level) {
        Section section;
        section.kind = phrase.kind == SectionKind::languages && !lists_languages(i) ? SectionKind::skills : phrase.kind;
        section.language = phrase.language;
        section.heading = std::string(trim(lines_[i].text));
        section.heading_line = i;
        section.level = level;
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

    /// "© 2022 Mara Lindqvist" among the last lines: what the page says of itself is no entry.
    bool is_imprint(std::size_t i) const {
        constexpr std::size_t last_lines = 8;
        return i + last_lines >= lines_.size() && i > 0 && !lines_[i].is_heading() && lines_[i].words > 1 &&
               (lines_[i].text.starts_with("©") || lines_[i].text.starts_with("(c) ") ||
                std::string_view(lines_[i].text).substr(0, 10) == "Copyright ");
    }

    /// From here on nothing belongs to the sections above.
    void close_sections(std::size_t i) {
        Section section;
        section.kind = SectionKind::other;
        section.first = i;
        push(std::move(section));
        entry_level_ = 0;
        dated_entries_ = false;
    }

    void step(std::size_t i) {
        if (is_imprint(i)) return close_sections(i);
        const HeadingCandidate& candidate = headings_.at(i);
        if (candidate.look == Look::heading)
            marked_heading(i);
        else if (candidate.look != Look::none && candidate.exact && weigh_unmarked(i) > 0)
            open(i, *candidate.exact, candidate.look == Look::table ? table_level() : unmarked_level);
    }

    int table_level() { return current().level == 0 ? unmarked_level : current().level + 1; }

    void start_weighing(std::size_t i, const char* otherwise) {
        constexpr std::size_t usual_signs = 6;
        choices_.push_back({i, 0, otherwise, {}});
        choices_.back().signs.reserve(usual_signs);
    }

    void put(const char* name, double weight) {
        choices_.back().score += weight;
        choices_.back().signs.push_back({name, weight});
    }

    void marked_heading(std::size_t i) {
        const int level = static_cast<int>(lines_[i].block->level);
        const bool in_header = current().kind == SectionKind::header;
        const SectionPhrase* phrase = phrase_in(i, level);
        start_weighing(i, in_header                       ? "about the person"
                          : holds_entries(current().kind) ? "heading of an entry"
                                                          : "heading inside its section");
        if (phrase != nullptr) {
            const bool whole = phrase == &*headings_.at(i).exact;
            put(whole ? "a known phrase" : "a known phrase in it", whole ? says_phrase : has_phrase);
        }
        if (phrase == nullptr && is_way_to_reach(lines_[i])) put("a way to reach somebody", cannot_be);
        in_header ? weigh_in_header(i, level, phrase) : weigh_below_header(i, level, phrase);
        if (phrase == nullptr && !in_header && names_person(i, level)) return back_to_person(i);
        if (choices_.back().score > 0) {
            if (phrase != nullptr) return open(i, *phrase, level);
            // Back to where the parent section goes on: "### Sprachen" closed, "### Tools" is skills again.
            const Section* parent = in_header ? nullptr : enclosing(level);
            if (parent != nullptr && holds_entries(parent->kind) && dates_entry_below(i)) return resume(i, *parent);
            const bool goes_on = parent != nullptr && !holds_entries(parent->kind);
            return open(i, goes_on ? SectionPhrase{parent->kind, parent->language} : SectionPhrase{}, level);
        }
        if (in_header) {
            awaits_name_ = !seen_title_ && names_document(lines_[i].text, lexicon_);
            seen_title_ = true;
        } else if ((phrase == nullptr || !headings_.at(i).exact) && (entry_level_ == 0 || level < entry_level_))
            entry_level_ = level;
    }

    /// The first heading of all to name somebody, as high as any, behind the contacts and skills of a sidebar.
    bool names_person(std::size_t i, int level) const {
        return !seen_title_ && level == 1 && looks_like_name(lines_[i].text, lexicon_) &&
               std::ranges::none_of(sections_, [](const Section& section) { return holds_entries(section.kind); });
    }

    void back_to_person(std::size_t i) {
        put("a name", first_heading);
        choices_.back().score = first_heading;
        Section person;
        person.first = i;
        push(std::move(person));
        seen_title_ = true;
    }

    /// Goes on with a section of entries that one below it had interrupted: the heading opens an entry.
    void resume(std::size_t i, const Section& parent) {
        Section section{parent};
        section.first = i;
        section.heading_line = Section::no_line;
        push(std::move(section));
        entry_level_ = static_cast<int>(lines_[i].block->level);
        dated_entries_ = false;
    }

    /// A line of dates right below a heading, which is how entries are set rather than lists.
    bool dates_entry_below(std::size_t i) const {
        constexpr std::size_t reach = 2;  // lines
        for (std::size_t j = i + 1; j < lines_.size() && j <= i + reach && is_paragraph(lines_[j]); ++j)
            if (states_dates(lines_[j]) && !lines_[j].is_heading()) return true;
        return false;
    }

    /// The known phrase that counts for a heading; nothing for "Experience 2019" and the title of the page.
    const SectionPhrase* phrase_in(std::size_t i, int level) const {
        const HeadingCandidate& candidate = headings_.at(i);
        if (states_dates(lines_[i]) || is_document_title(i, level)) return nullptr;
        if (candidate.exact) {
            const bool vague = candidate.exact->kind == SectionKind::other && enclosing(level) != nullptr &&
                               lexicon_.heading_modifiers.contains(phrase_of(lines_[i].text));
            return vague ? nullptr : &*candidate.exact;
        }
        return candidate.partial ? &*candidate.partial : nullptr;
    }

    void weigh_in_header(std::size_t i, int level, const SectionPhrase* phrase) {
        const bool whole = phrase != nullptr && headings_.at(i).exact;
        if (whole && names_language(lines_[i], lexicon_) && heads_nothing(lines_, i)) put("a nationality", cannot_be);
        if (whole) return;
        if (!seen_title_ && (phrase == nullptr || level == 1)) return put("the first heading", first_heading);
        if (phrase != nullptr) return;
        if (awaits_name_ && looks_like_name(lines_[i].text, lexicon_)) return put("a name", first_heading);
        put("text of its own", holds_text);
        if (i + 1 >= lines_.size() || lines_[i + 1].is_heading()) put("nothing below", unlike_sections);
        if (sections_follow_elsewhere(i, level)) put("not on the level of sections", unlike_sections);
        if (lexicon_.title_head.count(lines_[i].folded) > 0) put("a title word", unlike_sections);
        if (lines_[i].words > 8) put("long", unlike_sections);
    }

    void weigh_below_header(std::size_t i, int level, const SectionPhrase* phrase) {
        const bool whole = phrase != nullptr && headings_.at(i).exact, in_entries = holds_entries(current().kind);
        const bool deeper = level > current().level, usual = headings_.is_section_level(level);
        if (level < current().level) put("higher than its section", above_current);
        if (level == current().level) put("as high as its section", beside_current);
        if (deeper) put("deeper than its section", below_current);
        if (usual) put("on the level of sections", on_section_level);
        const bool own = whole && phrase->kind != SectionKind::skills;  // "Project management" among skills is none
        if (deeper && phrase && current().kind == SectionKind::skills && !own) put("a group of its section", cannot_be);
        if (!in_entries) return;
        if (deeper) put("among entries", inside_entries);
        const bool as_high_as_entries = entry_level_ > 0 && level <= entry_level_ && whole &&
                                        !holds_roles(phrase->kind);  // no part of an entry, nor one itself
        if (deeper && whole && dated_entries_ && !usual && !as_high_as_entries)
            put("after dated entries", after_dated_entries);
        if (deeper && whole && phrase->kind == SectionKind::education) put("no part of an entry", says_education);
        if (entry_level_ > 0 && level > entry_level_) put("deeper than entries", below_entries);
        if (!whole || (deeper && holds_roles(phrase->kind) && is_dated_like_next(i))) weigh_as_entry(i, level);
        if (!deeper && entry_level_ == 0 && dated_entries_ && !lines_[i].dated)
            put("entries here are no headings", entries_unmarked);
    }

    /// "# Резюме", "# Résumé" on top: the title of the page, whatever else the word means. Sections stand
    /// below it, or at least the person's contacts, which a title below that of the site needs.
    bool is_document_title(std::size_t i, int level) const {
        if (sections_.size() > 1 || !names_document(lines_[i].text, lexicon_)) return false;
        for (std::size_t j = i + 1; j < lines_.size(); ++j) {
            if (lines_[j].is_heading()) return !seen_title_ && static_cast<int>(lines_[j].block->level) > level;
            if (lines_[j].text.find('@') != std::string::npos) return true;
        }
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

    /// Whether the next known heading stands on another level than a document without a level of sections
    /// would have it.
    bool sections_follow_elsewhere(std::size_t i, int level) const {
        constexpr std::size_t reach = 200;  // lines
        if (headings_.is_section_level(level)) return false;
        for (std::size_t j = i + 1; j < lines_.size() && j < i + reach; ++j)
            if (lines_[j].is_heading() && headings_.at(j).exact)
                return static_cast<int>(lines_[j].block->level) != level;
        return false;
    }

    /// What makes a heading among entries one of them.
    void weigh_as_entry(std::size_t i, int level) {
        const Line& line = lines_[i];
        const double before = choices_.back().score;
        if (states_dates(line))
            put("dated", dated_like_an_entry);
        else if (dated_below(i))
            put("a date below", like_an_entry);
        else if ((level == entry_level_ || current().heading_line + 1 == i) && heads_one_entry(lines_, i))
            put("one entry below", like_an_entry);
        if (!line.link_in(0, line.text.size()).empty()) put("a link", like_an_entry);
        if (lexicon_.title_head.count(line.folded) > 0) put("a title word", like_an_entry);
        if (lexicon_.legal_form.count(line.folded) > 0) put("a legal form", like_an_entry);
        if (lexicon_.organization_kind.count(line.folded) > 0) put("a kind of organization", like_an_entry);
        if (lexicon_.institution.count(line.folded) > 0) put("a kind of school", like_an_entry);
        if (lexicon_.degree.count(line.folded) > 0) put("a degree", like_an_entry);
        const bool is_like_one =
            choices_.back().score < before;  // entries as high as their section have other signs, too
        if (entry_level_ == level && (level > current().level || is_like_one))
            put("on the level of entries", like_an_entry);
    }

    bool dated_below(std::size_t i) const {
        constexpr std::size_t reach = 3;  // lines
        for (std::size_t j = i + 1; j < lines_.size() && j <= i + reach && !lines_[j].is_heading(); ++j)
            if (lines_[j].dated) return true;
        return false;
    }

    /// "### Freelance" right over its dates, as the next heading "### Designer at Fernwick" is.
    bool is_dated_like_next(std::size_t i) const {
        const auto dated = [&](std::size_t j) { return j + 1 < lines_.size() && only_date(lines_[j + 1]); };
        if (!dated(i)) return false;
        std::size_t next = i + 1;
        while (next < lines_.size() && !lines_[next].is_heading()) ++next;
        return dated(next) && lines_[next].block->level == lines_[i].block->level && !headings_.at(next).exact;
    }

    /// A line that is no Markdown heading but says a known phrase.
    double weigh_unmarked(std::size_t i) {
        const HeadingCandidate& candidate = headings_.at(i);
        const Line& line = lines_[i];
        const Look look = candidate.look;
        start_weighing(i, "a line of its section");
        put("a known phrase", says_phrase);
        if (states_dates(line)) put("dated", cannot_be);
        if (i == sections_.front().first && names_document(line.text, lexicon_)) put("title of the page", cannot_be);
        if (look == Look::table) return choices_.back().score;
        if (line.block->depth > 0 && look != Look::bold && look != Look::numbered)
            put("inside a list or quotation", cannot_be);
        if (look == Look::plain && (i + 1 == lines_.size() || lines_[i + 1].is_heading()))
            put("nothing below", cannot_be);
        if (headings_.are_marked())
            weigh_beside_marked(i, candidate);
        else
            weigh_by_look(candidate);
        return choices_.back().score;
    }

    void weigh_beside_marked(std::size_t i, const HeadingCandidate& candidate) {
        const bool whole_run = current().kind == SectionKind::education && !holds_entries(candidate.exact->kind) &&
                               lines_[i].block->depth == 0 && headings_.is_one_of_bold_run(i);
        if (whole_run) put("one of several in bold, not all of them parts of a school", one_of_bold_run);
        if (holds_entries(current().kind))
            put("other sections are marked", cannot_be);
        else if (current().kind == SectionKind::header) {
            if (candidate.look != Look::bold) put("not set like a heading", cannot_be);
        } else if (candidate.look == Look::plain)
            put("not set like a heading", cannot_be);
        else if (candidate.exact->kind == current().kind)
            put("repeats its section", cannot_be);
    }

    void weigh_by_look(const HeadingCandidate& candidate) {
        const bool lone = headings_.kinds_of_usual_look() < 2;
        if (lone && holds_entries(current().kind) && current().level < unmarked_level)
            put("its section is marked", cannot_be);
        if (candidate.look == headings_.usual_look() || candidate.look == Look::upper) return;
        const SectionKind kind = candidate.exact->kind;
        const bool part_of_entry = kind == SectionKind::skills || kind == SectionKind::awards ||
                                   kind == SectionKind::summary || kind == SectionKind::projects;
        if (holds_entries(current().kind)) {
            if (part_of_entry) put("a part of an entry", cannot_be);
        } else if (lone)
            put("not set like a heading", cannot_be);
    }

    const std::vector<Line>& lines_;
    const Lexicon& lexicon_;
    Headings headings_;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<Section> sections_;
    std::vector<std::size_t> above_;  ///< by section: the last one before it that stands above it
    std::vector<HeadingChoice> choices_;
    int entry_level_ = 0;
    bool dated_entries_ = false;
    bool seen_title_ = false;
    bool awaits_name_ = false;  ///< the page is titled "CV", and no heading came since
};

}  // namespace

const HeadingChoice* Sectioning::choice(std::size_t line) const {
    const auto at = std::ranges::lower_bound(choices, line, {}, &HeadingChoice::line);
    return at == choices.end() || at->line != line ? nullptr : &*at;
}

Sectioning find_sections(const std::vector<Line>& lines, const Lexicon& lexicon) {
    Sectioning cut = Sectioner(lines, lexicon).run();
    imply_work(lines, cut);
    continue_work(lines, cut, lexicon);
    return cut;
}

bool holds_roles(SectionKind kind) {
    return kind == SectionKind::work || kind == SectionKind::internship || kind == SectionKind::freelance ||
           kind == SectionKind::volunteer || kind == SectionKind::opensource || kind == SectionKind::teaching;
}

bool holds_entries(SectionKind kind) {
    return holds_roles(kind) || kind == SectionKind::education || kind == SectionKind::projects;
}

}  // namespace vitae::recognize
