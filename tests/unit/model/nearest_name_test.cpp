// SPDX-License-Identifier: Apache-2.0
#include "vitae/nearest_name.hpp"

#include <gtest/gtest.h>

namespace vitae {
namespace {

const std::vector<std::string> names = {"skill-months", "skill-last-used", "tenure", "gaps", "overlaps"};

TEST(NearestName, FindsTheNameATypoMeant) {
    EXPECT_EQ(nearest_name("skil-months", names), "skill-months");
    EXPECT_EQ(nearest_name("tenrue", names), "tenure");
    EXPECT_EQ(nearest_name("GAPS", names), "gaps");
    EXPECT_EQ(nearest_name("overlap", names), "overlaps");
}

TEST(NearestName, StaysSilentWhenNothingIsNear) {
    EXPECT_EQ(nearest_name("promotions", names), "");
    EXPECT_EQ(nearest_name("", {}), "");
    EXPECT_EQ(nearest_name(std::string(10'000, 'a'), names), "");
}

}  // namespace
}  // namespace vitae
