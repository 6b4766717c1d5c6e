// SPDX-License-Identifier: Apache-2.0
#include "truth_text.hpp"

namespace vitae::recognition {

namespace {

std::string iso(const std::optional<PartialDate>& date) { return date ? date->iso() : "?"; }

std::string joined(const std::vector<std::string>& texts) {
    std::string line;
    for (const std::string& text : texts) line += (line.empty() ? "" : ", ") + text;
    return line;
}

std::string role_line(const std::string& organization, const std::string& title, const std::string& dates,
                      const std::vector<std::string>& skills) {
    return "role: " + organization + " | " + title + " | " + dates + (skills.empty() ? "" : " | " + joined(skills)) +
           "\n";
}

std::string dates_of(const Span& span) {
    if (!span.start) return std::to_string(span.months) + " months";
    return iso(span.start) + " .. " + (span.open ? "present" : iso(span.end));
}

std::string dates_of(const Period& period) {
    if (!period.start && !period.end && period.stated) return std::to_string(period.stated->months) + " months";
    return iso(period.start) + " .. " + (period.end_kind == EndKind::present ? "present" : iso(period.end));
}

}  // namespace

std::string truth_text(const Career& career) {
    std::string text = "name: " + career.name + "\n";
    for (const auto* list : {&career.emails, &career.phones, &career.urls})
        for (const std::string& value : *list) text += "contact: " + value + "\n";
    for (const auto* list : {&career.positions, &career.volunteering})
        for (const Position& position : *list)
            text += role_line(position.organization, position.title, dates_of(position.span), position.skills);
    for (const Study& study : career.studies)
        text += "education: " + study.institution + " | " + study.qualification + " | " + dates_of(study.span) + "\n";
    for (const SkillGroup& group : career.skills) text += "skills: " + joined(group.skills) + "\n";
    for (const SpokenLanguage& language : career.languages)
        text += "language: " + language.name + " | " + language.level + "\n";
    return text;
}

std::string found_text(const Cv& cv) {
    std::string text = "name: " + cv.name.text + "\n";
    for (const Contact& contact : cv.contacts) text += "contact: " + contact.value + "\n";
    for (const Role& role : cv.roles) {
        std::vector<std::string> skills;
        for (const SkillMention& skill : role.skills) skills.push_back(skill.raw);
        text += role_line(role.organization, role.title, dates_of(role.period), skills);
    }
    for (const Education& study : cv.education)
        text += "education: " + study.institution + " | " + study.qualification + " | " + dates_of(study.period) + "\n";
    std::vector<std::string> skills;
    for (const SkillClaim& claim : cv.skills) skills.push_back(claim.raw);
    text += "skills: " + joined(skills) + "\n";
    for (const Language& language : cv.languages) text += "language: " + language.name + " | " + language.level + "\n";
    for (const OtherSection& section : cv.other_sections) text += "other: " + section.heading + "\n";
    return text;
}

}  // namespace vitae::recognition
