// SPDX-License-Identifier: Apache-2.0
//
// Random filters, each with a slow and obvious evaluation of its conditions, and random people for them.
//
//   Random random(seed);
//   Profile somebody = random_profile(random, 1);
//   Case made = random_case(random);
//   bool wanted = made.passes(somebody);   // what find_people must say about them
#pragma once

#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "sql/career.hpp"
#include "vitae/people.hpp"

namespace vitae::test {

/// What the random careers do not have: the rest of what a filter asks for.
struct Profile {
    Person career;
    std::map<int, std::string> titles;  ///< by role
    std::map<int, std::string> role_places;
    std::string address;
    std::set<std::string> tags;
    std::map<std::string, std::string> languages;
    std::vector<std::string> words;  ///< of the document
};

class Random {
public:
    explicit Random(unsigned first) : engine_(first) {}
    int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
    bool one_in(int n) { return below(n) == 0; }
    const std::string& pick(const std::vector<std::string>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }
    std::mt19937& engine() { return engine_; }

private:
    std::mt19937 engine_;
};

/// A filter, how it reads, and who passes it.
struct Case {
    PeopleFilter filter;
    std::string text;
    std::vector<std::function<bool(const Profile&)>> tests;

    void add(const std::string& words, std::function<bool(const Profile&)> test) {
        text += " " + words;
        tests.push_back(std::move(test));
    }
    [[nodiscard]] bool passes(const Profile& profile) const {
        return std::all_of(tests.begin(), tests.end(), [&](const auto& test) { return test(profile); });
    }
};

Profile random_profile(Random& random, int id);

/// INSERTs of the person; insert_pools() and insert_tags() come first.
std::string insert_profile(const Profile& profile);
std::string insert_tags();

Case random_case(Random& random);

}  // namespace vitae::test
