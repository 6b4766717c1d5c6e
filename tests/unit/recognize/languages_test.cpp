// SPDX-License-Identifier: Apache-2.0
//
// Whether the dictionaries know a language: expectations written by hand from CVs, not from the dictionaries.
// One file per language in tests/data/languages; a line is "what value: example; example".
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "model/text.hpp"
#include "recognize/dates/dates.hpp"
#include "recognize/dates/durations.hpp"
#include "recognize/document/line.hpp"
#include "recognize/entries/employment.hpp"
#include "recognize/entries/parties.hpp"
#include "recognize/readers/grades.hpp"
#include "recognize/readers/issuing.hpp"
#include "recognize/readers/listed_facts.hpp"
#include "recognize/readers/place_parts.hpp"
#include "recognize/readers/publication_words.hpp"
#include "recognize/skills/skill_list.hpp"
#include "recognize/words/lexicon.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae::recognize {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(VITAE_SOURCE_DIR) / "tests/data/languages";

constexpr std::array<std::string_view, 18> section_names = {
    "header",       "work",      "internship",      "freelance", "volunteer", "opensource",
    "teaching",     "education", "skills",          "languages", "projects",  "certificates",
    "publications", "awards",    "recommendations", "contact",   "summary",   "other"};

struct Expectation {
    std::string what, value;
    std::vector<std::string> examples;
};

std::vector<Expectation> expectations(const fs::path& path) {
    std::vector<Expectation> all;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(": ");
        if (line.empty() || colon == std::string::npos) continue;
        const std::size_t space = std::min(line.find(' '), colon);
        Expectation expected{line.substr(0, space), std::string(trim(line.substr(space, colon - space))), {}};
        for (std::size_t from = colon + 2; from < line.size();) {
            const std::size_t end = std::min(line.find("; ", from), line.size());
            expected.examples.push_back(line.substr(from, end - from));
            from = end + 2;
        }
        all.push_back(std::move(expected));
    }
    return all;
}

const Lexicon& words() { return Lexicon::built_in(); }

bool is_section(const std::string& heading, std::string_view kind) {
    const auto found = words().section(fold(heading));
    return found && section_names.at(static_cast<std::size_t>(found->kind)) == kind;
}

/// One period, the start and end years given.
bool is_range(const std::string& text) {
    const auto found = find_periods(text);
    return found.size() == 1 && found[0].form == PeriodForm::range && found[0].period.start &&
           found[0].period.start->year == 2015 && found[0].period.end && found[0].period.end->year == 2019;
}

bool is_open(const std::string& text) {
    const auto found = find_periods(text);
    return found.size() == 1 && found[0].period.start && found[0].period.start->year == 2019 &&
           found[0].period.end_kind == EndKind::present;
}

/// "März" in "März 2019", or a whole date.
bool is_month(const std::string& text, int month) {
    const bool whole = std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }) || text.size() > 30;
    const auto found = find_periods(whole || text.find("年") != std::string::npos ? text : text + " 2019");
    return found.size() == 1 && found[0].form == PeriodForm::single && found[0].period.start &&
           found[0].period.start->month == month;
}

bool is_duration(const std::string& text, int months) {
    const auto found = find_durations(text);
    return found.size() == 1 && found[0].stated.months == months && found[0].begin == 0 && found[0].end == text.size();
}

bool is_label(const std::string& label, std::string_view field) {
    static const std::map<std::string_view, Field> fields = {{"organization", Field::organization},
                                                             {"title", Field::title},
                                                             {"period", Field::period},
                                                             {"location", Field::location},
                                                             {"technologies", Field::technologies},
                                                             {"responsibilities", Field::responsibilities},
                                                             {"employment", Field::employment},
                                                             {"client", Field::client}};
    return words().is_label(fold(label), fields.at(field));
}

/// Terms of employment and nothing else, of that form ("none": a term without one).
bool is_employment(const std::string& text, std::string_view form) {
    const auto found = employment_of(text, words());
    return found && found->words == text && (found->form ? name_of(*found->form) : "none") == form;
}

/// The one of the two names of a project that works for the other.
bool names_both_parties(const std::string& text) {
    const Parties parties = parties_of(text, words());
    const auto names = [](std::string_view party, std::initializer_list<std::string_view> of) {
        return std::find(of.begin(), of.end(), party) != of.end();
    };
    return names(parties.employer, {"Capgemini", "凯捷", "キャップジェミニ", "캡제미니"}) &&
           names(parties.client, {"Airbus", "空客", "エアバス", "에어버스"});
}

/// The parts of a line below the name of a certificate.
LineParts certificate_parts(const std::string& text) {
    Block block;
    block.kind = BlockKind::list_item;
    block.spans.emplace_back();
    block.spans.back().text = text;
    const std::vector<Line> lines = lines_of({block});
    return parts_of(lines.at(0), Dates::all);
}

