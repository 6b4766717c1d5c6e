// SPDX-License-Identifier: Apache-2.0
#include "sql/people_case.hpp"

#include <algorithm>
#include <cctype>

namespace vitae::test {
namespace {

const std::vector<std::string> title_words = {"Engineer", "Senior", "Planner", "Ingénieur", "Nurse"};
const std::vector<std::string> tags = {"shortlist", "abroad", "former"};
const std::vector<std::string> languages = {"German", "Dutch"};
const std::vector<std::string> levels = {"", "A2", "B1", "C1"};
const std::vector<std::string> places = {"Oakhaven", "Brindle Bay"};

struct SkillTime {
    bool evidence = false;
    int months = 0;
    int last = 0;  ///< 0 = undated
};

bool names(const Fact& fact, const std::vector<int>& skills) {
    return std::any_of(fact.skills.begin(), fact.skills.end(), [&](const SkillUse& use) {
        return std::find(skills.begin(), skills.end(), use.skill) != skills.end();
    });
}

bool claims(const Profile& profile, const std::vector<int>& skills) {
    return std::any_of(profile.career.claims.begin(), profile.career.claims.end(),
                       [&](int claim) { return std::find(skills.begin(), skills.end(), claim) != skills.end(); });
}

/// Of the skill and those below it.
SkillTime skill_time(const Profile& profile, int skill) {
    const std::vector<int> skills = with_descendants(skill);
    SkillTime time;
    Months point;
    Months dated;
    for (const Fact& fact : profile.career.facts) {
        if (fact.what == FactKind::role && fact.kind == "volunteer") continue;
        if (!names(fact, skills)) continue;
        time.evidence = true;
        const Readings readings = readings_of(fact, profile.career);
        point |= months_of(readings, Reading::point);
        dated |= months_of(readings, Reading::point) | months_of(readings, Reading::certain);
    }
    time.evidence = time.evidence || claims(profile, skills);
    time.months = static_cast<int>(point.count());
    for (std::size_t i = 0; i < dated.size(); ++i)
        if (dated[i]) time.last = first_month + static_cast<int>(i);
    return time;
}

int as_of_month(const Profile& profile) {
    const Date& date = profile.career.as_of;
    return date.year * 12 + (date.month == 0 ? 11 : date.month - 1);
}

/// Volunteer work gives no months, but is evidence against --not-skill.
bool has_any_evidence(const Profile& profile, int skill) {
    const std::vector<int> skills = with_descendants(skill);
    const auto& facts = profile.career.facts;
    return claims(profile, skills) ||
           std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) { return names(fact, skills); });
}

void add_skills(Random& random, Case& made) {
    if (random.one_in(3)) made.filter.used_within = random.below(60);
    const std::optional<int> within = made.filter.used_within;
    const int groups = within ? 1 + random.below(2) : random.below(3);
    made.filter.claimed = random.one_in(3);
    const bool claimed = made.filter.claimed;
    for (int group = 0; group < groups; ++group) {
        std::string text;
        std::vector<std::pair<int, SkillCondition>> any;
        for (int i = 0; i <= random.below(2); ++i) {
            const int skill = 1 + random.below(6);
            std::string one = "Skill " + std::to_string(skill);
            if (random.one_in(2)) one += (random.one_in(4) ? "<=" : ">=") + std::to_string(random.below(60));
            any.emplace_back(skill, SkillCondition::parse(one));
            text += (i == 0 ? "" : "|") + one;
        }
        made.filter.skills.push_back(SkillCondition::parse_any(text));
        made.add("--skill " + text + (within ? " --used-within " + std::to_string(*within) : "") +
                     (claimed ? " --claimed" : ""),
                 [any, within, claimed](const Profile& profile) {
                     return std::any_of(any.begin(), any.end(), [&](const auto& wanted) {
                         const SkillTime time = skill_time(profile, wanted.first);
                         const auto& [skill, min, max] = wanted.second;
                         if (!time.evidence) return false;
                         if (time.last == 0) return claimed || (!min && !max);
                         return (!min || time.months >= *min) && (!max || time.months <= *max) &&
                                (!within || as_of_month(profile) - time.last <= *within);
                     });
                 });
    }
    if (random.one_in(5)) {
        const int skill = 1 + random.below(6);
        made.filter.without_skills.push_back("Skill " + std::to_string(skill));
        made.add("--not-skill " + std::to_string(skill),
                 [skill](const Profile& profile) { return !has_any_evidence(profile, skill); });
    }
}

