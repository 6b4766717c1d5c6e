// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/named_skills.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace vitae::recognize {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const std::vector<SkillMention>& mentions) {
    std::vector<std::string> names;
    for (const SkillMention& mention : mentions) names.push_back(mention.skill.empty() ? mention.raw : mention.skill);
    std::sort(names.begin(), names.end());
    return names;
}

TEST(NamedSkills, AreFoundInSummariesAndHighlights) {
    Cv cv;
    Role& role = cv.roles.emplace_back();
    role.summary = "Ran the ledger on k8s.";
    role.highlights = {"Moved it from C++14 to C++17", "Baked bread"};
    role.lines = {4, 6};
    cv.projects.emplace_back().highlights = {"A parser written in Rust"};
    find_named_skills(cv, SkillTable::built_in());
    ASSERT_THAT(names(role.skills), ElementsAre("C++", "C++", "Kubernetes"));
    EXPECT_EQ(role.skills.front().raw, "k8s");
    for (const SkillMention& mention : role.skills) {
        EXPECT_EQ(mention.evidence, Evidence::in_text);
        EXPECT_EQ(mention.lines, (Lines{4, 6}));
    }
    EXPECT_THAT(names(cv.projects[0].skills), ElementsAre("Rust"));
}

TEST(NamedSkills, LeaveWhatTheFormatMentionsItself) {
    Cv cv;
    Role& role = cv.roles.emplace_back();
    role.skills = {{"K8s", "", "", Evidence::listed, {2, 2}}, {"Go", "Go", "", Evidence::listed, {2, 2}}};
    role.summary = "Kubernetes operators in Golang.";
    find_named_skills(cv, SkillTable::built_in());
    EXPECT_THAT(names(role.skills), ElementsAre("Go", "K8s"));
}

TEST(NamedSkills, AreNotSeenInOrdinaryWords) {
    Cv cv;
    cv.roles.emplace_back().summary = "Helped them go on and make the most of spring.";
    find_named_skills(cv, SkillTable::built_in());
    EXPECT_THAT(cv.roles[0].skills, IsEmpty());
}

}  // namespace
}  // namespace vitae::recognize
