// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_table.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "model/embedded_text.hpp"
#include "model/take_part.hpp"
#include "model/text.hpp"
#include "recognize/skills/skill_automaton.hpp"
#include "recognize/skills/skill_context.hpp"
#include "recognize/skills/skill_version.hpp"
#include "recognize/words/byte_trie.hpp"
#include "vitae/error.hpp"

namespace vitae::embedded {
extern const TextFile skill_files[];
}

namespace vitae::recognize {
namespace {

/// Shorter names are found in prose only as they are written: "js" and "go" are too often something else.
constexpr std::size_t longest_exact_only = 3;

/// "visual-studio.code" and "visual studio code" are the same name; + # / stay what they are.
bool parts_words_of_name(char c) { return c == ' ' || c == '-' || c == '.' || c == '_'; }

std::string squashed(std::string_view folded) {
    std::string kept;
    for (const char c : folded)
        if (!parts_words_of_name(c)) kept += c;
    return kept;
}

constexpr std::size_t shortest_squashed = 4;

/// The name as it is looked up: without bullets, quotes and closing punctuation.
std::string_view strip_signs(std::string_view text) {
    constexpr std::string_view before = "*-\"'`(_>";
    constexpr std::string_view after = "\"'`,;:._*";
    text = trim(text);
    if (!text.empty() && is_ascii_letter_or_digit(text.front()) && is_ascii_letter_or_digit(text.back())) return text;
    while (!text.empty() && before.find(text.front()) != std::string_view::npos) {
        if (text.front() == '(' && text.find(')') != std::string_view::npos) break;
        text.remove_prefix(1);
    }
    while (text.size() > 1 && after.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return trim(text);
}

}  // namespace

/// One way to write a skill.
struct Spelling {
    std::uint32_t skill = 0;
    bool word_like = false;   ///< in prose only in exact case and good company
    bool exact_case = false;  ///< in prose only in exact case
    std::string written;
};

struct SkillTable::Index {
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using ByName = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

    std::vector<Skill> skills;
    std::vector<Spelling> spellings;  ///< index = pattern of the automaton
    std::vector<std::string> folded;  ///< of each spelling
    ByName by_folded;                 ///< folded -> spelling
    ByName by_squashed;
    ByteTrie squashed_names;      ///< of all spellings, also the short ones
    std::vector<bool> name_ends;  ///< by their nodes
    std::unique_ptr<SkillAutomaton> automaton;

