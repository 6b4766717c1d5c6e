// SPDX-License-Identifier: Apache-2.0
//
// Random careers in all languages, exported and read back by the importer of the format.
// VITAE_SEED=N repeats a run; VITAE_SHOW_LOSSES=1 prints every difference.
#include <gtest/gtest.h>

#include <cmath>
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

/// Reading is a judgement: what it may get wrong, in shares of a field.
double allowed_loss(const std::string& field) {
    static const std::map<std::string, double> allowed = {
        {"headline", 0.04},           // one unknown word below the name
        {"summary", 0.01},            // where the headline was taken for it
        {"role organization", 0.025}  // full stops of legal forms
    };
    const auto known = allowed.find(field);
    return known != allowed.end() ? known->second : 0.01;
}

void expect_read_back(Markup markup, std::string (*exported)(const Cv&)) {
    const std::uint64_t seed = chosen_seed();
    SCOPED_TRACE("repeat with VITAE_SEED=" + std::to_string(seed));
    const Comparison total = total_of(seed, markup, exported);
    for (const auto& [field, count] : total.facts) {
        const auto lost = total.lost.find(field);
        const double share = lost == total.lost.end() ? 0 : static_cast<double>(lost->second) / count;
        // careers are random: four standard deviations above what is allowed on average
        const double allowed = allowed_loss(field), chance = 4 * std::sqrt(allowed * (1 - allowed) / count);
        EXPECT_LE(share, allowed + chance) << field << ": " << lost->second << " of " << count;
    }
    if (std::getenv("VITAE_SHOW_LOSSES") == nullptr) return;
    for (const std::string& loss : total.losses) std::cout << loss << "\n";
    for (const auto& [field, count] : total.lost)
        std::cout << "lost " << field << ": " << count << " of " << total.facts.at(field) << "\n";
}

TEST(RoundTrip, MarkdownIsReadBack) { expect_read_back(Markup::markdown, markdown_cv); }

TEST(RoundTrip, HtmlIsReadBack) { expect_read_back(Markup::html, html_cv); }

}  // namespace
}  // namespace vitae::exporting
