// SPDX-License-Identifier: Apache-2.0
#include "resume_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "json_tree.hpp"
#include "vitae/sdk/host.hpp"
#include "vitae/sdk/records.hpp"
#include "vitae/sdk/testing/recording_text.hpp"
#include "yaml_tree.hpp"

namespace vitae {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Intake read(const std::string& json) { return read_resume(json_tree(json)); }

Period period_of(const std::string& dates) {
    const Cv cv = read(R"({"basics": {}, "work": [{"name": "Nordlys", )" + dates + "}]}").cv;
    return cv.roles.at(0).period;
}

std::string span(const Period& period) {
    return (period.start ? period.start->iso() : "") + "/" + (period.end ? period.end->iso() : "") + " " +
           std::string(name_of(period.end_kind));
}

std::vector<std::string> kept(const Intake& intake) {
    std::vector<std::string> all;
    for (const OtherSection& section : intake.cv.other_sections) all.push_back(section.heading + "=" + section.text);
    return all;
}

TEST(ResumeReader, AMissingEndIsAnOpenOne) {
    for (const char* end :
         {"", R"(, "endDate": "")", R"(, "endDate": null)", R"(, "endDate": "Present")", R"(, "endDate": "current")"})
        EXPECT_EQ(span(period_of(R"("startDate": "2016-03")" + std::string(end))), "2016-03/ present") << end;
}

TEST(ResumeReader, DatesHoldTheirPrecision) {
    EXPECT_EQ(span(period_of(R"("startDate": 2016, "endDate": "Mar 2018")")), "2016/2018-03 date");
    EXPECT_EQ(span(period_of(R"("startDate": "03/2016", "endDate": "2018-03-05T00:00:00Z")")),
              "2016-03/2018-03-05 date");
    EXPECT_EQ(span(period_of(R"("endDate": "2018")")), "/2018 date");
    EXPECT_EQ(span(period_of(R"("summary": "1.5 years")")), "/ unknown");
}

TEST(ResumeReader, DatesInWordsAreHandedOnAsWords) {
    const Period period = period_of(R"("startDate": "printemps 2015", "endDate": "2016")");
    EXPECT_EQ(span(period), "/ unknown");
    EXPECT_EQ(period.text, "printemps 2015 – 2016");
}

TEST(ResumeReader, OldNamesMeanTheSame) {
    const Cv now = read(R"({"basics": {"name": "A B", "url": "https://a.example"},
        "work": [{"name": "Nordlys", "url": "https://n.example", "highlights": ["x"]}],
        "education": [{"institution": "U", "score": "1,3"}], "awards": [{"title": "T", "date": "2014"}]})")
                       .cv;
    const Cv then = read(R"({"bio": {"firstName": "A", "lastName": "B", "website": "https://a.example"},
        "work": [{"company": "Nordlys", "website": "https://n.example", "highlights": "x"}],
        "education": [{"institution": "U", "gpa": "1,3"}], "awards": [{"name": "T", "awardDate": "2014"}]})")
                        .cv;
    EXPECT_EQ(now.name.text, then.name.text);
    EXPECT_EQ(now.contacts.at(0).value, then.contacts.at(0).value);
    EXPECT_EQ(now.roles.at(0).organization, then.roles.at(0).organization);
    EXPECT_EQ(now.roles.at(0).organization_url, then.roles.at(0).organization_url);
    EXPECT_EQ(now.roles.at(0).highlights, then.roles.at(0).highlights);
    EXPECT_EQ(now.education.at(0).grade, then.education.at(0).grade);
    EXPECT_EQ(now.awards.at(0).title, then.awards.at(0).title);
    EXPECT_EQ(now.awards.at(0).date, then.awards.at(0).date);
}

TEST(ResumeReader, SkillsComeInEveryShape) {
    const auto skills = [](const std::string& value) {
        std::vector<std::string> all;
        for (const SkillClaim& claim : read(R"({"basics": {}, "skills": )" + value + "}").cv.skills)
            all.push_back(claim.group + "/" + claim.raw + "/" + claim.level +
                          (claim.stated_months ? "/" + std::to_string(*claim.stated_months) : ""));
        return all;
    };
    EXPECT_THAT(skills(R"(["C++", " Go "])"), ElementsAre("/C++/", "/Go/"));
    EXPECT_THAT(skills(R"("C++, Go")"), ElementsAre("/C++/", "/Go/"));
    EXPECT_THAT(skills(R"([{"name": "Web", "level": "good", "keywords": ["CSS", "HTML"]}])"),
                ElementsAre("Web/CSS/good", "Web/HTML/good"));
    EXPECT_THAT(skills(R"([{"name": "Web", "keywords": "CSS; HTML"}])"), ElementsAre("Web/CSS/", "Web/HTML/"));
    EXPECT_THAT(skills(R"([{"name": "Rust", "years": 2.5}])"), ElementsAre("/Rust//30"));
    EXPECT_THAT(skills(R"({"Web": ["CSS"], "Data": "SQL, R"})"), ElementsAre("Web/CSS/", "Data/SQL/", "Data/R/"));
    EXPECT_THAT(skills(R"([null, "", {"name": ""}, {"keywords": []}])"), IsEmpty());
}

