// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "model/text.hpp"
#include "recognize/skills/skill_automaton.hpp"

namespace vitae::recognize {
namespace {

using testing::ElementsAre;

std::string shown(const Skill* skill, const std::string& version) {
    return skill->name + (version.empty() ? "" : " " + version);
}

std::string looked_up(std::string_view raw) {
    const auto match = SkillTable::built_in().lookup(raw);
    return match ? shown(match->skill, match->version) : "";
}

std::vector<std::string> found_in(std::string_view text, bool skill_context = false) {
    std::vector<std::string> all;
    for (const SkillHit& hit : SkillTable::built_in().find_in_text(text, skill_context))
        all.push_back(shown(hit.skill, hit.version));
    return all;
}

TEST(SkillTable, IsConsistent) {
    const auto& skills = SkillTable::built_in().skills();
    EXPECT_GE(skills.size(), 650u);
    std::set<std::string> names;
    for (const Skill& skill : skills) EXPECT_TRUE(names.insert(skill.name).second) << skill.name << " stands twice";
    for (const Skill& skill : skills) {
        EXPECT_FALSE(skill.category.empty()) << skill.name;
        EXPECT_EQ(looked_up(skill.name), skill.name);
        for (const std::string& parent : skill.parents) {
            EXPECT_TRUE(names.contains(parent)) << skill.name << " has the unknown parent " << parent;
            EXPECT_NE(parent, skill.name);
        }
    }
}

TEST(SkillTable, ParentsHaveNoCycle) {
    const auto& table = SkillTable::built_in();
    for (const Skill& skill : table.skills()) {
        std::set<std::string> above;
        std::vector<std::string> open = skill.parents;
        while (!open.empty()) {
            const std::string parent = open.back();
            open.pop_back();
            ASSERT_NE(parent, skill.name) << skill.name << " is its own ancestor";
            if (!above.insert(parent).second) continue;
            const auto match = table.lookup(parent);
            ASSERT_TRUE(match);
            open.insert(open.end(), match->skill->parents.begin(), match->skill->parents.end());
        }
    }
}

TEST(SkillTable, KeepsApartWhatIsDifferent) {
    const std::vector<std::vector<std::string_view>> families = {{"C", "C++", "C#", "Objective-C"},
                                                                 {"Java", "JavaScript"},
                                                                 {"F#", "F"},
                                                                 {".NET", "ASP.NET", "net"},
                                                                 {"SQL", "MySQL", "NoSQL", "PL/SQL", "T-SQL"},
                                                                 {"Angular", "AngularJS"},
                                                                 {"React", "React Native"},
                                                                 {"Spring", "Spring Boot"},
                                                                 {"VB6", "VB.NET"},
                                                                 {"GitHub", "Git"},
                                                                 {"AWS", "AWS Lambda"},
                                                                 {"PostGIS", "PostgreSQL"},
                                                                 {"Bash", "Shell"},
                                                                 {"Vue 2", "Vue 3"}};
    for (const auto& family : families) {
        std::set<std::string> canonical;
        for (const std::string_view name : family)
            EXPECT_TRUE(canonical.insert(looked_up(name)).second) << name << " is taken for another one";
    }
}

TEST(SkillTable, KnowsAliases) {
    const std::pair<const char*, const char*> aliases[] = {{"JS", "JavaScript"},
                                                           {"ECMAScript", "JavaScript"},
                                                           {"TS", "TypeScript"},
                                                           {"NodeJS", "Node.js"},
                                                           {"Node", "Node.js"},
                                                           {"ReactJS", "React"},
                                                           {"React.js", "React"},
                                                           {"VueJS", "Vue.js"},
                                                           {"k8s", "Kubernetes"},
                                                           {"Postgres", "PostgreSQL"},
                                                           {"PgSQL", "PostgreSQL"},
                                                           {"Mongo", "MongoDB"},
                                                           {"Elastic", "Elasticsearch"},
                                                           {"GCP", "Google Cloud Platform"},
                                                           {"Amazon Web Services", "AWS"},
                                                           {"Golang", "Go"},
                                                           {"cpp", "C++"},
                                                           {"c plus plus", "C++"},
                                                           {"csharp", "C#"},
                                                           {".Net", ".NET"},
                                                           {"dotnet", ".NET"},
                                                           {"RoR", "Ruby on Rails"},
                                                           {"Rails", "Ruby on Rails"},
                                                           {"MSSQL", "Microsoft SQL Server"},
                                                           {"SQL Server", "Microsoft SQL Server"},
                                                           {"ML", "Machine learning"},
                                                           {"NLP", "Natural language processing"},
                                                           {"POO", "Object-oriented programming"},
                                                           {"ООП", "Object-oriented programming"},
                                                           {"aprendizaje automático", "Machine learning"},
                                                           {"maschinelles Lernen", "Machine learning"},
                                                           {"机器学习", "Machine learning"},
                                                           {"Машинное обучение", "Machine learning"},
                                                           {"CICD", "CI/CD"},
                                                           {"С++", "C++"},
                                                           {"visual-studio-code", "Visual Studio Code"}};
    for (const auto& [alias, canonical] : aliases) EXPECT_EQ(looked_up(alias), canonical) << alias;
}

TEST(SkillTable, SplitsVersionsOff) {
    const std::pair<const char*, const char*> versions[] = {{"C++17", "C++ 17"},
                                                            {"Python 3.10", "Python 3.10"},
                                                            {"Java EE 5", "Java EE 5"},
                                                            {"ES6", "JavaScript 6"},
                                                            {".NET 6", ".NET 6"},
                                                            {"Angular 2+", "Angular 2+"},
                                                            {"HTML5", "HTML 5"},
                                                            {"CSS3", "CSS 3"},
                                                            {"Django 4.x", "Django 4.x"},
                                                            {"PHP7.4", "PHP 7.4"},
                                                            {"Python v3", "Python 3"},
                                                            {"Windows 10", "Windows 10"},
                                                            {"SQL Server 2012", "Microsoft SQL Server 2012"},
                                                            {"Neo4j", "Neo4j"},
                                                            {"S3", "Amazon S3"},
                                                            {"k8s", "Kubernetes"},
                                                            {"Log4j", "Log4j"},
                                                            {"H2", "H2"},
                                                            {"3ds Max", "3ds Max"}};
    for (const auto& [raw, expected] : versions) EXPECT_EQ(looked_up(raw), expected) << raw;
}

TEST(SkillTable, LooksThroughDecoration) {
    EXPECT_EQ(looked_up("  • C++. ").substr(0, 3), "") << "a bullet is the list's business";
    EXPECT_EQ(looked_up("* Docker,"), "Docker");
    EXPECT_EQ(looked_up("`Git`"), "Git");
    EXPECT_EQ(looked_up("Python (Programming Language)"), "Python");
    EXPECT_EQ(looked_up("Python (Programmiersprache)"), "Python");
    EXPECT_EQ(looked_up("Amazon Web Services (AWS)"), "AWS");
    EXPECT_EQ(looked_up("AWS (EC2, S3)"), "");
    EXPECT_EQ(looked_up(""), "");
    EXPECT_EQ(looked_up("underwater basket weaving"), "");
}

TEST(SkillTable, UserAliases) {
    const SkillTable table("Go\tlanguage\t\tword\tGolang\n", "gofer\tGo\nmylang\tMy Language\n# comment\nbroken\n");
    EXPECT_EQ(table.lookup("Gofer")->skill->name, "Go");
    EXPECT_EQ(table.lookup("mylang")->skill->name, "My Language");
    EXPECT_FALSE(table.lookup("broken"));
    EXPECT_EQ(table.skills().size(), 2u);
}

TEST(SkillsInText, ReadsProse) {
    EXPECT_THAT(found_in("Built Go services on k8s with React and Spring Boot."),
                ElementsAre("Go", "Kubernetes", "React", "Spring Boot"));
    EXPECT_THAT(found_in("Wrote C and C++ code, also Python 3.10 scripts"), ElementsAre("C", "C++", "Python 3.10"));
    EXPECT_THAT(found_in("Migrated from AngularJS to Angular 12, ASP.NET Core and VB.NET"),
                ElementsAre("AngularJS", "Angular 12", "ASP.NET Core", "VB.NET"));
    EXPECT_THAT(found_in("使用Java开发了微服务，Redis缓存"), ElementsAre("Java", "Microservices", "Redis"));
    EXPECT_THAT(found_in("C#-Entwicklung, Python-based ETL"), ElementsAre("C#", "Python", "ETL"));
    EXPECT_THAT(found_in("amazon web sphere and amazon web services"), ElementsAre("AWS"));
    EXPECT_THAT(found_in("Objective-C++ and C++17."), ElementsAre("Objective-C++", "C++ 17"));
}

TEST(SkillsInText, OrdinaryWordsAreNoSkills) {
    for (const char* text :
         {"Go to market strategy, we go fast", "R&D with C-level staff, plan C",
          "Worked at American Express on Spring Street.", "Express delivery. Swift reaction. Rust is ugly.",
          "in the spring we make an excel sheet of rust and salt", "https://example.org/java/docker",
          "jo@java.example.org", "github.com/jo/python", "foo.js java.util", "Javanese, Clang2x, Pythonesque",
          "teams access the word"})
        EXPECT_THAT(found_in(text), ElementsAre()) << text;
}

TEST(SkillsInText, ContextMakesWordsSkills) {
    EXPECT_THAT(found_in("go, rust, swift, spring", true), ElementsAre("Go", "Rust", "Swift", "Spring"));
    EXPECT_THAT(found_in("Senior Go developer"), ElementsAre("Go"));
    EXPECT_THAT(found_in("Go, Rust and R"), ElementsAre("Go", "Rust", "R"));
}

TEST(SkillsInText, NumbersThatCountAreNoVersions) {
    EXPECT_THAT(found_in("Java 5 years, Docker 2015-2018"), ElementsAre("Java", "Docker"));
    EXPECT_THAT(found_in("Oracle 12 and PostgreSQL 9.6 databases"), testing::Contains("PostgreSQL 9.6"));
}

TEST(SkillsInText, OffsetsPointIntoTheOriginal) {
    const std::string text = "Übung mit „Größe“ — ＪＡＶＡ 17 und Łódź-Docker™";
    const auto hits = SkillTable::built_in().find_in_text(text, true);
    ASSERT_EQ(hits.size(), 2u);
    EXPECT_EQ(text.substr(hits[0].begin, hits[0].end - hits[0].begin), "ＪＡＶＡ 17");
    EXPECT_EQ(hits[0].version, "17");
    EXPECT_EQ(hits[1].skill->name, "Docker");
}

/// The automaton against searching every pattern at every place.
TEST(SkillAutomatonOracle, FindsWhatPlainSearchFinds) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    const auto word = [&](std::string_view letters, std::size_t longest) {
        std::string text;
        for (std::size_t n = 1 + random() % longest; n > 0; --n) text += letters[random() % letters.size()];
        return text;
    };
    for (int round = 0; round < 3000; ++round) {
        std::set<std::string> distinct;
        while (distinct.size() < 6) distinct.insert(std::string(trim(word("ab b.+", 6))));
        distinct.erase("");
        const std::vector<std::string> patterns(distinct.begin(), distinct.end());
        const std::string text = word("ab ab. +c", 40);
        std::vector<std::uint8_t> starts;
        mark_word_starts(text, starts);
        const auto goes_on = [&](std::size_t end) { return end < text.size() && text[end] >= 'a' && text[end] <= 'z'; };
        std::set<std::tuple<std::uint32_t, std::size_t>> expected, found;
        for (std::uint32_t p = 0; p < patterns.size(); ++p)
            for (std::size_t at = text.find(patterns[p]); at != std::string::npos; at = text.find(patterns[p], at + 1))
                if (starts[at] != 0 && !goes_on(at + patterns[p].size())) expected.emplace(p, at);
        SkillAutomaton(patterns).scan(text, starts, [&](const SkillAutomaton::Match& match) {
            ASSERT_EQ(text.substr(match.begin, match.end - match.begin), patterns[match.pattern]);
            if (!goes_on(match.end)) found.emplace(match.pattern, match.begin);
        });
        ASSERT_EQ(found, expected) << text;
    }
}

/// A character that takes no room and is folded away: no short cut for ASCII sees the same text.
std::string with_hidden_character(std::string_view name) {
    return std::string(name.substr(0, 1)) + "\u200C" + std::string(name.substr(1));
}

TEST(SkillTable, LooksUpAsciiLikeAnyOtherText) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::vector<std::string_view> pieces = {"java", "Script", "C",    "++",    "#", "node", "JS",  " ",   "  ",
                                                  "-",    ".",      "_",    "net",   "/", "SQL",  "20",  "17",  "3.x",
                                                  " v2",  "+",      "plus", "React", ",", " (",   "AWS", ")",   "\t",
                                                  "Web",  "Visual", "x",    "Basic", ":", "s3",   "ver", "sion"};
    const auto& skills = SkillTable::built_in().skills();
    for (int round = 0; round < 20'000; ++round) {
        std::string name = random() % 2 == 0 ? skills[random() % skills.size()].name : "J";
        for (auto n = random() % 5; n > 0; --n) name += pieces[random() % pieces.size()];
        if (!is_ascii_letter_or_digit(name[0])) continue;
        EXPECT_EQ(looked_up(name), looked_up(with_hidden_character(name))) << '"' << name << '"';
    }
}

