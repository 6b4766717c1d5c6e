// SPDX-License-Identifier: Apache-2.0
#include "vitae/matching.hpp"

#include <algorithm>

namespace vitae {
namespace {

/// Gathers the rows of the report, which come person by person.
class Fits : public RowSink {
public:
    explicit Fits(std::size_t most) : most_(most) {}

    void columns(const std::vector<Column>& columns) override {
        for (std::size_t i = 0; i < columns.size(); ++i) places_[columns[i].name] = i;
    }

    void row(const std::vector<Value>& values) override {
        row_ = &values;
        const std::int64_t person = number("person_id");
        if (people_.empty() || people_.back().person != person) {
            if (most_ != 0 && people_.size() == most_) full_ = true;
            if (!full_)
                people_.push_back({person, text("name"), number("application_id"), text("stage"), text("as_of"), {}});
        }
        if (full_) return;
        SkillFit fit;
        fit.skill = text("skill");
        fit.required = text("need") == "required";
        fit.min_months = static_cast<int>(number("min_months"));
        fit.fit = text("fit");
        fit.short_by = static_cast<int>(number("short_by"));
        fit.months = {static_cast<int>(number("months_certain")), static_cast<int>(number("months_point")),
                      static_cast<int>(number("months_possible"))};
        fit.last_used = text("last_used");
        people_.back().skills.push_back(std::move(fit));
    }

    std::vector<PersonFit> take() { return std::move(people_); }

private:
    [[nodiscard]] const Value& value(const std::string& column) const { return row_->at(places_.at(column)); }
    [[nodiscard]] std::string text(const std::string& column) const {
        const auto* text = std::get_if<std::string>(&value(column));
        return text == nullptr ? std::string() : *text;
    }
    [[nodiscard]] std::int64_t number(const std::string& column) const {
        const auto* number = std::get_if<std::int64_t>(&value(column));
        return number == nullptr ? 0 : *number;
    }

    std::size_t most_;
    bool full_ = false;
    std::map<std::string, std::size_t> places_;
    const std::vector<Value>* row_ = nullptr;
    std::vector<PersonFit> people_;
};

void add_evidence(const std::filesystem::path& database, PersonFit& person) {
    const Career career = load_career(database, person.person);
    for (SkillFit& fit : person.skills) {
        const auto known = std::ranges::find(career.skills, fit.skill, &CareerSkill::name);
        if (known != career.skills.end()) fit.evidence = known->uses;
    }
}

}  // namespace

int PersonFit::count(bool required, const std::string& fit) const {
    return static_cast<int>(std::ranges::count_if(
        skills, [&](const SkillFit& skill) { return skill.required == required && skill.fit == fit; }));
}

std::vector<PersonFit> match_people(const std::filesystem::path& database, const ReportCatalog& reports,
                                    const Opening& opening, const MatchOptions& options) {
    std::map<std::string, std::string> arguments = options.report;
    arguments["opening"] = opening.key;
    arguments["everybody"] = options.applicants_only ? "0" : "1";
    Fits fits(options.most);
    run_report(database, reports.find("opening-fit"), arguments, fits);
    std::vector<PersonFit> people = fits.take();
    if (options.evidence)
        for (PersonFit& person : people) add_evidence(database, person);
    return people;
}

}  // namespace vitae
