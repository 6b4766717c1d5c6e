// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

constexpr double steepness = 2.2;    // of the confidence: a lead of 1.0 is sure
constexpr double never_read = -1e8;  // scores below belong to no reading at all
constexpr std::size_t most_reasons = 3;
constexpr double negligible = 0.05;   // no reason worth a word
constexpr double even = 0.5;          // confidence where two readings are as good as each other
constexpr double contradicted = 0.3;  // where the document says what cannot be

std::string quoted(const std::string& text) { return '"' + excerpt(text) + '"'; }

/// The reasons that weigh most, strongest first: "legal form +2.2".
template <class AnySign, class Weight>
std::vector<std::string> strongest(std::vector<AnySign> signs, Weight AnySign::*weight) {
    std::stable_sort(signs.begin(), signs.end(),
                     [&](const AnySign& a, const AnySign& b) { return std::abs(a.*weight) > std::abs(b.*weight); });
    std::vector<std::string> all;
    for (const AnySign& sign : signs)
        if (all.size() < most_reasons && std::abs(sign.*weight) >= negligible)
            all.push_back(fmt::format("{} {:+.1f}", sign.name, sign.*weight));
    return all;
}

/// Title and organization alike: how one part of a header was chosen.
struct PartChoice {
    const char* field;
    const std::string& text;        ///< as it ended in the fact
    SegmentRun Reading::*part;      ///< this part
    SegmentRun Reading::*opposite;  ///< the one it could be mistaken for
    double Sign::*weight;
    const Reading& rival;
};

class HeaderRecord {
public:
    HeaderRecord(Draft& draft, const HeaderFacts& facts, const RecordedFact& fact, const Judge& judge)
        : draft_(draft), facts_(facts), fact_(fact), judge_(judge) {}

    void write() {
        const Assigned& assigned = facts_.assigned;
        write_part({fact_.title_field, facts_.title, &Reading::title, &Reading::organization, &Sign::title,
                    assigned.other_title});
        write_part({fact_.organization_field, facts_.organization, &Reading::organization, &Reading::title,
                    &Sign::organization, assigned.other_organization});
        doubt_period();
        doubt_entry();
        if (draft_.options.explain && !facts_.period.text.empty())
            draft_.decisions.push_back(
                {"period", facts_.period.text, "period of " + owner(), 0, {}, 0, {dates_read()}, lines()});
    }

private:
    void doubt_period() {
        const Period& period = facts_.period;
        const std::optional<FoundPeriod>& found = facts_.header.period;
        const auto doubt = [&](double confidence, std::string reason) {
            draft_.doubts.push_back(
                {fact_.name, static_cast<int>(fact_.index), "period", confidence, std::move(reason), lines()});
        };
        if (found && found->reversed)
            doubt(contradicted, fmt::format("In \"{}\" the end lies before the start.", period.text));
        else if (found && found->ambiguous)
            doubt(even, fmt::format("Day and month could be swapped in \"{}\"; the year is kept.", period.text));
        else if (!period.start && !period.stated && fact_.name == std::string_view("role"))
            doubt(even, "When the role started is not stated.");
    }

    /// A heading taken for the start of an entry that could open a section instead.
    void doubt_entry() {
        const HeadingChoice* choice = draft_.cut.choice(facts_.entry.header.front());
        if (choice == nullptr || choice->score > 0 || confidence_of(-choice->score) >= sure_from) return;
        draft_.doubts.push_back(
            {fact_.name, static_cast<int>(fact_.index), "", confidence_of(-choice->score),
             fmt::format("{} could as well be the heading of a section.", quoted(draft_.lines[choice->line].text)),
             draft_.lines[choice->line].lines()});
    }

    std::string owner() const { return fmt::format("{} {}", fact_.name, fact_.index + 1); }

    Lines lines() const { return draft_.span(facts_.entry.header.front(), facts_.entry.header.back()); }

    std::string text_of(SegmentRun run) const { return run_text(facts_.header, run, draft_.lines); }

