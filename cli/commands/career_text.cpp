// SPDX-License-Identifier: Apache-2.0
#include "commands/career_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "context.hpp"
#include "output/aligned_lines.hpp"
#include "output/durations.hpp"
#include "output/timeline.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"

namespace vitae::cli {

namespace {

constexpr std::size_t uses_shown = 3;  // passages quoted per skill; --output json has all
constexpr int widest_part = 90;

std::string place_of(const Passage& passage) {
    if (passage.document.empty()) return "edited";
    if (passage.first_line == 0) return passage.document;
    if (passage.last_line == passage.first_line) return fmt::format("{}:{}", passage.document, passage.first_line);
    return fmt::format("{}:{}-{}", passage.document, passage.first_line, passage.last_line);
}

std::string quoted(const Passage& passage) { return passage.text.empty() ? "" : "\"" + passage.text + "\""; }

std::string label_of(const Activity& activity) {
    if (activity.title.empty()) return activity.organization.empty() ? "(not named)" : activity.organization;
    return activity.organization.empty() ? activity.title : activity.title + ", " + activity.organization;
}

/// "for Airbus; part-time", "GPA 3.8/4.0": in brackets behind the label.
std::string details_of(const Activity& activity) {
    std::string details = activity.client.empty() ? "" : "for " + activity.client;
    for (const std::string* more : {&activity.terms, &activity.grade})
        if (!more->empty()) details += (details.empty() ? "" : "; ") + *more;
    return details.empty() ? details : " (" + details + ")";
}

std::string period_of(const Activity& activity) {
    if (activity.start.empty() && activity.end.empty()) return activity.is_current ? "now" : "";
    std::string end = activity.end_kind == "date" ? activity.end : "?";
    if (activity.end_kind == "present") end = "now";
    if (activity.start == end) return end;
    return (activity.start.empty() ? "?" : activity.start) + "–" + end;
}

std::string duration_of(const Activity& activity) {
    if (activity.months) return bounded_years(*activity.months);
    if (activity.stated_months) return in_years(*activity.stated_months) + ", without dates";
    return "undated";
}

class CareerPrinter {
public:
    CareerPrinter(const Context& context, const Career& career, const CareerView& view)
        : context_(context), career_(career), view_(view), style_(context.out_style()) {}

    void print() const {
        print_head();
        if (view_.timeline)
            print_timeline();
        else
            print_activities();
        print_skills();
        print_credentials();
        print_account();
        if (!career_.doubts.empty()) print_doubts();
    }

private:
    void line(const std::string& text) const { std::cout << text << '\n'; }

    void print_head() const {
        line(style_.strong(career_.name.empty() ? "(no name)" : visible_line(career_.name)) +
             style_.faint(fmt::format("  person {}", career_.id)));
        if (!career_.headline.empty()) line(visible_line(career_.headline));
        std::string contacts;
        for (const CareerContact& contact : career_.contacts)
            contacts += (contacts.empty() ? "" : " · ") + visible_line(contact.value);
        if (!contacts.empty()) line(contacts);
        std::string documents;
        for (const CareerDocument& document : career_.documents)
            documents += fmt::format("{}{}, as of {}", documents.empty() ? "" : "; ", visible_line(document.name),
                                     document.as_of);
        line(style_.faint(documents));
    }

    [[nodiscard]] std::vector<const Activity*> activities_of(std::string_view what) const {
        std::vector<const Activity*> found;
        for (const Activity& activity : career_.activities)
            if (activity.what == what) found.push_back(&activity);
        return found;
    }

    void print_activities() const {
        for (const auto& [what, heading] :
             {std::pair{"role", "Roles"}, std::pair{"project", "Projects"}, std::pair{"education", "Education"}}) {
            const auto found = activities_of(what);
            if (found.empty()) continue;
            line("\n" + style_.strong(heading));
            AlignedLines lines(2, widest_part);
            for (const Activity* activity : found)
                lines.add({{period_of(*activity)},
                           {label_of(*activity) + details_of(*activity) + (activity->confidence < 1 ? " (?)" : "")},
                           {duration_of(*activity)},
                           {place_of(activity->passage), Emphasis::faint}});
            lines.print(std::cout, context_.out());
        }
    }

    /// Bars, oldest first; what has no dates follows without one.
    void print_timeline() const {
        std::vector<const Activity*> shown;
        for (const Activity& activity : career_.activities)
            if (activity.what != "project" || activity.months) shown.push_back(&activity);
        std::stable_sort(shown.begin(), shown.end(), [](const Activity* a, const Activity* b) {
            if (a->months.has_value() != b->months.has_value()) return a->months.has_value();
            return a->months && a->first_month < b->first_month;
        });
        const int columns = context_.out().columns > 0 ? context_.out().columns / 3 : 50;
        const Timeline timeline = draw_timeline(shown, columns);
        line("");
        if (!timeline.scale.empty()) {
            line(" " + timeline.years);
            line("  " + timeline.scale);
        }
        AlignedLines lines(2, std::max(columns, widest_part));
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const std::string bar = i < timeline.bars.size() ? timeline.bars[i] : "";
            lines.add(
                {{bar, Emphasis::none, true}, {label_of(*shown[i])}, {period_of(*shown[i])}, {duration_of(*shown[i])}});
        }
        lines.print(std::cout, context_.out());
    }

