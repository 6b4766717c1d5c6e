// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "model/cv_json.hpp"
#include "store/person_lookup.hpp"
#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class Import : public World {};

TEST_F(Import, MakesAPersonWithEveryFactAndItsLines) {
    import({document(mara_2022(), "2022-05-01")});
    EXPECT_EQ(one("SELECT name, headline, as_of, email FROM people"),
              "Mara Lindqvist | Builds storage engines | 2022-05-01 | mara@example.org");
    EXPECT_THAT(column("SELECT title, organization, start_date, end_date, end_kind, first_line, last_line FROM roles"),
                ElementsAre("Engineer | Nordlys Systems AB | 2019-03 | NULL | present | 10 | 13",
                            "Developer | Tern & Gull | 2016 | 2018 | date | 20 | 23"));
    EXPECT_THAT(column("SELECT skill, evidence, first_line FROM role_skills ORDER BY role_id, skill"),
                ElementsAre("C++ | listed | 12", "SQLite | listed | 12", "Java | listed | 21"));
    EXPECT_EQ(one("SELECT skill, skill_group FROM skill_claims"), "Zorblang | Languages");
    EXPECT_EQ(one("SELECT qualification, institution, first_line FROM educations"),
              "BSc Computer Science | Umbria Technical University | 30");
    EXPECT_EQ(one("SELECT name, level FROM languages"), "Swedish | native");
    EXPECT_EQ(one("SELECT plugin, words, words_in_facts, words_kept FROM documents"), "markdown | 100 | 90 | 10");
}

TEST_F(Import, GivesTheMonthBoundsOfTheTimeModel) {
    import({document(mara_2022(), "2022-05-01")});
    const int march_2019 = 2019 * 12 + 2;
    const int may_2022_over = 2022 * 12 + 5;
    EXPECT_THAT(column("SELECT start_min, start_max, end_min, end_max FROM roles"),
                ElementsAre(std::to_string(march_2019) + " | " + std::to_string(march_2019) + " | " +
                                std::to_string(may_2022_over) + " | " + std::to_string(may_2022_over),
                            std::to_string(2016 * 12) + " | " + std::to_string(2016 * 12 + 11) + " | " +
                                std::to_string(2018 * 12 + 1) + " | " + std::to_string(2018 * 12 + 12)));
}

TEST_F(Import, TheSameBytesAgainChangeNothing) {
    const std::vector<NewDocument> documents = {document(mara_2022(), "2022-05-01"),
                                                document(mara_2024(), "2024-02-01"),
                                                document(cv("Ilo Pekka", "ilo@example.net"), "2023")};
    import(documents);
    const std::string before = raw_dump(*store);
    import(documents);
    EXPECT_EQ(raw_dump(*store), before);
    EXPECT_THAT(column("SELECT files, imported, updated, unchanged FROM import_runs"),
                ElementsAre("3 | 2 | 1 | 0", "3 | 0 | 0 | 3"));
}

TEST_F(Import, ANewerCvUpdatesThePersonAndSaysWhatChanged) {
    import({document(mara_2022(), "2022-05-01")});
    const Placement placement = store->add_document(document(mara_2024(), "2024-02-01"));
    EXPECT_FALSE(placement.is_new);
    EXPECT_THAT(
        placement.changes,
        UnorderedElementsAre("+ role Lead Engineer, Fjord Data (2023-07 to present)",
                             "~ role Engineer, Nordlys Systems AB: dates 2019-03 to present -> 2019-03 to 2023-06",
                             "+ skill Rust"));
    EXPECT_THAT(column("SELECT title, start_date, end_date, is_current FROM roles"),
                ElementsAre("Lead Engineer | 2023-07 | NULL | 1", "Engineer | 2019-03 | 2023-06 | 0",
                            "Developer | 2016 | 2018 | 0"));
    EXPECT_EQ(one("SELECT count(*) FROM role_sources"), "5");
    EXPECT_EQ(one("SELECT count(*) FROM contacts"), "2");
    EXPECT_EQ(one("SELECT count(*) FROM skill_claims"), "1");
}

TEST_F(Import, AnOlderCvAddsOnlyWhatIsMissing) {
    import({document(mara_2024(), "2024-02-01")});
    const Placement placement = store->add_document(document(mara_2022(), "2022-05-01"));
    EXPECT_THAT(placement.changes,
                ElementsAre("~ role Engineer, Nordlys Systems AB: dates 2019 to 2023-06 -> 2019-03 to 2023-06"));
    EXPECT_EQ(one("SELECT as_of FROM people"), "2024-02-01");
}

