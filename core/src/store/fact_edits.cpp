// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "model/cv_json.hpp"
#include "model/keys.hpp"
#include "model/text.hpp"
#include "store/describe.hpp"
#include "store/field_text.hpp"
#include "store/projection.hpp"
#include "store/store.hpp"
#include "vitae/edits.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

/// A fact with what the store calls it.
struct Listed {
    EditableFact fact;
    std::string key;                            ///< for setting values; empty = there is nothing to set
    std::string hide_key;                       ///< for hiding
    std::map<std::string, std::string> skills;  ///< of a role or project: folded name to key
};

/// What people call the kinds of facts, where that differs.
std::string_view shown_kind(std::string_view kind) { return kind == "other_section" ? "section" : kind; }

/// The field by which a new fact is named.
std::string_view naming_field(std::string_view kind) {
    constexpr std::pair<std::string_view, std::string_view> fields[] = {
        {"contact", "value"},         {"role", "title"},        {"education", "qualification"},
        {"project", "name"},          {"skill", "raw"},         {"language", "name"},
        {"certificate", "name"},      {"publication", "title"}, {"award", "title"},
        {"recommendation", "author"}, {"section", "heading"}};
    const auto* const found = std::ranges::find(fields, kind, [](const auto& field) { return field.first; });
    return found == std::end(fields) ? std::string_view() : found->second;
}

class Listing {
public:
    explicit Listing(const Projection& projection) {
        list_.push_back({{"person",
                          0,
                          projection.name.fact.text,
                          {{"name", projection.name.fact.text},
                           {"headline", projection.headline},
                           {"summary", projection.summary}}},
                         "person",
                         "person",
                         {}});
        visit_fact_lists(projection, [&](std::string_view kind, const auto& list) {
            if (kind == "claim") return;
            int number = 0;
            for (const auto& fact : list)
                list_.push_back({{std::string(shown_kind(kind)), ++number, describe(fact), field_texts(fact.fact)},
                                 fact.key,
                                 fact.key,
                                 skills_of(fact)});
            if (kind == "project") add_skills(projection);
        });
    }

    std::vector<Listed> take() { return std::move(list_); }

private:
    template <class P>
    static std::map<std::string, std::string> skills_of(const P& fact) {
        std::map<std::string, std::string> skills;
        if constexpr (requires { fact.skills; })
            for (const ProjectedMention& mention : fact.skills) {
                skills.emplace(fold(mention.skill.name), mention.skill.key);
                skills.emplace(fold(mention.mention.raw), mention.skill.key);
            }
        return skills;
    }

    /// Claimed ones first, then those that are only used.
    void add_skills(const Projection& projection) {
        std::map<std::string, std::size_t> places;
        int number = 0;
        for (const ProjectedClaim& claim : projection.claims) {
            if (!places.emplace(claim.skill.key, list_.size()).second) continue;
            list_.push_back({{"skill", ++number, describe(claim), field_texts(claim.fact)},
                             claim.key,
                             "skill/" + claim.skill.key,
                             {}});
        }
        const auto add_used = [&](const auto& list) {
            for (const auto& fact : list)
                for (const ProjectedMention& mention : fact.skills)
                    if (places.emplace(mention.skill.key, list_.size()).second)
                        list_.push_back(
                            {{"skill", ++number, mention.skill.name, {}}, {}, "skill/" + mention.skill.key, {}});
        };
        add_used(projection.roles);
        add_used(projection.projects);
    }

    std::vector<Listed> list_;
};

std::vector<Listed> listing(Store& store, std::int64_t person) { return Listing(store.projection(person)).take(); }

std::string kinds_known() {
    return "person, contact, role, education, project, skill, language, certificate, publication, award, "
           "recommendation, section";
}

