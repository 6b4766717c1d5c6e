// SPDX-License-Identifier: Apache-2.0
//
// What is true about an invented person: what a CV says and what must be read back from it.
//
//   Chance chance(7);
//   Career career = random_career(Vocabulary::of("de"), chance);
//   career.positions.front().title;   // "Pflegefachkraft"
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vitae/sdk/partial_date.hpp"
#include "vocabulary.hpp"

namespace vitae::recognition {

/// A span as a CV states it. Without a start it is stated by its length alone.
struct Span {
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    bool open = false;  ///< goes on until today
    int months = 0;     ///< for spans stated by their length
};

struct Position {
    std::string organization;
    std::string organization_url;
    std::string title;
    std::string location;
    Span span;
    std::vector<std::string> skills;  ///< named in a line of technologies
    std::vector<std::string> bullets;
};

struct Study {
    std::string institution;
    std::string qualification;
    Span span;
};

struct SkillGroup {
    std::string label;
    std::vector<std::string> skills;
};

struct SpokenLanguage {
    std::string name;
    std::string level;
};

struct Career {
    std::string language;  ///< of the document
    std::string name;
    std::string headline;
    std::string summary;
    std::string location;
    std::vector<std::string> emails;
    std::vector<std::string> phones;
    std::vector<std::string> urls;
    std::vector<Position> positions;     ///< newest first
    std::vector<Position> volunteering;  ///< newest first
    std::vector<Study> studies;          ///< newest first
    std::vector<SkillGroup> skills;
    std::vector<SpokenLanguage> languages;
    std::vector<std::string> projects;
    std::vector<std::string> certificates;
};

Career random_career(const Vocabulary& words, Chance& chance);

}  // namespace vitae::recognition
