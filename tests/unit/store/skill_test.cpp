// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "store/projector.hpp"
#include "store/skill_seed.hpp"
#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"

namespace vitae::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* table =
    "# a comment\n"
    "C++\tlanguage\t\t\tcpp|~C plus plus\n"
    "C\tlanguage\t\texact\t\n"
    "Kubernetes\tplatform\tContainers\t\tk8s|kube\n"
    "Containers\tconcept\t\t\t\n";

/// Works below the store, which always mirrors the program's own table.
class Skills : public testing::Test {
protected:
    Skills() { seed(table); }

    void seed(const std::string& tsv) {
        refresh_built_in_skills(connection(), skills, projector, tsv);
        Store::Batch rolled_back(*store);  // makes the store forget what it remembers of the old table
    }
    Connection& connection() { return store->connection(); }

    void work_with(const std::vector<std::string>& names, const std::string& email = "mara@example.org") {
        Cv person = cv("Mara Lindqvist", email);
        person.roles = {role("Engineer", "Nordlys", "2020", "2021")};
        for (const std::string& name : names) person.roles[0].skills.push_back(mention(name));
        store->add_document(document(person, "2022"));
    }
    std::vector<std::string> used() {
        Query query = connection().query("SELECT skill || ' < ' || raw FROM role_skills ORDER BY skill, raw");
        std::vector<std::string> rows;
        while (query.step()) rows.push_back(query.text(0));
        return rows;
    }

    Folder folder;
    std::unique_ptr<Store> store = fresh_store(folder / "vitae.db");
    SkillTable skills{connection()};
    Projector projector{connection(), skills};
};

TEST_F(Skills, AliasesAndCaseMeanTheCanonicalSkill) {
    work_with({"cpp", "c", "K8S", "Containers"});
    EXPECT_THAT(used(), ElementsAre("C < c", "C++ < cpp", "Containers < Containers", "Kubernetes < K8S"));
}

TEST_F(Skills, UnknownNamesAreKeptVerbatimUnderTheirBestSpelling) {
    work_with({"zorblang"});
    EXPECT_THAT(used(), ElementsAre("zorblang < zorblang"));
    work_with({"ZorbLang", "ZORBLANG"}, "other@example.org");
    EXPECT_THAT(used(), ElementsAre("ZorbLang < ZorbLang", "ZorbLang < zorblang"));
    EXPECT_EQ(connection().text("SELECT status FROM skills WHERE name = 'ZorbLang'"), "unreviewed");
}

TEST_F(Skills, TheRecognisersChoiceWinsOverTheWords) {
    Cv person = cv("Mara Lindqvist", "mara@example.org");
    person.roles = {role("Engineer", "Nordlys", "2020", "2021")};
    person.roles[0].skills = {{"kube", "Containers", "", Evidence::in_text, {3, 3}}};
    store->add_document(document(person, "2022"));
    EXPECT_THAT(used(), ElementsAre("Containers < kube"));
}

TEST_F(Skills, AUsersAliasWinsAndSurvivesARefresh) {
    connection().execute(
        "INSERT INTO skill (name, key, status) VALUES ('Kubelet', 'kubelet', 'user');"
        "UPDATE skill_alias SET skill = last_insert_rowid(), origin = 'user' WHERE key = 'kube'");
    seed(std::string(table) + "Go\tlanguage\t\t\tgolang\n");
    work_with({"kube", "k8s", "golang"});
    EXPECT_THAT(used(), ElementsAre("Go < golang", "Kubelet < kube", "Kubernetes < k8s"));
}

TEST_F(Skills, ARefreshMovesWhatItNowKnows) {
    work_with({"zorb", "Zorblang", "k8s"});
    EXPECT_THAT(used(), ElementsAre("Kubernetes < k8s", "Zorblang < Zorblang", "zorb < zorb"));
    seed(std::string(table) + "Zorblang\tlanguage\t\t\tzorb\n");
    // One row per skill and evidence: the first mention stands for both.
    EXPECT_THAT(used(), ElementsAre("Kubernetes < k8s", "Zorblang < zorb"));
    EXPECT_EQ(connection().number("SELECT count(*) FROM skill WHERE status = 'unreviewed'"), 0);
    EXPECT_EQ(connection().number("SELECT count(*) FROM person_search WHERE person_search MATCH 'skills : zorblang'"),
              1);
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Skills, ASkillThatLeftTheTableStaysAsANameInUse) {
    work_with({"k8s", "cpp"});
    seed("C++\tlanguage\t\t\tcpp\n");
    EXPECT_THAT(used(), ElementsAre("C++ < cpp", "k8s < k8s"));
    EXPECT_EQ(connection().number("SELECT count(*) FROM skill"), 2);
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(Skills, EdgesLeadToParents) {
    EXPECT_EQ(connection().text("SELECT child || ' < ' || parent FROM skill_edges"), "Kubernetes < Containers");
}

TEST_F(Skills, TheProgramsOwnTableIsMirrored) {
    Folder other;
    auto fresh = Store::open(other / "vitae.db", Access::read_write);
    EXPECT_EQ(fresh->connection().number("SELECT count(*) FROM skill WHERE status <> 'built_in'"), 0);
    EXPECT_EQ(fresh->connection().number("SELECT count(*) FROM skill"),
              fresh->connection().number("SELECT count(DISTINCT skill) FROM skill_alias"));
}

}  // namespace
}  // namespace vitae::test
