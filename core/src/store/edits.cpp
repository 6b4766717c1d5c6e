// SPDX-License-Identifier: Apache-2.0
#include "store/edits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/cv_json.hpp"
#include "vitae/error.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

/// Why an edit cannot be applied; nothing = it was.
using Problem = std::optional<std::string>;

/// Sets one value of a fact from text; an empty text clears it.
class FieldSetter {
public:
    FieldSetter(const std::string& field, const std::string& value) : field_(field), value_(value) {}

    template <class F>
    void set(F& fact) {
        visit_fields(fact, [&](std::string_view name, auto& member) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, Period>)
                set_period(member);
            else if (name == field_)
                assign(member);
        });
    }

    [[nodiscard]] Problem problem() const {
        if (!found_) return fmt::format("there is no field \"{}\"", field_);
        if (!fits_) return fmt::format("\"{}\" is no value for {}", value_, field_);
        return std::nullopt;
    }

private:
    void set_period(Period& period) {
        if (field_ != "end") return set(period);
        found_ = true;
        if (value_ == "present") {
            period.end_kind = EndKind::present;
            period.end.reset();
            return;
        }
        assign(period.end);
        if (fits_) period.end_kind = period.end ? EndKind::date : EndKind::unknown;
    }

    void assign(std::string& text) {
        found_ = true;
        text = value_;
    }
    void assign(std::vector<std::string>& texts) {
        found_ = true;
        texts.clear();
        for (std::size_t from = 0; from < value_.size();) {
            const std::size_t end = std::min(value_.find('\n', from), value_.size());
            if (end > from) texts.push_back(value_.substr(from, end - from));
            from = end + 1;
        }
    }
    void assign(std::optional<PartialDate>& date) {
        found_ = true;
        date = PartialDate::parse(value_);
        fits_ = date.has_value() || value_.empty();
    }
    void assign(std::optional<int>& number) {
        found_ = true;
        number.reset();
        if (value_.empty()) return;
        fits_ = value_.size() < 7 && std::ranges::all_of(value_, [](char c) { return c >= '0' && c <= '9'; });
        if (fits_) number = std::stoi(value_);
    }
    template <NamedEnum Enum>
    void assign(Enum& value) {
        found_ = true;
        const auto named = enum_from_name<Enum>(value_);
        fits_ = named.has_value();
        if (named) value = *named;
    }
    template <NamedEnum Enum>
    void assign(std::optional<Enum>& value) {
        found_ = true;
        value = enum_from_name<Enum>(value_);
        fits_ = value.has_value() || value_.empty();
    }
    template <class Other>
    void assign(Other&) {}  // lists of facts and stated lengths are not one value

    const std::string& field_;
    const std::string& value_;
    bool found_ = false;
    bool fits_ = true;
};

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
            return fmt::format("there is no field \"{}\"", edit.field);
        }
        return std::nullopt;
    }

    Problem set(const NewEdit& edit) {
        Problem problem = gone(edit);
        visit_fact_lists(projection_, [&](std::string_view, auto& list) {
            const auto fact = std::ranges::find(list, edit.fact, [](const auto& f) { return f.key; });
            if (fact == list.end()) return;
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
        visit_fact_lists(projection_, [&](std::string_view, auto& list) {
            found = std::erase_if(list, [&](const auto& f) { return f.key == edit.fact; }) > 0 || found;
        });
        return found ? Problem() : gone(edit);
    }

    Problem add(const NewEdit& edit) try {
        constexpr std::string_view skill_suffix = "/skill";
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
            for (auto& f : list) {
                if (f.key != holder) continue;
                found = true;
                std::erase_if(f.skills, [&](const ProjectedMention& other) {
                    return other.document == 0 && other.skill.key == mention.skill.key;
                });
                f.skills.push_back(mention);
            }
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

    static Problem gone(const NewEdit& edit) { return fmt::format("there is no fact \"{}\" (any more)", edit.fact); }

    Projection& projection_;
    const ResolveSkill& resolve_;
};

}  // namespace

void apply_edits(Projection& projection, const std::vector<RecordedEdit>& edits, const ResolveSkill& resolve) {
    Editor editor(projection, resolve);
    for (const RecordedEdit& recorded : edits)
        if (const Problem problem = editor.apply(recorded.edit))
            projection.lost_edits.push_back(
                {recorded.id, fmt::format("edit {} has no effect: {}.", recorded.id, *problem)});
}

}  // namespace vitae
