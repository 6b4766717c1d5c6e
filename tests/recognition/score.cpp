// SPDX-License-Identifier: Apache-2.0
#include "score.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "matching.hpp"
#include "similarity.hpp"

namespace vitae::recognition {

namespace {

constexpr double organization_min = 0.85, title_min = 0.80, institution_min = 0.80, qualification_min = 0.70;

using Key = std::function<std::string(std::string_view)>;

struct Scorer {
    Score score;

    void miss(const std::string& field, const std::string& what) {
        ++score.fields[field].missing;
        score.errors.push_back(field + ": missing " + what);
    }
    void invent(const std::string& field, const std::string& what) {
        ++score.fields[field].spurious;
        score.errors.push_back(field + ": spurious " + what);
    }
    void hit(const std::string& field) { ++score.fields[field].right; }

    /// Sets that must be equal after normalisation; `tolerated` finds are neither right nor wrong.
    void compare(const std::string& field, const std::vector<std::string>& truth, const std::vector<std::string>& found,
                 const Key& key, const std::vector<std::string>& tolerated = {}) {
        std::set<std::string> free, seen;
        std::map<std::string, std::string> finds;
        for (const std::string& text : tolerated) free.insert(key(text));
        for (const std::string& text : found)
            if (!key(text).empty()) finds.emplace(key(text), text);
        for (const std::string& text : truth) {
            const std::string wanted = key(text);
            if (!seen.insert(wanted).second) continue;
            if (finds.count(wanted))
                hit(field);
            else
                miss(field, text);
        }
        for (const auto& [normal, text] : finds)
            if (!seen.count(normal) && !free.count(normal)) invent(field, text);
    }
};

std::string iso(const std::optional<PartialDate>& date) { return date ? date->iso() : ""; }

bool is_prefix(const std::string& prefix, const std::string& text) {
    return text.compare(0, prefix.size(), prefix) == 0;
}

/// One slot for the start, one for the end; a finer date than the true one is right too.
struct DateSlots {
    Tally tally;
    std::string error;

    DateSlots(const Span& truth, const Period& found) {
        const std::string start = iso(found.start), end = iso(found.end);
        check("start", iso(truth.start), start);
        if (truth.open) {
            const bool open = found.end_kind == EndKind::present && !start.empty();
            if (open) {
                ++tally.right;
            } else {
                ++tally.missing;
                if (!end.empty()) ++tally.spurious;
                error += " end " + (end.empty() ? "unknown" : end) + " instead of present;";
            }
        } else {
            check("end", iso(truth.end), end);
        }
    }

private:
    void check(const char* which, const std::string& wanted, const std::string& found) {
        if (wanted.empty() && found.empty()) return;
        if (!wanted.empty() && is_prefix(wanted, found)) {
            ++tally.right;
            return;
        }
        if (!wanted.empty()) ++tally.missing;
        if (!found.empty()) ++tally.spurious;
        error += std::string(" ") + which + " " + (found.empty() ? "none" : found) + " instead of " +
                 (wanted.empty() ? "none" : wanted) + ";";
    }
};

bool is_title(const std::string& wanted, const std::string& found) {
    return !found.empty() && similarity(name_key(found), name_key(wanted)) >= title_min;
}

bool is_organization(const std::string& wanted, const std::string& found, double least) {
    return !found.empty() && similarity(organization_key(found), organization_key(wanted)) >= least;
}

bool is_qualification(const std::string& wanted, const std::string& found) {
    const std::string key = name_key(found), true_key = name_key(wanted);
    if (similarity(key, true_key) >= qualification_min) return true;
    // three quarters of the true words somewhere in what was found
    std::size_t words = 0, there = 0;
    for (std::size_t at = 0; at <= true_key.size();) {
        const std::size_t end = std::min(true_key.find(' ', at), true_key.size());
        ++words;
        if ((" " + key + " ").find(" " + true_key.substr(at, end - at) + " ") != std::string::npos) ++there;
        at = end + 1;
    }
    return 4 * there >= 3 * words;
}

std::string shown(const std::string& first, const std::string& second) {
    return (first.empty() ? "-" : first) + " | " + (second.empty() ? "-" : second);
}

void score_roles(Scorer& scorer, const Career& career, const Cv& cv) {
    std::vector<Position> truth = career.positions;
    truth.insert(truth.end(), career.volunteering.begin(), career.volunteering.end());
    const auto quality = [&](std::size_t i, std::size_t j) -> std::optional<double> {
        const Role& role = cv.roles[j];
        if (!is_title(truth[i].title, role.title)) return {};
        if (!is_organization(truth[i].organization, role.organization, organization_min)) return {};
        const Tally dates = DateSlots(truth[i].span, role.period).tally;
        return dates.right - 0.5 * dates.spurious +
               0.1 * similarity(organization_key(role.organization), organization_key(truth[i].organization)) +
               0.1 * similarity(name_key(role.title), name_key(truth[i].title));
    };
    const auto partners = matched(truth.size(), cv.roles.size(), quality);
    std::set<std::size_t> used;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (!partners[i]) {
            scorer.miss("role", shown(truth[i].organization, truth[i].title));
            continue;
        }
        const Role& role = cv.roles[*partners[i]];
        used.insert(*partners[i]);
        scorer.hit("role");
        const DateSlots slots(truth[i].span, role.period);
        scorer.score.fields["role_dates"] += slots.tally;
        if (!slots.error.empty())
            scorer.score.errors.push_back("role_dates: " + shown(truth[i].organization, truth[i].title) + slots.error);
        std::vector<std::string> skills;
        for (const SkillMention& skill : role.skills)
            if (skill.evidence == Evidence::listed) skills.push_back(skill.raw);
        scorer.compare("role_skills", truth[i].skills, skills, skill_key);
    }
    for (std::size_t j = 0; j < cv.roles.size(); ++j)
        if (!used.count(j) && !(cv.roles[j].organization.empty() && cv.roles[j].title.empty()))
            scorer.invent("role", shown(cv.roles[j].organization, cv.roles[j].title));
}

void score_studies(Scorer& scorer, const Career& career, const Cv& cv) {
    const auto& truth = career.studies;
    const auto quality = [&](std::size_t i, std::size_t j) -> std::optional<double> {
        const Education& found = cv.education[j];
        if (!is_organization(truth[i].institution, found.institution, institution_min)) return {};
        if (!is_qualification(truth[i].qualification, found.qualification)) return {};
        const Tally dates = DateSlots(truth[i].span, found.period).tally;
        return dates.right - 0.5 * dates.spurious;
    };
    const auto partners = matched(truth.size(), cv.education.size(), quality);
    std::set<std::size_t> used;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (!partners[i]) {
            scorer.miss("education", shown(truth[i].institution, truth[i].qualification));
            continue;
        }
        used.insert(*partners[i]);
        scorer.hit("education");
        const DateSlots slots(truth[i].span, cv.education[*partners[i]].period);
        scorer.score.fields["education_dates"] += slots.tally;
        if (!slots.error.empty())
            scorer.score.errors.push_back("education_dates: " + truth[i].institution + slots.error);
    }
    for (std::size_t j = 0; j < cv.education.size(); ++j)
        if (!used.count(j))
            scorer.invent("education", shown(cv.education[j].institution, cv.education[j].qualification));
}

