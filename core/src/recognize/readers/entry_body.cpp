// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/entry_body.hpp"

#include <algorithm>
#include <set>

#include "model/text.hpp"
#include "recognize/entries/entries.hpp"
#include "recognize/skills/listed_skills.hpp"
#include "recognize/skills/named_skills.hpp"

namespace vitae::recognize {
namespace {

constexpr double bare_list_share = 0.7;  // of known skills: a bullet that is nothing but technologies
constexpr int longest_skill = 5;         // words

bool announces_technologies(std::string_view label, const Lexicon& lexicon) {
    return lexicon.is_label(fold(label), Field::technologies);
}

class BodyReader {
public:
    explicit BodyReader(Draft& draft) : draft_(draft) {}

    EntryBody read(const LineList& lines) {
        const auto is_item = [&](std::size_t i) { return draft_.lines[i].is_item(); };
        body_.highlights.reserve(static_cast<std::size_t>(std::ranges::count_if(lines, is_item)));
        for (const std::size_t i : lines) {
            if (!draft_.is_open(i)) continue;
            read_line(i);
            draft_.fact(i);
        }
        return std::move(body_);
    }

private:
    void read_line(std::size_t i) {
        const Line& line = draft_.lines[i];
        const Labelled labelled = line.labelled();
        const bool heading = line.is_heading() || (line.all_bold && line.words <= 5);
        if (heading || (!labelled.label.empty() && labelled.value.empty())) {
            const std::string_view label = labelled.label.empty() ? std::string_view(line.text) : labelled.label;
            in_list_ = announces_technologies(label, draft_.lexicon);
            list_depth_ = line.block->depth;
            append_line(body_.summary, line.text);
            return add_named_in(draft_, i, SkillText(line.text, line.folded, draft_.skills), body_.skills);
        }
        if (line.states(Field::technologies)) {
            keep_text(line);
            return add_listed(draft_, i, labelled.value, body_.skills);
        }
        if (in_list_ && line.words <= 40 &&
            (line.block->depth > list_depth_ || line.block->depth > 0 || body_.highlights.empty())) {
            keep_text(line);
            return add_listed(draft_, i, line.text, body_.skills);
        }
        in_list_ = false;
        keep_text(line);
        const SkillText text(line.text, line.folded, draft_.skills);
        if (line.words <= 40 && skill_list_share(text, line.words) >= bare_list_share)
            return add_listed(draft_, i, line.text, body_.skills);
        add_named_in(draft_, i, text, body_.skills);
    }

    void keep_text(const Line& line) {
        const bool starts_item = line.is_item() || (line.is_row() && !line.block->has(block_flag::table_header));
        if (starts_item)
            body_.highlights.push_back(line.text);
        else if (line.block->depth > 0 && !body_.highlights.empty())
            append_line(body_.highlights.back(), line.text);
        else
            append_line(body_.summary, line.text);
    }

    Draft& draft_;
    EntryBody body_;
    bool in_list_ = false;
    std::uint32_t list_depth_ = 0;
};

}  // namespace

EntryBody read_body(Draft& draft, const LineList& lines) { return BodyReader(draft).read(lines); }

void add_listed(Draft& draft, std::size_t line, std::string_view text, std::vector<SkillMention>& skills) {
    SkillList list = listed_skills(text, draft.skills);
    if (skills.empty()) skills.reserve(list.atoms.size());
    for (SkillAtom& atom : list.atoms) {
        if (atom.match.skill == nullptr && count_words(atom.raw) > longest_skill) continue;
        SkillMention mention;
        mention.raw = std::move(atom.raw);
        if (atom.match.skill != nullptr) mention.skill = atom.match.skill->name;
        mention.version = std::move(atom.match.version);
        mention.lines = draft.lines[line].lines();
        std::erase_if(skills, [&](const SkillMention& other) {
            return other.evidence == Evidence::in_text && !other.skill.empty() && other.skill == mention.skill &&
                   other.version == mention.version;
        });
        skills.push_back(std::move(mention));
    }
}

void add_named_in(Draft& draft, std::size_t line, const SkillText& text, std::vector<SkillMention>& skills) {
    if (!draft.options.skills_in_text) return;
    add_named_skills(text, draft.lines[line].lines(), skills);
}

void append_line(std::string& text, std::string_view line) {
    if (!text.empty()) text += '\n';
    text += line;
}

}  // namespace vitae::recognize
