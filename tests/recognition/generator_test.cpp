// SPDX-License-Identifier: Apache-2.0
//
// The generator must be fair: what it expects to be read stands in the text.
#include <gtest/gtest.h>

#include <set>

#include "date_text.hpp"
#include "document.hpp"

namespace vitae::recognition {
namespace {

bool stands_in(const std::string& words, const Document& document) {
    std::string text = document.text, wanted = words;
    for (std::size_t at = 0; (at = text.find("&amp;", at)) != std::string::npos; ++at) text.replace(at, 5, "&");
    return text.find(wanted) != std::string::npos;
}

/// The documents every test here looks at: two of each layout in each language.
std::vector<Document> sample() {
    std::vector<Document> documents;
    const std::size_t count = 2 * layouts().size() * Vocabulary::languages().size();
    for (std::size_t number = 0; number < count; ++number) documents.push_back(generated_document(11, number));
    return documents;
}

TEST(Generator, TheSameSeedGivesTheSameDocument) {
    EXPECT_EQ(generated_document(3, 77).text, generated_document(3, 77).text);
    EXPECT_NE(generated_document(3, 77).text, generated_document(4, 77).text);
}

TEST(Generator, EveryLayoutAndLanguageComesUp) {
    std::set<std::string> seen;
    for (const Document& document : sample()) seen.insert(document.layout->name + document.truth.language);
    EXPECT_EQ(seen.size(), layouts().size() * Vocabulary::languages().size());
}

TEST(Generator, EveryExpectedFactStandsInTheText) {
    for (const Document& document : sample()) {
        SCOPED_TRACE(document.name + "\n" + document.text);
        const Career& truth = document.truth;
        EXPECT_TRUE(stands_in(truth.name, document)) << truth.name;
        for (const auto* contacts : {&truth.emails, &truth.phones})
            for (const std::string& value : *contacts) EXPECT_TRUE(stands_in(value, document)) << value;
        for (const auto* positions : {&truth.positions, &truth.volunteering}) {
            for (const Position& position : *positions) {
                EXPECT_TRUE(stands_in(position.organization, document)) << position.organization;
                EXPECT_TRUE(stands_in(position.title, document)) << position.title;
                for (const std::string& skill : position.skills) EXPECT_TRUE(stands_in(skill, document)) << skill;
                if (position.span.start)
                    EXPECT_TRUE(stands_in(std::to_string(position.span.start->year), document) ||
                                document.style.date_form == DateForm::elided_year);
                else
                    EXPECT_TRUE(stands_in(duration_text(position.span, Vocabulary::of(truth.language)), document));
            }
        }
        for (const Study& study : truth.studies) {
            EXPECT_TRUE(stands_in(study.institution, document)) << study.institution;
            EXPECT_TRUE(stands_in(study.qualification, document)) << study.qualification;
        }
        for (const SkillGroup& group : truth.skills)
            for (const std::string& skill : group.skills) EXPECT_TRUE(stands_in(skill, document)) << skill;
        for (const SpokenLanguage& language : truth.languages) EXPECT_TRUE(stands_in(language.name, document));
    }
}

TEST(Generator, ExpectsNoFinerDateThanTheTextHas) {
    const PartialDate day = *PartialDate::parse("2019-03-05");
    EXPECT_EQ(as_stated(Span{day, day, false, 0}, DateForm::full_day).start->iso(), "2019-03-05");
    EXPECT_EQ(as_stated(Span{day, day, false, 0}, DateForm::iso_month).start->iso(), "2019-03");
    EXPECT_EQ(as_stated(Span{day, day, false, 0}, DateForm::year).end->iso(), "2019");
}

TEST(Generator, WritesDatesAsPeopleDo) {
    const Vocabulary& german = Vocabulary::of("de");
    Style style;
    style.range = " – ";
    style.open_word = "heute";
    Span span{PartialDate::parse("2008-01-03"), PartialDate::parse("2008-08-20"), false, 27};
    style.date_form = DateForm::elided_year;
    EXPECT_EQ(span_text(span, style, german), "Jan. – Aug. 2008");
    style.date_form = DateForm::dotted_month;
    EXPECT_EQ(span_text(span, style, german), "01.2008 – 08.2008");
    style.date_form = DateForm::year;
    EXPECT_EQ(span_text(span, style, german), "2008");
    span.open = true;
    EXPECT_EQ(span_text(span, style, german), "2008 – heute");
    EXPECT_EQ(duration_text(span, german), "2 Jahre 3 Monate");
    EXPECT_EQ(duration_text(Span{{}, {}, false, 60}, Vocabulary::of("ru")), "5 лет");
}

}  // namespace
}  // namespace vitae::recognition