bool is_number(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// All facts of the list that the words may mean: one that says just this, else all that say it among other things.
std::vector<const Listed*> saying(const std::vector<const Listed*>& facts, const std::string& words) {
    std::vector<const Listed*> meant;
    for (const Listed* listed : facts) {
        const std::string sentence = fold(listed->fact.sentence);
        if (sentence == words) return {listed};
        if (!words.empty() && sentence.find(words) != std::string::npos) meant.push_back(listed);
    }
    return meant;
}

const Listed& find_listed(const std::vector<Listed>& list, const std::string& kind, const std::string& which) {
    if (kind == "person") return list.front();
    if (naming_field(kind).empty())
        throw Error(ErrorKind::usage,
                    fmt::format("there is no kind of fact called {}.  There are: {}", kind, kinds_known()));
    std::vector<const Listed*> of_kind;
    for (const Listed& listed : list)
        if (listed.fact.kind == kind) of_kind.push_back(&listed);
    if (of_kind.empty()) throw Error(ErrorKind::usage, fmt::format("this person has no {}.", kind));

    // Digits are always a number in the list: words are never guessed from them.
    std::vector<const Listed*> meant;
    if (!is_number(which))
        meant = saying(of_kind, fold(collapse_space(which)));
    else if (const auto found = std::ranges::find(
                 of_kind, which, [](const Listed* listed) { return std::to_string(listed->fact.number); });
             found != of_kind.end())
        meant = {*found};
    if (meant.size() == 1) return *meant.front();
    if (meant.empty())
        throw Error(ErrorKind::usage,
                    fmt::format("there is no {} {}: this person has {}.", kind, which, of_kind.size()));
    std::string several;
    for (const Listed* listed : meant)
        several += fmt::format("{}{} {}", several.empty() ? "" : "; ", listed->fact.number, listed->fact.sentence);
    throw Error(ErrorKind::usage, fmt::format("{} {} may be any of: {}.  Give its number.", kind, which, several));
}

/// What kind of contact a text is.
std::string contact_kind(const std::string& value) {
    if (!email_key(value).empty()) return "email";
    const bool has_letter =
        std::ranges::any_of(value, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    const auto digits = std::ranges::count_if(value, [](char c) { return c >= '0' && c <= '9'; });
    if (!has_letter && digits >= 6) return "phone";
    const bool one_word = value.find(' ') == std::string::npos && value.find('.') != std::string::npos;
    return value.starts_with("http://") || value.starts_with("https://") || one_word ? "url" : "address";
}

/// The fact with these values, as edits keep it.
std::string new_fact_json(const std::string& kind, const std::vector<std::pair<std::string, std::string>>& values) {
    std::string json;
    Projection kinds;
    visit_fact_lists(kinds, [&](std::string_view stored_kind, auto& list) {
        const bool meant = stored_kind == "claim" ? kind == "skill" : shown_kind(stored_kind) == kind;
        if (!meant) return;
        using F = std::remove_cvref_t<decltype(list[0].fact)>;
        F fact;
        for (const auto& [field, value] : values) {
            FieldSetter setter(field, value);
            setter.set(fact);
            if (const Problem problem = setter.problem()) throw Error(ErrorKind::usage, *problem + ".");
        }
        Cv cv;
        visit_fields(cv, [&](std::string_view, auto& member) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::vector<F>>) member.push_back(fact);
        });
        for (const auto& member : nlohmann::ordered_json::parse(to_json(cv)))
            if (member.is_array() && member.size() == 1) json = member.front().dump();
    });
    return json;
}

NewEdit addition(const FactEdit& edit) {
    if (naming_field(edit.kind).empty())
        throw Error(ErrorKind::usage, fmt::format("a {} cannot be added.  There are: {}", edit.kind, kinds_known()));
    auto values = edit.values;
    if (!edit.which.empty()) values.insert(values.begin(), {std::string(naming_field(edit.kind)), edit.which});
    const bool has_kind = std::ranges::any_of(values, [](const auto& value) { return value.first == "kind"; });
    if (edit.kind == "contact" && !has_kind) values.insert(values.begin(), {"kind", contact_kind(edit.which)});
    const std::string stored = edit.kind == "skill" ? "claim" : edit.kind == "section" ? "other_section" : edit.kind;
    return {NewEdit::Action::add, stored, "", new_fact_json(edit.kind, values)};
}

std::vector<NewEdit> changes_of(const Listed& listed, const FactEdit& edit) {
    std::vector<NewEdit> edits;
    if (edit.action == FactEdit::Action::hide) edits.push_back({NewEdit::Action::hide, listed.hide_key, "", ""});
    for (const auto& [field, value] : edit.values) {
        if (listed.key.empty())
            throw Error(ErrorKind::usage,
                        fmt::format("{} is used but not listed, so there is nothing to set; add it with --add.",
                                    listed.fact.sentence));
        edits.push_back({NewEdit::Action::set, listed.key, field, value});
    }
    for (const std::string& skill : edit.added_skills)
        edits.push_back({NewEdit::Action::add, listed.key + "/skill", "", nlohmann::json{{"raw", skill}}.dump()});
    for (const std::string& skill : edit.hidden_skills) {
        const auto found = listed.skills.find(fold(skill));
        if (found == listed.skills.end())
            throw Error(ErrorKind::usage, fmt::format("{} is no skill of {}.", skill, listed.fact.sentence));
        edits.push_back({NewEdit::Action::hide, listed.key + "/skill/" + found->second, "", ""});
    }
    if (edits.empty()) throw Error(ErrorKind::usage, "there is nothing to change.");
    return edits;
}

}  // namespace

std::vector<EditableFact> editable_facts(Database& database, std::int64_t person) {
    std::vector<EditableFact> facts;
    for (Listed& listed : listing(database.store(), person)) facts.push_back(std::move(listed.fact));
    return facts;
}

EditableFact find_fact(Database& database, std::int64_t person, const std::string& kind, const std::string& which) {
    const std::vector<Listed> list = listing(database.store(), person);
    return find_listed(list, kind, which).fact;
}

std::vector<std::string> edit_fact(Database& database, std::int64_t person, const FactEdit& edit) {
    Store& store = database.store();
    if (edit.action == FactEdit::Action::add) return store.add_edits(person, {addition(edit)});
    const std::vector<Listed> list = listing(store, person);
    return store.add_edits(person, changes_of(find_listed(list, edit.kind, edit.which), edit));
}

}  // namespace vitae
