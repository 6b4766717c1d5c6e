// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>
#include <tuple>

#include "model/keys.hpp"
#include "recognize/readers/stays.hpp"

namespace vitae::recognize {
namespace {

TEST(Stays, AreThoseOfTheSameKeyAndDates) {
    constexpr std::array names = {"Fernwick Ltd", "Fernwick", "FERNWICK GmbH", "Quillmark", "Quillmark (London)", ""};
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 200; ++round) {
        Stays stays;
        std::map<std::tuple<std::string, int, int, int>, std::size_t> first;
        for (std::size_t role = 0; role < 20; ++role) {
            const std::string name = names[random() % names.size()];
            const int year = 2010 + static_cast<int>(random() % 3), month = static_cast<int>(random() % 2);
            const int end = random() % 2 == 0 ? 0 : year + 1;
            Period period;
            period.start.emplace();
            period.start->year = static_cast<std::int16_t>(year);
            period.start->month = static_cast<std::int8_t>(month);
            if (end != 0) period.end.emplace().year = static_cast<std::int16_t>(end);
            const auto known = first.try_emplace({organization_key(name), year, month, end}, role).first;
            ASSERT_EQ(stays.first_told(name, period, role), known->second) << name << ' ' << year;
        }
    }
}

}  // namespace
}  // namespace vitae::recognize
