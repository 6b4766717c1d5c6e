// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/place_parts.hpp"

#include <gtest/gtest.h>

namespace vitae::recognize {
namespace {

/// "city | region | country"
std::string parts(std::string_view text) {
    const PlaceParts found = place_parts(text, Lexicon::built_in());
    return found.city + " | " + found.region + " | " + found.country;
}

TEST(PlaceParts, AreTakenWhereTheWordsAreCertain) {
    EXPECT_EQ(parts("Kiel, Germany"), "Kiel |  | Germany");
    EXPECT_EQ(parts("Kiel"), "Kiel |  | ");
    EXPECT_EQ(parts("Germany"), " |  | Germany");
    EXPECT_EQ(parts("Port Hollis, WA"), "Port Hollis | WA | ");
    EXPECT_EQ(parts("San Francisco, CA, USA"), "San Francisco | CA | USA");
    EXPECT_EQ(parts("New York, NY"), "New York | NY | ");
    EXPECT_EQ(parts("Porto Novo, Alentejo, Portugal"), "Porto Novo | Alentejo | Portugal");
    EXPECT_EQ(parts("Musterweg 1, 12345 Beispielstadt, Deutschland"), "Beispielstadt |  | Deutschland");
    EXPECT_EQ(parts("1012 AB Amsterdam"), "Amsterdam |  | ");
    EXPECT_EQ(parts("Berlin, Germany, remote"), "Berlin |  | Germany");
}

TEST(PlaceParts, TakeCodesOfCountriesAndPostCodes) {
    for (const char* text :
         {"Leeds, GB", "Leeds GB", "Leeds (GB)", "Leeds [GB]", "Leeds, (GB)", "12 Mill Lane, Leeds, GB LS1 4AP",
          "12 Mill Lane, Leeds, GB, LS1 4AP", "Leeds LS1 4AP, GB", "12 Mill Lane, Leeds LS1 4AP GB"})
        EXPECT_EQ(parts(text), "Leeds |  | GB") << text;
    EXPECT_EQ(parts("Port Hollis (NZ)"), "Port Hollis |  | NZ");
    EXPECT_EQ(parts("Boston MA 02115"), "Boston | MA | ");
    EXPECT_EQ(parts("Uppsala, Uppland 753 31 SE"), "Uppsala |  | ") << "Sergipe or Sverige";
    EXPECT_EQ(parts("Nantes (44)"), "Nantes |  | ");
}

TEST(Address, IsAKnownCityInItsCountryOrRegion) {
    const auto address = [](std::string_view text) { return is_address(text, Lexicon::built_in()); };
    for (const char* text :
         {"Leeds, GB", "12 Mill Lane, Leeds, GB LS1 4AP", "Storgatan 1, 753 31, Uppsala, Uppland (SE)",
          "Uppsala, Uppland 753 31 SE", "Boston, MA 02115"})
        EXPECT_TRUE(address(text)) << text;
    for (const char* text : {"Mara Lindqvist, Leeds, GB", "Leeds", "Engineer, Leeds, GB", "Leeds College, GB",
                             "Phone: Leeds, GB", "Berlin, Hamburg, DE"})
        EXPECT_FALSE(address(text)) << text;
}

TEST(PlaceParts, AreNeverGuessed) {
    for (const char* text : {"Georgia", "", "Remote", "Beispielstadt", "Musterweg 1", "worldwide, remote"})
        EXPECT_EQ(parts(text), " |  | ") << text;
    EXPECT_EQ(parts("Kiel, DE"), "Kiel |  | ") << "Delaware or Deutschland";
    EXPECT_EQ(parts("Tbilisi, Georgia"), "Tbilisi |  | ");
    EXPECT_EQ(parts("Berlin, Hamburg"), " |  | ") << "two cities";
    EXPECT_EQ(place_parts("Berlin, Hamburg", Lexicon::built_in()).unclear, "Hamburg");
    EXPECT_EQ(parts("Software Engineer, Germany"), " |  | Germany");
}

}  // namespace
}  // namespace vitae::recognize