TEST_F(Import, APresentOfAnOlderCvIsNotCurrentAnyMore) {
    Cv later = mara_2024();
    later.roles = {later.roles[0]};  // the newer CV leaves the older roles out
    import({document(mara_2022(), "2022-05-01"), document(later, "2024-02-01")});
    EXPECT_THAT(
        column("SELECT title, end_kind, as_of, is_current FROM roles WHERE end_kind = 'present'"),
        UnorderedElementsAre("Lead Engineer | present | 2024-02-01 | 1", "Engineer | present | 2022-05-01 | 0"));
}

TEST_F(Import, TheSameNameAloneIsNotTheSamePerson) {
    import({document(cv("Jo Vance", "jo@example.org"), "2022"), document(cv("Jo Vance", "vance@example.net"), "2023"),
            document(cv("Jo Vance", ""), "2024")});
    EXPECT_EQ(store->count_people(), 3);
}

TEST_F(Import, ASharedProfileLinksTwoSpellingsOfIt) {
    Cv first = cv("Jo Vance", "");
    first.contacts = {contact(ContactKind::url, "https://www.linkedin.com/in/JoVance/")};
    Cv second = cv("Joanna Vance", "joanna@example.org");
    second.contacts.push_back(contact(ContactKind::url, "http://de.linkedin.com/in/jovance/en"));
    import({document(first, "2021"), document(second, "2022")});
    EXPECT_EQ(one("SELECT name FROM people"), "Joanna Vance");
}

TEST_F(Import, ADocumentThatConnectsTwoPeopleJoinsThem) {
    const Placement a = store->add_document(document(cv("Jo Vance", "jo@example.org"), "2021"));
    const Placement b = store->add_document(document(cv("Joanna Vance", "joanna@example.net"), "2022"));
    ASSERT_NE(a.person, b.person);
    Cv both = cv("Joanna Vance", "JO@example.org");
    both.contacts.push_back(contact(ContactKind::email, "joanna@example.net"));
    const Placement placement = store->add_document(document(both, "2023"));
    EXPECT_EQ(placement.person, a.person);
    EXPECT_THAT(placement.changes, Contains(testing::HasSubstr("was joined")));
    EXPECT_EQ(store->count_people(), 1);
    EXPECT_EQ(one("SELECT count(*) FROM documents"), "3");
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Import, ADryRunLeavesNoTrace) {
    import({document(mara_2022(), "2022-05-01")});
    const std::string before = raw_dump(*store);
    {
        Store::Batch batch(*store);
        Cv other = cv("Ilo Pekka", "ilo@example.net");
        other.roles = {role("Baker", "Kivi Oy", "2020", "2021")};
        other.roles[0].skills = {mention("Sourdough")};
        EXPECT_TRUE(store->add_document(document(other, "2023")).is_new);
        EXPECT_FALSE(store->add_document(document(mara_2024(), "2024-02-01")).changes.empty());
    }
    EXPECT_EQ(raw_dump(*store), before);
    // What the rolled-back batch created must not be remembered either.
    Cv other = cv("Ilo Pekka", "ilo@example.net");
    other.roles = {role("Baker", "Kivi Oy", "2020", "2021")};
    other.roles[0].skills = {mention("Sourdough")};
    import({document(other, "2023")});
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Import, AFailingDocumentLeavesTheRestOfItsBatch) {
    Store::Batch batch(*store);
    store->add_document(document(mara_2022(), "2022-05-01"));
    EXPECT_THROW(store->add_document(document(mara_2022(), "2022-05-01")), Error);  // the bytes are known
    store->add_document(document(cv("Ilo Pekka", "ilo@example.net"), "2023"));
    batch.commit();
    EXPECT_EQ(store->count_people(), 2);
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Import, ADocumentThatFailsHalfWayIsTakenOutOfItsBatch) {
    // Stands for any failure after most rows are written: of the disk, or of a constraint.
    store->connection().execute(
        "CREATE TRIGGER breaks BEFORE INSERT ON language WHEN NEW.name = 'Klingon' BEGIN SELECT RAISE(ABORT, 'no'); "
        "END");
    Cv broken = cv("Ilo Pekka", "ilo@example.net");
    broken.roles = {role("Baker", "Kivi Oy", "2020", "2021")};
    broken.roles[0].skills = {mention("Sourdough"), mention("Zorblang")};
    broken.languages = {{"Klingon", "", "", {9, 9}}};
    import({document(mara_2022(), "2022-05-01")});
    const std::string before = dump(*store);
    Store::Batch batch(*store);
    EXPECT_THROW(store->add_document(document(broken, "2023")), Error);
    batch.commit();
    EXPECT_EQ(dump(*store), before);
    broken.languages.clear();
    import({document(broken, "2023")});
    EXPECT_EQ(store->count_people(), 2);
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Import, RereadingReplacesWhatWasRead) {
    const NewDocument first = document(mara_2022(), "2022-05-01");
    const Placement placement = store->add_document(first);
    NewDocument better = first;
    better.extraction.cv.roles[1].title = "Junior Developer";
    better.extraction.cv.skills.clear();
    better.plugin_version = "2.0.0";
    const Placement reread = store->reread_document(placement.document, better);
    EXPECT_EQ(reread.person, placement.person);
    EXPECT_THAT(
        reread.changes,
        UnorderedElementsAre("~ role Developer, Tern & Gull: title Developer -> Junior Developer", "- skill Zorblang"));
    EXPECT_EQ(one("SELECT plugin_version FROM documents"), "2.0.0");
    EXPECT_EQ(one("SELECT count(*) FROM skills WHERE name = 'Zorblang'"), "0");
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Import, AChangedFactIsOneLineWhateverChangedInIt) {
    const Placement placement = store->add_document(document(mara_2022(), "2022-05-01"));
    NewDocument better = document(mara_2022(), "2022-05-01");
    Role& role = better.extraction.cv.roles[0];
    role.title = "Senior Engineer";
    role.location = "Lund";
    role.period.start = PartialDate{2019, 3, 15};
    std::swap(role.skills, better.extraction.cv.roles[1].skills);
    better.extraction.cv.education[0].grade = "A";
    better.extraction.cv.education[0].period.start.reset();
    const std::vector<std::string> changes = store->reread_document(placement.document, better).changes;
    EXPECT_THAT(
        changes,
        ElementsAre("~ role Engineer, Nordlys Systems AB: title Engineer -> Senior Engineer; location none -> "
                    "Lund; dates 2019-03 to present -> 2019-03-15 to present; with Java; without C++, SQLite",
                    "~ role Developer, Tern & Gull: with C++, SQLite; without Java",
                    "~ education BSc Computer Science, Umbria Technical University: grade none -> A; dates 2012 "
                    "to 2015 -> until 2015"));
}