TEST(SkillTable, NothingIsFoundAtTheStartOfWhatMayNotOpen) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::vector<std::string_view> pieces = {"ja", "va", "Script", "c",  "+",  "#", "no", "de", " ", "-", ".",
                                                  "_",  "/",  "sql",    "20", "go", "r", "é",  "日", "x", "S", "3"};
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto n = 1 + random() % 5; n > 0; --n) text += pieces[random() % pieces.size()];
        if (SkillTable::built_in().may_open(text)) continue;
        ++refused;
        const auto hits = SkillTable::built_in().find_in_text(text, true);
        EXPECT_TRUE(hits.empty() || hits[0].begin > 0) << '"' << text << '"';
    }
    EXPECT_GT(refused, 1'000);
}

TEST(SkillTable, NothingIsNamedInWhatMayNameNone) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const auto& table = SkillTable::built_in();
    const std::vector<std::string_view> pieces = {"ja",  "va", "Script", "c",    "+", "#",   "no", "ted",
                                                  " ",   "-",  ".",      "_",    "/", "sql", "20", "go",
                                                  "the", "of", "x",      "Stud", "3", " v"};
    int refused = 0;
    for (int round = 0; round < 40'000; ++round) {
        std::string text;
        for (auto n = 1 + random() % 6; n > 0; --n) text += pieces[random() % pieces.size()];
        if (table.may_name_any(text)) continue;
        ++refused;
        EXPECT_TRUE(table.find_in_text(text, true).empty()) << '"' << text << '"';
        const std::string_view all = text;
        const auto parts = [&](std::size_t at) {  // a word from what is before it
            return at == 0 || at == all.size() || !is_ascii_letter_or_digit(all[at - 1]) ||
                   !is_ascii_letter_or_digit(all[at]);
        };
        for (std::size_t begin = 0; begin < all.size(); ++begin) {
            for (std::size_t end = begin + 1; end <= all.size(); ++end) {
                const std::string_view part = all.substr(begin, end - begin);
                EXPECT_FALSE(parts(begin) && parts(end) && table.lookup(part))
                    << '"' << part << "\" in \"" << text << '"';
            }
        }
    }
    EXPECT_GT(refused, 1'000);
}

}  // namespace
}  // namespace vitae::recognize
