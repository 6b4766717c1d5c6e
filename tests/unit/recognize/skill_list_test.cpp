// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vitae::recognize {
namespace {

using testing::ElementsAre;

std::vector<std::string> atoms(std::string_view text) {
    std::vector<std::string> all;
    for (const SkillAtom& atom : split_skill_list(text, SkillTable::built_in()).atoms) all.push_back(atom.raw);
    return all;
}

TEST(SkillList, Separators) {
    EXPECT_THAT(atoms("Java, Kotlin; Docker / Podman • Git · Bash | Vim、Redis，Kafka"),
                ElementsAre("Java", "Kotlin", "Docker", "Podman", "Git", "Bash", "Vim", "Redis", "Kafka"));
    EXPECT_THAT(atoms("TypeScript JavaScript HTML CSS"), ElementsAre("TypeScript", "JavaScript", "HTML", "CSS"));
    EXPECT_THAT(atoms("Amazon Web Services Docker"), ElementsAre("Amazon Web Services", "Docker"));
    EXPECT_THAT(atoms("asynchronous Python"), ElementsAre("asynchronous Python"))
        << "kept whole: not all of it is known";
    EXPECT_THAT(atoms("Python, Foobarology, Docker."), ElementsAre("Python", "Foobarology", "Docker"));
}

TEST(SkillList, HashtagsAreSeparateNames) {
    EXPECT_THAT(atoms("#docker, #kubernetes, C#"), ElementsAre("docker", "kubernetes", "C#"));
    EXPECT_THAT(atoms("#redis #foobarology #C#"), ElementsAre("redis", "foobarology", "C#"));
}

TEST(SkillList, SlashesSplitOnlySkills) {
    EXPECT_THAT(atoms("HTML/CSS"), ElementsAre("HTML", "CSS"));
    EXPECT_THAT(atoms("C/C++"), ElementsAre("C", "C++"));
    EXPECT_THAT(atoms("PHP/Hack/Node"), ElementsAre("PHP", "Hack", "Node"));
    for (const char* whole : {"CI/CD", "TCP/IP", "PL/SQL", "I/O", "A/B testing", "UI/UX", "OS/2", "foo/bar"})
        EXPECT_THAT(atoms(whole), ElementsAre(whole));
}

TEST(SkillList, BracketsNest) {
    EXPECT_THAT(atoms("AWS (EC2, S3), Git"), ElementsAre("AWS", "EC2", "S3", "Git"));
    EXPECT_THAT(atoms("HTML/CSS (Bootstrap, BEM)"), ElementsAre("HTML", "CSS", "Bootstrap", "BEM"));
    EXPECT_THAT(atoms("Shell scripting (bash)"), ElementsAre("Shell scripting", "bash"));
    EXPECT_THAT(atoms("Python (Programming Language)"), ElementsAre("Python"));
    EXPECT_THAT(atoms("HTML(5), CSS(3)"), ElementsAre("HTML(5)", "CSS(3)"));
    EXPECT_THAT(atoms("AWS (EC2, S3"), ElementsAre("AWS", "EC2", "S3")) << "never closed";
    EXPECT_THAT(atoms("((Java))"), ElementsAre("Java"));
    EXPECT_THAT(atoms("Git, Django (basic) and Redis (basic)"), ElementsAre("Git", "Django", "Redis"));
}

TEST(SkillList, JoiningWords) {
    EXPECT_THAT(atoms("Java, Spring and Hibernate"), ElementsAre("Java", "Spring", "Hibernate"));
    EXPECT_THAT(atoms("Docker und Kubernetes"), ElementsAre("Docker", "Kubernetes"));
    EXPECT_THAT(atoms("Git, Linux et Bash"), ElementsAre("Git", "Linux", "Bash"));
    EXPECT_THAT(atoms("Java y Python"), ElementsAre("Java", "Python"));
    EXPECT_THAT(atoms("Go, PHP, ООП и Docker"), ElementsAre("Go", "PHP", "ООП", "Docker"));
    EXPECT_THAT(atoms("Java和Python"), ElementsAre("Java", "Python"));
    EXPECT_THAT(atoms("Semantics and standards"), ElementsAre("Semantics and standards"));
    EXPECT_THAT(atoms("Data structures and algorithms"), ElementsAre("Data structures and algorithms"));
}

TEST(SkillList, ClosingWordsAreDropped) {
    EXPECT_THAT(atoms("Docker, Kubernetes, etc."), ElementsAre("Docker", "Kubernetes"));
    EXPECT_THAT(atoms("Docker, Kafka etc"), ElementsAre("Docker", "Kafka"));
    EXPECT_THAT(atoms("Redis, MySQL等"), ElementsAre("Redis", "MySQL"));
    EXPECT_THAT(atoms("PHP, MySQL и др."), ElementsAre("PHP", "MySQL"));
}

TEST(SkillList, LevelsAreNoPartOfNames) {
    const auto level_of = [](std::string_view text) {
        const auto list = split_skill_list(text, SkillTable::built_in());
        return list.atoms.size() == 1 ? list.atoms[0].raw + " | " + list.atoms[0].remark.level
                                      : std::to_string(list.atoms.size());
    };
    EXPECT_EQ(level_of("Proficient in Java"), "Java | Proficient in");
    EXPECT_EQ(level_of("Grundkenntnisse in Python"), "Python | Grundkenntnisse in");
    EXPECT_EQ(level_of("Kotlin - advanced"), "Kotlin | advanced");
    EXPECT_EQ(level_of("Kotlin (advanced)"), "Kotlin | advanced");
    EXPECT_EQ(level_of("basic SQL"), "SQL | basic");
    EXPECT_EQ(level_of("精通Java"), "Java | 精通");
    const auto years = split_skill_list("Java (5 years)", SkillTable::built_in());
    ASSERT_EQ(years.atoms.size(), 1u);
    EXPECT_EQ(years.atoms[0].raw, "Java");
    EXPECT_EQ(years.atoms[0].remark.months, 60);
}

TEST(SkillList, LabelsAreGroups) {
    const auto list = split_skill_list("Cloud & DevOps: AWS, Docker", SkillTable::built_in());
    EXPECT_EQ(list.group, "Cloud & DevOps");
    EXPECT_THAT(atoms("Cloud & DevOps: AWS, Docker"), ElementsAre("AWS", "Docker"));
    EXPECT_THAT(atoms("Языки：Go"), ElementsAre("Go"));
    const auto level = split_skill_list("Python: 5 years", SkillTable::built_in());
    EXPECT_EQ(level.group, "") << "what follows is no list";
    EXPECT_EQ(level.atoms.at(0).raw, "Python");
}

TEST(SkillList, SentencesGiveOnlyTheirKnownSkills) {
    EXPECT_THAT(atoms("I have been working with Java and Kafka in a large company for a long time."),
                ElementsAre("Java", "Kafka"));
}

TEST(SkillList, VersionsStayInTheRawText) {
    const auto list = split_skill_list("C++17, Python 3.10", SkillTable::built_in());
    ASSERT_EQ(list.atoms.size(), 2u);
    EXPECT_EQ(list.atoms[0].raw, "C++17");
    EXPECT_EQ(list.atoms[0].match.version, "17");
    EXPECT_EQ(list.atoms[1].match.skill->name, "Python");
}

TEST(SkillList, OffsetsPointIntoTheText) {
    const std::string text = "Tools: Git , ( Docker ) / foo";
    for (const SkillAtom& atom : split_skill_list(text, SkillTable::built_in()).atoms)
        EXPECT_EQ(text.substr(atom.begin, atom.end - atom.begin), atom.raw);
}

TEST(SkillList, HostileInput) {
    EXPECT_THAT(atoms(""), ElementsAre());
    EXPECT_THAT(atoms(" ,;|/()[] "), ElementsAre());
    (void)atoms(std::string(5000, '('));
    (void)atoms(std::string(5000, '/'));
    (void)atoms(std::string(50'000, '.'));
    (void)atoms("\xFF\xC0, \xE2\x82");
}

TEST(SkillList, ShareOfKnownSkills) {
    EXPECT_DOUBLE_EQ(skill_list_share("Java, Python, Docker", SkillTable::built_in()), 1);
    EXPECT_DOUBLE_EQ(skill_list_share("Java, underwater basket weaving", SkillTable::built_in()), 0.5);
    EXPECT_DOUBLE_EQ(skill_list_share("I was responsible for a team of four people there", SkillTable::built_in()), 0);
}

}  // namespace
}  // namespace vitae::recognize
