// SPDX-License-Identifier: Apache-2.0
//
// The judge must be right itself: the truth scores 1, and every fault costs its field.
#include "score.hpp"

#include <gtest/gtest.h>

#include "document.hpp"
#include "matching.hpp"
#include "similarity.hpp"

namespace vitae::recognition {
namespace {

Role role_of(const Position& position, RoleKind kind) {
    Role role;
    role.organization = position.organization;
    role.title = position.title;
    role.kind = kind;
    role.period.start = position.span.start;
    role.period.end = position.span.open ? std::nullopt : position.span.end;
    role.period.end_kind = position.span.open ? EndKind::present : position.span.end ? EndKind::date : EndKind::unknown;
    for (const std::string& skill : position.skills) role.skills.push_back({skill, {}, {}, Evidence::listed, {}});
    return role;
}

/// What a perfect reader returns.
Cv cv_of(const Career& career) {
    Cv cv;
    cv.name.text = career.name;
    const auto add = [&](ContactKind kind, const std::string& value) { cv.contacts.push_back({kind, value, {}, {}}); };
    for (const std::string& value : career.emails) add(ContactKind::email, value);
    for (const std::string& value : career.phones) add(ContactKind::phone, value);
    for (const std::string& value : career.urls) add(ContactKind::url, value);
    add(ContactKind::address, career.location);
    for (const Position& position : career.positions) cv.roles.push_back(role_of(position, RoleKind::employment));
    for (const Position& position : career.volunteering) cv.roles.push_back(role_of(position, RoleKind::volunteer));
    for (const Study& study : career.studies) {
        Education education;
        education.institution = study.institution;
        education.qualification = study.qualification;
        education.period.start = study.span.start;
        education.period.end = study.span.end;
        education.period.end_kind = EndKind::date;
        cv.education.push_back(education);
    }
    for (const SkillGroup& group : career.skills) {
        for (const std::string& skill : group.skills) {
            SkillClaim claim;
            claim.raw = skill;
            cv.skills.push_back(claim);
        }
    }
    for (const SpokenLanguage& language : career.languages) {
        Language spoken;
        spoken.name = language.name;
        cv.languages.push_back(spoken);
    }
    return cv;
}

double f1(const Career& truth, const Cv& found, const char* field) { return score_of(truth, found).fields[field].f1(); }

TEST(Score, TheTruthScoresOne) {
    for (std::size_t number = 0; number < 400; ++number) {
        const Career truth = generated_document(5, number).truth;
        const Score score = score_of(truth, cv_of(truth));
        EXPECT_EQ(score.overall(), 1) << number;
        EXPECT_TRUE(score.errors.empty()) << score.errors.front();
    }
}

TEST(Score, NothingFoundScoresNothing) { EXPECT_EQ(score_of(generated_document(5, 1).truth, Cv{}).overall(), 0); }

TEST(Score, EveryFaultCostsItsField) {
    const Career truth = generated_document(5, 0).truth;
    const Cv right = cv_of(truth);
    const auto worse = [&](const char* field, auto spoil) {
        Cv cv = right;
        spoil(cv);
        EXPECT_LT(f1(truth, cv, field), 1) << field;
    };
    worse("name", [](Cv& cv) { cv.name.text = "Curriculum Vitae"; });
    worse("role", [](Cv& cv) { std::swap(cv.roles.front().organization, cv.roles.front().title); });
    worse("role", [](Cv& cv) { cv.roles.pop_back(); });
    worse("role", [](Cv& cv) {
        cv.roles.push_back(role_of({"Elsewhere", "", "Baker", "", {}, {}, {}}, RoleKind::employment));
    });
    worse("role_dates", [](Cv& cv) { cv.roles.front().period.start.reset(); });
    worse("role_dates", [](Cv& cv) { cv.roles.front().period.start = PartialDate::parse("1999-01-01"); });
    worse("education", [](Cv& cv) { cv.education.front().institution = "Elsewhere"; });
    worse("skills", [](Cv& cv) { cv.skills.front().raw += " and more"; });
}

TEST(Score, AnOpenEndMustBeFoundOpen) {
    Career truth;
    Position position;
    position.organization = "Quillmark";
    position.title = "Buyer";
    position.span = {PartialDate::parse("2019-03"), {}, true, 0};
    truth.positions = {position};
    Cv cv = cv_of(truth);
    EXPECT_EQ(f1(truth, cv, "role_dates"), 1);
    cv.roles.front().period.end_kind = EndKind::unknown;
    EXPECT_LT(f1(truth, cv, "role_dates"), 1);
}

TEST(Similarity, ForgivesSpellingButNotOtherNames) {
    EXPECT_EQ(organization_key("Fernwick, Inc."), organization_key("FERNWICK"));
    EXPECT_EQ(skill_key("**C++**"), "c++");
    EXPECT_EQ(url_key("https://www.example.org/in/mira/?x=1"), "example.org/in/mira");
    EXPECT_EQ(language_key("English (C1)"), "english");
    EXPECT_EQ(similarity("abcd", "abcd"), 1);
    EXPECT_DOUBLE_EQ(similarity("abcd", "bcde"), 0.75);
    EXPECT_EQ(similarity("abc", "xyz"), 0);
}

TEST(Matching, FindsPartnersForAsManyAsPossible) {
    // the second truth can only have the find the first prefers
    const auto partners = matched(2, 2, [](std::size_t truth, std::size_t find) -> std::optional<double> {
        if (truth == 0) return find == 0 ? 2.0 : 1.0;
        return find == 0 ? std::optional<double>(1.0) : std::nullopt;
    });
    EXPECT_EQ(partners[0], 1U);
    EXPECT_EQ(partners[1], 0U);
}

}  // namespace
}  // namespace vitae::recognition
