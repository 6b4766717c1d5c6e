// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/grades.hpp"

#include <gtest/gtest.h>

namespace vitae::recognize {
namespace {

std::string grade(std::string_view text) {
    const auto found = find_grade(text);
    return found ? found->text : "";
}

std::string without(std::string text) {
    if (const auto found = find_grade(text)) cut_out(text, *found);
    return text;
}

TEST(Grade, IsANumberBehindItsLabelOrAnHonour) {
    EXPECT_EQ(grade("B.Sc. Physics, GPA 3.8/4.0"), "GPA 3.8/4.0");
    EXPECT_EQ(grade("CGPA: 9.1 out of 10"), "CGPA: 9.1 out of 10");
    EXPECT_EQ(grade("Abschlussnote: 1,3"), "1,3");
    EXPECT_EQ(grade("Note: sehr gut"), "sehr gut");
    EXPECT_EQ(grade("Grade: A+"), "A+");
    EXPECT_EQ(grade("BA Music, 2:1"), "2:1");
    EXPECT_EQ(grade("Dr. phil., summa cum laude"), "summa cum laude");
    EXPECT_EQ(grade("Percentage: 87 %"), "87 %");
}

TEST(Grade, IsTakenOutWhereItStandsApart) {
    EXPECT_EQ(without("M.Sc. Physics (with distinction)"), "M.Sc. Physics");
    EXPECT_EQ(without("B.Sc. Physics, GPA 3.8, Alder"), "B.Sc. Physics, Alder");
    EXPECT_EQ(without("Physik – Note 1,3"), "Physik");
    EXPECT_EQ(without("graduated cum laude in Physics"), "graduated cum laude in Physics");
}

TEST(Grade, IsNothingElse) {
    for (const char* text : {"", "Grade school teacher", "Note: the thesis is in German", "Note 2019", "Average height",
                             "At 12:10 in class", "Grade 7 to 9 pupils", "Result: a new sensor", "Mention of the jury",
                             "Scored 20190101", "Honoured guest"})
        EXPECT_EQ(grade(text), "") << text;
}

}  // namespace
}  // namespace vitae::recognize
