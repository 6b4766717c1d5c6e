// SPDX-License-Identifier: Apache-2.0
#include "vitae/sdk/records.hpp"

#include <gmock/gmock.h>

#include "model/cv_json.hpp"
#include "random_cv.hpp"
#include "vitae/sdk/cv_assembler.hpp"

namespace vitae {
namespace {

std::vector<std::string> headers(const std::vector<Record>& records) {
    std::vector<std::string> all;
    for (const Record& record : records)
        all.push_back(record.kind + " " + std::to_string(record.key) + " of " + std::to_string(record.parent));
    return all;
}

TEST(Records, PersonFirstAndParentsBeforeChildren) {
    Cv cv;
    cv.contacts.resize(1);
    cv.roles.resize(2);
    cv.roles[0].skills.resize(2);
    cv.roles[1].skills.resize(1);
    cv.projects.resize(1);
    cv.projects[0].skills.resize(1);
    EXPECT_THAT(
        headers(RecordWriter().records(cv)),
        testing::ElementsAre("person 1 of 0", "contact 1 of 1", "role 1 of 1", "role_skill 1 of 1", "role_skill 2 of 1",
                             "role 2 of 1", "role_skill 3 of 2", "project 1 of 1", "project_skill 1 of 1"));
}

TEST(Records, KeysGoOnCountingFromPersonToPerson) {
    Cv cv;
    cv.roles.resize(1);
    RecordWriter writer;
    writer.records(cv);
    EXPECT_THAT(headers(writer.records(cv)), testing::ElementsAre("person 2 of 0", "role 2 of 2"));
}

TEST(Records, PeriodsAreFlattenedAndUnsetMembersHaveNoField) {
    Cv cv;
    Role& role = cv.roles.emplace_back();
    role.title = "Engineer";
    role.highlights = {"one", "two"};
    role.period.start = PartialDate::parse("2018-02");
    role.period.end_kind = EndKind::present;
    role.period.stated = StatedDuration{18, 15, 21};
    role.lines = {4, 9};
    const Record record = RecordWriter().records(cv)[1];
    std::vector<std::string> fields;
    for (const RecordField& field : record.fields) fields.push_back(field.name + "=" + field.value);
    EXPECT_THAT(fields, testing::ElementsAre("title=Engineer", "kind=employment", "start=2018-02", "end_kind=present",
                                             "stated_months=18", "stated_min_months=15", "stated_max_months=21",
                                             "highlights=one", "highlights=two"));
    EXPECT_EQ(record.lines, (Lines{4, 9}));
}

// Any Cv survives the way across the ABI; the stored JSON is the judge.
TEST(Records, RoundTripOfRandomCvs) {
    RecordWriter writer;
    CvAssembler assembler;
    std::vector<vitae_field> fields;
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Cv cv = RandomCv(seed)();
        for (const Record& record : writer.records(cv)) assembler.add(lend(record, fields));
        ASSERT_TRUE(assembler.take_notes().empty());
        ASSERT_EQ(to_json(assembler.take()), to_json(cv));
    }
}

}  // namespace
}  // namespace vitae
