// SPDX-License-Identifier: Apache-2.0
//
// The known skills: canonical names, aliases, categories. Built once per process from
// schema/skills.tsv; finds skills in prose in one pass and looks single names up.
//
//   const auto& table = vitae::recognize::SkillTable::built_in();
//   table.lookup("C++17")->skill->name;                    // "C++", version "17"
//   table.find_in_text("Go services on k8s", true);        // Go, Kubernetes
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/text.hpp"
#include "recognize/skills/skill_automaton.hpp"

namespace vitae::recognize {

struct Skill {
    std::string name;      ///< canonical
    std::string category;  ///< "language", "database", ...
    std::vector<std::string> parents;
    bool word_like = false;  ///< "Go", "Spring": counts only among skills or in exact case
};

struct SkillMatch {
    const Skill* skill = nullptr;  ///< lives as long as the table
    std::string version;           ///< "17" of "C++17", "" if none
};

/// A skill found in prose: bytes [begin, end) of the text, with its version.
struct SkillHit {
    const Skill* skill = nullptr;
    std::string version;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class SkillTable {
public:
    /// The table of this program, built on first use.
    static const SkillTable& built_in();

    /// `tsv`: name, category, parents, flags, aliases. `extra_aliases`: lines "alias TAB canonical";
    /// an unknown canonical name becomes a new skill.
    explicit SkillTable(std::string_view tsv, std::string_view extra_aliases = {});
    ~SkillTable();
    SkillTable(SkillTable&&) noexcept;
    SkillTable& operator=(SkillTable&&) noexcept;

    /// The skill a listed text names, whole: bullets, quotes, qualifiers "(Programming Language)"
    /// and versions aside. Nothing if it is not known.
    [[nodiscard]] std::optional<SkillMatch> lookup(std::string_view raw) const;

    /// Skills named in a text, in order, longest first, not overlapping. `skill_context`: the text
    /// is a list of skills or technologies, so that word-like names count in any case.
    [[nodiscard]] std::vector<SkillHit> find_in_text(std::string_view text, bool skill_context) const;

    /// False if find_in_text() finds nothing at the very start of the text, told by its first letters.
    [[nodiscard]] bool may_open(std::string_view text) const;

    /// False if an ASCII text names no skill: lookup() knows none of its words, alone or together, and find_in_text()
    /// finds nothing. Much cheaper than to ask for each of them.
    [[nodiscard]] bool may_name_any(std::string_view text) const;

    [[nodiscard]] const std::vector<Skill>& skills() const;

private:
    friend class SkillText;
    struct Index;
    std::unique_ptr<Index> index_;
};

/// A text that is looked through for skills once and may be asked about them again. The text and the
/// table must outlive it.
class SkillText {
public:
    SkillText(std::string_view text, const SkillTable& table);
    /// `folded`: fold(text), which must outlive this too.
    SkillText(std::string_view text, std::string_view folded, const SkillTable& table);
    SkillText(const SkillText&) = delete;
    SkillText& operator=(const SkillText&) = delete;

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const SkillTable& table() const { return *table_; }
    /// False: not a single skill is named, in whatever context.
    [[nodiscard]] bool names_any() const { return !matches_.empty(); }
    /// As SkillTable::find_in_text().
    [[nodiscard]] std::vector<SkillHit> hits(bool skill_context) const;

private:
    void find_matches();

    std::string_view text_;
    const SkillTable* table_;
    std::string buffer_;
    std::string_view folded_;  ///< in the buffer, or given
    FoldOrigin origin_;
    std::vector<SkillAutomaton::Match> matches_;  ///< by their begin, the longest first
};

}  // namespace vitae::recognize
