// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck.h>

#include "vitae/error.hpp"
#include "vitae/openings.hpp"

namespace vitae::test {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

/// One line of text with what YAML and Markdown could take for something else.
std::string line() {
    static const std::vector<std::string> words = {"Engineer", "null", "~",  "yes", "1e3",    "#",   "-",
                                                   ":",        "'",    "\"", "---", "{a: b}", "[x]", "Zürich",
                                                   "日本",     "&a",   "*",  "%",   "\\n"};
    std::string text;
    for (const std::string& word : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words)))
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string line_with_something() {
    const std::string text = line();
    return text.empty() ? "Engineer" : text;
}

OpeningSkill random_skill() {
    OpeningSkill skill;
    skill.name =
        *rc::gen::element<std::string>("C++", "C#", "null", "Objective-C", "within reach", "日本語", "a: b", "~");
    skill.required = *rc::gen::arbitrary<bool>();
    skill.min_months = *rc::gen::inRange(0, 200);
    if (*rc::gen::arbitrary<bool>()) skill.max_age = *rc::gen::inRange(0, 100);
    return skill;
}

TEST(OpeningFile, ReadsBackWhatItWrites) {
    EXPECT_TRUE(rc::check([] {
        Opening opening;
        opening.key = line();
        opening.title = line_with_something();
        opening.department = line();
        opening.location = line();
        opening.hiring_manager = line();
        opening.seats = *rc::gen::inRange(1, 9);
        opening.status = *rc::gen::element<std::string>("draft", "open", "on_hold");
        opening.pipeline = line_with_something();
        opening.description = line_with_something() + "\n\n" + line_with_something();
        const int skills = *rc::gen::inRange(0, 5);
        for (int i = 0; i < skills; ++i) opening.skills.push_back(random_skill());
        std::ranges::stable_sort(opening.skills, std::greater<>{}, &OpeningSkill::required);

        const std::string markdown = opening_markdown(opening);
        RC_LOG() << markdown;
        const Opening back = parse_opening(markdown, "opening.md");
        RC_ASSERT(back.key == opening.key);
        RC_ASSERT(back.title == opening.title);
        RC_ASSERT(back.department == opening.department);
        RC_ASSERT(back.location == opening.location);
        RC_ASSERT(back.hiring_manager == opening.hiring_manager);
        RC_ASSERT(back.seats == opening.seats);
        RC_ASSERT(back.status == opening.status);
        RC_ASSERT(back.pipeline == opening.pipeline);
        RC_ASSERT(opening_markdown(back) == markdown);
        RC_ASSERT(back.skills.size() == opening.skills.size());
        for (std::size_t i = 0; i < back.skills.size(); ++i) {
            RC_ASSERT(back.skills[i].name == opening.skills[i].name);
            RC_ASSERT(back.skills[i].required == opening.skills[i].required);
            RC_ASSERT(back.skills[i].min_months == opening.skills[i].min_months);
            RC_ASSERT(back.skills[i].max_age == opening.skills[i].max_age);
        }
    }));
}

TEST(OpeningFile, TakesTheFirstHeadingForTheTitle) {
    const Opening opening = parse_opening("---\nseats: 2\n---\n# Train Planner\n\nYou plan trains.\n", "planner.md");
    EXPECT_EQ(opening.title, "Train Planner");
    EXPECT_EQ(opening.description, "You plan trains.");
    EXPECT_EQ(opening.seats, 2);
}

TEST(OpeningFile, NamesTheLineOfWhatItDoesNotKnow) {
    for (const auto& [text, why] :
         {std::pair{"---\ntitle: A\nseat: 2\n---\n", "a.md:3: an opening has no field seat.  Did you mean seats?"},
          {"---\ntitle: A\nseats: two\n---\n", "a.md:3: "},
          {"---\ntitle: A\nrequired:\n  - C++\n  - '>= 3'\n---\n", "a.md:5: not a skill of an opening"},
          {"---\ntitle: A\n", "a.md:1: the front matter has no end"},
          {"Only prose.\n", "a.md:1: the opening has no title"},
          {"---\n- A\n---\n", "a.md:2: the front matter is no list of fields"},
          {"# \xff\n", "a.md: is not UTF-8 text"}})
        EXPECT_THAT([text = text] { parse_opening(text, "a.md"); }, ThrowsMessage<Error>(HasSubstr(why))) << text;
}

}  // namespace
}  // namespace vitae::test
