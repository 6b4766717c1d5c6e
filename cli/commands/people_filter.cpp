// SPDX-License-Identifier: Apache-2.0
#include "commands/people_filter.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "commands/number_options.hpp"
#include "output/row_writer.hpp"
#include "vitae/people.hpp"
#include "vitae/report.hpp"

namespace vitae::cli {

namespace {

constexpr auto skill_group = "Skills";
constexpr auto role_group = "Roles (all of these of one and the same role)";
constexpr auto person_group = "People";
constexpr auto list_group = "The list";

/// Where the options of a command go while they are declared.
class Declarer {
public:
    explicit Declarer(CLI::App& app) : app_(app) {}

    /// An option whose every use adds one condition: all of them must hold.
    template <typename Condition, typename Parse>
    void each(const std::string& name, const char* placeholder, const char* group, std::vector<Condition>& conditions,
              Parse parse, const std::string& help) {
        app_.add_option_function<std::vector<std::string>>(
                name,
                [&conditions, parse](const std::vector<std::string>& texts) {
                    for (const std::string& text : texts) conditions.push_back(parse(text));
                },
                help)
            ->option_text(placeholder)
            ->allow_extra_args(false)
            ->group(group);
    }

    template <typename Parse>
    void once(const std::string& name, const char* placeholder, const char* group, Parse parse,
              const std::string& help) {
        app_.add_option_function<std::string>(name, parse, help)->option_text(placeholder)->group(group);
    }

    void number(const std::string& name, const char* group, std::optional<int>& value, const std::string& help) {
        CLI::Option* const option = app_.add_option_function<int>(
            name, [&value](int given) { value = given; }, help);
        require_whole_number(option, 0)->option_text("N")->group(group);
    }

