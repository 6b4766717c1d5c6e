// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/person_name.hpp"

#include <gtest/gtest.h>

namespace vitae::recognize {
namespace {

TEST(PersonName, NamesInManyScripts) {
    const Lexicon& lexicon = Lexicon::built_in();
    for (const char* name : {"Mara Lindqvist", "MARA LINDQVIST", "Jan-Peter van der Berg", "Ольга Мельник", "长谷 大辅",
                             "長谷 大輔", "김하늘", "Ana María Ruiz Prado", "O'Neill, Shane"})
        EXPECT_TRUE(looks_like_name(name, lexicon)) << name;
}

TEST(PersonName, WordsForTheDocumentAreNoName) {
    const Lexicon& lexicon = Lexicon::built_in();
    for (const char* text : {"職務経歴書", "个人简历", "이력서", "Curriculum Vitae", "Mein Lebenslauf"})
        EXPECT_FALSE(looks_like_name(text, lexicon)) << text;
}

TEST(PersonName, TitlesAndPlacesAreNoName) {
    const Lexicon& lexicon = Lexicon::built_in();
    for (const char* text :
         {"Pastry Baker", "高级软件工程师", "New York", "Work Experience", "Software Engineer", "mara lindqvist"})
        EXPECT_FALSE(looks_like_name(text, lexicon)) << text;
    EXPECT_TRUE(looks_like_name("Sarah Baker", lexicon)) << "a title word that is a surname";
}

TEST(PersonName, PartOfALine) {
    const Lexicon& lexicon = Lexicon::built_in();
    EXPECT_EQ(find_name("Mara Lindqvist - Software Engineer", lexicon)->name, "Mara Lindqvist");
    EXPECT_EQ(find_name("Mara Lindqvist - Software Engineer", lexicon)->rest, "Software Engineer");
    EXPECT_EQ(find_name("Lebenslauf: Mara Lindqvist", lexicon)->name, "Mara Lindqvist");
    EXPECT_EQ(find_name("Hi! I'm Mara Lindqvist.", lexicon)->name, "Mara Lindqvist");
    EXPECT_EQ(find_name("Hi there, I'm Mara Lindqvist, a baker", lexicon)->name, "Mara Lindqvist");
    EXPECT_EQ(find_name("Hi there, I'm Mara Lindqvist, a baker", lexicon)->rest, "a baker");
    EXPECT_EQ(find_name("Hey, I'm Mara!", lexicon)->name, "Mara");
    EXPECT_GT(find_name("Hey, I'm Mara!", lexicon)->doubt, 1) << "a first name is only half of one";
    EXPECT_EQ(find_name("Hallo, ich bin Mara Lindqvist", lexicon)->name, "Mara Lindqvist");
    EXPECT_EQ(find_name("こんにちは、東野真央です", lexicon)->name, "東野真央");
    EXPECT_EQ(find_name("Ola Nordmann", lexicon)->name, "Ola Nordmann");
    EXPECT_FALSE(find_name("Hello World", lexicon));
    EXPECT_FALSE(find_name("Welcome to my page", lexicon));
    EXPECT_FALSE(find_name("Hi, I'm a baker from Leeds", lexicon));
    EXPECT_FALSE(find_name("Pflege im Krankenhaus Tannenhof", lexicon));
    EXPECT_EQ(find_name("个人简历 - 李 雷", lexicon)->name, "李 雷");
    EXPECT_FALSE(find_name("Worked on compilers", lexicon));
}

}  // namespace
}  // namespace vitae::recognize
