// SPDX-License-Identifier: Apache-2.0
//
// An import never invents a word: whatever a reading says, the document said it.
#include "invention.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "reading.hpp"

namespace vitae::recognition {
namespace {

TEST(Invention, IsAWordTheDocumentDoesNotHave) {
    Cv cv;
    cv.name.text = "ÅSA Lund";
    Role role;
    role.title = "Nurse";
    role.organization = "Harbour Hospital";
    cv.roles.push_back(role);
    EXPECT_THAT(
        inventions(cv, "# Åsa Lund\n\nNurse at Harbour Clinic"),
        testing::ElementsAre("roles.organization: \"hospital\" of \"Harbour Hospital\" is not in the document"));
}

TEST(Invention, IsAHalfOfAWord) {
    Cv cv;
    cv.headline = "Engineer for test";
    EXPECT_EQ(inventions(cv, "Engineer for testing").size(), 1u);
    EXPECT_EQ(inventions(cv, "An *Engineer*, for Test").size(), 0u);
}

TEST(Invention, IsNotAFormOfWhatIsThere) {
    Cv cv;
    cv.language = "de";
    cv.contacts.push_back({ContactKind::url, "https://github.com/asa-lund", "GitHub", {}});
    SkillClaim claim;
    claim.raw = "postgres";
    claim.skill = "PostgreSQL";
    cv.skills.push_back(claim);
    claim.raw = claim.skill = "Cpp17";
    claim.version = "17";
    cv.skills.push_back(claim);
    EXPECT_THAT(inventions(cv, "github.com/asa-lund knows Postgres, Cpp17"), testing::IsEmpty());
    cv.skills[0].raw = "PostgreSQL";
    EXPECT_EQ(inventions(cv, "github.com/asa-lund knows Postgres, Cpp17").size(), 1u);
}

TEST(Import, InventsNoWordOfTheInventedCvs) {
    const Reader reader(VITAE_PLUGINS);
    int documents = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(VITAE_TEST_DATA)) {
        const std::string kind = entry.path().extension();
        if (kind != ".md" && kind != ".html") continue;
        std::ostringstream text;
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        const Markup markup = kind == ".md" ? Markup::markdown : Markup::html;
        EXPECT_THAT(inventions(reader.read(entry.path().filename(), text.str(), markup).cv, text.str()),
                    testing::IsEmpty())
            << entry.path();
        ++documents;
    }
    EXPECT_GT(documents, 40);
}

TEST(Import, InventsNoWordOfGeneratedCvs) {
    constexpr std::size_t rounds = 4;  // of every layout in every language
    const char* chosen = std::getenv("VITAE_SEED");
    const std::uint64_t seed = chosen ? std::strtoull(chosen, nullptr, 10) : std::random_device{}();
    const Reader reader(VITAE_PLUGINS);
    for (std::size_t number = 0; number < rounds * layouts().size() * Vocabulary::languages().size(); ++number) {
        const Document document = generated_document(seed, number);
        const std::vector<std::string> found = inventions(reader.read(document).cv, document.text);
        ASSERT_THAT(found, testing::IsEmpty()) << document.name << ", repeat with VITAE_SEED=" << seed << "\n\n"
                                               << document.text;
    }
}

}  // namespace
}  // namespace vitae::recognition
