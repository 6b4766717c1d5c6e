// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/listed_facts.hpp"

#include <gtest/gtest.h>

#include "recognize/readers/issuing.hpp"

namespace vitae::recognize {
namespace {

std::string split(std::string_view text, bool dashes_join = false) {
    const NameAndGiver found = split_giver(text, Lexicon::built_in(), dashes_join);
    return found.name + " | " + found.giver;
}

TEST(Giver, StandsInEveryPlaceBesideTheName) {
    EXPECT_EQ(split("Diver, Marlow College"), "Diver | Marlow College");
    EXPECT_EQ(split("Diver (Marlow College)"), "Diver | Marlow College");
    EXPECT_EQ(split("Diver - Udemy"), "Diver | Udemy");
    EXPECT_EQ(split("Coursera: Diving for Cats"), "Diving for Cats | Coursera");
    EXPECT_EQ(split("Diver | Blue Depths"), "Diver | Blue Depths");
    EXPECT_EQ(split("Diver issued by the Blue Depths"), "Diver | Blue Depths");
    EXPECT_EQ(split("Diver – Blue Depths", true), "Diver | Blue Depths");
}

TEST(Giver, IsNeverGuessed) {
    for (const char* name :
         {"Diver", "Diver (CMAS)", "Diver - Associate", "Diver – Blue Depths", "Diver, two stars",
          "Solutions Architect - Professional", "Diver, 2nd place", "", "-", "Diver (", "Diver by night"})
        EXPECT_EQ(split(name), std::string(trim_separators(name)) + " | ") << name;
    EXPECT_EQ(split("Diver - Level 2", true), "Diver - Level 2 | ");
}

LineParts parts(const std::string& text, Dates dates = Dates::apart) {
    Block block;
    block.kind = BlockKind::list_item;
    block.spans.emplace_back();
    block.spans.back().text = text;
    return parts_of(lines_of({block}).at(0), dates);
}

TEST(ListedLine, LosesItsDatesNumbersAndAddresses) {
    const LineParts diver =
        parts("Diver (2019, valid until 05/2022), Certificate No. D-77, https://dive.example/d-77.");
    EXPECT_EQ(diver.text, "Diver");
    EXPECT_EQ(diver.date->iso(), "2019");
    EXPECT_EQ(diver.until->iso(), "2022-05");
    EXPECT_EQ(diver.credential_id, "D-77");
    EXPECT_EQ(diver.url, "https://dive.example/d-77");
    EXPECT_EQ(parts("doi:10.9999/tide.77").url, "https://doi.org/10.9999/tide.77");
}

TEST(ListedLine, KeepsNumbersOfTheName) {
    EXPECT_EQ(parts("Windows Server 2012").text, "Windows Server 2012");
    EXPECT_EQ(parts("Windows Server 2012").date, std::nullopt);
    EXPECT_EQ(parts("Certificate A77 in diving").credential_id, "");
    EXPECT_EQ(parts("License to dive 12345").credential_id, "");
    EXPECT_EQ(parts("2019").text, "2019") << "a date alone names nothing";
    EXPECT_EQ(parts("Olympiad 2016", Dates::closing_years).date->iso(), "2016");
}

}  // namespace
}  // namespace vitae::recognize
