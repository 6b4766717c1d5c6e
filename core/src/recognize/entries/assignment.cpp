// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/assignment.hpp"

#include <algorithm>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t most_segments = 9;
constexpr double column_weight = 0.7;

/// What stays of a run's score for each joint it goes across.
double joint_cost(Joint joint) {
    switch (joint) {
        case Joint::start:
            return 0;
        case Joint::comma:
            return 0.35;
        case Joint::slash:
        case Joint::in:
            return -0.2;  // more likely to hold a name together than to part two
        case Joint::style:
            return 3.5;
        case Joint::dash:
            return 1.1;
        case Joint::bar:
            return 3.0;
        case Joint::at:
            return 9;
        case Joint::line:
            return 2.5;
    }
    return 0;
}

/// What it costs to have title and organization on the two sides of a joint.
double parting_cost(Joint joint) {
    if (joint == Joint::slash) return 0.9;
    return joint == Joint::in ? 0.4 : 0;
}

/// A run of segments taken as one part of the header.
struct Choice {
    SegmentRun run;
    double score = 0;
};

/// All runs of one header that could be its title or its organization.
class Runs {
public:
    Runs(const Header& header, const std::vector<Leaning>& bare, const std::vector<Leaning>& leanings)
        : segments_(header.segments), bare_(bare), leanings_(leanings) {
        all_bold_ = std::all_of(segments_.begin(), segments_.end(), is_bold);
    }

    void find(double Leaning::*part, double bonus, std::vector<Choice>& all) const {
        const std::size_t count = std::min(segments_.size(), most_segments);
        all.clear();
        all.reserve(1 + count * (count + 1) / 2);
        all.emplace_back();
        for (std::size_t first = 0; first < count; ++first) {
            double score = bonus;
            for (std::size_t last = first; last < count; ++last) {
                if (last > first && !goes_on(part, last)) break;
                if (last > first) score -= joint_cost(segments_[last].joint) + edge_cost(last);
                score += leanings_[last].*part;
                all.push_back({{first, last + 1}, score});
            }
        }
    }

private:
    static bool is_bold(const Segment& segment) { return (segment.style & style::bold) != 0; }

    /// What it costs to go on in plain letters behind a comma and bold ones: "**Manager**, Operations, Fernwick".
    double edge_cost(std::size_t last) const {
        constexpr double edge = 0.8;
        const Segment &segment = segments_[last], &before = segments_[last - 1];
        const bool leaves_bold = is_bold(before) && !is_bold(segment);
        return leaves_bold && segment.joint == Joint::comma && segment.line == before.line ? edge : 0;
    }

    /// Whether a run may reach from the segment before into this one.
    bool goes_on(double Leaning::*part, std::size_t last) const {
        if (bare_[last].*part > 0) return true;
        const Segment& segment = segments_[last];
        if (is_soft(segment.joint) && bare_[last].*part > -0.5) return true;
        const bool same_bold = segment.joint == Joint::comma && segment.line == segments_[last - 1].line &&
                               is_bold(segment) && is_bold(segments_[last - 1]) && !all_bold_;
        return same_bold && bare_[last].organization <= 0;
    }

    const std::vector<Segment>& segments_;
    const std::vector<Leaning>& bare_;
    const std::vector<Leaning>& leanings_;
    bool all_bold_ = false;
};

/// Room for what is weighed of one header after the other.
struct Room {
    std::vector<Choice> titles, organizations;
    std::vector<Reading> readings;
};