TEST_F(Import, RereadingWithoutTheLinkSplitsThePerson) {
    store->add_document(document(cv("Jo Vance", "jo@example.org"), "2021"));
    NewDocument second = document(cv("Jo Vance", "jo@example.org"), "2022");
    const Placement placement = store->add_document(second);
    EXPECT_EQ(store->count_people(), 1);
    second.extraction.cv.contacts[0].value = "jo.vance@example.net";
    store->reread_document(placement.document, second);
    EXPECT_EQ(store->count_people(), 2);
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Import, PersonCvIsWhatTheDocumentSaid) {
    Cv mara = mara_2022();
    Project project;
    project.name = "Pagewise";
    project.summary = "A page cache";
    project.skills = {mention("C++", 41)};
    project.lines = {40, 42};
    mara.projects = {project};
    mara.certificates = {{"Certified Sailor", "Harbour Board", "", PartialDate::parse("2018-04"), {}, {44, 44}}};
    mara.publications = {{"On Pages", "Journal of Leaves", "", PartialDate::parse("2020"), {45, 45}}};
    mara.awards = {{"Golden Page", "Leaf Society", PartialDate::parse("2021"), "For the cache", {46, 46}}};
    mara.recommendations = {{"Ada Byte", "Manager", "She pages well.", {47, 48}}};
    mara.other_sections = {{"Hobbies", "Rowing", {50, 51}}};
    mara.roles[1].period.stated = StatedDuration{24, 18, 30};
    mara.summary = "Fifteen years of pages.";
    const Placement placement = store->add_document(document(mara, "2022-05-01"));
    Cv expected = mara;
    expected.as_of = PartialDate::parse("2022-05-01");
    for (Role& role : expected.roles)
        for (SkillMention& skill : role.skills)
            if (one("SELECT status FROM skills WHERE name = '" + skill.raw + "'") != "unreviewed")
                skill.skill = skill.raw;
    for (SkillMention& skill : expected.projects[0].skills)
        if (one("SELECT status FROM skills WHERE name = '" + skill.raw + "'") != "unreviewed") skill.skill = skill.raw;
    EXPECT_EQ(to_json(store->person_cv(placement.person), 1), to_json(expected, 1));
}

TEST_F(Import, TextsWithSqlInThemAreTexts) {
    Cv bobby = cv("Robert'); DROP TABLE person;--", "bobby@example.org");
    bobby.roles = {role("\"'; DELETE FROM role; --", "x' OR '1'='1", "2020", "2021")};
    import({document(bobby, "2022")});
    EXPECT_EQ(one("SELECT name FROM people"), "Robert'); DROP TABLE person;--");
    EXPECT_EQ(people_meant_by(store->connection(), "Robert'); DROP").size(), 1U);
    EXPECT_THAT(store->check(), IsEmpty());
}

}  // namespace
}  // namespace vitae::test