TEST(ResumeReader, AnAddressThatNamesItsPartsIsNotSaidTwice) {
    const auto address = [](const std::string& location) {
        return read(R"({"basics": {"location": )" + location + "}}").cv.contacts.at(0).value;
    };
    EXPECT_EQ(address(R"({"address": "Storgatan 1", "postalCode": "753 31", "city": "Uppsala", "countryCode": "SE"})"),
              "Storgatan 1, 753 31 Uppsala, SE");
    EXPECT_EQ(address(R"({"address": "Storgatan 1, 753 31 Uppsala", "city": "Uppsala"})"),
              "Storgatan 1, 753 31 Uppsala");
    EXPECT_EQ(address(R"({"address": "Uppsala Street 1", "city": "Uppsala"})"), "Uppsala Street 1, Uppsala");
    EXPECT_EQ(address(R"("Uppsala")"), "Uppsala");
}

TEST(ResumeReader, NothingIsLost) {
    const Intake intake = read(R"({"basics": {"name": "A B", "nationality": "Swedish"},
        "work": [{"name": "Nordlys", "salary": 7, "highlights": {"first": "x", "list": ["y", "z"]}}, "odd jobs"],
        "skills": [["nested"]], "certificates": [{"name": "C", "date": "someday"}], "other": [1, {"a": true}]})");
    EXPECT_THAT(kept(intake), ElementsAre("basics.nationality=Swedish", "work[0].highlights=first: x\nlist: y\n  z",
                                          "work[0].salary=7", "work[1]=odd jobs", "skills[0]=nested",
                                          "certificates[0].date=someday", "other=1\na: true"));
    EXPECT_EQ(intake.notes.size(), intake.cv.other_sections.size());
    EXPECT_EQ(intake.notes.front().message, "The field basics.nationality is not known; it is kept as text.");
    EXPECT_EQ(intake.notes.front().line, 1);
}

TEST(ResumeReader, HtmlBecomesTextAndAngleBracketsStay) {
    const Cv cv = read(R"({"basics": {"summary": "<p>One &amp; <b>two</b></p><ul><li>three</li></ul>"},
        "work": [{"name": "N", "summary": "std::vector<int> and a < b"}]})")
                      .cv;
    EXPECT_EQ(cv.summary, "One & two\nthree");
    EXPECT_EQ(cv.roles.at(0).summary, "std::vector<int> and a < b");
}

TEST(ResumeReader, FreshYearsAndKeywordsArrive) {
    const Intake intake = read(R"({"name": "Tendai Moyo", "employment": {"history": [
        {"employer": "Savanna", "position": "DBA", "start": "2014-02", "end": "current", "keywords": ["Oracle"]}]},
        "skills": {"list": [{"name": "SQL", "years": "10"}]}})");
    EXPECT_EQ(intake.cv.name.text, "Tendai Moyo");
    EXPECT_EQ(span(intake.cv.roles.at(0).period), "2014-02/ present");
    EXPECT_EQ(intake.cv.roles.at(0).skills.at(0).raw, "Oracle");
    EXPECT_EQ(intake.cv.skills.at(0).stated_months, 120);
    EXPECT_THAT(intake.notes, IsEmpty());
}

std::string facts_without_lines(Cv cv) {
    std::string all;
    for (Record& record : RecordWriter().records(cv)) {
        record.lines = {};
        all += sdk::testing::to_text(record);
    }
    return all;
}

TEST(ResumeReader, YamlIsATwin) {
    const Node json = json_tree(R"({"basics": {"name": "Hana Kubo", "location": {"city": "Sapporo"}},
        "work": [{"name": "Kitaguni", "startDate": "2019-04", "highlights": ["a: b", "c"]}], "skills": ["Go"]})");
    const Node yaml = yaml_tree(
        "basics:\n  name: Hana Kubo\n  location: {city: Sapporo}\nwork:\n- name: Kitaguni\n  startDate: 2019-04\n"
        "  highlights:\n  - 'a: b'\n  - c\nskills: [Go]\n");
    EXPECT_EQ(facts_without_lines(read_resume(yaml).cv), facts_without_lines(read_resume(json).cv));
}

TEST(ResumeReader, SeveralPeopleAreRefused) {
    EXPECT_EQ(read(R"([{"basics": {"name": "A B"}}])").cv.name.text, "A B");
    EXPECT_THROW(read(R"([{"basics": {}}, {"basics": {}}])"), sdk::BadInput);
}

TEST(ResumeLikeness, TellsCvsFromOtherData) {
    const auto likeness = [](const std::string& json) { return resume_likeness(json_tree(json)); };
    EXPECT_GE(likeness(R"({"basics": {"name": "A B"}, "work": []})"), 90);
    EXPECT_GE(likeness(R"([{"basics": {"name": "A B"}}])"), 50);
    EXPECT_GE(likeness(R"({"bio": {}, "work": []})"), 50);
    EXPECT_GE(likeness(R"({"name": "A B", "employment": {"history": []}})"), 50);
    EXPECT_GE(likeness(R"({"work": [], "education": [], "skills": []})"), 50);
    EXPECT_LT(likeness(R"({"name": "left-shift", "version": "1.0.0", "keywords": ["education"]})"), 50);
    EXPECT_LT(likeness(R"({"projects": [], "skills": []})"), 50);
    EXPECT_LT(likeness(R"({"basics": "x", "work": []})"), 50);
    EXPECT_LT(likeness("[]"), 50);
    EXPECT_LT(likeness("7"), 50);
}

}  // namespace
}  // namespace vitae