    void flag(const std::string& name, const char* group, bool& value, const std::string& help) {
        app_.add_flag(name, value, help)->group(group);
    }

private:
    CLI::App& app_;
};

void declare_words(CLI::App& app, const std::string& name, PeopleFilter& filter) {
    CLI::Option* const words = app.add_option_function<std::vector<std::string>>(
        name,
        [&filter](const std::vector<std::string>& all) {
            for (const std::string& word : all) filter.text += (filter.text.empty() ? "" : " ") + word;
        },
        "Words, or beginnings of words, from anywhere in the CV; all of them. 'a|b' is either, '\"a b\"' a phrase; "
        "name: title: organization: skill: text: in front say where");
    if (words->get_positional()) return;
    words->option_text("TEXT")->allow_extra_args(false)->group(person_group);
}

void declare_skills(Declarer& declare, PeopleFilter& filter) {
    declare.each("--skill", "SKILL", skill_group, filter.skills, &SkillCondition::parse_any,
                 "A skill, or a skill with the months it was used: 'C++>=36', 'C++<=12', 'C++>=36|Rust'");
    declare.each(
        "--not-skill", "SKILL", skill_group, filter.without_skills, [](const std::string& text) { return text; },
        "Without any evidence of this skill");
    declare.number("--used-within", skill_group, filter.used_within,
                   "The skills were used in the last N months before the date of the CV");
    declare.flag("--claimed", skill_group, filter.claimed,
                 "Let undated evidence, such as a bare list of skills, satisfy a number of months");
}

void declare_roles(Declarer& declare, PeopleFilter& filter) {
    declare.each("--organization", "NAME", role_group, filter.organizations, &alternatives,
                 "Part of the name of an organization worked for; 'a|b' is either");
    declare.each("--title", "TITLE", role_group, filter.titles, &alternatives,
                 "Words, or beginnings of words, of a title held; '*word' also inside of words; 'a|b' is either");
    declare.once(
        "--role-kind", "KIND", role_group,
        [&filter](const std::string& text) {
            for (const std::string& kind : alternatives(text)) {
                const std::string wrong = CLI::IsMember(
                    {"employment", "freelance", "internship", "volunteer", "teaching", "opensource"})(kind);
                if (!wrong.empty()) throw CLI::ValidationError("--role-kind", wrong);
                filter.role_kinds.push_back(kind);
            }
        },
        "employment, freelance, internship, volunteer, teaching or opensource; 'a|b' is either");
    declare.once(
        "--during", "PERIOD", role_group, [&filter](const std::string& text) { filter.during = Timespan::parse(text); },
        "The role was held in this period: 2018, 2018-03, 2015..2018, 2015..");
    declare.flag("--current", role_group, filter.current, "The role is held now, says the newest CV");
    declare.each("--not-organization", "NAME", role_group, filter.without_organizations, &alternatives,
                 "Never worked there");
    declare.each("--not-title", "TITLE", role_group, filter.without_titles, &alternatives, "Never held such a title");
}

void declare_person(Declarer& declare, const std::string& language, PeopleFilter& filter) {
    declare.once(
        "--not-text", "TEXT", person_group, [&filter](const std::string& text) { filter.without_text = text; },
        "Without these words, written as TEXT");
    declare.each("--location", "PLACE", person_group, filter.locations, &alternatives,
                 "Part of the address, or of the place of a current role; 'a|b' is either");
    declare.each(language, "LANGUAGE", person_group, filter.languages, &LanguageCondition::parse_any,
                 "A language as written in the CV, or with a level: 'German>=B2|Dutch'");
    declare.once(
        "--experience", "MONTHS", person_group,
        [&filter](const std::string& text) { filter.experience = MonthRange::parse(text); },
        "Months of experience: 60 (at least), '<=24', 24..60");
    declare.each("--tag", "TAG", person_group, filter.tags, &alternatives, "With this label; 'a|b' is either");
    declare.each("--not-tag", "TAG", person_group, filter.without_tags, &alternatives, "Without this label");
}

void declare_list(Declarer& declare, PeopleFilter& filter) {
    declare.once(
        "--sort", "KEY", list_group,
        [&filter](const std::string& key) {
            static const std::map<std::string, PeopleSort> orders = {{"name", PeopleSort::name},
                                                                     {"months", PeopleSort::months},
                                                                     {"last-used", PeopleSort::last_used},
                                                                     {"as-of", PeopleSort::as_of},
                                                                     {"relevance", PeopleSort::relevance}};
            const auto found = orders.find(key);
            if (found == orders.end())
                throw CLI::ValidationError("--sort", key + " is not one of name, months, last-used, as-of, relevance");
            filter.sort = found->second;
        },
        "name, months, last-used, as-of or relevance; by months if a skill is asked for, by relevance if words are, "
        "else by name");
    declare.number("--limit", list_group, filter.limit, "At most so many people");
}

void declare_conditions(CLI::App& app, const std::string& language, PeopleFilter& filter) {
    Declarer declare(app);
    declare_skills(declare, filter);
    declare_roles(declare, filter);
    declare_person(declare, language, filter);
    declare_list(declare, filter);
}

/// The ids and names in the first two columns of rows.
class Selection : public RowSink {
public:
    void columns(const std::vector<Column>&) override {}
    void row(const std::vector<Value>& values) override {
        people.push_back({std::get<std::int64_t>(values.at(0)), text_of(values.at(1))});
    }
    std::vector<PersonName> people;
};

}  // namespace

void declare_people_filter(CLI::App& app, PeopleFilter& filter) {
    declare_words(app, "TEXT", filter);
    declare_conditions(app, "--language,--speaks", filter);
}

std::function<bool()> declare_people_options(CLI::App& app, PeopleFilter& filter) {
    const std::size_t first = app.get_options().size();
    declare_words(app, "--text", filter);
    declare_conditions(app, "--speaks", filter);
    const std::vector<CLI::Option*> all = app.get_options([](const CLI::Option*) { return true; });
    return [ours = std::vector<CLI::Option*>(all.begin() + static_cast<std::ptrdiff_t>(first), all.end())] {
        return std::any_of(ours.begin(), ours.end(), [](const CLI::Option* option) { return option->count() > 0; });
    };
}

std::vector<PersonName> people_found(const std::filesystem::path& database, const PeopleFilter& filter) {
    Selection selection;
    find_people(database, filter, selection);
    return std::move(selection.people);
}

std::vector<PersonName> people_where(const std::filesystem::path& database, const std::string& condition) {
    Selection selection;
    run_sql(database, "SELECT person_id, name FROM people WHERE (" + condition + "\n) ORDER BY person_id", selection);
    return std::move(selection.people);
}

}  // namespace vitae::cli
