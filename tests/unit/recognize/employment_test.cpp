// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/employment.hpp"

#include <gtest/gtest.h>

#include "recognize/entries/parties.hpp"

namespace vitae::recognize {
namespace {

const Lexicon& words() { return Lexicon::built_in(); }

struct Taken {
    std::string text, place;
    Employment terms;
};

Taken taken(std::string text) {
    Taken all;
    all.terms = take_employment(text, all.place, words());
    all.text = std::move(text);
    return all;
}

TEST(Employment, IsTakenOffTheTitle) {
    EXPECT_EQ(taken("Software Engineer (Freelance)").text, "Software Engineer");
    EXPECT_EQ(taken("Nurse [contract]").terms.form, EmploymentForm::contract);
    EXPECT_EQ(taken("Nurse [contract], Night Shift").text, "Nurse, Night Shift");
    EXPECT_EQ(taken("护士（兼职）").text, "护士");
    EXPECT_EQ(taken("Developer 80%").terms.percent, 80);
    EXPECT_EQ(taken("Developer - 80 %").text, "Developer");
    EXPECT_EQ(taken("Cook (part-time) (0.5 FTE)").terms.words, "part-time, 0.5 FTE");
}

TEST(Employment, LeavesEverythingElse) {
    for (const char* title : {"Engineer (Platform)", "Contract Manager", "Manager (contracts & claims)", "(Freelance)",
                              "Sales lead (120 %)", "Engineer (80", "Head of Part-Time Programmes (Leeds)", "Top 5%"})
        EXPECT_EQ(taken(title).text, title);
    for (const char* text : {"", "80", "100% remote", "full stack", "3/2 FTE", "contract manager", "%", "on", "0 %",
                             "12345678901234567890 %"})
        EXPECT_FALSE(employment_of(text, words())) << text;
}

TEST(Employment, ShareItsBracketWithAPlace) {
    const Taken all = taken("Тестировщик (удалённая работа, полная занятость)");
    EXPECT_EQ(all.text, "Тестировщик");
    EXPECT_EQ(all.place, "удалённая работа");
    EXPECT_EQ(all.terms.form, EmploymentForm::full_time);
}

TEST(Employment, IsAPercentageOnlyIfOneIsStated) {
    const auto percent = [](const char* text) { return employment_of(text, words()).value().percent; };
    EXPECT_EQ(percent("0.5 FTE"), 50);
    EXPECT_EQ(percent("FTE 0,75"), 75);
    EXPECT_EQ(percent("1/2 etatu"), 50);
    EXPECT_EQ(percent("½ etatu"), 50);
    EXPECT_EQ(percent("Vollzeit (100%)"), 100);
    EXPECT_EQ(percent("20 h/Woche"), std::nullopt);
    EXPECT_EQ(percent("80-100%"), std::nullopt);
    EXPECT_EQ(percent("80 – 100 %"), std::nullopt);
    EXPECT_EQ(percent("half-time"), std::nullopt);
}

TEST(Employment, IsNamedByTheEndsOfATitle) {
    EXPECT_EQ(form_named_in("Part-time Cashier"), EmploymentForm::part_time);
    EXPECT_EQ(form_named_in("Auszubildende zur Köchin"), EmploymentForm::apprenticeship);
    EXPECT_EQ(form_named_in("Développeuse en alternance"), EmploymentForm::apprenticeship);
    EXPECT_EQ(form_named_in("アルバイトスタッフ"), EmploymentForm::part_time);
    EXPECT_EQ(form_named_in("Contract Manager"), std::nullopt);
    EXPECT_EQ(form_named_in("Leiterin Lehre"), std::nullopt);
    EXPECT_EQ(form_named_in(""), std::nullopt);
}

TEST(Parties, AreOneWithoutAWordForTheOther) {
    for (const char* name : {"Via Roma Trattoria", "Institut für Informatik", "Teach for Alders", "Acme (Berlin)",
                             "Acme (formerly Bolt)", "Break Through Ltd", "", "via", "(via Acme)", "Acme (via)"}) {
        EXPECT_EQ(parties_of(name, words()).employer, name);
        EXPECT_EQ(parties_of(name, words()).client, "");
    }
}

TEST(Parties, NamedByThePhraseAlone) {
    EXPECT_EQ(employer_behind_via("via Tidewater"), "Tidewater");
    EXPECT_EQ(employer_behind_via("par l'intermédiaire de Brume"), "Brume");
    EXPECT_EQ(employer_behind_via("Via Tidewater"), "");
    EXPECT_EQ(employer_behind_via("via a friend"), "");
}

}  // namespace
}  // namespace vitae::recognize
