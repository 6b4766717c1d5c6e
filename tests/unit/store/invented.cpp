// SPDX-License-Identifier: Apache-2.0
#include "unit/store/invented.hpp"

#include "model/cv_json.hpp"

namespace vitae::test {

Role role(const std::string& title, const std::string& organization, const std::string& start, const std::string& end,
          int line) {
    Role role;
    role.title = title;
    role.organization = organization;
    role.period.start = PartialDate::parse(start);
    role.period.end = PartialDate::parse(end);
    role.period.end_kind = end == "present" ? EndKind::present : end.empty() ? EndKind::unknown : EndKind::date;
    role.lines = {line, line + 3};
    return role;
}

SkillMention mention(const std::string& name, int line) { return {name, "", "", Evidence::listed, {line, line}}; }

Contact contact(ContactKind kind, const std::string& value, int line) { return {kind, value, "", {line, line}}; }

Cv cv(const std::string& name, const std::string& email) {
    Cv cv;
    cv.name = {name, {1, 1}};
    if (!email.empty()) cv.contacts.push_back(contact(ContactKind::email, email));
    return cv;
}

NewDocument document(const Cv& cv, const std::string& as_of, const std::string& name) {
    NewDocument document;
    document.name = name;
    document.media_type = "text/markdown";
    document.bytes = "# " + cv.name.text + "\n" + as_of + "\n" + to_json(cv);
    document.as_of = PartialDate::parse(as_of).value();
    document.as_of_kind = AsOfKind::stated;
    document.plugin = "markdown";
    document.plugin_version = "1.0.0";
    document.recognizer_version = "1";
    document.extraction.cv = cv;
    document.extraction.coverage = {100, 90, 10};
    return document;
}

Cv mara_2022() {
    Cv mara = cv("Mara Lindqvist", "mara@example.org");
    mara.headline = "Builds storage engines";
    mara.contacts.push_back(contact(ContactKind::url, "https://github.com/maralind", 3));
    Role open = role("Engineer", "Nordlys Systems AB", "2019-03", "present", 10);
    open.skills = {mention("C++", 12), mention("SQLite", 12)};
    open.highlights = {"Wrote the page cache", "Halved the write latency"};
    Role first = role("Developer", "Tern & Gull", "2016", "2018", 20);
    first.skills = {mention("Java", 21)};
    mara.roles = {open, first};
    Education school;
    school.institution = "Umbria Technical University";
    school.qualification = "BSc Computer Science";
    school.period.start = PartialDate::parse("2012");
    school.period.end = PartialDate::parse("2015");
    school.period.end_kind = EndKind::date;
    school.lines = {30, 31};
    mara.education = {school};
    mara.languages = {{"Swedish", "native", "", {34, 34}}};
    SkillClaim claim;
    claim.raw = "Zorblang";
    claim.group = "Languages";
    claim.lines = {36, 36};
    mara.skills = {claim};
    return mara;
}

Cv mara_2024() {
    Cv mara = mara_2022();
    mara.roles[0].period.end_kind = EndKind::date;
    mara.roles[0].period.end = PartialDate::parse("2023-06");
    mara.roles[0].period.start = PartialDate::parse("2019");
    Role lead = role("Lead Engineer", "Fjord Data", "2023-07", "present", 6);
    lead.skills = {mention("Rust", 7)};
    mara.roles.insert(mara.roles.begin(), lead);
    return mara;
}

}  // namespace vitae::test
