// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "model/keys.hpp"
#include "model/take_part.hpp"
#include "model/text.hpp"
#include "store/edits.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

std::string words(std::string_view text) { return fold(collapse_space(text)); }

std::string start_year(const Period& period) {
    return period.start ? std::to_string(period.start->year) : std::string("undated");
}

std::string key_of(const Projected<Contact>& f) {
    return fmt::format("{}/{}", name_of(f.fact.kind), contact_key(f.fact));
}
std::string key_of(const ProjectedRole& f) {
    return fmt::format("{}/{}/{}", f.organization_key, words(f.fact.title), start_year(f.fact.period));
}
std::string key_of(const Projected<Education>& f) {
    return fmt::format("{}/{}", organization_key(f.fact.institution), words(f.fact.qualification));
}
std::string key_of(const ProjectedProject& f) { return words(f.fact.name.empty() ? f.fact.title : f.fact.name); }
std::string key_of(const ProjectedClaim& f) { return f.skill.key; }
std::string key_of(const Projected<Language>& f) { return words(f.fact.name); }
std::string key_of(const Projected<Certificate>& f) { return words(f.fact.name); }
std::string key_of(const Projected<Publication>& f) { return words(f.fact.title); }
std::string key_of(const Projected<Award>& f) { return words(f.fact.title); }
std::string key_of(const Projected<Recommendation>& f) { return words(f.fact.author); }
std::string key_of(const Projected<OtherSection>& f) { return words(f.fact.heading); }

/// A human may have seen any mixture of what the documents say: the employer of one, the title of another.
void add_other_keys(ProjectedRole& role) {
    std::set<std::string> organizations;
    std::set<std::string> titles;
    std::set<std::string> years;
    for (const RoleStatement& statement : role.statements) {
        organizations.insert(employer_key(statement.organization));
        titles.insert(words(statement.title));
        years.insert(start_year(statement.period));
    }
    for (const std::string& organization : organizations)
        for (const std::string& title : titles)
            for (const std::string& year : years)
                role.other_keys.push_back(fmt::format("role/{}/{}/{}", organization, title, year));
}

std::string joined(std::string_view what, std::string_view where) {
    return fmt::format("{}{}{}", what, what.empty() || where.empty() ? "" : ", ", where);
}

/// Of "organization/title/year": a title may have slashes of its own.
std::string readable_role(std::string_view rest) {
    const std::string_view organization = take_part(rest, '/');
    const std::size_t year = rest.rfind('/');
    if (year == std::string_view::npos) return joined(rest, organization);
    return fmt::format("{} ({})", joined(rest.substr(0, year), organization), rest.substr(year + 1));
}

}  // namespace

std::string readable_key(const std::string& key) {
    constexpr std::string_view skill_of_fact = "/skill/";
    if (const std::size_t at = key.rfind(skill_of_fact); at != std::string::npos)
        return fmt::format("skill {} of the {}", key.substr(at + skill_of_fact.size()),
                           readable_key(key.substr(0, at)));
    std::string_view rest = key;
    const std::string_view kind = take_part(rest, '/');
    if (kind == "contact") return fmt::format("{} {}", take_part(rest, '/'), rest);
    if (kind == "role") return fmt::format("role {}", readable_role(rest));
    if (kind == "education") {
        const std::string_view institution = take_part(rest, '/');
        return fmt::format("education {}", joined(rest, institution));
    }
    if (kind == "claim") return fmt::format("skill {}", rest);
    if (kind == "other_section") return fmt::format("section {}", rest);
    return fmt::format("{} {}", kind, rest);
}

std::string education_key(const Education& education) {
    return fmt::format("education/{}", key_of(Projected<Education>{education, {}, {}}));
}

void assign_fact_keys(Projection& projection) {
    std::unordered_map<std::string, int> used;
    visit_fact_lists(projection, [&](std::string_view kind, auto& list) {
        for (auto& fact : list) {
            fact.key = fmt::format("{}/{}", kind, key_of(fact));
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(fact)>, ProjectedRole>) add_other_keys(fact);
            if (const int times = ++used[fact.key]; times > 1) fact.key += fmt::format("#{}", times);
        }
    });
}

}  // namespace vitae
