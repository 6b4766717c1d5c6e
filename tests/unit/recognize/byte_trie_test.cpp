// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/byte_trie.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "model/text.hpp"
#include "recognize/words/first_word_filter.hpp"
#include "recognize/words/opening_filter.hpp"

namespace vitae::recognize {
namespace {

std::string random_text(std::mt19937& random) {
    static constexpr std::array<std::string_view, 14> pieces = {"a", "B",  "c", "Á", "ß",    "Ж",       "\t",
                                                                "ж", "東", " ", "1", "\xC3", "e\u0301", "cab ca"};
    std::string text;
    for (auto n = random() % 6; n > 0; --n) text += pieces[random() % pieces.size()];
    return text;
}

TEST(TextTable, FindsWhatAMapFinds) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 100; ++round) {
        TextTable<int> table;
        OpeningFilter filter;
        FirstWordFilter first_words;
        std::map<std::string, int, std::less<>> map;
        for (int n = 0; n < 60; ++n) {
            const std::string key = fold(random_text(random));
            if (key.empty()) continue;
            table[key] += n;
            filter.add(key);
            first_words.add(key);
            map[key] += n;
        }
        for (int n = 0; n < 400; ++n) {
            const std::string text = random_text(random), folded = fold(text);
            SCOPED_TRACE(testing::PrintToString(text));
            const auto known = map.find(folded);
            for (const int* found : {table.find(folded), table.find_unfolded(text)}) {
                ASSERT_EQ(found != nullptr, known != map.end());
                if (found != nullptr) {
                    ASSERT_EQ(*found, known->second);
                }
            }
            const auto after = map.lower_bound(folded);
            const bool begins_one = after != map.end() && after->first.starts_with(folded);
            ASSERT_EQ(table.may_start_with(text), begins_one && !folded.empty());
            std::vector<int> starts, expected;
            table.for_each_start(folded, [&](std::size_t, int value) { starts.push_back(value); });
            for (std::size_t size = 1; size <= folded.size(); ++size)
                if (const auto start = map.find(folded.substr(0, size)); start != map.end())
                    expected.push_back(start->second);
            ASSERT_EQ(starts, expected);
            if (!starts.empty()) {
                ASSERT_TRUE(filter.may_open(folded.begin(), folded.end()));
            }
            table.for_each_start(folded, [&](std::size_t size, int) {
                const bool goes_on = size < folded.size() && folded[size] >= 'a' && folded[size] <= 'z';
                ASSERT_TRUE(goes_on || first_words.may_open(folded));
            });
            const std::string first_word = folded.substr(0, folded.find(' '));
            const auto opens_with_it = [&](const auto& entry) {
                return entry.first == first_word || entry.first.starts_with(first_word + ' ');
            };
            ASSERT_EQ(table.opens_with_word(first_word),
                      !first_word.empty() && std::ranges::any_of(map, opens_with_it));
        }
    }
}

TEST(TextTable, HoldsManyChildrenOfOneNode) {
    TextTable<int> table;
    for (int byte = 1; byte < 256; ++byte) table[std::string(1, static_cast<char>(byte)) + "x"] = byte;
    for (int byte = 1; byte < 256; ++byte) {
        ASSERT_NE(table.find(std::string(1, static_cast<char>(byte)) + "x"), nullptr);
        EXPECT_EQ(*table.find(std::string(1, static_cast<char>(byte)) + "x"), byte);
    }
    EXPECT_FALSE(table.contains(""));
}

}  // namespace
}  // namespace vitae::recognize
