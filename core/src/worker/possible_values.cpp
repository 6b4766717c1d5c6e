// SPDX-License-Identifier: Apache-2.0
#include "worker/possible_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace vitae {
namespace {

constexpr int most_months = 100 * 12;
constexpr double certainly_wrong = 0.1;

class Dropping {
public:
    explicit Dropping(Extraction& extraction) : extraction_(extraction) {}

    bool drop() {
        Cv& cv = extraction_.cv;
        each("role", cv.roles, [this](auto& role, const auto& doubt) {
            keep_within(role.workload_percent, 1, 100, "workload_percent", doubt);
            keep_possible(role.period, doubt);
        });
        each("education", cv.education, [this](auto& fact, const auto& doubt) { keep_possible(fact.period, doubt); });
        each("project", cv.projects, [this](auto& fact, const auto& doubt) { keep_possible(fact.period, doubt); });
        each("skill_claim", cv.skills, [this](auto& claim, const auto& doubt) {
            keep_within(claim.stated_months, 0, most_months, "stated_months", doubt);
            if (claim.endorsements == 0) claim.endorsements.reset();  // nobody confirms it: nothing is said
            keep_within(claim.endorsements, 1, most_people, "endorsements", doubt);
        });
        for (Doubt& doubt : extraction_.doubts)
            if (!(doubt.confidence >= 0 && doubt.confidence <= 1)) {
                doubt.confidence = std::isfinite(doubt.confidence) ? std::clamp(doubt.confidence, 0.0, 1.0) : 0.0;
                changed_ = true;
            }
        extraction_.doubts.insert(extraction_.doubts.end(), added_.begin(), added_.end());
        return changed_;
    }

private:
    /// Calls `check(fact, doubt)` for every fact, where doubt(field, value) notes what was taken out.
    template <class Facts, class Check>
    void each(const char* kind, Facts& facts, Check check) {
        for (std::size_t i = 0; i < facts.size(); ++i)
            check(facts[i], [&](const char* field, int value) {
                changed_ = true;
                added_.push_back({kind, static_cast<int>(i), field, certainly_wrong,
                                  fmt::format("The importer read {} here, which cannot be; it was left out.", value),
                                  facts[i].lines});
            });
    }

    void keep_within(std::optional<int>& number, int least, int most, const char* field, const auto& doubt) {
        if (!number || (*number >= least && *number <= most)) return;
        doubt(field, *number);
        number.reset();
    }

    void keep_possible(Period& period, const auto& doubt) {
        if (!period.stated) return;
        const StatedDuration& stated = *period.stated;
        if (stated.min_months >= 0 && stated.min_months <= stated.months && stated.months <= stated.max_months &&
            stated.max_months <= most_months)
            return;
        doubt("period", stated.months);
        period.stated.reset();
    }

    static constexpr int most_people = 1'000'000;

    Extraction& extraction_;
    std::vector<Doubt> added_;
    bool changed_ = false;
};

}  // namespace

bool drop_impossible_values(Extraction& extraction) { return Dropping(extraction).drop(); }

}  // namespace vitae
