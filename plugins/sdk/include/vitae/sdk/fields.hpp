// SPDX-License-Identifier: Apache-2.0
//
// One description of every fact: its field names and members. The records of the plugin ABI, the
// stored JSON and the tests' dumps are all derived from it, so a new field is added in one place.
//
//   vitae::visit_fields(role, [](std::string_view name, const auto& member) { ... });
//
// A member is a text, a list of texts, an optional number or date, an enum with enum_names, a fact
// with fields of its own (Period, Name), or a list of such facts.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include "vitae/sdk/cv.hpp"

namespace vitae {

/// The texts of an enum's values, in order. They are stored and exchanged: append only.
template <class Enum>
inline constexpr std::array<std::string_view, 0> enum_names{};
template <>
inline constexpr std::array<std::string_view, 3> enum_names<EndKind>{"unknown", "date", "present"};
template <>
inline constexpr std::array<std::string_view, 4> enum_names<ContactKind>{"email", "phone", "url", "address"};
template <>
inline constexpr std::array<std::string_view, 2> enum_names<Evidence>{"listed", "in_text"};
template <>
inline constexpr std::array<std::string_view, 6> enum_names<RoleKind>{"employment", "freelance", "internship",
                                                                      "volunteer",  "teaching",  "opensource"};
template <>
inline constexpr std::array<std::string_view, 7> enum_names<EmploymentForm>{
    "full_time", "part_time", "permanent", "contract", "temporary", "apprenticeship", "student"};

template <class Enum>
concept NamedEnum = std::is_enum_v<Enum> && enum_names<Enum>
.size() > 0;

template <NamedEnum Enum>
constexpr std::string_view name_of(Enum value) {
    return enum_names<Enum>[static_cast<std::size_t>(value)];
}

/// The value with that name; nothing if there is none.
template <NamedEnum Enum>
constexpr std::optional<Enum> enum_from_name(std::string_view name) {
    for (std::size_t i = 0; i < enum_names<Enum>.size(); ++i)
        if (enum_names<Enum>[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

/// F is T, const or not.
template <class F, class T>
concept FactOf = std::same_as<std::remove_const_t<F>, T>;

template <FactOf<StatedDuration> F, class V>
void visit_fields(F& f, V&& field) {
    field("months", f.months);
    field("min_months", f.min_months);
    field("max_months", f.max_months);
}

template <FactOf<Period> F, class V>
void visit_fields(F& f, V&& field) {
    field("start", f.start);
    field("end", f.end);
    field("end_kind", f.end_kind);
    field("stated", f.stated);
    field("period_text", f.text);
}

template <FactOf<Name> F, class V>
void visit_fields(F& f, V&& field) {
    field("text", f.text);
}

template <FactOf<Contact> F, class V>
void visit_fields(F& f, V&& field) {
    field("kind", f.kind);
    field("value", f.value);
    field("label", f.label);
    field("city", f.city);
    field("region", f.region);
    field("country", f.country);
}

template <FactOf<SkillMention> F, class V>
void visit_fields(F& f, V&& field) {
    field("raw", f.raw);
    field("skill", f.skill);
    field("version", f.version);
    field("evidence", f.evidence);
}

template <FactOf<SkillClaim> F, class V>
void visit_fields(F& f, V&& field) {
    field("raw", f.raw);
    field("skill", f.skill);
    field("version", f.version);
    field("group", f.group);
    field("level", f.level);
    field("stated_months", f.stated_months);
    field("first_used", f.first_used);
    field("last_used", f.last_used);
    field("endorsements", f.endorsements);
}

template <FactOf<Role> F, class V>
void visit_fields(F& f, V&& field) {
    field("organization", f.organization);
    field("organization_url", f.organization_url);
    field("client", f.client);
    field("title", f.title);
    field("location", f.location);
    field("kind", f.kind);
    field("period", f.period);
    field("summary", f.summary);
    field("highlights", f.highlights);
    field("skills", f.skills);
    field("employment_form", f.employment_form);
    field("workload_percent", f.workload_percent);
    field("employment", f.employment);
}

template <FactOf<Education> F, class V>
void visit_fields(F& f, V&& field) {
    field("institution", f.institution);
    field("qualification", f.qualification);
    field("location", f.location);
    field("period", f.period);
    field("text", f.text);
    field("grade", f.grade);
}

template <FactOf<Project> F, class V>
void visit_fields(F& f, V&& field) {
    field("name", f.name);
    field("url", f.url);
    field("organization", f.organization);
    field("title", f.title);
    field("period", f.period);
    field("summary", f.summary);
    field("highlights", f.highlights);
    field("skills", f.skills);
}

template <FactOf<Language> F, class V>
void visit_fields(F& f, V&& field) {
    field("name", f.name);
    field("level", f.level);
    field("cefr", f.cefr);
}

template <FactOf<Certificate> F, class V>
void visit_fields(F& f, V&& field) {
    field("name", f.name);
    field("issuer", f.issuer);
    field("url", f.url);
    field("issued", f.issued);
    field("expires", f.expires);
    field("credential_id", f.credential_id);
}

template <FactOf<Publication> F, class V>
void visit_fields(F& f, V&& field) {
    field("title", f.title);
    field("publisher", f.publisher);
    field("url", f.url);
    field("published", f.published);
    field("authors", f.authors);
    field("text", f.text);
}

template <FactOf<Award> F, class V>
void visit_fields(F& f, V&& field) {
    field("title", f.title);
    field("awarder", f.awarder);
    field("date", f.date);
    field("text", f.text);
}

template <FactOf<Recommendation> F, class V>
void visit_fields(F& f, V&& field) {
    field("author", f.author);
    field("relation", f.relation);
    field("text", f.text);
    field("written", f.written);
}

template <FactOf<OtherSection> F, class V>
void visit_fields(F& f, V&& field) {
    field("heading", f.heading);
    field("text", f.text);
}

template <FactOf<Cv> F, class V>
void visit_fields(F& f, V&& field) {
    field("name", f.name);
    field("headline", f.headline);
    field("summary", f.summary);
    field("language", f.language);
    field("as_of", f.as_of);
    field("contacts", f.contacts);
    field("roles", f.roles);
    field("education", f.education);
    field("projects", f.projects);
    field("skills", f.skills);
    field("languages", f.languages);
    field("certificates", f.certificates);
    field("publications", f.publications);
    field("awards", f.awards);
    field("recommendations", f.recommendations);
    field("other_sections", f.other_sections);
}

/// A struct with visit_fields.
template <class F>
concept Fact = requires(F& fact) {
    visit_fields(fact, [](std::string_view, auto&) {});
};

/// A fact that stands on lines of its own.
template <class F>
concept LocatedFact = Fact<F> && requires(F& fact) {
    fact.lines;
};

}  // namespace vitae
