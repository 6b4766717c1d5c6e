// SPDX-License-Identifier: Apache-2.0
#include "store/edits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/cv_json.hpp"
#include "store/field_text.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

constexpr std::string_view skill_suffix = "/skill";
constexpr std::string_view any_skill = "skill/";
constexpr std::string_view skill_of_fact = "/skill/";

class Editor {
public:
    Editor(Projection& projection, const ResolveSkill& resolve) : projection_(projection), resolve_(resolve) {}

    Problem apply(const NewEdit& edit) {
        if (edit.action == NewEdit::Action::add) return add(edit);
        if (edit.fact == "person") return edit_person(edit);
        return edit.action == NewEdit::Action::hide ? hide(edit) : set(edit);
    }

private:
    Problem edit_person(const NewEdit& edit) {
        if (edit.action != NewEdit::Action::set) return "a person's name, headline and summary can be set, not hidden";
        settle(projection_.doubts, edit.field);
        if (edit.field == "headline") {
            projection_.headline = edit.value;
        } else if (edit.field == "summary") {
            projection_.summary = edit.value;
        } else if (edit.field == "name") {
            projection_.name = {};
            projection_.name.fact.text = edit.value;
        } else {
            return fmt::format("there is no field \"{}\"; there are name, headline, summary", edit.field);
        }
        return std::nullopt;
    }

    Problem set(const NewEdit& edit) {
        Problem problem = gone(edit);
        visit_fact_lists(projection_, [&](std::string_view, auto& list) {
            auto* const fact = named(list, edit.fact);
            if (fact == nullptr) return;
            auto changed = fact->fact;
            FieldSetter setter(edit.field, edit.value);
            setter.set(changed);
            problem = setter.problem();
            if (problem) return;
            fact->fact = std::move(changed);
            settle(fact->doubts, edit.field);
            refresh(*fact);
        });
        return problem;
    }

    Problem hide(const NewEdit& edit) {
        bool found = false;
        if (edit.fact.starts_with(any_skill))
            return hide_skill(edit.fact.substr(any_skill.size())) ? Problem() : gone(edit);
        if (const std::size_t at = edit.fact.rfind(skill_of_fact); at != std::string::npos) {
            const std::string holder = edit.fact.substr(0, at);
            const std::string skill = edit.fact.substr(at + skill_of_fact.size());
            const auto hide_in = [&](auto& list) {
                if (auto* const fact = named(list, holder)) found = erase_mentions(fact->skills, skill) || found;
            };
            hide_in(projection_.roles);
            hide_in(projection_.projects);
            if (found) return {};
        }
        visit_fact_lists(projection_, [&](std::string_view, auto& list) {
            auto* const fact = named(list, edit.fact);
            if (fact == nullptr) return;
            list.erase(list.begin() + (fact - list.data()));
            found = true;
        });
        return found ? Problem() : gone(edit);
    }

    static bool erase_mentions(std::vector<ProjectedMention>& mentions, const std::string& skill) {
        return std::erase_if(mentions, [&](const ProjectedMention& m) { return m.skill.key == skill; }) > 0;
    }

    /// Wherever it is claimed or used.
    bool hide_skill(const std::string& skill) {
        bool found =
            std::erase_if(projection_.claims, [&](const ProjectedClaim& c) { return c.skill.key == skill; }) > 0;
        for (ProjectedRole& role : projection_.roles) found = erase_mentions(role.skills, skill) || found;
        for (ProjectedProject& project : projection_.projects) found = erase_mentions(project.skills, skill) || found;
        return found;
    }

    Problem add(const NewEdit& edit) try {
        if (edit.fact.ends_with(skill_suffix))
            return add_skill(edit, edit.fact.substr(0, edit.fact.size() - skill_suffix.size()));
        // The facts of a Cv are read and checked in one place; the fact is wrapped in a Cv for it.
        const std::string list = list_of(edit.fact);
        if (list.empty()) return fmt::format("there is no kind of fact called \"{}\"", edit.fact);
        const Cv cv = cv_from_json(fmt::format(R"({{"{}":[{}]}})", list, edit.value));
        return add_facts(cv);
    } catch (const Error& error) {
        return std::string(error.what());
    }

    static std::string list_of(const std::string& kind) {
        if (kind == "education") return kind;
        if (kind == "claim") return "skills";
        constexpr std::string_view kinds[] = {"contact",     "role",  "project",        "language",     "certificate",
                                              "publication", "award", "recommendation", "other_section"};
        return std::ranges::find(kinds, kind) == std::end(kinds) ? std::string() : kind + "s";
    }

