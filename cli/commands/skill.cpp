// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/collected_rows.hpp"
#include "commands/commands.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"
#include "vitae/database.hpp"
#include "vitae/error.hpp"
#include "vitae/report.hpp"
#include "vitae/skills.hpp"

namespace vitae::cli {

namespace {

constexpr auto listed_skills = R"(
SELECT s.name AS skill, s.category, s.status,
       (SELECT group_concat(alias, ', ') FROM (SELECT a.alias FROM skill_aliases a
         WHERE a.skill_id = s.skill_id AND a.alias <> s.name ORDER BY a.alias)) AS aliases,
       (SELECT count(DISTINCT person_id) FROM skill_uses u WHERE u.skill_id = s.skill_id) AS people_n
FROM skills s
WHERE (:unreviewed = 0 OR s.status = 'unreviewed')
  AND (:all = 1 OR EXISTS (SELECT 1 FROM skill_uses u WHERE u.skill_id = s.skill_id))
  AND (:part = '' OR instr(lower(s.name), lower(:part)) > 0 OR s.skill_id IN
       (SELECT skill_id FROM skill_aliases WHERE instr(key, lower(:part)) > 0))
ORDER BY people_n DESC, lower(s.name), s.name)";

constexpr auto facts_of_skill = R"(
WITH skill AS (SELECT skill_id FROM skills WHERE name = :skill),
above AS (SELECT parent_id AS skill_id, 1 AS steps FROM skill_edges WHERE child_id IN (SELECT skill_id FROM skill)
    UNION SELECT e.parent_id, a.steps + 1 FROM skill_edges e JOIN above a ON a.skill_id = e.child_id WHERE a.steps < 20),
below AS (SELECT child_id AS skill_id, 1 AS steps FROM skill_edges WHERE parent_id IN (SELECT skill_id FROM skill)
    UNION SELECT e.child_id, b.steps + 1 FROM skill_edges e JOIN below b ON b.skill_id = e.parent_id WHERE b.steps < 20)
SELECT 'name' AS fact, name AS value, status AS origin FROM skills WHERE skill_id IN (SELECT skill_id FROM skill)
UNION ALL SELECT 'category', category, NULL FROM skills WHERE skill_id IN (SELECT skill_id FROM skill) AND category <> ''
UNION ALL SELECT * FROM (SELECT 'alias', alias, origin FROM skill_aliases WHERE skill_id IN (SELECT skill_id FROM skill) ORDER BY alias)
UNION ALL SELECT * FROM (SELECT DISTINCT 'implies', s.name, NULL FROM above a JOIN skills s ON s.skill_id = a.skill_id ORDER BY a.steps, s.name)
UNION ALL SELECT * FROM (SELECT DISTINCT 'includes', s.name, NULL FROM below b JOIN skills s ON s.skill_id = b.skill_id ORDER BY b.steps, s.name)
UNION ALL SELECT 'people', count(DISTINCT person_id), NULL FROM skill_uses WHERE skill_id IN (SELECT skill_id FROM skill)
UNION ALL SELECT 'people with included', count(DISTINCT person_id), NULL FROM skill_uses
           WHERE skill_id IN (SELECT skill_id FROM skill UNION SELECT skill_id FROM below)
UNION ALL SELECT * FROM (SELECT 'written as', raw, count(*) FROM
           (SELECT raw FROM role_skills WHERE skill_id IN (SELECT skill_id FROM skill)
            UNION ALL SELECT raw FROM skill_claims WHERE skill_id IN (SELECT skill_id FROM skill)) GROUP BY raw ORDER BY count(*) DESC, raw))";

struct SkillOptions {
    std::string part, skill, from;
    bool all = false;
    bool yes = false;
    std::vector<std::string> files;
};

ExitCode list(const Context& context, const SkillOptions& options, bool unreviewed) {
    const auto writer = context.row_writer({"Skills", "", "", {}});
    run_query(context.existing_database(), listed_skills,
              {{"unreviewed", std::int64_t{unreviewed ? 1 : 0}},
               {"all", std::int64_t{options.all ? 1 : 0}},
               {"part", options.part}},
              *writer);
    if (context.for_reading() && unreviewed)
        context.note("Say what one means: vitae skill alias NAME SKILL    Two are one: vitae skill merge A B");
    return ExitCode::done;
}