/// All words of the title, each as the beginning of a word; accents do not count.
bool is_called(const std::string& title, const std::string& words) {
    const auto plain = [](std::string text) {
        for (const char* letter : {"é", "É"})
            for (auto at = text.find(letter); at != std::string::npos; at = text.find(letter)) text.replace(at, 2, "e");
        std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
        return " " + text + " ";
    };
    const std::string in = plain(title);
    std::string rest = plain(words);
    for (std::size_t begin = 0, end = rest.find(' ', 1); end != std::string::npos;
         begin = end, end = rest.find(' ', end + 1))
        if (in.find(rest.substr(begin, end - begin)) == std::string::npos) return false;
    return true;
}

void add_roles(Random& random, Case& made) {
    const std::string title = random.one_in(3) ? random.pick({"engin", "senior nurse", "Planner", "INGÉNIEUR"}) : "";
    const int organization = random.one_in(3) ? 1 + random.below(5) : 0;
    const std::string kind = random.one_in(6) ? "freelance" : "";
    std::string during;
    if (random.one_in(4)) during = std::to_string(2000 + random.below(24)) + (random.one_in(2) ? "" : "..2024-06");
    const bool current = random.one_in(6);
    if (!title.empty()) made.filter.titles.push_back({title});
    if (organization != 0) made.filter.organizations.push_back({"ORG " + std::to_string(organization) + " Ltd"});
    if (!kind.empty()) made.filter.role_kinds = {kind};
    if (!during.empty()) made.filter.during = Timespan::parse(during);
    made.filter.current = current;
    if (title.empty() && organization == 0 && kind.empty() && during.empty() && !current) return;
    const std::optional<Timespan> period = made.filter.during;
    made.add(
        "role: " + title + "/" + std::to_string(organization) + "/" + kind + "/" + during + (current ? "/now" : ""),
        [=](const Profile& profile) {
            return std::any_of(profile.career.facts.begin(), profile.career.facts.end(), [&](const Fact& fact) {
                if (fact.what != FactKind::role) return false;
                if (!title.empty() && !is_called(profile.titles.at(fact.id), title)) return false;
                if (organization != 0 && fact.organization != organization) return false;
                if (!kind.empty() && fact.kind != kind) return false;
                if (current && (fact.end_kind != "present" || fact.as_of.iso() < profile.career.as_of.iso()))
                    return false;
                if (!period) return true;
                const auto possible = readings_of(fact, profile.career).possible;
                return possible && (!period->last || possible->begin <= *period->last) &&
                       (!period->first || possible->end > *period->first);
            });
        });
}

