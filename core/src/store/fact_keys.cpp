// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <unordered_map>

#include "model/keys.hpp"
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

}  // namespace

void assign_fact_keys(Projection& projection) {
    std::unordered_map<std::string, int> used;
    visit_fact_lists(projection, [&](std::string_view kind, auto& list) {
        for (auto& fact : list) {
            fact.key = fmt::format("{}/{}", kind, key_of(fact));
            if (const int times = ++used[fact.key]; times > 1) fact.key += fmt::format("#{}", times);
        }
    });
}

}  // namespace vitae
