// SPDX-License-Identifier: Apache-2.0
#include "vitae/sdk/cv_assembler.hpp"

#include <gmock/gmock.h>

#include "model/cv_json.hpp"

namespace vitae {
namespace {

using testing::HasSubstr;

class CvAssemblerTest : public testing::Test {
protected:
    CvAssemblerTest() { add({"person", 1, 0, {{"name", "Mara Lindqvist"}}}); }

    void add(const Record& record) {
        std::vector<vitae_field> fields;
        assembler_.add(lend(record, fields));
    }

    /// The sentence with which a record is rejected; empty if it is not. A rejected one changes nothing.
    std::string rejection(const Record& record) {
        const CvAssembler before = assembler_;
        try {
            add(record);
        } catch (const BadRecord& bad) {
            EXPECT_EQ(to_json(CvAssembler(assembler_).take()), to_json(CvAssembler(before).take()));
            return bad.what();
        }
        return "";
    }

    static Record role(std::vector<RecordField> fields) { return {"role", 1, 1, std::move(fields)}; }

    CvAssembler assembler_;
};

TEST_F(CvAssemblerTest, UnknownThingsAreLeftOutAndSaidOnce) {
    for (int i = 0; i < 3; ++i) add({"superpower", 1, 1, {}});
    add(role({{"title", "Engineer"}, {"salary", "1"}, {"salary", "2"}, {"stated_salary", "3"}, {"skills", "C++"}}));
    EXPECT_THAT(assembler_.take_notes(),
                testing::ElementsAre("Records of the unknown kind \"superpower\" were left out.",
                                     "The unknown field \"salary\" of a \"role\" record was left out.",
                                     "The unknown field \"stated_salary\" of a \"role\" record was left out.",
                                     "The unknown field \"skills\" of a \"role\" record was left out."));
    EXPECT_EQ(assembler_.take().roles.at(0).title, "Engineer");
}

TEST_F(CvAssemblerTest, AFloodOfUnknownThingsIsCutOff) {
    for (int i = 0; i < 1000; ++i) add({"kind" + std::to_string(i), 1, 1, {}});
    EXPECT_EQ(assembler_.take_notes().size(), CvAssembler::max_notes);
}

TEST_F(CvAssemblerTest, WrongValuesAreRejectedInASentence) {
    EXPECT_EQ(rejection(role({{"start", "2019-13"}})),
              "The field \"start\" is \"2019-13\", which is not a date like 2019, 2019-03 or 2019-03-05.");
    EXPECT_EQ(rejection(role({{"kind", "boss"}})),
              "The field \"kind\" is \"boss\", which is not one of employment, freelance, internship, volunteer, "
              "teaching, opensource.");
    for (const char* months : {"", "x", "-1", "1.5", "12 ", "99999999999999999999"})
        EXPECT_THAT(rejection(role({{"stated_months", months}})), HasSubstr("is not a whole number")) << months;
    EXPECT_THAT(rejection(role({{"start", std::string(1000, 'x') + "\n"}})), HasSubstr("xxx...\", which"));
    EXPECT_THAT(rejection(role({{"start", "\x1b[31m\n"}})), HasSubstr("\"?[31m?\""));
}

TEST_F(CvAssemblerTest, PartsOfAPeriodMustAgree) {
    EXPECT_THAT(rejection(role({{"end", "2019"}, {"end_kind", "present"}})), HasSubstr("end_kind"));
    EXPECT_THAT(rejection(role({{"end_kind", "date"}})), HasSubstr("end_kind"));
    EXPECT_THAT(rejection(role({{"stated_months", "5"}, {"stated_min_months", "6"}, {"stated_max_months", "7"}})),
                HasSubstr("outside its bounds"));
}

TEST_F(CvAssemblerTest, WhatFollowsFromTheRestNeedNotBeSaid) {
    add(role({{"end", "2019"}, {"stated_months", "12"}}));
    const Role got = assembler_.take().roles.at(0);
    EXPECT_EQ(got.period.end_kind, EndKind::date);
    EXPECT_EQ(got.period.stated, (StatedDuration{12, 12, 12}));
}

TEST_F(CvAssemblerTest, RecordsComeInOrder) {
    EXPECT_THAT(rejection({"person", 2, 0, {}}), HasSubstr("second person"));
    EXPECT_THAT(rejection({"role", 1, 7, {}}), HasSubstr("another person"));
    EXPECT_THAT(rejection({"role_skill", 1, 1, {{"raw", "C++"}}}), HasSubstr("has not been sent"));
    add(role({}));
    EXPECT_THAT(rejection(role({})), HasSubstr("have the key 1"));
    EXPECT_THAT(rejection({"project_skill", 1, 1, {{"raw", "C++"}}}), HasSubstr("has not been sent"));
    EXPECT_EQ(rejection({"role_skill", 1, 1, {{"raw", "C++"}}}), "");
    EXPECT_EQ(assembler_.take().roles.at(0).skills.at(0).raw, "C++");

    EXPECT_FALSE(assembler_.started());
    EXPECT_THAT(rejection(role({})), HasSubstr("before the person"));
}

TEST_F(CvAssemblerTest, LinesMustMakeSense) {
    EXPECT_THAT(rejection({"role", 1, 1, {}, 0, {5, 4}}), HasSubstr("lines 5 to 4"));
    EXPECT_THAT(rejection({"role", 1, 1, {}, 0, {-1, -1}}), HasSubstr("lines 4294967295 to 4294967295"));
}

TEST(CvAssemblerShape, WhatAStrangerMayPass) {
    CvAssembler assembler;
    vitae_record record{};
    EXPECT_THROW(assembler.add(record), BadRecord);  // struct_size 0
    record.struct_size = sizeof record;
    record.kind = {nullptr, 6};
    EXPECT_THROW(assembler.add(record), BadRecord);  // a size without text
    record.kind = {"person", 6};
    record.field_count = 1;
    EXPECT_THROW(assembler.add(record), BadRecord);  // fields that are not there
    vitae_field field{{"name", 4}, {nullptr, 3}};
    record.fields = &field;
    record.field_size = sizeof field - 1;
    EXPECT_THROW(assembler.add(record), BadRecord);  // fields of an impossible size
    record.field_size = sizeof field;
    EXPECT_THROW(assembler.add(record), BadRecord);
    EXPECT_FALSE(assembler.started());
    field.value = {"Ada", 3};
    assembler.add(record);
    EXPECT_EQ(assembler.take().name.text, "Ada");
}

// A later minor version appends to both structs; what we know of them is still read.
TEST(CvAssemblerShape, NewerStructsAreReadByTheirSizes) {
    struct NewerField {
        vitae_field known;
        std::uint64_t appended;
    };
    struct {
        vitae_record known;
        std::uint64_t appended;
    } newer{};
    const NewerField fields[] = {{{{"name", 4}, {"Ada", 3}}, 7}, {{{"headline", 8}, {"Engineer", 8}}, 7}};
    newer.known.struct_size = sizeof newer;
    newer.known.field_size = sizeof(NewerField);
    newer.known.kind = {"person", 6};
    newer.known.fields = &fields[0].known;
    newer.known.field_count = 2;
    CvAssembler assembler;
    assembler.add(newer.known);
    const Cv cv = assembler.take();
    EXPECT_EQ(cv.name.text, "Ada");
    EXPECT_EQ(cv.headline, "Engineer");
}

}  // namespace
}  // namespace vitae
