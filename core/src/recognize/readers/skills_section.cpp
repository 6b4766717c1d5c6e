// SPDX-License-Identifier: Apache-2.0
//
// Sections that list what the person can do: groups, nested lists, bullets, tables, level headings.
#include <algorithm>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/readers/bold_skills.hpp"
#include "recognize/readers/draft.hpp"
#include "recognize/readers/profile_links.hpp"
#include "recognize/skills/listed_skills.hpp"
#include "recognize/skills/plain_label.hpp"
#include "recognize/skills/skill_words.hpp"
#include "recognize/skills/unspaced_prose.hpp"
#include "recognize/words/label_text.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_skill = 7;  // words

class SkillsReader {
public:
    SkillsReader(Draft& draft, const Section& section, const LineList& lines) : draft_(draft), lines_(lines) {
        constexpr std::size_t usual = 32;  // skills
        if (section.kind == SectionKind::skills) group_ = "";
        if (draft.cv.skills.empty()) draft.cv.skills.reserve(usual);
    }

    void read() {
        for (std::size_t n = 0; n < lines_.size(); ++n) {
            const std::size_t i = lines_[n];
            const Line& line = draft_.lines[i];
            if (!draft_.is_open(i) || links_profiles(line) || line.states(Field::particulars)) continue;
            if (line.is_heading() && is_rated_below(n))
                read_rated(n), ++n;
            else if (line.is_heading() && is_told_below(n))
                open_group(n), add_atoms(i, line.text, {});
            else if (is_prose(line))
                add_from_prose(i, line.text, group_), draft_.fact(i);
            else if (line.is_heading() || (line.all_bold && !line.is_item() && introduces(n)) ||
                     opens_languages(draft_, line))
                open_group(n);
            else if (!line.is_row())
                read_line(n);
            else if (!takes_assessed_languages(draft_, lines_, n))
                read_row(i);
        }
    }

private:
    const Line& at(std::size_t n) const { return draft_.lines[lines_[n]]; }

    /// Whether the next line is content below this one.
    bool introduces(std::size_t n) const { return n + 1 < lines_.size() && !at(n + 1).all_bold; }

    /// "### Python" over "90%" or "Advanced" and the next heading: a skill, no group of them.
    bool is_rated_below(std::size_t n) const {
        const auto is_end = [&](std::size_t k) { return k >= lines_.size() || at(k).is_heading(); };
        return !is_end(n + 1) && is_end(n + 2) && skill_remark(at(n + 1).text);
    }

    /// Chinese and Japanese sentences: no list is set as a paragraph with a full stop.
    static bool is_prose(const Line& line) {
        return is_paragraph(line) && !line.is_heading() && line.text.ends_with("。");
    }

    /// "### Kotlin" over sentences about it: a skill, no group of them.
    bool is_told_below(std::size_t n) const {
        return n + 1 < lines_.size() && is_prose(at(n + 1)) && is_known(at(n).text);
    }

    void read_rated(std::size_t n) {
        add_rated(lines_[n], at(n).text, *skill_remark(at(n + 1).text), group_);
        draft_.fact(lines_[n]);
        draft_.fact(lines_[n + 1]);
    }

    bool has_children(std::size_t n) const {
        return n + 1 < lines_.size() && at(n).is_item() && at(n + 1).block->depth > at(n).block->depth;
    }

    bool is_known(std::string_view text) const { return draft_.skills.lookup(text).has_value(); }

    static std::string_view without_colon(std::string_view text) {
        while (text.ends_with(':') || text.ends_with("："))
            text.remove_suffix(text.ends_with(':') ? 1 : std::string_view("：").size());
        return trim(text);
    }

    void open_group(std::size_t n) {
        group_ = without_colon(at(n).text);
        level_.clear();
        human_ = draft_.lexicon.heads(at(n).folded, SectionKind::languages);
        parents_.clear();
        draft_.fact(lines_[n]);
    }

    /// The group a list item stands in: the item above it, or the heading.
    std::string group_at(std::uint32_t depth) {
        while (!parents_.empty() && parents_.back().depth >= depth) parents_.pop_back();
        return parents_.empty() ? group_ : parents_.back().text;
    }

