// SPDX-License-Identifier: Apache-2.0
#include "vitae/sdk/testing/recording_text.hpp"

#include <gmock/gmock.h>

#include "random_cv.hpp"
#include "vitae/sdk/testing/fixtures.hpp"

namespace vitae::sdk::testing {
namespace {

std::string text_of(const std::vector<Record>& records) {
    std::string text;
    for (const Record& record : records) text += to_text(record);
    return text;
}

TEST(RecordingText, RecordsReadBackAsWritten) {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::vector<Record> records = RecordWriter().records(RandomCv(seed)());
        records.back().entry = seed % 3;
        const std::vector<Record> back = records_from_text(text_of(records));
        ASSERT_EQ(back.size(), records.size());
        ASSERT_EQ(text_of(back), text_of(records));
        for (std::size_t i = 0; i < back.size(); ++i)
            for (std::size_t k = 0; k < back[i].fields.size(); ++k)
                ASSERT_EQ(back[i].fields[k].value, records[i].fields[k].value);
    }
}

TEST(RecordingText, MistakesAreNamedByLine) {
    const auto complaint = [](const char* text) -> std::string {
        try {
            records_from_text(text);
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_EQ(complaint("# comment\n\nperson 1\n  name Mara\n"),
              "line 4 of the records: expected \"  field: value\" below a record");
    EXPECT_EQ(complaint("person\n"), "line 1 of the records: expected \"kind key\"");
    EXPECT_EQ(complaint("  name: Mara\n"), "line 1 of the records: expected \"  field: value\" below a record");
    EXPECT_THAT(complaint("role 1 from 2\n"), ::testing::HasSubstr("found \" from 2\""));
}

TEST(Fixtures, ADifferenceIsShownWithItsLine) {
    EXPECT_EQ(first_difference("a\nb\n", "a\nb\n"), std::nullopt);
    EXPECT_EQ(first_difference("a\nb\nc\n", "a\nx\nc\n"), "line 2\n  expected: b\n  actual:   x");
    EXPECT_EQ(first_difference("a\n", "a\nb\n"), "line 2\n  expected: (the end)\n  actual:   b");
    EXPECT_EQ(first_difference("", "a"), "line 1\n  expected: (the end)\n  actual:   a");
}

}  // namespace
}  // namespace vitae::sdk::testing