    void write_part(const PartChoice& choice) {
        const Reading& best = facts_.assigned.best;
        const double lead = best.score - choice.rival.score;
        if (!draft_.options.explain && (choice.rival.score <= never_read || confidence_of(lead) >= sure_from)) return;
        const bool weighed = !facts_.header.segments.empty() && text_of(best.*choice.part) == choice.text;
        const bool contested = weighed && choice.rival.score > never_read;
        const std::string other = contested ? description(choice) : std::string();
        const double confidence = contested ? confidence_of(lead) : 1;
        const bool empties = (choice.rival.*choice.part).empty() && choice.rival.*choice.opposite != best.*choice.part;
        if (confidence < sure_from && !empties)
            draft_.doubts.push_back({fact_.name, static_cast<int>(fact_.index), choice.field, confidence,
                                     doubt_about(choice, other), lines()});
        if (!draft_.options.explain || choice.text.empty()) return;
        Decision decision{choice.field, excerpt(choice.text), choice.field + (" of " + owner()), 0, {}, 0, {}, lines()};
        if (contested) {
            decision.score = best.score;
            decision.runner_up = other;
            decision.runner_up_score = choice.rival.score;
        }
        if (weighed) decision.reasons = reasons(best.*choice.part, choice.weight);
        draft_.decisions.push_back(std::move(decision));
    }

    const char* field_of(SegmentRun Reading::*part) const {
        return part == &Reading::title ? fact_.title_field : fact_.organization_field;
    }

    /// What the rival reading makes of the part: "organization", "no title", "title \"Acme\"".
    std::string description(const PartChoice& choice) const {
        const SegmentRun chosen = facts_.assigned.best.*choice.part, instead = choice.rival.*choice.part;
        if (!chosen.empty() && choice.rival.*choice.opposite == chosen) return field_of(choice.opposite);
        if (instead.empty()) return fmt::format("no {}", choice.field);
        return fmt::format("{} {}", choice.field, quoted(text_of(instead)));
    }

    static std::string doubt_about(const PartChoice& choice, const std::string& other) {
        if (choice.text.empty()) return fmt::format("No {} is sure; it could be {}.", choice.field, other);
        return fmt::format("{} could as well be read as {}.", quoted(choice.text), other);
    }

    /// What weighed most for the run, strongest first.
    std::vector<std::string> reasons(SegmentRun run, double Sign::*weight) const {
        std::vector<Sign> signs;
        for (std::size_t i = run.first; i < run.last; ++i) {
            const Segment& segment = facts_.header.segments[i];
            std::vector<Sign> own;
            const Leaning bare = judge_.leaning(segment, &own);
            signs.insert(signs.end(), own.begin(), own.end());
            const Leaning& whole = facts_.assigned.leanings[i];
            signs.push_back(
                {"its place in other entries", whole.title - bare.title, whole.organization - bare.organization});
        }
        return strongest(std::move(signs), weight);
    }

    std::string dates_read() const {
        const Period& period = facts_.period;
        const std::string from = period.start ? period.start->iso() : "unknown";
        switch (period.end_kind) {
            case EndKind::present:
                return from + " to present";
            case EndKind::date:
                return from + " to " + (period.end ? period.end->iso() : "unknown");
            default:
                return period.start ? from : "a length without dates";
        }
    }

    Draft& draft_;
    const HeaderFacts& facts_;
    const RecordedFact& fact_;
    const Judge& judge_;
};

/// Which fact each source line belongs to, for lines nothing was weighed about.
class LineOwners {
public:
    explicit LineOwners(const Cv& cv) {
        each("role", cv.roles);
        each("education", cv.education);
        each("project", cv.projects);
        each("certificate", cv.certificates);
        each("publication", cv.publications);
        each("award", cv.awards);
        each("recommendation", cv.recommendations);
        each("language", cv.languages);
        kind("skill list", cv.skills);
        kind("contact", cv.contacts);
        kind("kept word for word", cv.other_sections);
    }

    const std::string* of(int line) const {
        for (const Owner& owner : owners_)
            if (owner.lines.first <= line && line <= owner.lines.last) return &owner.name;
        return nullptr;
    }

private:
    struct Owner {
        Lines lines;
        std::string name;
    };

    template <class Facts>
    void each(const char* name, const Facts& facts) {
        for (std::size_t i = 0; i < facts.size(); ++i)
            owners_.push_back({facts[i].lines, fmt::format("{} {}", name, i + 1)});
    }

    template <class Facts>
    void kind(const char* name, const Facts& facts) {
        for (const auto& fact : facts) owners_.push_back({fact.lines, name});
    }

    std::vector<Owner> owners_;
};