    /// Reads an item over deeper ones, which may be a skill itself, and "Very familiar with:"; false if the line has a
    /// text of its own, also beside its label.
    bool only_opens_group(std::size_t n, const Labelled& labelled, const std::string& group) {
        const std::size_t i = lines_[n];
        const Line& line = at(n);
        if (has_children(n) && (labelled.value.empty() || labelled.label.empty())) {
            const std::string_view bare = without_colon(line.text);
            parents_.push_back({line.block->depth, std::string(bare)});
            if (draft_.lexicon.heads(line.folded, SectionKind::languages)) return read_languages_below(n), true;
            if (is_known(bare) && labelled.label.empty()) add_atoms(i, bare, group);
            return draft_.fact(i), true;
        }
        if (has_children(n)) parents_.push_back({line.block->depth, std::string(labelled.label)});
        if (!labelled.value.empty() || labelled.label.empty()) return false;
        group_ = labelled.label;
        return draft_.fact(i), true;
    }

    void read_line(std::size_t n) {
        const std::size_t i = lines_[n];
        const Line& line = at(n);
        const std::string group = group_at(line.is_item() ? line.block->depth : 99);
        std::string_view text = line.text;
        const std::string_view bare = without_colon(text);
        const Labelled labelled = split_label(text);
        if (only_opens_group(n, labelled, group) || explains_levels(text)) return;
        if (labels_languages(labelled)) {
            const bool named = draft_.lexicon.language(fold(labelled.value)) != nullptr;
            const bool leveled =
                draft_.lexicon.level.count(bare_label(fold(labelled.label))) > 0;  // "Mother tongue: Polish"
            if (take_languages(draft_, i, leveled ? text : labelled.value, named)) return;
        } else if (take_languages(draft_, i, text, human_ || (inherits_languages(group)))) {
            return;
        }
        const bool is_term = line.block->has(block_flag::term);
        if (!is_term && (n == 0 || at(n - 1).is_heading()) && is_level(bare)) {  // "### Databases" over "Advanced"
            level_ = bare;
            return draft_.fact(i);
        }
        if (is_term || (!line.is_item() && is_group_line(n))) {
            group_ = bare;
            return draft_.fact(i);
        }
        std::string label = group;
        if (labelled.label.empty() && remarks_on_bold_names(line, draft_.skills)) {
            add_atoms(i, text.substr(0, bold_end(line)), group);
            prose_.push_back(i);
            return draft_.fact(i);
        }
        if (labelled.label.empty() && opens_with_bold_label(line, draft_.skills)) {
            const std::size_t end = bold_end(line);
            std::string_view head = without_colon(text.substr(0, end)), rest = text.substr(end);
            if (head.ends_with('(')) {
                head = trim(head.substr(0, head.size() - 1));
                rest = rest.substr(0, rest.rfind(')'));
            }
            if (const auto remark = skill_remark(rest)) {  // "**Kotlin** sehr gut"
                return add_rated(i, head, *remark, group), draft_.fact(i);
            }
            label = head;
            if (is_known(head) && !line.is_item() && skill_list_share(rest, draft_.skills) < 0.5) {
                add_atoms(i, head, group);
                return add_from_prose(i, std::string(rest), label), draft_.fact(i);
            }
            text = rest;
        }
        const PlainLabel plain =
            labelled.label.empty() ? cut_plain_label(text, draft_.lexicon, draft_.skills) : PlainLabel();
        if (!plain.label.empty()) {
            label = plain.label;
            text = plain.list;
        }
        const std::string code = names_amid_words(line);
        add_atoms(i, code.empty() ? text : code, label);
        draft_.fact(i);
        if (!code.empty()) prose_.push_back(i);
    }

    /// "containers with `Podman` and `Nomad`": the names set as code where fewer of all the words are names.
    std::string names_amid_words(const Line& line) const {
        std::string code = code_names(line);
        const double share = code.empty() ? 0 : skill_list_share(code, draft_.skills);
        return share >= 0.5 && share > skill_list_share(line.text, draft_.skills) ? code : std::string();
    }

    void add_rated(std::size_t i, std::string_view names, const SkillRemark& remark, const std::string& group) {
        const std::size_t before = draft_.cv.skills.size();
        add_atoms(i, names, group);
        for (std::size_t s = before; s < draft_.cv.skills.size(); ++s) apply(remark, draft_.cv.skills[s]);
    }

