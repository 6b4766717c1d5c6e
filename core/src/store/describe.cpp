// SPDX-License-Identifier: Apache-2.0
#include "store/describe.hpp"

#include <fmt/format.h>

#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

/// The parts that are stated, with a comma between.
std::string joined(const std::string& first, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    return fmt::format("{}, {}", first, second);
}

std::string or_unnamed(const std::string& text) { return text.empty() ? "(unnamed)" : text; }

}  // namespace

std::string label(const Role& role) { return or_unnamed(joined(role.title, role.organization)); }

std::string label(const Education& education) {
    return or_unnamed(joined(education.qualification, education.institution));
}

std::string label(const Project& project) { return or_unnamed(joined(project.name, project.title)); }

std::string describe(const Role& role) { return fmt::format("{} ({})", label(role), describe(role.period)); }

std::string describe(const Period& period) {
    std::string dates;
    if (period.start) dates = period.start->iso();
    if (period.end_kind == EndKind::present)
        dates += dates.empty() ? "until present" : " to present";
    else if (period.end && !(period.start == period.end))
        dates += (dates.empty() ? "until " : " to ") + period.end->iso();
    else if (period.start && !period.end)
        dates += " to an unknown end";
    if (!dates.empty()) return dates;
    return period.stated ? fmt::format("{} months, undated", period.stated->months) : "undated";
}

std::string describe(const Projected<Contact>& fact) {
    return fmt::format("{} {}", name_of(fact.fact.kind), fact.fact.value);
}
std::string describe(const ProjectedRole& fact) { return describe(fact.fact); }
std::string describe(const Projected<Education>& fact) {
    return fmt::format("{} ({})", label(fact.fact), describe(fact.fact.period));
}
std::string describe(const ProjectedProject& fact) {
    return fmt::format("{} ({})", label(fact.fact), describe(fact.fact.period));
}
std::string describe(const ProjectedClaim& fact) { return joined(fact.skill.name, fact.fact.level); }
std::string describe(const Projected<Language>& fact) { return or_unnamed(joined(fact.fact.name, fact.fact.level)); }
std::string describe(const Projected<Certificate>& fact) {
    return or_unnamed(joined(fact.fact.name, fact.fact.issuer));
}
std::string describe(const Projected<Publication>& fact) {
    return or_unnamed(joined(fact.fact.title, fact.fact.publisher));
}
std::string describe(const Projected<Award>& fact) { return or_unnamed(joined(fact.fact.title, fact.fact.awarder)); }
std::string describe(const Projected<Recommendation>& fact) {
    return or_unnamed(joined(fact.fact.author, fact.fact.relation));
}
std::string describe(const Projected<OtherSection>& fact) { return or_unnamed(fact.fact.heading); }

}  // namespace vitae
