// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/word_classes.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

TEST(WordClasses, WildCardsAndCompounds) {
    WordClasses classes;
    classes.add("engineer", 1);
    classes.add("consult*", 2);
    classes.add("*entwickler", 4);
    classes.add("*工程师", 8);
    EXPECT_EQ(classes.of("engineer"), 1u);
    EXPECT_EQ(classes.of("engineers"), 0u);
    EXPECT_EQ(classes.of("consulting"), 2u);
    EXPECT_EQ(classes.of("softwareentwickler"), 4u);
    EXPECT_EQ(classes.of("高级工程师兼顾问"), 8u) << "no spaces: anywhere in the word";
    EXPECT_EQ(classes.of("web-engineer"), 0u);
    EXPECT_EQ(classes.of_compound("web-engineer"), 1u);
    EXPECT_EQ(classes.counts("(engineer) / senior consultant, engineer")[0], 2);
    EXPECT_EQ(classes.counts("(engineer) / senior consultant, engineer")[1], 1);
}

TEST(WordClasses, WordsAreCutAtSpacesAndSlashes) {
    EXPECT_EQ(words_of("«acme» gmbh/kg, (c++) – 1."), (std::vector<std::string_view>{"acme", "gmbh", "kg", "c", "1"}));
    EXPECT_TRUE(words_of(" – / … ").empty());
}

/// The obvious way: every entry is tried.
WordMask slow_mask(const std::vector<std::pair<std::string, WordMask>>& entries, std::string_view word) {
    WordMask found = 0;
    for (const auto& [entry, mask] : entries) {
        const std::string_view text = entry;
        bool fits = word == text;
        if (text.size() > 1 && text.back() == '*')
            fits = word.starts_with(text.substr(0, text.size() - 1));
        else if (text.size() > 1 && text.front() == '*')
            fits = is_cjk(code_point_at(text, 1).value) ? word.find(text.substr(1)) != std::string_view::npos
                                                        : word.ends_with(text.substr(1));
        if (fits) found |= mask;
    }
    return found;
}

/// Few letters of several scripts, so that random words meet random entries often.
std::string random_word(std::mt19937& random, std::size_t longest) {
    static constexpr std::array<std::string_view, 14> letters = {"a",  "b",  "c",  "-",  "é", "и", "ш",
                                                                 "工", "程", "ー", "한", "'", "+", "a"};
    std::string word;
    for (auto n = 1 + random() % longest; n > 0; --n) word += letters[random() % letters.size()];
    return word;
}

TEST(WordClasses, OneLookUpAnswersAsEveryEntryTried) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int table = 0; table < 60; ++table) {
        std::vector<std::pair<std::string, WordMask>> entries;
        WordClasses classes;
        for (auto n = random() % 60; n > 0; --n) {
            std::string entry = random_word(random, 4);
            const auto form = random() % 3;
            if (form == 1) entry += '*';
            if (form == 2) entry.insert(0, 1, '*');
            entries.emplace_back(entry, WordMask{1} << random() % most_word_classes);
            classes.add(entries.back().first, entries.back().second);
        }
        for (int word = 0; word < 400; ++word) {
            const std::string text = random_word(random, 8);
            SCOPED_TRACE(text);
            ASSERT_EQ(classes.of(text), slow_mask(entries, text));
            WordMask compound = slow_mask(entries, text);
            for (std::size_t dash = text.find('-'); dash != std::string::npos; dash = text.find('-', dash + 1))
                compound |= slow_mask(entries, std::string_view(text).substr(dash + 1));
            ASSERT_EQ(classes.of_compound(text), compound);
            WordMask counted = 0;
            const WordCounts counts = classes.counts(text);
            for (std::size_t i = 0; i < counts.size(); ++i) counted |= WordMask{counts[i]} << i;
            const std::string_view trimmed = trim_edges(text);
            ASSERT_EQ(counted, trimmed.empty() ? 0 : classes.of_compound(trimmed));
        }
    }
}

}  // namespace
}  // namespace vitae::recognize