    void print_skills() const {
        AlignedLines lines(2, widest_part);
        std::string undated;
        for (const CareerSkill& skill : career_.skills) {
            if (skill.last_used.empty() && !view_.evidence) {
                undated += (undated.empty() ? "" : ", ") + visible_line(skill.name);
                continue;
            }
            add_skill(lines, skill);
        }
        if (career_.skills.empty()) return;
        line("\n" + style_.strong("Skills"));
        lines.print(std::cout, context_.out());
        if (!undated.empty()) line("  " + style_.faint("without dates: ") + undated);
    }

    void add_skill(AlignedLines& lines, const CareerSkill& skill) const {
        std::string months = "undated";
        if (!skill.last_used.empty())
            months = bounded_months(skill.months) + " months";
        else if (skill.claimed)
            months = "claimed";
        const std::string last = skill.is_current ? "now" : skill.last_used;
        const std::vector<Part> head = {{skill.name, Emphasis::strong}, {months}, {last}};
        if (!view_.evidence) return lines.add(head);
        const std::vector<Part> blank = {{""}, {""}, {""}};
        for (std::size_t i = 0; i < std::min(uses_shown, skill.uses.size()); ++i) {
            const SkillUse& use = skill.uses[i];
            std::vector<Part> parts = i == 0 ? head : blank;
            parts.push_back({use.where.empty() ? use.kind : use.where});
            parts.push_back({quoted(use.passage), Emphasis::faint});
            parts.push_back({place_of(use.passage), Emphasis::faint});
            lines.add(std::move(parts));
        }
        if (skill.uses.size() <= uses_shown) return;
        std::vector<Part> rest = blank;
        rest.push_back({fmt::format("and {} more", skill.uses.size() - uses_shown), Emphasis::faint});
        lines.add(std::move(rest));
    }

    void print_credentials() const {
        for (const auto& [what, heading] :
             {std::pair{"language", "Languages"}, std::pair{"certificate", "Certificates"},
              std::pair{"publication", "Publications"}, std::pair{"award", "Awards"},
              std::pair{"recommendation", "References"}}) {
            std::vector<const Credential*> found;
            bool dated = false;
            for (const Credential& credential : career_.credentials) {
                if (credential.what != what) continue;
                found.push_back(&credential);
                dated = dated || !credential.date.empty();
            }
            if (found.empty()) continue;
            line("\n" + style_.strong(heading));
            AlignedLines lines(2, widest_part);
            for (const Credential* credential : found) {
                std::vector<Part> parts;
                if (dated) parts.push_back({credential->date});
                parts.push_back({credential->name.empty() ? "(not named)" : credential->name});
                parts.push_back({credential->from});
                parts.push_back({credential->until.empty() ? "" : "until " + credential->until});
                parts.push_back({place_of(credential->passage), Emphasis::faint});
                lines.add(std::move(parts));
            }
            lines.print(std::cout, context_.out());
        }
    }

    /// What it adds up to, in sentences.
    void print_account() const {
        std::string text;
        if (career_.experience.possible > 0) {
            text = "Experience " + bounded_years(career_.experience);
            const int overlap = career_.sum_of_roles - career_.experience.point;
            if (overlap > 0) text += fmt::format(", {} of it in several roles at once", counted(overlap, "month"));
            text += ".  " + stints_sentence();
            text +=
                career_.gaps.empty() ? "No gap of 4 months or more under every reading of the dates." : gaps_sentence();
        }
        if (career_.undated_roles > 0)
            text += fmt::format("{}{} without start or end.", text.empty() ? "" : "  ",
                                counted(career_.undated_roles, "role"));
        if (!text.empty()) line("\n" + text);
    }

    [[nodiscard]] std::string stints_sentence() const {
        std::vector<int> ended;
        for (const CareerStint& stint : career_.stints)
            if (!stint.is_current) ended.push_back(stint.months.point);
        std::string text = counted(static_cast<std::int64_t>(career_.stints.size()), "stint");
        if (!ended.empty()) {
            std::sort(ended.begin(), ended.end());
            const std::size_t middle = ended.size() / 2;
            const int median = ended.size() % 2 == 1 ? ended[middle] : (ended[middle - 1] + ended[middle]) / 2;
            text += fmt::format(", median of the {} ended {}", ended.size(), in_years(median));
        }
        return text + ".  ";
    }

    [[nodiscard]] std::string gaps_sentence() const {
        std::string text = counted(static_cast<std::int64_t>(career_.gaps.size()), "gap") + ": ";
        for (const CareerGap& gap : career_.gaps)
            text += fmt::format("{}{} to {} ({})", &gap == &career_.gaps.front() ? "" : ", ", gap.first, gap.last,
                                counted(gap.months, "month"));
        return text + ".";
    }

    void print_doubts() const {
        line("\n" + style_.warning("Worth a look"));
        AlignedLines lines(2, widest_part);
        for (const CareerDoubt& doubt : career_.doubts)
            lines.add({{doubt.message},
                       {quoted(doubt.passage), Emphasis::faint},
                       {place_of(doubt.passage), Emphasis::faint}});
        lines.print(std::cout, context_.out());
    }

    const Context& context_;
    const Career& career_;
    CareerView view_;
    Style style_;
};

}  // namespace

void print_career(const Context& context, const Career& career, const CareerView& view) {
    CareerPrinter(context, career, view).print();
}

}  // namespace vitae::cli
