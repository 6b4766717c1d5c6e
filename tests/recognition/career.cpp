// SPDX-License-Identifier: Apache-2.0
#include "career.hpp"

#include <algorithm>
#include <set>

namespace vitae::recognition {

namespace {

constexpr int newest_month = 2025 * 12 + 5;  ///< CVs are written in June 2025

PartialDate month_date(int month, Chance& chance) {
    PartialDate date;
    date.year = static_cast<std::int16_t>(month / 12);
    date.month = static_cast<std::int8_t>(month % 12 + 1);
    date.day = static_cast<std::int8_t>(chance.between(1, 28));
    return date;
}

/// `count` different phrases of a section.
std::vector<std::string> several(const Vocabulary& words, std::string_view section, std::size_t count, Chance& chance) {
    std::vector<std::string> found;
    for (std::size_t tries = 0; found.size() < count && tries < 20 * count; ++tries) {
        std::string phrase = words.phrase(section, chance);
        if (std::find(found.begin(), found.end(), phrase) == found.end()) found.push_back(std::move(phrase));
    }
    return found;
}

std::vector<std::string> some_of(std::vector<std::string> choices, std::size_t count, Chance& chance) {
    chance.shuffle(choices);
    choices.resize(std::min(count, choices.size()));
    return choices;
}

std::string handle(Chance& chance) {
    static const std::vector<std::string> firsts = {"mira", "tomek", "juno", "alba", "kofi", "lena", "odar", "sanne"};
    static const std::vector<std::string> seconds = {"brook", "vale", "lund",  "castro",
                                                     "weir",  "falk", "okoye", "ruiz"};
    const std::string separator = chance.one_of<const char*>({"", ".", "-"});
    return chance.pick(firsts) + separator + chance.pick(seconds) + (chance.percent(20) ? "7" : "");
}

/// Each # of a pattern is one digit.
std::string random_phone(const Vocabulary& words, Chance& chance) {
    std::string number = words.phrase("phones", chance);
    for (char& digit : number)
        if (digit == '#') digit = static_cast<char>('0' + chance.between(0, 9));
    return number;
}

void add_contacts(Career& career, const Vocabulary& words, Chance& chance) {
    const std::string user = handle(chance);
    career.emails = {user + "@" + chance.one_of<const char*>({"example.org", "example.com", "mail.example.net"})};
    if (chance.percent(85)) career.phones.push_back(random_phone(words, chance));
    if (chance.percent(60)) career.urls.push_back("https://github.com/" + user);
    if (chance.percent(60)) career.urls.push_back("https://www.linkedin.com/in/" + user);
    if (chance.percent(30)) career.urls.push_back("https://" + user + ".example.net");
}

std::vector<SkillGroup> random_skills(const Vocabulary& words, Chance& chance) {
    const Vocabulary& shared = Vocabulary::of("skills");
    std::vector<SkillGroup> groups;
    std::vector<std::string> kinds = {"programming", "frameworks", "databases", "tools", "methods"};
    chance.shuffle(kinds);
    kinds.resize(static_cast<std::size_t>(chance.between(2, 4)));
    if (chance.percent(40)) kinds.emplace_back("trade");
    for (const std::string& kind : kinds) {
        const auto& entries = kind == "trade" ? words["skills.trade"] : shared[kind];
        groups.push_back({chance.pick(words["group." + kind]),
                          some_of(entries, static_cast<std::size_t>(chance.between(2, 5)), chance)});
    }
    return groups;
}

std::vector<std::string> role_skills(const Career& career, Chance& chance) {
    std::vector<std::string> all;
    for (const SkillGroup& group : career.skills) all.insert(all.end(), group.skills.begin(), group.skills.end());
    return some_of(std::move(all), static_cast<std::size_t>(chance.between(2, 4)), chance);
}

Position random_position(const Vocabulary& words, const char* titles, Chance& chance) {
    Position position;
    position.title = words.phrase(titles, chance);
    position.location = words.phrase("cities", chance);
    position.bullets = several(words, "bullets", static_cast<std::size_t>(chance.between(0, 3)), chance);
    if (chance.percent(15)) position.organization_url = "https://www." + handle(chance) + ".example.com";
    return position;
}

void add_positions(Career& career, const Vocabulary& words, Chance& chance) {
    const auto count = static_cast<std::size_t>(chance.between(2, 5));
    const auto organizations = several(words, "organizations", count, chance);
    int month = newest_month - chance.between(0, 8);
    for (const std::string& organization : organizations) {
        Position position = random_position(words, "titles", chance);
        position.organization = organization;
        const int length = chance.between(4, 60);
        position.span.open = career.positions.empty() && chance.percent(70);
        if (!position.span.open) position.span.end = month_date(month, chance);
        position.span.start = month_date(month - length, chance);
        position.span.months = length;
        if (chance.percent(60)) position.skills = role_skills(career, chance);
        career.positions.push_back(std::move(position));
        month -= length + chance.between(1, 9);
    }
}

void add_volunteering(Career& career, const Vocabulary& words, Chance& chance) {
    Position position = random_position(words, "volunteer.titles", chance);
    position.organization = words.phrase("volunteer.organizations", chance);
    const int end = newest_month - chance.between(10, 40);
    position.span.months = chance.between(5, 40);
    position.span.end = month_date(end, chance);
    position.span.start = month_date(end - position.span.months, chance);
    career.volunteering.push_back(std::move(position));
}

void add_studies(Career& career, const Vocabulary& words, Chance& chance) {
    const auto count = static_cast<std::size_t>(chance.between(1, 2));
    const auto schools = several(words, "schools", count, chance);
    const auto degrees = several(words, "degrees", count, chance);
    const PartialDate first = *career.positions.back().span.start;
    int month = first.year * 12 + first.month - 1 - chance.between(1, 6);
    for (std::size_t i = 0; i < schools.size() && i < degrees.size(); ++i) {
        Study study{schools[i], degrees[i], {}};
        study.span.end = month_date(month, chance);
        month -= chance.between(24, 48);
        study.span.start = month_date(month, chance);
        month -= chance.between(1, 5);
        career.studies.push_back(std::move(study));
    }
}

}  // namespace

Career random_career(const Vocabulary& words, Chance& chance) {
    Career career;
    career.language = words.language();
    career.name = words.phrase("people", chance);
    career.location = words.phrase("cities", chance);
    if (chance.percent(50)) career.headline = words.phrase("titles", chance);
    if (chance.percent(60)) career.summary = words.phrase("summaries", chance);
    career.skills = random_skills(words, chance);
    add_contacts(career, words, chance);
    add_positions(career, words, chance);
    if (chance.percent(20)) add_volunteering(career, words, chance);
    add_studies(career, words, chance);
    if (chance.percent(75)) {
        const auto names = some_of(words["spoken"], static_cast<std::size_t>(chance.between(2, 3)), chance);
        const auto levels = some_of(words["levels"], names.size(), chance);
        for (std::size_t i = 0; i < names.size(); ++i) career.languages.push_back({names[i], levels[i]});
    }
    if (chance.percent(20)) career.projects = several(words, "projects", 2, chance);
    if (chance.percent(25)) career.certificates = several(words, "certificates", 2, chance);
    return career;
}

}  // namespace vitae::recognition