void add_person(Random& random, Case& made) {
    if (random.one_in(6)) {
        const std::string place = random.pick(places);
        made.filter.locations.push_back({place.substr(0, 5)});
        made.add("--location " + place, [place](const Profile& profile) {
            if (profile.address.find(place) != std::string::npos) return true;
            return std::any_of(profile.career.facts.begin(), profile.career.facts.end(), [&](const Fact& fact) {
                const auto there = profile.role_places.find(fact.id);
                return there != profile.role_places.end() && there->second == place && fact.end_kind == "present" &&
                       fact.as_of.iso() >= profile.career.as_of.iso();
            });
        });
    }
    if (random.one_in(6)) {
        made.filter.languages.push_back(LanguageCondition::parse_any("german>=B1|Dutch"));
        made.add("--language", [](const Profile& profile) {
            const auto german = profile.languages.find("German");
            return profile.languages.count("Dutch") > 0 ||
                   (german != profile.languages.end() && german->second >= "B1");
        });
    }
    if (random.one_in(6)) {
        made.filter.tags = {{"shortlist", "abroad"}};
        made.filter.without_tags = {{"former"}};
        made.add("--tag", [](const Profile& profile) {
            return (profile.tags.count("shortlist") > 0 || profile.tags.count("abroad") > 0) &&
                   profile.tags.count("former") == 0;
        });
    }
    if (random.one_in(6)) {
        made.filter.text = random.one_in(2) ? "text:kern|orchard" : "\"a person\" sched";
        const bool first = made.filter.text.front() == 't';
        made.add(made.filter.text, [first](const Profile& profile) {
            const auto has = [&](const std::string& beginning) {
                return std::any_of(profile.words.begin(), profile.words.end(),
                                   [&](const std::string& word) { return word.starts_with(beginning); });
            };
            return first ? has("kern") || has("orchard") : has("sched");
        });
    }
    if (random.one_in(8)) {
        made.filter.without_text = "scheduler";
        made.add("--not-text scheduler", [](const Profile& profile) {
            return std::find(profile.words.begin(), profile.words.end(), "scheduler") == profile.words.end();
        });
    }
    if (random.one_in(5)) {
        const MonthRange range =
            MonthRange::parse(std::to_string(random.below(60)) + ".." + std::to_string(60 + random.below(100)));
        made.filter.experience = range;
        made.add("--experience", [range](const Profile& profile) {
            Months months;
            for (const Fact& fact : profile.career.facts)
                if (fact.what == FactKind::role && fact.kind != "volunteer")
                    months |= months_of(readings_of(fact, profile.career), Reading::point);
            const int count = static_cast<int>(months.count());
            return count >= *range.min && count <= *range.max;
        });
    }
}

}  // namespace

Profile random_profile(Random& random, int id) {
    Profile profile{random_person(random.engine(), id), {}, {}, {}, {}, {}, {}};
    for (const Fact& fact : profile.career.facts) {
        if (fact.what != FactKind::role) continue;
        profile.titles[fact.id] = random.pick(title_words) + " " + random.pick(title_words);
        if (random.one_in(2)) profile.role_places[fact.id] = random.pick(places);
    }
    if (random.one_in(2)) profile.address = random.pick(places) + ", somewhere";
    for (const std::string& tag : tags)
        if (random.one_in(3)) profile.tags.insert(tag);
    for (const std::string& language : languages)
        if (random.one_in(2)) profile.languages[language] = random.pick(levels);
    for (const char* word : {"kernel", "kernels", "orchard", "scheduler"})
        if (random.one_in(3)) profile.words.emplace_back(word);
    return profile;
}

std::string insert_profile(const Profile& profile) {
    const std::string id = std::to_string(profile.career.id);
    std::string sql = insert_statements(profile.career);
    for (const auto& [role, title] : profile.titles)
        sql += "UPDATE role SET title = '" + title + "' WHERE id = " + std::to_string(role) + ";";
    for (const auto& [role, place] : profile.role_places)
        sql += "UPDATE role SET location = '" + place + "' WHERE id = " + std::to_string(role) + ";";
    if (!profile.address.empty())
        sql += "INSERT INTO contact (person, kind, value, key) VALUES (" + id + ", 'address', '" + profile.address +
               "', 'x');";
    for (const std::string& tag : profile.tags)
        sql += "INSERT INTO person_tag (person, tag) SELECT " + id + ", id FROM tag WHERE name = '" + tag + "';";
    for (const auto& [language, level] : profile.languages)
        sql += "INSERT INTO language (person, name, cefr) VALUES (" + id + ", '" + language + "', " +
               (level.empty() ? "NULL" : "'" + level + "'") + ");";
    std::string text = "A person";
    for (const std::string& word : profile.words) text += " " + word;
    sql +=
        "INSERT INTO document (sha256, person, media_type, name, as_of, as_of_kind, text, bytes) VALUES "
        "(printf('%064d', " +
        id + "), " + id + ", 'text/markdown', 'cv.md', '2024', 'file', '" + text + "', x'00');";
    return sql;
}

std::string insert_tags() {
    std::string sql;
    for (const std::string& tag : tags) sql += "INSERT INTO tag (name) VALUES ('" + tag + "');";
    return sql;
}

Case random_case(Random& random) {
    Case made;
    add_skills(random, made);
    add_roles(random, made);
    add_person(random, made);
    return made;
}

}  // namespace vitae::test
