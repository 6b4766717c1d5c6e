// SPDX-License-Identifier: Apache-2.0
#include "store/role_matching.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "model/keys.hpp"
#include "store/projection.hpp"
#include "unit/store/invented.hpp"

namespace vitae::test {
namespace {

bool same(const Role& a, const Role& b) {
    const double forward = role_affinity(a, employer_key(a.organization), b, employer_key(b.organization));
    const double backward = role_affinity(b, employer_key(b.organization), a, employer_key(a.organization));
    EXPECT_DOUBLE_EQ(forward, backward);
    return forward > 0;
}

TEST(RoleMatching, SpellingsOfOneRole) {
    EXPECT_TRUE(
        same(role("Engineer", "Nordlys AB", "2019-03", "2020"), role("engineer", "NORDLYS", "2019", "2020-05")));
    EXPECT_TRUE(same(role("Software Engineer", "Acme Widgets", "2019-03", "2020"),
                     role("Software Engineer", "Acme", "2019-03", "2020")));
    EXPECT_TRUE(
        same(role("Engineer", "Nordlys", "2019-03", "2020-05"), role("Engineer", "Nordlys", "2018-09", "2020-05")));
}

TEST(RoleMatching, DifferentRoles) {
    EXPECT_FALSE(same(role("Engineer", "Nordlys", "2012", "2014"), role("Engineer", "Nordlys", "2019", "2020")));
    EXPECT_FALSE(same(role("Engineer", "Nordlys", "2019-03", "2020"), role("Baker", "Nordlys", "2019-09", "2020")));
    EXPECT_FALSE(same(role("Engineer", "Acme Widgets", "2019-03", ""), role("Engineer", "Acme", "2017-03", "")));
    EXPECT_FALSE(same(role("Engineer", "", "2019-03", "2020"), role("Baker", "", "2019-03", "2020")));
}

Period merged(const Role& newer, const Role& older) { return merged_period(newer.period, older.period); }

TEST(RoleMatching, TheMorePreciseDateWinsUnlessItContradicts) {
    EXPECT_EQ(merged(role("", "", "2019", "2020"), role("", "", "2019-03", "2020-05-07")).start->iso(), "2019-03");
    EXPECT_EQ(merged(role("", "", "2019", "2020"), role("", "", "2019-03", "2020-05-07")).end->iso(), "2020-05-07");
    EXPECT_EQ(merged(role("", "", "2018", "2020"), role("", "", "2019-03", "2021-05")).start->iso(), "2018");
    EXPECT_EQ(merged(role("", "", "2018", "2020"), role("", "", "2019-03", "2021-05")).end->iso(), "2020");
}

TEST(RoleMatching, TheNewerDocumentClosesAndReopens) {
    EXPECT_EQ(merged(role("", "", "2019", "2020"), role("", "", "2019", "present")).end_kind, EndKind::date);
    EXPECT_EQ(merged(role("", "", "2019", "present"), role("", "", "2019", "2020")).end_kind, EndKind::present);
    EXPECT_FALSE(merged(role("", "", "2019", "present"), role("", "", "2019", "2020")).end);
    EXPECT_EQ(merged(role("", "", "2019", ""), role("", "", "2019", "2020")).end_kind, EndKind::date);
    EXPECT_EQ(merged(role("", "", "2019", ""), role("", "", "2019", "present")).end_kind, EndKind::unknown);
}

/// What match_roles() says it does, done step by step: always the best pair of all that are left.
std::vector<std::size_t> matched_slowly(const std::vector<std::vector<int>>& affinity, std::size_t known) {
    std::vector<std::size_t> partner(affinity.size(), no_partner);
    std::set<std::size_t> taken;
    for (;;) {
        int best = 0;
        std::size_t best_role = 0;
        std::size_t best_known = 0;
        for (std::size_t i = 0; i < affinity.size(); ++i)
            for (std::size_t k = 0; k < known; ++k)
                if (partner[i] == no_partner && !taken.contains(k) && affinity[i][k] > best) {
                    best = affinity[i][k];
                    best_role = i;
                    best_known = k;
                }
        if (best == 0) return partner;
        partner[best_role] = best_known;
        taken.insert(best_known);
    }
}

TEST(RoleMatching, TheBestPairsFirstAsAnOracleFindsThem) {
    const bool holds = rc::check("match_roles is what it says", [] {
        const auto count = *rc::gen::inRange<std::size_t>(0, 7);
        const auto known = *rc::gen::inRange<std::size_t>(0, 7);
        std::vector<std::vector<int>> affinity;
        for (std::size_t i = 0; i < count; ++i)
            affinity.push_back(*rc::gen::container<std::vector<int>>(known, rc::gen::inRange(0, 5)));
        const auto found = match_roles(count, known, [&](std::size_t i, std::size_t k) { return affinity[i][k]; });
        RC_ASSERT(found == matched_slowly(affinity, known));
    });
    EXPECT_TRUE(holds);
}

TEST(RoleMatching, TitlesAreComparedByWords) {
    EXPECT_DOUBLE_EQ(title_similarity("Software Engineer", "engineer, software"), 1);
    EXPECT_DOUBLE_EQ(title_similarity("C++ Developer", "C Developer"), 0.5);
    EXPECT_DOUBLE_EQ(title_similarity("", "Developer"), 0);
    EXPECT_GT(title_similarity("ソフトウェアエンジニア", "エンジニア"), 0.5);
}

}  // namespace
}  // namespace vitae::test