void explain_choice(Draft& draft, const HeadingChoice& choice, std::string_view text, std::string chosen,
                    std::string runner_up) {
    const double lead = std::abs(choice.score);
    draft.decisions.push_back({"section", excerpt(text), std::move(chosen), lead, std::move(runner_up), -lead,
                               strongest(choice.signs, &HeadingSign::weight), draft.lines[choice.line].lines()});
}

void explain_section(Draft& draft, const Section& section) {
    const HeadingChoice* choice = draft.cut.choice(section.opening_line());
    if (section.kind == SectionKind::header || choice == nullptr || choice->score <= 0) return;
    const std::string text = section.heading.empty() ? draft.lines[section.first].text : section.heading;
    explain_choice(draft, *choice, text, fmt::format("section: {}", name_of(section.kind)), choice->otherwise);
}

void explain_heading(Draft& draft, const HeadingChoice& choice) {
    explain_choice(draft, choice, trim(draft.lines[choice.line].text), choice.otherwise, "section");
}

}  // namespace

double confidence_of(double margin) { return 1 / (1 + std::exp(-steepness * margin)); }

std::string excerpt(std::string_view text) {
    constexpr std::size_t most = 60;  // bytes
    if (text.size() <= most) return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return std::string(text.substr(0, end)) + "…";
}

void record_header(Draft& draft, const HeaderFacts& facts, const RecordedFact& fact, const Judge& judge) {
    HeaderRecord(draft, facts, fact, judge).write();
}

void record_split(Draft& draft, const LineList& lines, const Entries& split) {
    if (!draft.options.explain || split.entries.empty()) return;
    const SplitChoice& choice = split.choice;
    const std::size_t count = split.entries.size();
    draft.decisions.push_back({"entries",
                               count == 1 ? "1 entry" : fmt::format("{} entries", count),
                               fmt::format("entries: {}", choice.pattern),
                               choice.score,
                               choice.other_pattern,
                               choice.other_score,
                               {},
                               draft.lines[lines.front()].lines()});
}

void doubt_section(Draft& draft, std::size_t other_section, const Section& section) {
    const HeadingChoice* choice = draft.cut.choice(section.heading_line);
    if (choice == nullptr || confidence_of(choice->score) >= sure_from) return;
    draft.doubts.push_back({"other_section", static_cast<int>(other_section), "heading", confidence_of(choice->score),
                            fmt::format("{} could as well be the {}.", quoted(section.heading), choice->otherwise),
                            draft.lines[section.heading_line].lines()});
}

void explain_lines(Draft& draft) {
    const std::vector<Section>& sections = draft.cut.sections;
    for (const Section& section : sections) explain_section(draft, section);
    const LineOwners owners(draft.cv);
    std::vector<bool> told(draft.lines.empty() ? 1 : static_cast<std::size_t>(draft.lines.back().lines().last) + 1);
    for (const Decision& decision : draft.decisions) {
        if (decision.question == "entries") continue;  // says nothing about the line it stands at
        for (int line = decision.lines.first; line <= decision.lines.last; ++line)
            if (static_cast<std::size_t>(line) < told.size()) told[static_cast<std::size_t>(line)] = true;
    }
    for (const HeadingChoice& choice : draft.cut.choices)
        if (choice.score <= 0) explain_heading(draft, choice);
    std::size_t section = 0;
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        const Line& line = draft.lines[i];
        while (section + 1 < sections.size() && sections[section + 1].first <= i) ++section;
        if (told[static_cast<std::size_t>(line.lines().first)] || line.words == 0) continue;
        const std::string* owner = draft.fates[i] == Fate::kept ? nullptr : owners.of(line.lines().first);
        const char* otherwise = draft.fates[i] == Fate::kept   ? "kept word for word"
                                : line.is(BlockKind::metadata) ? "front matter"
                                : !sections.empty() && sections[section].kind == SectionKind::header
                                    ? "about the person"
                                    : "summary";
        draft.decisions.push_back(
            {"line", excerpt(line.text), owner != nullptr ? *owner : otherwise, 0, {}, 0, {}, line.lines()});
    }
    // what the heading is comes before what its words are
    std::ranges::stable_sort(draft.decisions, {}, [](const Decision& decision) {
        return std::tuple(decision.lines.first, decision.question != "section", decision.question != "entries");
    });
}

}  // namespace vitae::recognize
