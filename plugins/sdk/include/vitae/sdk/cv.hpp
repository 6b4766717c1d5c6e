// SPDX-License-Identifier: Apache-2.0
//
// The typed facts of one document. Structured importers fill it, exporters read it, the core
// recognises it in outlines and projects it into the database.
//
//   vitae::Cv cv;
//   cv.name = {"Mara Lindqvist", {1, 1}};
//   vitae::Role role;
//   role.organization = "Nordlys Systems";
//   role.title = "Staff Engineer";
//   role.period.start = vitae::PartialDate::parse("2018-02");
//   role.period.end_kind = vitae::EndKind::present;
//   role.lines = {12, 19};
//   cv.roles.push_back(role);
//
// Texts are UTF-8 as the document states them; an empty string means "not stated". Every fact
// carries the lines of the document that say it. Members are only ever appended, with an initializer,
// so that what a plugin writes in braces stays valid.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vitae/sdk/partial_date.hpp"

namespace vitae {

/// First and last line of a fact in its document entry, counted from 1; 0 = unknown.
struct Lines {
    int first = 0;
    int last = 0;
    int entry = 0;  ///< importers of several files: index of the Source's entry. The host counts on from entry to
                    ///< entry, so that the lines it keeps are those of the document's text and this is 0 again.
    friend bool operator==(const Lines&, const Lines&) = default;
};

/// How a period ends: at a stated date, open ("present"), or not stated at all.
enum class EndKind { unknown, date, present };

/// A length stated in words ("1.5 years"): months as said, and the bounds its precision allows.
struct StatedDuration {
    int months = 0;
    int min_months = 0;
    int max_months = 0;
    friend bool operator==(const StatedDuration&, const StatedDuration&) = default;
};

/// A time span as stated. A single finished year is start and end alike; only stated parts are set.
struct Period {
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;  ///< set only if end_kind is date
    EndKind end_kind = EndKind::unknown;
    std::optional<StatedDuration> stated;  ///< "(1.5 years)"; dates are never derived from it
    std::string text;                      ///< the words of the document
    friend bool operator==(const Period&, const Period&) = default;
};

struct Name {
    std::string text;
    Lines lines;
};

enum class ContactKind { email, phone, url, address };

struct Contact {
    ContactKind kind = ContactKind::email;
    std::string value;  ///< usable form: address, number as written, absolute URL, postal text
    std::string label;  ///< "GitHub", "mobile"; empty if none is stated
    Lines lines;
    std::string city{};  ///< these three: the parts of an address, as written
    std::string region{};
    std::string country{};
};

/// listed: in a technology list of the role; in_text: found in its prose.
enum class Evidence { listed, in_text };

/// A skill named in connection with a role or a project.
struct SkillMention {
    std::string raw;      ///< as written
    std::string skill;    ///< canonical name, if known
    std::string version;  ///< "17" of "C++17"
    Evidence evidence = Evidence::listed;
    Lines lines;
};

/// A skill listed for the person without a role: a claim without dates.
struct SkillClaim {
    std::string raw;
    std::string skill;
    std::string version;
    std::string group;  ///< heading or label it stands under ("Databases")
    std::string level;  ///< "advanced", as written
    std::optional<int> stated_months;
    Lines lines;
    std::optional<PartialDate> first_used{};  ///< "Java (2015-2020)": only if stated beside the skill
    std::optional<PartialDate> last_used{};
    std::optional<int> endorsements{};  ///< people who confirm it, where the document's site counts them
};

enum class RoleKind { employment, freelance, internship, volunteer, teaching, opensource };

/// On what terms a role is or was held, as far as its document says so.
enum class EmploymentForm { full_time, part_time, permanent, contract, temporary, apprenticeship, student };

/// One position held.
struct Role {
    std::string organization;
    std::string organization_url;
    std::string client;  ///< whom the work was done for, if the employer is someone else
    std::string title;
    std::string location;
    RoleKind kind = RoleKind::employment;
    Period period;
    std::string summary;                  ///< prose, lines joined by \n
    std::vector<std::string> highlights;  ///< list items
    std::vector<SkillMention> skills;
    Lines lines;
    std::optional<EmploymentForm> employment_form{};
    std::optional<int> workload_percent{};  ///< of a full-time position, only if stated as a percentage
    std::string employment{};               ///< the words that say form and workload: "Werkstudent, 50 %"
};

struct Education {
    std::string institution;
    std::string qualification;  ///< degree and field as written
    std::string location;
    Period period;
    std::string text;  ///< everything else said about it
    Lines lines;
    std::string grade{};  ///< final grade as written: "1,3", "GPA 3.8/4.0", "summa cum laude"
};

struct Project {
    std::string name;
    std::string url;
    std::string organization;
    std::string title;  ///< the person's part in it
    Period period;
    std::string summary;
    std::vector<std::string> highlights;
    std::vector<SkillMention> skills;
    Lines lines;
};

struct Language {
    std::string name;
    std::string level;  ///< as written
    std::string cefr;   ///< A1..C2, only if stated as such
    Lines lines;
};

struct Certificate {
    std::string name;
    std::string issuer;
    std::string url;
    std::optional<PartialDate> issued;
    std::optional<PartialDate> expires;
    Lines lines;
    std::string credential_id{};  ///< number or code by which the issuer knows it, as written
};

struct Publication {
    std::string title;
    std::string publisher;
    std::string url;
    std::optional<PartialDate> published;
    Lines lines;
    std::string authors{};  ///< as written, the person included
    std::string text{};     ///< everything else said about it
};

struct Award {
    std::string title;
    std::string awarder;
    std::optional<PartialDate> date;
    std::string text;
    Lines lines;
};

struct Recommendation {
    std::string author;
    std::string relation;  ///< position of the author, as written
    std::string text;
    Lines lines;
    std::optional<PartialDate> written{};
};

/// A part of the document that is none of the above, kept word for word.
struct OtherSection {
    std::string heading;
    std::string text;
    Lines lines;
};

struct Cv {
    Name name;
    std::string headline;
    std::string summary;
    std::string language;              ///< ISO 639-1 of the document's text, if known
    std::optional<PartialDate> as_of;  ///< only if the document itself states it
    std::vector<Contact> contacts;
    std::vector<Role> roles;
    std::vector<Education> education;
    std::vector<Project> projects;
    std::vector<SkillClaim> skills;
    std::vector<Language> languages;
    std::vector<Certificate> certificates;
    std::vector<Publication> publications;
    std::vector<Award> awards;
    std::vector<Recommendation> recommendations;
    std::vector<OtherSection> other_sections;
};

}  // namespace vitae
