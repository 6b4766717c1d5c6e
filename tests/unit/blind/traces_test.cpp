// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "blind/personal_lines.hpp"
#include "blind/traces.hpp"

namespace vitae::blind {
namespace {

Cv person(const std::string& name) {
    Cv cv;
    cv.name.text = name;
    return cv;
}

void add(Cv& cv, ContactKind kind, const std::string& value) {
    Contact contact;
    contact.kind = kind;
    contact.value = value;
    cv.contacts.push_back(contact);
}

Cv mara() {
    Cv cv = person("Dr. Mara Lindqvist-Åsberg");
    add(cv, ContactKind::email, "m.linda77@example.org");
    add(cv, ContactKind::phone, "+46 31-390 06 12");
    add(cv, ContactKind::url, "https://github.com/mlq");
    add(cv, ContactKind::url, "https://tidewatch.example/");
    return cv;
}

struct Case {
    const char* text;
    const char* expected;
};

TEST(Traces, NamesGoInAllTheirSpellings) {
    const Traces traces(mara());
    for (const Case& one : {
             Case{"As Mara says", "As […] says"},
             Case{"MARA LINDQVIST wrote", "[…] wrote"},
             Case{"Lindqvist's and Lindqvists team", "[…]'s and […] team"},
             Case{"by M. Lindqvist", "by […]"},
             Case{"Lindqvist_Mara_CV.pdf", "[…]_CV.pdf"},
             Case{"Asberg or Aasberg", "[…] or […]"},
             Case{"maralindqvist", "[…]"},
             Case{"Mārā", "[…]"},
             Case{"a marathon of a summary by Dr. House", "a marathon of a summary by Dr. House"},
             Case{"Plan M, and M. Berg", "Plan M, and M. Berg"},
         })
        EXPECT_EQ(traces.without(one.text), one.expected) << one.text;
}

TEST(Traces, NamesGoInTheCasesOfTheirLanguages) {
    EXPECT_EQ(Traces(person("Анна Воронцова")).without("Работала с Анной Воронцовой, помогала Анне"),
              "Работала с […], помогала […]");
    EXPECT_EQ(Traces(person("Pavel Horák")).without("tým Horákova oddělení, s Pavlem"), "tým […] oddělení, s Pavlem");
    EXPECT_EQ(Traces(person("Anna Berg")).without("annual plans of Annas Berge"), "annual plans of […]");
}

TEST(Traces, NamesGoWhereNoSpacesPartWords) {
    EXPECT_EQ(Traces(person("田中 太郎")).without("田中太郎と申します。太郎です。"), "[…]と申します。[…]です。");
    EXPECT_EQ(Traces(person("林志远")).without("本人林志远，参与森林项目"), "本人[…]，参与森林项目");
}

TEST(Traces, AddressesNumbersAndHandlesGo) {
    const Traces traces(mara());
    for (const Case& one : {
             Case{"write to m.linda77@example.org.", "write to […]"},
             Case{"m.linda77 [at] example [dot] org", "[…] [at] example [dot] org"},
             Case{"friend@elsewhere.example, too", "[…], too"},
             Case{"see https://www.linkedin.com/in/whoever and www.x.example", "see […] and […]"},
             Case{"code at github.com/mlq/tool or @mlq", "code at […] or @[…]"},
             Case{"tidewatch.example is mine", "[…] is mine"},
             Case{"call 031 390 06 12 or +46313900612", "call […] or […]"},
             Case{"call +1 (212) 555 0100", "call […]"},
             Case{"2019-03 - 2021-05, 40 000 000 rows, CI/CD, Node.js/Express, @Override",
                  "2019-03 - 2021-05, 40 000 000 rows, CI/CD, Node.js/Express, @Override"},
         })
        EXPECT_EQ(traces.without(one.text), one.expected) << one.text;
}

TEST(PersonalLines, GoInAllLanguages) {
    for (const char* line :
         {"Date of birth: 1 May 1985", "Born 1985", "**Nationality:** Swedish", "Geburtsdatum: 1.5.1985",
          "Familienstand: ledig", "Né le 1er mai", "Nacionalidad: española", "Estado civil: solteiro",
          "Stato civile: celibe", "Burgerlijke staat: gehuwd", "Data urodzenia: 1985", "Семейное положение: женат",
          "Громадянство: Україна", "性别：男", "生年月日：1985年5月1日", "국적: 대한민국", "Age: 41"})
        EXPECT_EQ(without_personal_lines(std::string("Chess\n") + line + "\nGo"), "Chess\nGo") << line;
}

TEST(PersonalLines, LeaveOtherLinesAlone) {
    for (const char* line : {"Age-old systems were replaced", "Born in the cloud, we moved to metal",
                             "Photo editing with GIMP", "Children's hospital, ward 4", ""})
        EXPECT_EQ(without_personal_lines(line), line);
    EXPECT_EQ(without_personal_lines("Zürich | Nationality: Swiss | Chess"), "Zürich | Chess");
    EXPECT_EQ(without_personal_lines("Diplom, born: May 1, 1985, Chess"), "Diplom, Chess");
}

TEST(SpecialCategories, GoAndLeaveTheLinesWhereTheyAre) {
    EXPECT_EQ(without_special_categories("Chess\nBorn: 1985-05-01\nGo | Religion: none\nWork permit: EU\n"),
              "Chess\n\nGo\nWork permit: EU\n");
    EXPECT_EQ(without_personal_lines("Go\nWork permit: EU"), "Go");
}

}  // namespace
}  // namespace vitae::blind