    bool inherits_languages(const std::string& group) const {
        return draft_.lexicon.heads(fold(group), SectionKind::languages);
    }

    /// "Languages: Swedish", "Languages: Fluent in Swedish", not "Languages: Go".
    bool labels_languages(const Labelled& labelled) const {
        if (labelled.label.empty()) return false;
        return draft_.lexicon.heads(fold(labelled.label), SectionKind::languages) &&
               !is_known(labelled.value.substr(0, labelled.value.find(',')));
    }

    bool names_languages(const Labelled& labelled) const {
        return labels_languages(labelled) && draft_.lexicon.language(fold(labelled.value)) != nullptr;
    }

    void read_languages_below(std::size_t n) {
        const std::uint32_t depth = at(n).block->depth;
        draft_.fact(lines_[n]);
        for (std::size_t k = n + 1; k < lines_.size() && at(k).block->depth > depth; ++k)
            take_languages(draft_, lines_[k], at(k).text, true);
    }

    /// A short paragraph right above a list that is no list of skills itself.
    bool is_group_line(std::size_t n) const {
        const Line& line = at(n);
        const bool list_below = n + 1 < lines_.size() &&
                                (at(n + 1).is_item() || at(n + 1).block->has(block_flag::definition)) &&
                                at(n + 1).block->depth > line.block->depth;
        return list_below && line.words <= 6 && line.text.find(',') == std::string::npos && !is_known(line.text);
    }

    /// "90%", the words of a bar.
    static bool is_share(std::string_view raw) {
        return raw.ends_with('%') && raw.find_first_not_of("0123456789 %") == std::string_view::npos;
    }

    void add_atoms(std::size_t i, std::string_view text, const std::string& group) {
        for (const std::string_view end : {"等。", "。", "；", "等"})
            if (text.ends_with(end)) text.remove_suffix(end.size());
        const SkillList list = listed_skills(text, draft_.skills);
        const Line& line = draft_.lines[i];
        const bool prose = leaves_words(list, text);
        if (prose) prose_.push_back(i);
        const std::string label = list.group.empty() ? group : list.group;
        for (const SkillAtom& atom : list.atoms) {
            if (count_words(atom.raw) == 0 || is_share(atom.raw)) continue;
            if (!atom.match.skill && is_remark(atom.raw)) continue;
            if (!atom.match.skill && (count_words(atom.raw) > longest_skill || (prose && !is_capitalized(atom.raw)) ||
                                      is_unspaced_prose(atom.raw, draft_.skills))) {
                add_from_prose(i, atom.raw, label);
                continue;
            }
            SkillClaim claim;
            claim.raw = atom.raw;
            const bool alone = list.atoms.size() == 1 && !atom.match.skill && count_words(atom.remark.level) >= 2;
            if (alone) claim.raw = trim(text);  // "Understanding of OS internals" is one phrase
            if (atom.match.skill != nullptr) claim.skill = atom.match.skill->name;
            claim.version = atom.match.version;
            claim.group = label;
            apply(atom.remark, claim);
            if (claim.level.empty()) claim.level = is_level(label) ? label : level_;
            claim.lines = line.lines();
            add(std::move(claim));
        }
    }

    /// No word opens with a small letter, as those of a sentence do between commas.
    static bool is_capitalized(std::string_view raw) {
        for (const std::string_view word : words_of(raw))
            if (starts_lower(word)) return false;
        return true;
    }

    /// A sentence of whose words less than half are names: it is kept beside them.
    static bool leaves_words(const SkillList& list, std::string_view text) {
        const int words = count_words(text);
        if (words <= longest_skill) return false;
        int named = count_words(list.group);
        for (const SkillAtom& atom : list.atoms) named += count_words(atom.raw) + count_words(atom.remark.level);
        return 2 * named < words;
    }

    static void apply(const SkillRemark& remark, SkillClaim& claim) {
        if (claim.level.empty()) claim.level = remark.level;
        if (!claim.stated_months) claim.stated_months = remark.months;
        if (!claim.first_used) claim.first_used = remark.first_used;
        if (!claim.last_used) claim.last_used = remark.last_used;
    }