void score_skills(Scorer& scorer, const Career& career, const Cv& cv) {
    std::vector<std::string> truth, tolerated, found;
    for (const SkillGroup& group : career.skills) truth.insert(truth.end(), group.skills.begin(), group.skills.end());
    for (const Position& position : career.positions)
        tolerated.insert(tolerated.end(), position.skills.begin(), position.skills.end());
    for (const SkillClaim& claim : cv.skills) found.push_back(claim.raw);
    scorer.compare("skills", truth, found, skill_key, tolerated);
}

std::vector<std::string> values(const Cv& cv, ContactKind kind) {
    std::vector<std::string> all;
    for (const Contact& contact : cv.contacts)
        if (contact.kind == kind) all.push_back(contact.value);
    return all;
}

void score_person(Scorer& scorer, const Career& career, const Cv& cv) {
    if (name_key(career.name) == name_key(cv.name.text)) {
        scorer.hit("name");
    } else {
        if (!cv.name.text.empty()) ++scorer.score.fields["name"].spurious;
        scorer.miss("name", career.name + " (found: " + cv.name.text + ")");
    }
    scorer.compare("email", career.emails, values(cv, ContactKind::email), plain_key);
    scorer.compare("phone", career.phones, values(cv, ContactKind::phone), digits_key);
    scorer.compare("url", career.urls, values(cv, ContactKind::url), url_key);
    const std::string place = name_key(career.location);
    bool there = false;
    for (const std::string& address : values(cv, ContactKind::address))
        there = there || name_key(address).find(place) != std::string::npos;
    if (there)
        scorer.hit("location");
    else
        scorer.miss("location", career.location);
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
    right += other.right;
    spurious += other.spurious;
    missing += other.missing;
    return *this;
}

double Tally::f1() const {
    const int all = 2 * right + spurious + missing;
    return all == 0 ? 1 : 2.0 * right / all;
}

double Score::overall() const {
    double sum = 0;
    int used = 0;
    for (std::size_t i = 0; i < main_fields; ++i) {
        const auto field = fields.find(scored_fields()[i]);
        if (field == fields.end() || !field->second.is_used()) continue;
        sum += field->second.f1();
        ++used;
    }
    return used == 0 ? 1 : sum / used;
}

const std::vector<std::string>& scored_fields() {
    static const std::vector<std::string> all = {"name",      "email",       "phone",           "url",
                                                 "role",      "role_dates",  "education",       "skills",
                                                 "languages", "role_skills", "education_dates", "location"};
    return all;
}

Score score_of(const Career& truth, const Cv& found) {
    Scorer scorer;
    score_person(scorer, truth, found);
    score_roles(scorer, truth, found);
    score_studies(scorer, truth, found);
    score_skills(scorer, truth, found);
    std::vector<std::string> spoken, heard;
    for (const SpokenLanguage& language : truth.languages) spoken.push_back(language.name);
    for (const Language& language : found.languages) heard.push_back(language.name);
    scorer.compare("languages", spoken, heard, language_key);
    return std::move(scorer.score);
}

}  // namespace vitae::recognition