bool is_known(const Expectation& expected, const std::string& example) {
    const std::string folded = fold(example);
    const auto& [what, value, examples] = expected;
    if (what == "section") return is_section(example, value);
    if (what == "month") return is_month(example, std::stoi(value));
    if (what == "range") return is_range(example);
    if (what == "open") return is_open(example);
    if (what == "duration") return is_duration(example, std::stoi(value));
    if (what == "title") return words().title_head.count(folded) > 0;
    if (what == "legal") return words().legal_form.count(folded) > 0;
    if (what == "organization")
        return words().organization_kind.count(folded) + words().legal_form.count(folded) +
                   words().institution.count(folded) >
               0;
    if (what == "degree") return words().degree.count(folded) > 0;
    if (what == "institution") return words().institution.count(folded) > 0;
    if (what == "level") return words().level.count(folded) > 0;
    if (what == "language") {
        const HumanLanguage* language = words().language(folded);
        return language != nullptr && language->code == value;
    }
    if (what == "label") return is_label(example, value);
    if (what == "employment") return is_employment(example, value);
    if (what == "workload") {
        const auto found = employment_of(example, words());
        return found && found->percent == std::stoi(value);
    }
    if (what == "skill-level") {
        const auto remark = skill_remark(example);
        return remark && remark->level == example;
    }
    if (what == "skill-months") {
        const auto atoms = split_skill_list(example, SkillTable::built_in()).atoms;
        return atoms.size() == 1 && atoms[0].raw == "Java" && atoms[0].remark.months == std::stoi(value);
    }
    if (what == "last-use") {
        const auto remark = skill_remark(example);
        return remark && remark->last_used && remark->last_used->iso() == value;
    }
    if (what == "expiry") {
        const LineParts parts = certificate_parts(example);
        return parts.until && parts.until->iso() == value && parts.text.empty() && !parts.date;
    }
    if (what == "credential") {
        const LineParts parts = certificate_parts(example);
        return parts.credential_id == value && parts.text.empty();
    }
    if (what == "grade") {
        const auto found = find_grade(example);
        return found && found->begin == 0 && found->end == example.size();
    }
    if (what == "city") {
        const PlaceParts parts = place_parts(example, words());
        return !parts.city.empty() && !parts.country.empty() && parts.region.empty();
    }
    if (what == "giver") return !split_giver(example, words(), false).giver.empty();
    if (what == "on-request") return is_on_request(example);
    if (what == "parties") return names_both_parties(example);
    if (what == "place") return words().places.contains(folded);
    if (what == "document") {
        const auto parts = words_of(folded);
        return std::ranges::all_of(
            parts, [](std::string_view part) { return words().document_words.contains(std::string(part)); });
    }
    ADD_FAILURE() << "no such expectation: " << what;
    return false;
}

std::vector<std::string> languages() {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".txt") found.push_back(entry.path().stem().string());
    std::sort(found.begin(), found.end());
    return found;
}

class KnownLanguage : public testing::TestWithParam<std::string> {};

TEST_P(KnownLanguage, MeetsEveryExpectation) {
    for (const Expectation& expected : expectations(folder / (GetParam() + ".txt")))
        for (const std::string& example : expected.examples)
            EXPECT_TRUE(is_known(expected, example)) << expected.what << ' ' << expected.value << ": " << example;
}

/// A file that leaves out what every CV needs would prove nothing.
TEST_P(KnownLanguage, ExpectsWhatEveryCvNeeds) {
    const auto all = expectations(folder / (GetParam() + ".txt"));
    std::map<std::string, std::size_t> examples;
    for (const Expectation& expected : all) {
        examples[expected.what] += expected.examples.size();
        if (expected.what == "section") examples["section " + expected.value] += expected.examples.size();
    }
    for (const char* kind : {"work", "education", "skills", "languages", "projects", "certificates", "publications",
                             "awards", "contact", "summary"})
        EXPECT_GE(examples[std::string("section ") + kind], 2u) << kind;
    for (const char* what : {"range", "open", "duration", "legal", "organization", "degree", "institution", "level",
                             "parties", "skill-level"})
        EXPECT_GE(examples[what], 3u) << what;
    EXPECT_GE(examples["employment"], 12u);
    EXPECT_GE(examples["workload"], 2u);
    EXPECT_GE(examples["skill-months"], 2u);
    EXPECT_GE(examples["last-use"], 1u);
    for (const char* what : {"expiry", "credential", "giver", "on-request", "grade", "city"})
        EXPECT_GE(examples[what], 2u) << what;
    EXPECT_GE(examples["title"], 40u);
    EXPECT_GE(examples["language"], 13u);
    const bool months_are_numbers = GetParam() == "zh" || GetParam() == "ja" || GetParam() == "ko";
    EXPECT_GE(examples["month"], months_are_numbers ? 3u : 12u);
}

INSTANTIATE_TEST_SUITE_P(Each, KnownLanguage, testing::ValuesIn(languages()),
                         [](const auto& language) { return language.param; });

TEST(KnownLanguages, AreThirteen) {
    EXPECT_THAT(languages(),
                testing::ElementsAre("de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "uk", "zh"));
}

}  // namespace
}  // namespace vitae::recognize
