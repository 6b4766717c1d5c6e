// SPDX-License-Identifier: Apache-2.0
#include "vitae/sdk/exporter.hpp"

#include <gtest/gtest.h>

#include "in_process_plugin.hpp"
#include "model/cv_json.hpp"
#include "random_cv.hpp"
#include "vitae/sdk/testing.hpp"

namespace vitae::sdk {
namespace {

using testing::Recording;
using testing::RecordingHost;

/// One line of JSON per person: shows that nobody and nothing is lost on the way in.
class JsonLines : public Exporter {
    void run(CvReader& people, Writer& out) override {
        while (const std::optional<Cv> cv = people.next()) out.write(to_json(*cv) + "\n");
        if (people.next()) throw std::runtime_error("a person after the last one");
    }
};

TEST(Exporter, ReadsPeopleOneByOne) {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        RandomCv random(seed);
        RecordWriter writer;
        std::vector<Record> records;
        std::string expected;
        for (unsigned person = 0; person < seed % 4; ++person) {
            const Cv cv = random();
            for (Record& record : writer.records(cv)) records.push_back(std::move(record));
            expected += to_json(cv) + "\n";
        }
        const Recording seen = RecordingHost().export_people(exporter_plugin<JsonLines>(), records);
        ASSERT_EQ(seen.status, VITAE_OK);
        ASSERT_EQ(seen.output, expected);
    }
}

TEST(Exporter, ARecordItCannotUnderstandFailsTheRunInASentence) {
    const Recording seen =
        RecordingHost().export_people(exporter_plugin<JsonLines>(), {{"person", 1, 0, {{"as_of", "yesterday"}}}});
    EXPECT_EQ(seen.status, VITAE_FAILED);
    ASSERT_EQ(seen.notes.size(), 1u);
    EXPECT_EQ(seen.notes[0].message,
              "The field \"as_of\" is \"yesterday\", which is not a date like 2019, 2019-03 or 2019-03-05.");
}

TEST(Exporter, StopsWhereTheHostSaysSo) {
    RecordingHost host;
    for (std::uint64_t n = 1; n <= 4; ++n) {
        host.stop_at = n;
        const Recording seen =
            host.export_people(exporter_plugin<JsonLines>(), {{"person", 1, 0, {}}, {"person", 2, 0, {}}});
        EXPECT_EQ(seen.status, VITAE_CANCELLED);
        EXPECT_EQ(seen.calls, n);
    }
}

}  // namespace
}  // namespace vitae::sdk
