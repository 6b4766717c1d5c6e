// SPDX-License-Identifier: Apache-2.0
#include "recognize/verdict.hpp"

#include <algorithm>
#include <array>

namespace vitae::recognize {
namespace {

/// Sentences of employers and of course pages; none stands in a CV more than once.
constexpr std::array<std::string_view, 28> advert_phrases = {"we are looking for",
                                                             "we're looking for",
                                                             "we offer",
                                                             "what we offer",
                                                             "what you will do",
                                                             "you will be",
                                                             "your responsibilities",
                                                             "apply now",
                                                             "how to apply",
                                                             "join our team",
                                                             "about the role",
                                                             "we are hiring",
                                                             "the ideal candidate",
                                                             "wir suchen",
                                                             "wir bieten",
                                                             "ihre aufgaben",
                                                             "ihr profil",
                                                             "deine aufgaben",
                                                             "nous recherchons",
                                                             "nous offrons",
                                                             "buscamos",
                                                             "ofrecemos",
                                                             "мы предлагаем",
                                                             "мы ищем",
                                                             "我们提供",
                                                             "岗位职责",
                                                             "任职要求",
                                                             "candidates should"};
constexpr std::array<std::string_view, 10> course_phrases = {
    "syllabus", "prerequisites", "learning outcomes", "this course",        "course objectives", "homework",
    "grading",  "week 1",        "lecture notes",     "curriculum overview"};

template <std::size_t N>
int count_phrases(const Draft& draft, const std::array<std::string_view, N>& phrases) {
    int found = 0;
    for (const std::string_view phrase : phrases)
        found += std::any_of(draft.lines.begin(), draft.lines.end(),
                             [&](const Line& line) { return line.folded.view().find(phrase) != std::string::npos; })
                     ? 1
                     : 0;
    return found;
}

}  // namespace

std::string no_cv_reason(const Draft& draft) {
    const Cv& cv = draft.cv;
    int words = 0;
    for (const Line& line : draft.lines)
        if (!line.is(BlockKind::metadata)) words += line.words;
    const auto dated = static_cast<int>(std::count_if(
        cv.roles.begin(), cv.roles.end(), [](const Role& role) { return role.period.start || role.period.stated; }));
    const bool reachable = std::any_of(cv.contacts.begin(), cv.contacts.end(),
                                       [](const Contact& contact) { return contact.kind != ContactKind::address; });
    const std::size_t facts = cv.roles.size() + cv.education.size() + cv.projects.size() + cv.skills.size() +
                              cv.languages.size() + cv.certificates.size();
    if (words == 0) return "The document has no text.";
    if (facts == 0) return "No role, education, skill or language was found.";
    if (dated == 0 && count_phrases(draft, advert_phrases) >= 2)
        return "It reads like a job advert: it offers a position and no dated role was found.";
    if (dated == 0 && cv.education.empty() && count_phrases(draft, course_phrases) >= 2)
        return "It reads like the page of a course: no dated role and no education were found.";
    if (cv.name.text.empty() && !reachable && dated == 0)
        return "Neither a name nor a contact nor a dated role was found.";
    if (cv.roles.empty() && cv.education.empty() && facts < 3)
        return "Hardly anything of a CV was found: no role and no education.";
    return {};
}

}  // namespace vitae::recognize
