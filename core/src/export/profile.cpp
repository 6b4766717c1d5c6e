// SPDX-License-Identifier: Apache-2.0
#include "export/profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <climits>

#include "vitae/error.hpp"

namespace vitae {
namespace {

struct Section {
    std::string_view name;
    void (*clear)(Cv& cv);
};

constexpr std::array<Section, 13> all_sections = {{{"headline", [](Cv& cv) { cv.headline.clear(); }},
                                                   {"summary", [](Cv& cv) { cv.summary.clear(); }},
                                                   {"contacts", [](Cv& cv) { cv.contacts.clear(); }},
                                                   {"roles", [](Cv& cv) { cv.roles.clear(); }},
                                                   {"education", [](Cv& cv) { cv.education.clear(); }},
                                                   {"projects", [](Cv& cv) { cv.projects.clear(); }},
                                                   {"skills", [](Cv& cv) { cv.skills.clear(); }},
                                                   {"languages", [](Cv& cv) { cv.languages.clear(); }},
                                                   {"certificates", [](Cv& cv) { cv.certificates.clear(); }},
                                                   {"publications", [](Cv& cv) { cv.publications.clear(); }},
                                                   {"awards", [](Cv& cv) { cv.awards.clear(); }},
                                                   {"recommendations", [](Cv& cv) { cv.recommendations.clear(); }},
                                                   {"other", [](Cv& cv) { cv.other_sections.clear(); }}}};

/// Days in a calendar of equal months: for comparing only.
int first_day(const PartialDate& date) {
    return (date.year * 12 + std::max<int>(date.month, 1)) * 31 + std::max<int>(date.day, 1);
}
int last_day(const PartialDate& date) {
    constexpr int december = 12, longest_month = 31;
    return (date.year * 12 + (date.month != 0 ? date.month : december)) * 31 +
           (date.day != 0 ? date.day : longest_month);
}

/// The last day a fact may still be true; nothing if it has no dates.
std::optional<int> last_day_of(const Period& period) {
    if (period.end_kind == EndKind::present) return INT_MAX;
    if (period.end) return last_day(*period.end);
    if (period.start) return last_day(*period.start);
    return std::nullopt;
}
template <class F>
std::optional<int> last_day_of(const F& fact) {
    const auto of = [](const std::optional<PartialDate>& date) {
        return date ? std::optional<int>(last_day(*date)) : std::nullopt;
    };
    if constexpr (requires { fact.period; })
        return last_day_of(fact.period);
    else if constexpr (requires { fact.issued; })
        return of(fact.issued);
    else if constexpr (requires { fact.published; })
        return of(fact.published);
    else
        return of(fact.date);
}

template <class F>
int first_day_of(const F& fact, int undated) {
    if constexpr (requires { fact.period; })
        if (fact.period.start) return first_day(*fact.period.start);
    return last_day_of(fact).value_or(undated);
}

template <class F>
void select(std::vector<F>& facts, const ExportProfile& profile) {
    if (profile.since)
        std::erase_if(facts,
                      [&](const F& fact) { return last_day_of(fact).value_or(INT_MAX) < first_day(*profile.since); });
    const auto key = [](const F& fact, int undated) {
        return std::pair(last_day_of(fact).value_or(undated), first_day_of(fact, undated));
    };
    if (profile.order == ExportProfile::Order::newest)
        std::stable_sort(facts.begin(), facts.end(),
                         [&](const F& a, const F& b) { return key(a, INT_MIN) > key(b, INT_MIN); });
    if (profile.order == ExportProfile::Order::oldest)
        std::stable_sort(facts.begin(), facts.end(),
                         [&](const F& a, const F& b) { return first_day_of(a, INT_MAX) < first_day_of(b, INT_MAX); });
}

}  // namespace

std::vector<std::string> export_sections() {
    std::vector<std::string> names;
    for (const Section& section : all_sections) names.emplace_back(section.name);
    return names;
}

void check_profile(const ExportProfile& profile) {
    const auto known = export_sections();
    for (const std::string& wanted : profile.sections)
        if (std::find(known.begin(), known.end(), wanted) == known.end())
            throw Error(ErrorKind::usage,
                        fmt::format("there is no section \"{}\"; there are {}", wanted, fmt::join(known, ", ")));
}

Cv profiled(Cv cv, const ExportProfile& profile) {
    for (const Section& section : all_sections) {
        const bool kept = profile.sections.empty() || std::find(profile.sections.begin(), profile.sections.end(),
                                                                section.name) != profile.sections.end();
        if (!kept) section.clear(cv);
    }
    select(cv.roles, profile);
    select(cv.education, profile);
    select(cv.projects, profile);
    select(cv.certificates, profile);
    select(cv.publications, profile);
    select(cv.awards, profile);
    return cv;
}

}  // namespace vitae
