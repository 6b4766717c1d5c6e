// SPDX-License-Identifier: Apache-2.0
//
// Everything known about one person, each fact with the passage of the document that says it.
//
//   vitae::Career career = vitae::load_career(file, vitae::find_person(file, "lindqvist").id);
//   for (const vitae::CareerSkill& skill : career.skills)
//       std::cout << skill.name << ' ' << skill.months.point << " months\n";
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitae {

/// Months under three readings of the dates: certain <= point <= possible.
struct Months {
    int certain = 0;
    int point = 0;
    int possible = 0;
};

/// Lines of a document, and what they say on one line. Without a document an edit states the fact.
struct Passage {
    std::string document;  ///< its name
    int first_line = 0;    ///< from 1; 0 = unknown
    int last_line = 0;
    std::string text;
};

/// A role, a project or a study.
struct Activity {
    std::string what;   ///< role, project or education
    std::string title;  ///< title held, name of the project, or qualification
    std::string organization;
    std::string kind;   ///< of a role: employment, freelance...
    std::string start;  ///< ISO prefix; empty = not stated
    std::string end;    ///< ISO prefix; only for end_kind date
    std::string end_kind;
    bool is_current = false;
    std::optional<int> stated_months;  ///< "1.5 years" instead of dates
    std::optional<Months> months;      ///< none = undated
    int first_month = 0;               ///< of the possible reading, as year * 12 + month - 1
    int last_month = 0;                ///< the same, inclusive
    int first_certain = 0;             ///< of the certain reading; 0 = no month is certain
    int last_certain = 0;
    Passage passage;
    double confidence = 1;  ///< of its most doubtful field
    std::string client;     ///< whom a role's work was done for, if not the organization
    std::string terms;      ///< form and workload of a role, in its document's words
    std::string grade;      ///< of a qualification, as written
};

/// A language, certificate, publication, award or reference.
struct Credential {
    std::string what;   ///< language, certificate, publication, award or recommendation
    std::string name;   ///< of a recommendation: its author
    std::string from;   ///< who gave or published it; level of a language, position of an author
    std::string date;   ///< ISO prefix; empty = not stated
    std::string until;  ///< ISO prefix: holds until then
    Passage passage;
};

/// One piece of evidence for a skill.
struct SkillUse {
    std::string where;  ///< "Staff Engineer, Nordlys Systems"; empty for a claim
    std::string kind;   ///< listed, in_text, asserted or claimed
    Passage passage;
};

struct CareerSkill {
    std::string name;
    Months months;
    std::string last_used;  ///< ISO month; empty = undated
    bool is_current = false;
    bool claimed = false;
    std::vector<SkillUse> uses;
};

/// Contiguous time at one organization.
struct CareerStint {
    std::string organization;
    std::string first_title;
    std::string last_title;
    Months months;
    bool is_current = false;
};

/// A break under every reading of the dates.
struct CareerGap {
    std::string first;  ///< ISO month
    std::string last;   ///< ISO month
    int months = 0;
};

struct CareerContact {
    std::string kind;
    std::string value;
    std::string label;
};

struct CareerDocument {
    std::string name;
    std::string as_of;
    std::string as_of_kind;
};

/// What the importer or the recogniser was not sure about.
struct CareerDoubt {
    std::string message;
    Passage passage;
};

struct Career {
    std::int64_t id = 0;
    std::string name;
    std::string headline;
    std::string as_of;
    std::vector<CareerContact> contacts;
    std::vector<CareerDocument> documents;  ///< newest first
    std::vector<Activity> activities;       ///< latest first, undated last
    std::vector<Credential> credentials;    ///< kind by kind, latest first
    std::vector<CareerSkill> skills;        ///< most months first
    std::vector<CareerStint> stints;        ///< latest first
    std::vector<CareerGap> gaps;
    std::vector<CareerDoubt> doubts;
    Months experience;     ///< union of the roles
    int sum_of_roles = 0;  ///< months role by role; what is above experience.point overlaps
    int undated_roles = 0;
};

/// Throws Error (usage) if there is no such person.
Career load_career(const std::filesystem::path& database, std::int64_t person);

}  // namespace vitae
