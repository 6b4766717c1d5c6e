// SPDX-License-Identifier: Apache-2.0
//
// Random careers in all languages, exported and read back by the importer of the format: nothing is lost.
// VITAE_SEED=N repeats a run.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>

#include "career_cv.hpp"
#include "html_cv.hpp"
#include "losses.hpp"
#include "markdown_cv.hpp"
#include "recognition/reading.hpp"
#include "support/sanitized.hpp"

namespace vitae::exporting {
namespace {

using recognition::Chance;
using recognition::Markup;

constexpr std::size_t careers = test::sanitized ? 200 : 2000;

std::uint64_t chosen_seed() {
    const char* chosen = std::getenv("VITAE_SEED");
    return chosen != nullptr ? std::strtoull(chosen, nullptr, 10) : std::random_device{}();
}

Comparison total_of(std::uint64_t seed, Markup markup, std::string (*exported)(const Cv&)) {
    const recognition::Reader reader(VITAE_PLUGINS);
    const auto& languages = recognition::Vocabulary::languages();
    Comparison total;
    for (std::size_t i = 0; i < careers; ++i) {
        Chance chance(seed + i);
        const Cv cv = random_cv(languages[i % languages.size()], chance);
        const Comparison one =
            compared(cv, reader.read(markup == Markup::html ? "cv.html" : "cv.md", exported(cv), markup).cv);
        for (const auto& [field, count] : one.facts) total.facts[field] += count;
        for (const auto& [field, count] : one.lost) total.lost[field] += count;
        for (const std::string& loss : one.losses)
            total.losses.push_back("career " + std::to_string(seed + i) + " (" + cv.language + ") " + loss);
    }
    return total;
}

void expect_read_back(Markup markup, std::string (*exported)(const Cv&)) {
    const std::uint64_t seed = chosen_seed();
    SCOPED_TRACE("repeat with VITAE_SEED=" + std::to_string(seed));
    const Comparison total = total_of(seed, markup, exported);
    for (const char* field : {"name", "email", "role period", "role skills", "education period", "project url"})
        EXPECT_GT(total.facts.at(field), static_cast<int>(careers) / 5) << field;
    for (const auto& [field, count] : total.lost)
        ADD_FAILURE() << field << ": " << count << " of " << total.facts.at(field) << " are lost";
    constexpr std::size_t most_shown = 40;
    for (std::size_t i = 0; i < std::min(most_shown, total.losses.size()); ++i) std::cout << total.losses[i] << "\n";
}

TEST(RoundTrip, MarkdownIsReadBack) { expect_read_back(Markup::markdown, markdown_cv); }

TEST(RoundTrip, HtmlIsReadBack) { expect_read_back(Markup::html, html_cv); }

}  // namespace
}  // namespace vitae::exporting
