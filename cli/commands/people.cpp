// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "blind_view.hpp"
#include "commands/collected_rows.hpp"
#include "commands/commands.hpp"
#include "commands/people_filter.hpp"
#include "context.hpp"
#include "output/durations.hpp"
#include "output/wording.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

namespace {

struct PeopleOptions {
    PeopleFilter filter;
    bool explain = false;
    bool chart = false;
    BlindView blind;
};

int number_of(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : static_cast<int>(*number);
}

/// Stands before the table: bounds go into one cell with their months, "now" into the last use.
class ReadablePeople : public RowSink {
public:
    ReadablePeople(RowSink& next, const PeopleFilter& filter) : next_(next), has_text_(!filter.text.empty()) {
        for (const auto& alternatives : filter.skills) skills_ += alternatives.size();
    }

    void columns(const std::vector<Column>& columns) override {
        std::vector<Column> shown = {{"id", "", ""}, columns[1], columns[2]};
        for (std::size_t i = 0; i < skills_; ++i) {
            const std::string& name = columns[first_skill + i * columns_per_skill].name;
            shown.push_back({name.substr(0, name.rfind("_months")), "", ""});
        }
        shown.push_back({skills_ == 0 ? "experience" : "last_used", "", ""});
        shown.push_back({"as_of", "", ""});
        if (has_text_) shown.push_back({"found", "", ""});
        as_of_ = static_cast<std::size_t>(
            std::find_if(columns.begin(), columns.end(), [](const Column& column) { return column.name == "as_of"; }) -
            columns.begin());
        next_.columns(shown);
    }
    void row(const std::vector<Value>& values) override {
        ++count_;
        std::vector<Value> shown(values.begin(), values.begin() + first_skill);
        if (text_of(shown[1]).empty()) shown[1] = "(no name)";
        for (std::size_t i = 0; i < skills_; ++i)
            shown.push_back(skill_cell(values, first_skill + i * columns_per_skill));
        const std::size_t rest = first_skill + skills_ * columns_per_skill;
        if (skills_ == 0) {
            const Months months{number_of(values[rest + 1]), number_of(values[rest]), number_of(values[rest + 2])};
            shown.push_back(months.possible == 0 ? Value("undated") : Value(bounded_years(months)));
        } else {
            shown.push_back(number_of(values[rest + 1]) == 1 ? Value("now") : values[rest]);
        }
        shown.push_back(values[as_of_]);
        if (has_text_) shown.push_back(values.back());
        next_.row(shown);
    }
    void end() override { next_.end(); }
    [[nodiscard]] std::int64_t count() const { return count_; }

private:
    static constexpr std::size_t first_skill = 3;        // after person_id, name, latest_role
    static constexpr std::size_t columns_per_skill = 4;  // months, certain, possible, claimed

    static Value skill_cell(const std::vector<Value>& values, std::size_t place) {
        const bool dated = !std::holds_alternative<std::monostate>(values[place]);
        if (dated)
            return bounded_months(
                       {number_of(values[place + 1]), number_of(values[place]), number_of(values[place + 2])}) +
                   " mo";
        // One of several alternatives may be missing altogether.
        if (std::holds_alternative<std::monostate>(values[place + 3])) return {};
        return number_of(values[place + 3]) == 1 ? "claimed" : "undated";
    }

    RowSink& next_;
    bool has_text_;
    std::size_t skills_ = 0;
    std::size_t as_of_ = 0;  // where the column stands
    std::int64_t count_ = 0;
};

/// What to look at: blind, a copy of those the filter finds, who are then found by what the copy still says of them.
std::filesystem::path looked_at(const Context& context, PeopleOptions& options) {
    std::vector<std::int64_t> found;
    if (options.blind.is_blind()) {
        PeopleFilter unlimited = options.filter;
        unlimited.limit.reset();
        for (const PersonName& person : people_found(context.existing_database(), unlimited))
            found.push_back(person.id);
    }
    return options.blind.database(context, found);
}

void print_footer(const Context& context, const PeopleFilter& filter, std::int64_t found) {
    const int total = number_of(rows_of(context.existing_database(), "SELECT count(*) FROM people").at(0).at(0));
    std::string footer = fmt::format("{} of {}.", found, counted(total, "person", "people"));
    bool has_minimum = false;
    for (const auto& alternatives : filter.skills)
        for (const SkillCondition& condition : alternatives) has_minimum = has_minimum || condition.min_months;
    if (has_minimum && !filter.claimed)
        footer += "  A minimum counts dated use only; add --claimed to include bare lists.";
    context.note(footer + "  See the SQL: --explain");
}

/// Months of the first skill asked for, or of experience: they stand in the same places.
constexpr auto chart_of_people = "bars name @5 @4 @6";

ExitCode people(Context& context, PeopleOptions& options) {
    if (options.explain) {
        std::cout << explain_people(context.existing_database(), options.filter) << ";\n";
        return ExitCode::done;
    }
    const auto database = looked_at(context, options);
    const auto writer = context.row_or_chart_writer({"People", "", chart_of_people, {}}, options.chart);
    if (!context.for_reading() || options.chart) {
        find_people(database, options.filter, *writer);
        return ExitCode::done;
    }
    ReadablePeople readable(*writer, options.filter);
    find_people(database, options.filter, readable);
    print_footer(context, options.filter, readable.count());
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<PeopleOptions>();
    declare_people_filter(app, options->filter);
    app.add_flag("--chart", options->chart, "Draw the months of the first skill asked for, or of experience");
    options->blind.declare_with_opening(app);
    app.add_flag("--explain", options->explain, "Print the SQL instead of running it");
    return [options](Context& context) { return people(context, *options); };
}

}  // namespace

const Command people_command = {
    "people", "Find people by skill, time, organization, title or text",
    "  vitae people\n"
    "  vitae people --skill 'C++>=36' --skill python --used-within 24\n"
    "  vitae people --organization kestrel --title engineer --during 2015..2018\n"
    "  vitae people 'title:lead \"flight control\"' --skill 'C++>=60|Rust>=24' --not-skill PHP\n"
    "  vitae people --skill 'C++>=36' --explain",
    declare};

}  // namespace vitae::cli