    void add_spelling(std::string_view written, std::uint32_t skill, bool word_like);
    void add_line(std::string_view line);
    void add_alias_line(std::string_view line);
    void finish();
    [[nodiscard]] const Skill* find(std::string_view folded_name) const;
    [[nodiscard]] bool may_hold(std::string_view name) const;
    [[nodiscard]] bool may_name_at(std::string_view text, std::size_t begin) const;
    [[nodiscard]] std::optional<SkillMatch> find_with_version(std::string_view name) const;
};

void SkillTable::Index::add_spelling(std::string_view written, std::uint32_t skill, bool word_like) {
    if (!written.empty() && written.front() == '~') {
        word_like = true;
        written.remove_prefix(1);
    }
    std::string key = collapse_space(fold(written));
    if (key.empty() || !by_folded.try_emplace(key, static_cast<std::uint32_t>(spellings.size())).second) return;
    std::string dense = squashed(key);
    const std::uint32_t end = squashed_names.add(dense);
    name_ends.resize(squashed_names.size());
    name_ends[end] = true;
    if (dense.size() >= shortest_squashed)
        by_squashed.try_emplace(std::move(dense), static_cast<std::uint32_t>(spellings.size()));
    const bool letters_only = std::ranges::all_of(key, [](char c) { return c >= 'a' && c <= 'z'; });
    const bool exact_case = word_like || (letters_only && key.size() <= longest_exact_only);
    spellings.push_back({skill, word_like, exact_case, std::string(written)});
    folded.push_back(std::move(key));
}

void SkillTable::Index::add_line(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    Skill skill;
    skill.name = take_part(line, '\t');
    skill.category = take_part(line, '\t');
    std::string_view parents = take_part(line, '\t');
    while (!parents.empty()) skill.parents.emplace_back(take_part(parents, '|'));
    skill.word_like = take_part(line, '\t') == "word";
    const auto number = static_cast<std::uint32_t>(skills.size());
    add_spelling(skill.name, number, skill.word_like);
    skills.push_back(std::move(skill));
    while (!line.empty()) add_spelling(take_part(line, '|'), number, false);
}

void SkillTable::Index::add_alias_line(std::string_view line) {
    const std::string_view alias = trim(take_part(line, '\t'));
    const std::string_view name = trim(line);
    if (alias.empty() || alias.front() == '#' || name.empty()) return;
    const auto known = by_folded.find(collapse_space(fold(name)));
    std::uint32_t number = 0;
    if (known != by_folded.end()) {
        number = spellings[known->second].skill;
    } else {
        number = static_cast<std::uint32_t>(skills.size());
        skills.push_back({std::string(name), {}, {}, false});
        add_spelling(name, number, false);
    }
    add_spelling(alias, number, false);
}

void SkillTable::Index::finish() { automaton = std::make_unique<SkillAutomaton>(folded); }

const Skill* SkillTable::Index::find(std::string_view folded_name) const {
    if (const auto found = by_folded.find(folded_name); found != by_folded.end())
        return &skills[spellings[found->second].skill];
    if (folded_name.size() < shortest_squashed) return nullptr;
    const std::string dense = squashed(folded_name);
    if (dense.size() < shortest_squashed) return nullptr;
    const auto found = by_squashed.find(dense);
    return found == by_squashed.end() ? nullptr : &skills[spellings[found->second].skill];
}

/// False if the trimmed name is in no spelling, with a version or without one: told after the few bytes it shares with
/// any, as most of what is looked up is no skill.
bool SkillTable::Index::may_hold(std::string_view name) const {
    std::uint32_t at = ByteTrie::root;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) >= 0x80) return true;
        const char folded_byte = folded_ascii(c);
        if (parts_words_of_name(folded_byte)) continue;
        at = squashed_names.next(at, static_cast<unsigned char>(folded_byte));
        if (at == 0) return may_end_with_version(name);
    }
    return !name.empty();
}

/// False if no spelling goes along with the ASCII text from there to the end of a word; a version may follow it.
bool SkillTable::Index::may_name_at(std::string_view text, std::size_t begin) const {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    std::uint32_t at = ByteTrie::root;
    for (std::size_t i = begin; i < text.size(); ++i) {
        const char folded_byte = folded_ascii(text[i]);
        if (parts_words_of_name(folded_byte)) continue;
        at = squashed_names.next(at, static_cast<unsigned char>(folded_byte));
        if (at == 0) return false;
        if (name_ends[at] && (i + 1 == text.size() || !is_small(folded_ascii(text[i + 1])))) return true;
    }
    return false;
}

std::optional<SkillMatch> SkillTable::Index::find_with_version(std::string_view name) const {
    if (!may_hold(name)) return std::nullopt;
    std::string key = fold(name);
    const bool has_gap = key.find("  ") != std::string::npos || key.starts_with(' ') || key.ends_with(' ');
    if (has_gap) key = collapse_space(key);
    if (const Skill* skill = find(key)) return SkillMatch{skill, version_in_name(key, skill->name)};
    const auto [base, version] = split_version(key);
    if (version.empty()) return std::nullopt;
    if (const Skill* skill = find(base)) return SkillMatch{skill, std::string(version)};
    return std::nullopt;
}

SkillTable::SkillTable(std::string_view tsv, std::string_view extra_aliases) : index_(std::make_unique<Index>()) {
    while (!tsv.empty()) index_->add_line(take_part(tsv, '\n'));
    while (!extra_aliases.empty()) index_->add_alias_line(take_part(extra_aliases, '\n'));
    index_->finish();
}

SkillTable::~SkillTable() = default;
SkillTable::SkillTable(SkillTable&&) noexcept = default;
SkillTable& SkillTable::operator=(SkillTable&&) noexcept = default;

const SkillTable& SkillTable::built_in() {
    static const SkillTable table(embedded::skill_files[0].text);
    return table;
}