    /// "Perl (earlier)": says when or how well, names no skill.
    bool is_remark(const std::string& raw) const {
        const std::string folded = fold(raw);
        const std::vector<std::string_view> words = words_of(folded);
        return words.size() == 1 && draft_.lexicon.level.has(words[0]);
    }

    /// Skills named in a sentence; the sentence itself is kept.
    void add_from_prose(std::size_t i, const std::string& prose, const std::string& group) {
        for (const SkillHit& hit : draft_.skills.find_in_text(prose, true)) {
            SkillClaim claim;
            claim.raw = prose.substr(hit.begin, hit.end - hit.begin);
            claim.skill = hit.skill->name;
            claim.version = hit.version;
            claim.group = group;
            claim.lines = draft_.lines[i].lines();
            add(std::move(claim));
        }
        prose_.push_back(i);
    }

    void add(SkillClaim claim) { draft_.cv.skills.push_back(std::move(claim)); }

    void read_row(std::size_t i) {
        const Line& line = draft_.lines[i];
        draft_.fact(i);
        if (line.block->has(block_flag::table_header)) {
            header_ = i;
            return;
        }
        const std::vector<std::string_view> cells = line.cells();
        if (cells.empty()) return;
        if (cells.size() == 1) return add_atoms(i, cells[0], group_);
        if (names_languages({cells[0], cells[1]}) && take_languages(draft_, i, cells[1], true)) return;
        const bool rated =
            draft_.lexicon.level.count(fold(cells[1])) > 0 || count_words(cells[1]) == 0 || remark_in(cells, 1);
        if (rated && take_languages(draft_, i, std::string(cells[0]) + ": " + std::string(cells[1]), false)) return;
        if (rated && skill_list_share(cells[1], draft_.skills) == 0 && is_listable(cells[0])) {
            const std::size_t before = draft_.cv.skills.size();
            add_atoms(i, cells[0], group_);
            for (std::size_t s = before; s < draft_.cv.skills.size(); ++s) add_cells(cells, draft_.cv.skills[s]);
            return;
        }
        const bool labelled = !is_known(cells[0]) || cells[1].find(',') != std::string_view::npos;
        for (std::size_t c = labelled ? 1 : 0; c < cells.size(); ++c)
            add_atoms(i, cells[c], labelled ? std::string(cells[0]) : group_);
    }

    /// What a cell says about the skill of its row, with the help of its column: "5" below "Years".
    std::optional<SkillRemark> remark_in(const std::vector<std::string_view>& cells, std::size_t column) const {
        const std::string cell(cells[column]);
        if (auto remark = skill_remark(cell)) return remark;
        const std::vector<std::string_view> headings =
            header_ < draft_.lines.size() ? draft_.lines[header_].cells() : std::vector<std::string_view>();
        if (column >= headings.size() || cell.find_first_of("0123456789") == std::string::npos) return std::nullopt;
        const std::string heading(headings[column]);
        if (auto remark = skill_remark(heading + " " + cell)) return remark;
        return skill_remark(cell + " " + heading);
    }

    void add_cells(const std::vector<std::string_view>& cells, SkillClaim& claim) const {
        for (std::size_t c = 1; c < cells.size(); ++c) {
            if (const auto remark = remark_in(cells, c))
                apply(*remark, claim);
            else if (c == 1)
                claim.level = cells[1];
        }
    }

    static bool is_listable(std::string_view text) { return count_words(text) <= longest_skill; }

    struct Parent {
        std::uint32_t depth;
        std::string text;
    };
    Draft& draft_;
    const LineList& lines_;
    std::string group_;
    std::string level_;  ///< stated for the whole group
    bool human_ = false;
    std::vector<Parent> parents_;
    std::size_t header_ = static_cast<std::size_t>(-1);

public:
    /// Lines that are sentences rather than lists.
    LineList prose_;
};

}  // namespace

void add_skills(Draft& draft, const Section& section, const LineList& lines) {
    SkillsReader reader(draft, section, lines);
    reader.read();
    for (const std::size_t i : reader.prose_) draft.fates[i] = Fate::open;
}

}  // namespace vitae::recognize