/// Tries every title with every organization.
void weigh_pairs(const std::vector<Segment>& segments, Room& room, Assigned& result) {
    constexpr double nothing = -1e9;
    auto& [titles, organizations, readings] = room;
    readings.clear();
    readings.reserve(titles.size() * organizations.size());
    result.best.score = nothing;
    for (const Choice& title : titles)
        for (const Choice& organization : organizations) {
            if (title.run.first < organization.run.last && organization.run.first < title.run.last) continue;
            double score = title.score + organization.score;
            const SegmentRun& behind = title.run.first < organization.run.first ? organization.run : title.run;
            const SegmentRun& before = title.run.first < organization.run.first ? title.run : organization.run;
            if (!before.empty() && before.last == behind.first) score -= parting_cost(segments[behind.first].joint);
            readings.push_back({title.run, organization.run, score});
            if (readings.back().score <= result.best.score) continue;
            result.best = readings.back();
            result.title_score = title.score;
        }
    result.other_title.score = result.other_organization.score = nothing;
    for (const Reading& reading : readings) {
        if (reading.title != result.best.title && reading.score > result.other_title.score)
            result.other_title = reading;
        if (reading.organization != result.best.organization && reading.score > result.other_organization.score)
            result.other_organization = reading;
    }
}

/// "Engineer (Platform, 2019 - 2021)" without its date.
std::string with_closed_bracket(std::string text) {
    if (std::ranges::count(text, '(') > std::ranges::count(text, ')')) text += ')';
    return text;
}

}  // namespace

void Columns::add(const Segment& segment, const Leaning& leaning) {
    if (leaning.own) return;
    Sum& sum = sums_[segment.slot];
    sum.leaning.title += std::clamp(leaning.title, -2.0, 2.0);
    sum.leaning.organization += std::clamp(leaning.organization, -2.0, 2.0);
    ++sum.entries;
}

Leaning Columns::at(const Segment& segment) const {
    const auto found = sums_.find(segment.slot);
    if (found == sums_.end() || found->second.entries < 2) return {};
    const Sum& sum = found->second;
    return {sum.leaning.title / sum.entries, sum.leaning.organization / sum.entries};
}

std::vector<Assigned> assign(const std::vector<Header>& headers, const Judge& judge, Columns& columns) {
    std::vector<std::vector<Leaning>> bare;
    bare.reserve(headers.size());
    for (const Header& header : headers) {
        std::vector<Leaning>& own = bare.emplace_back();
        own.reserve(header.segments.size());
        for (const Segment& segment : header.segments) {
            own.push_back(judge.leaning(segment, nullptr));
            columns.add(segment, own.back());
        }
    }
    std::vector<Assigned> result;
    result.reserve(headers.size());
    Room room;
    for (std::size_t h = 0; h < headers.size(); ++h) {
        Assigned& assigned = result.emplace_back();
        assigned.leanings = bare[h];
        for (std::size_t i = 0; i < headers[h].segments.size(); ++i) {
            const Leaning column = columns.at(headers[h].segments[i]);
            assigned.leanings[i].title += column_weight * column.title;
            assigned.leanings[i].organization += column_weight * column.organization;
        }
        const Runs runs(headers[h], bare[h], assigned.leanings);
        runs.find(&Leaning::title, judge.title_bonus, room.titles);
        runs.find(&Leaning::organization, judge.organization_bonus, room.organizations);
        weigh_pairs(headers[h].segments, room, assigned);
    }
    return result;
}

std::string run_text(const Header& header, SegmentRun run, const std::vector<Line>& lines) {
    const auto [first, last] = run;
    if (run.empty()) return {};
    const Segment& a = header.segments[first];
    const Segment& b = header.segments[last - 1];
    if (last - first == 1) return with_closed_bracket(a.text);
    if (a.line != b.line || a.begin >= b.end) {
        std::string text = a.text;
        for (std::size_t i = first + 1; i < last; ++i) text += ", " + header.segments[i].text;
        return text;
    }
    const std::string_view whole = std::string_view(lines[a.line].text).substr(a.begin, b.end - a.begin);
    for (const FoundPeriod& period : lines[a.line].periods)
        if (period.begin < b.end && a.begin < period.end) {
            std::string text = a.text;
            for (std::size_t i = first + 1; i < last; ++i) text += ", " + header.segments[i].text;
            return text;
        }
    std::string text = collapse_space(whole);
    while (!text.empty() && (text.back() == ',' || text.back() == ' ' || text.back() == '.')) text.pop_back();
    return with_closed_bracket(std::move(text));
}

}  // namespace vitae::recognize
