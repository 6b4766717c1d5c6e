// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "unit/tracking/tracked.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

std::vector<Stage> stages(const std::vector<std::string>& texts) {
    std::vector<Stage> all;
    for (const std::string& text : texts) all.push_back(Stage::parse(text));
    return all;
}

TEST(StageText, HasNameTypeAndDays) {
    const Stage stage = Stage::parse("  Phone   call :screen:7");
    EXPECT_EQ(stage.name, "Phone call");
    EXPECT_EQ(stage.type, "screen");
    EXPECT_EQ(stage.max_days, 7);
    EXPECT_EQ(Stage::parse("call:screen").max_days, std::nullopt);
}

TEST(StageText, IsRefusedWithTheReason) {
    for (const auto& [text, why] : {std::pair{"call", "it has no type"},
                                    {":screen", "it has no name"},
                                    {"call:phone", "a type is lead"},
                                    {"call:screen:", "the days are no number"},
                                    {"call:screen:0", "the days are no number"},
                                    {"call:screen:7d", "the days are no number"},
                                    {"call:screen:99999999999", "the days are no number"}})
        EXPECT_THAT([text = text] { Stage::parse(text); }, ThrowsMessage<Error>(HasSubstr(why))) << text;
}

class Pipelines : public Tracked {};

TEST_F(Pipelines, AreRefusedIfNobodyCouldGoThroughThem) {
    const Signature ruth = on(1);
    for (const auto& [texts, why] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"in:applied", "yes:hired"}, "exactly one stage of type rejected"},
             {{"yes:hired", "no:rejected"}, "exactly one stage of type applied"},
             {{"in:applied", "more:applied", "yes:hired", "no:rejected"}, "exactly one stage of type applied"},
             {{"in:applied", "yes:hired", "talk:interview", "no:rejected"}, "the last two"},
             {{"in:applied", "IN:screen", "yes:hired", "no:rejected"}, "two stages are called IN"}})
        EXPECT_THAT(([&, texts = texts] { add_pipeline(database, "short", stages(texts), ruth); }),
                    ThrowsMessage<Error>(HasSubstr(why)));
    add_pipeline(database, "short", stages({"in:applied", "no:rejected", "yes:hired"}), ruth);
    EXPECT_THAT(
        [&] {
            add_pipeline(database, "short", stages({"in:applied", "yes:hired", "no:rejected"}), ruth);
        },
        ThrowsMessage<Error>(HasSubstr("a pipeline called short already")));
}

}  // namespace
}  // namespace vitae::test