const std::vector<Skill>& SkillTable::skills() const { return index_->skills; }

std::optional<SkillMatch> SkillTable::lookup(std::string_view raw) const {
    // Dots that open (".NET") and close ("C++.") a name differ, so the whole text goes first.
    if (auto match = index_->find_with_version(trim(raw))) return match;
    const std::string_view name = strip_signs(raw);
    if (name.empty()) return std::nullopt;
    if (name.size() != raw.size())
        if (auto match = index_->find_with_version(name)) return match;
    // "Python (Programming Language)", "Amazon Web Services (AWS)"; "AWS (EC2, S3)" is a list instead
    const std::size_t bracket = name.back() == ')' ? name.find('(') : std::string_view::npos;
    if (bracket == std::string_view::npos || bracket == 0) return std::nullopt;
    const std::string_view inside = name.substr(bracket + 1, name.size() - bracket - 2);
    auto outside = index_->find_with_version(trim(name.substr(0, bracket)));
    if (outside && is_qualifier(trim(inside))) return outside;
    const auto inner = index_->find_with_version(trim(inside));
    if (outside && inner && inner->skill == outside->skill) return outside;
    return std::nullopt;
}

bool SkillTable::may_open(std::string_view text) const {
    // A name ends where the letters do, so all of them must go along with one.
    std::uint32_t at = ByteTrie::root;
    for (const char c : text.substr(0, ascii_size(text))) {
        const char letter = folded_ascii(c);
        if (letter < 'a' || letter > 'z') return true;
        at = index_->squashed_names.next(at, static_cast<unsigned char>(letter));
        if (at == 0) return false;
    }
    return true;
}

bool SkillTable::may_name_any(std::string_view text) const {
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((i == 0 || !is_ascii_letter_or_digit(text[i - 1])) && index_->may_name_at(text, i)) return true;
    return false;
}

std::vector<SkillHit> SkillTable::find_in_text(std::string_view text, bool skill_context) const {
    return SkillText(text, *this).hits(skill_context);
}

SkillText::SkillText(std::string_view text, const SkillTable& table) : text_(text), table_(&table) {
    fold(text, buffer_, origin_);
    folded_ = buffer_;
    find_matches();
}

SkillText::SkillText(std::string_view text, std::string_view folded, const SkillTable& table)
    : text_(text), table_(&table), folded_(folded) {
    if (ascii_size(text) < text.size()) {  // its bytes do not stand where they stood
        fold(text, buffer_, origin_);
        folded_ = buffer_;
    }
    find_matches();
}

void SkillText::find_matches() {
    thread_local std::vector<std::uint8_t> starts;
    mark_word_starts(folded_, starts);
    table_->index_->automaton->scan(folded_, starts, [&](const SkillAutomaton::Match& match) {
        if (stands_alone(folded_, match.begin, match.end)) matches_.push_back(match);
    });
    std::ranges::sort(
        matches_, [](const auto& a, const auto& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
}

std::vector<SkillHit> SkillText::hits(bool skill_context) const {
    const SkillTable::Index& index = *table_->index_;
    std::vector<SkillHit> hits;
    std::vector<bool> weak;
    std::size_t from = 0;
    for (const SkillAutomaton::Match& match : matches_) {
        if (match.begin < from) continue;
        const Spelling& spelling = index.spellings[match.pattern];
        const std::size_t begin = origin_[match.begin], end = origin_[match.end];
        if (spelling.exact_case && !skill_context && text_.substr(begin, end - begin) != spelling.written) continue;
        if (is_inside_address(text_, begin)) continue;
        const Skill& skill = index.skills[spelling.skill];
        const std::size_t version_end = end_of_version(folded_, match.end, takes_year_as_version(skill.category));
        SkillHit hit{&skill, version_in_name(index.folded[match.pattern], skill.name), begin, origin_[version_end]};
        if (version_end > match.end) hit.version = trim_version(text_.substr(end, hit.end - end));
        hits.push_back(std::move(hit));
        weak.push_back(spelling.word_like && !skill_context);
        from = version_end;
    }
    if (!skill_context) drop_doubtful_hits(text_, hits, weak);
    return hits;
}

}  // namespace vitae::recognize