ExitCode show(const Context& context, const SkillOptions& options) {
    const auto database = context.existing_database();
    const auto named = rows_of(database,
                               "SELECT name FROM skills WHERE lower(name) = lower(:skill) OR skill_id IN "
                               "(SELECT skill_id FROM skill_aliases WHERE lower(alias) = lower(:skill)) "
                               "ORDER BY lower(name) <> lower(:skill) LIMIT 1",
                               {{"skill", options.skill}});
    if (named.empty())
        throw Error(ErrorKind::usage,
                    fmt::format("no skill called {}.  All skills: vitae skill list --all", options.skill));
    const std::string name = text_of(named.front().front());
    const auto writer = context.row_writer({name, "", "", {}});
    run_query(database, facts_of_skill, {{"skill", name}}, *writer);
    return ExitCode::done;
}

void tell(const Context& context, const std::string& done, const SkillChange& change) {
    context.note(fmt::format("{}  {} rebuilt.", done, counted(change.people, "person", "people")));
}

ExitCode alias(const Context& context, const SkillOptions& options) {
    Database database = context.database_to_change();
    const SkillChange change = add_skill_alias(database, options.from, options.skill);
    tell(context, fmt::format("{} means {}.", visible_line(options.from), visible_line(change.skill)), change);
    return ExitCode::done;
}

ExitCode merge(const Context& context, const SkillOptions& options) {
    Database database = context.database_to_change();
    const SkillChange change = merge_skills(database, options.from, options.skill);
    tell(context, fmt::format("{} and all its names mean {}.", visible_line(options.from), visible_line(change.skill)),
         change);
    return ExitCode::done;
}

ExitCode import(const Context& context, const SkillOptions& options) {
    const std::vector<SkillEntry> entries = read_skill_files({options.files.begin(), options.files.end()});
    Database database = context.database_to_change();
    const SkillChange change = import_skills(database, entries);
    tell(context,
         fmt::format("{} read: {} new, {}, {} in the hierarchy.",
                     counted(static_cast<int>(entries.size()), "skill", "skills"), change.skills,
                     counted(change.aliases, "new name", "new names"), change.edges),
         change);
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<SkillOptions>();
    auto chosen = std::make_shared<Action>();
    app.require_subcommand(1);
    const auto command = [&](const char* name, const char* purpose, auto run) {
        CLI::App* inner = app.add_subcommand(name, purpose)->fallthrough();
        inner->callback(
            [chosen, options, run] { *chosen = [options, run](Context& context) { return run(context, *options); }; });
        return inner;
    };
    CLI::App* listing =
        command("list", "List the skills people have, the most common first",
                [](Context& context, const SkillOptions& given) { return list(context, given, false); });
    listing->add_option("PART", options->part, "Part of a name");
    listing->add_flag("--all", options->all, "Also skills that nobody has");
    CLI::App* unreviewed =
        command("unreviewed", "List names in use that no skill is known by",
                [](Context& context, const SkillOptions& given) { return list(context, given, true); });
    unreviewed->add_option("PART", options->part, "Part of a name");
    command("show", "Names, hierarchy and use of a skill", show)
        ->add_option("SKILL", options->skill, "Any of its names")
        ->required();
    CLI::App* naming = command("alias", "Say that a name means a skill", alias);
    naming->add_option("NAME", options->from, "The name, as CVs write it")->required();
    naming->add_option("SKILL", options->skill, "The skill it means")->required();
    CLI::App* merging = command("merge", "Say that two skills are one", merge);
    merging->add_option("FROM", options->from, "The skill to give up; its names mean the other from now on")
        ->required();
    merging->add_option("INTO", options->skill, "The skill to keep")->required();
    command("import", "Add skills, names and hierarchy from files of ESCO (CSV) or linguist (languages.yml)", import)
        ->add_option("FILE", options->files, "Files as downloaded; broader relations of ESCO beside its skills")
        ->required();
    return [chosen](Context& context) { return (*chosen)(context); };
}

}  // namespace

const Command skill_command = {"skill", "Know skills by their names and what they imply",
                               "  vitae skill unreviewed\n"
                               "  vitae skill alias TF TensorFlow\n"
                               "  vitae skill merge 'React Framework' React\n"
                               "  vitae skill show JavaScript\n"
                               "  vitae skill import skills_en.csv broaderRelationsSkillPillar.csv",
                               declare};

}  // namespace vitae::cli