    Problem add_facts(Cv cv) {
        // As a document of its own that only this edit states.
        Projection added = merge({SourceDocument{0, "", projection_.newest.as_of, std::move(cv)}}, resolve_);
        assign_fact_keys(added);
        bool any = false;
        const auto append = [&](auto& to, auto& from) {
            for (auto& fact : from) {
                any = true;
                // A fact with the key of another is told apart from it.
                const std::string key = fact.key;
                for (int i = 2; std::ranges::find(to, fact.key, [](const auto& f) { return f.key; }) != to.end(); ++i)
                    fact.key = fmt::format("{}#{}", key, i);
                to.push_back(std::move(fact));
            }
        };
        append(projection_.contacts, added.contacts);
        for (ProjectedRole& role : added.roles) role.statements.clear();
        append(projection_.roles, added.roles);
        append(projection_.education, added.education);
        append(projection_.projects, added.projects);
        std::erase_if(projection_.claims, [&](const ProjectedClaim& known) {
            return std::ranges::any_of(added.claims, [&](const auto& f) { return f.skill.key == known.skill.key; });
        });
        append(projection_.claims, added.claims);
        append(projection_.languages, added.languages);
        append(projection_.certificates, added.certificates);
        append(projection_.publications, added.publications);
        append(projection_.awards, added.awards);
        append(projection_.recommendations, added.recommendations);
        append(projection_.other_sections, added.other_sections);
        return any ? Problem() : Problem("the fact says nothing");
    }

    Problem add_skill(const NewEdit& edit, const std::string& holder) {
        const Cv cv = cv_from_json(fmt::format(R"({{"roles":[{{"skills":[{}]}}]}})", edit.value));
        if (cv.roles.at(0).skills.size() != 1) return "name one skill";
        ProjectedMention mention{cv.roles[0].skills[0], {}, 0};
        mention.skill = resolve_(mention.mention.raw, mention.mention.skill);
        if (mention.skill.key.empty()) return "the skill has no name";
        if (mention.mention.raw.empty()) mention.mention.raw = mention.mention.skill;
        mention.mention.evidence = Evidence::listed;
        bool found = false;
        const auto append = [&](auto& list) {
            auto* const fact = named(list, holder);
            if (fact == nullptr) return;
            found = true;
            std::erase_if(fact->skills, [&](const ProjectedMention& other) {
                return other.document == 0 && other.skill.key == mention.skill.key;
            });
            fact->skills.push_back(mention);
        };
        append(projection_.roles);
        append(projection_.projects);
        return found ? Problem() : gone(edit);
    }

    /// What a human says about a field is in no doubt.
    static void settle(std::vector<FieldDoubt>& doubts, const std::string& field) {
        const bool dates = field == "start" || field == "end" || field == "end_kind";
        std::erase_if(doubts, [&](const FieldDoubt& doubt) {
            return doubt.field == field || (dates && doubt.field == "period");
        });
    }

    // What is derived from a fact follows its new value.
    void refresh(ProjectedRole& role) { role.organization_key = employer_key(role.fact.organization); }
    void refresh(ProjectedClaim& claim) { claim.skill = resolve_(claim.fact.raw, claim.fact.skill); }
    template <class Other>
    void refresh(Other&) {}

    /// The fact with that key; else the only one that an older document called so.
    template <class P>
    static P* named(std::vector<P>& list, const std::string& key) {
        const auto exact = std::ranges::find(list, key, [](const P& f) -> const std::string& { return f.key; });
        if (exact != list.end()) return &*exact;
        P* found = nullptr;
        for (P& fact : list) {
            if (std::ranges::find(fact.other_keys, key) == fact.other_keys.end()) continue;
            if (found != nullptr) return nullptr;
            found = &fact;
        }
        return found;
    }

    static Problem gone(const NewEdit& edit) {
        return fmt::format("there is no {} (any more)", readable_key(edit.fact));
    }

    Projection& projection_;
    const ResolveSkill& resolve_;
};

/// "title = Lead Engineer", "hide", "add"
std::string intention(const NewEdit& edit) {
    if (edit.action == NewEdit::Action::set) return fmt::format("{} = {}", edit.field, edit.value);
    return edit.action == NewEdit::Action::hide ? "hide" : "add";
}

}  // namespace

void apply_edits(Projection& projection, const std::vector<RecordedEdit>& edits, const ResolveSkill& resolve) {
    Editor editor(projection, resolve);
    for (const RecordedEdit& recorded : edits)
        if (const Problem problem = editor.apply(recorded.edit))
            projection.lost_edits.push_back(
                {recorded.id,
                 fmt::format("edit {} ({}) has no effect: {}.", recorded.id, intention(recorded.edit), *problem),
                 *problem});
}

}  // namespace vitae
