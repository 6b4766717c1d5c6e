// SPDX-License-Identifier: Apache-2.0
#include "recognize/assignment.hpp"

#include <algorithm>
#include <map>

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

bool starts_lower(const std::string& text) {
    const char32_t c = code_point_at(text, 0).value;
    return (c >= 'a' && c <= 'z') || (c >= 0x430 && c <= 0x44F);
}

bool names_domain(std::string_view folded) {
    const std::size_t dot = folded.find('.');
    return folded.find(' ') == std::string_view::npos && dot != std::string_view::npos && dot > 0 &&
           dot + 2 < folded.size();
}

Leaning given(const Segment& segment, Leaning leaning) {
    if (segment.given == Given::organization) return {-8, 8};
    if (segment.given == Given::title) return {8, -8};
    return leaning;
}

}  // namespace

Judge role_judge(const Lexicon& lexicon) {
    const auto leaning = [&lexicon](const Segment& segment) {
        Leaning lean;
        const FoldedText& text = segment.folded;
        const int words = count_words(text);
        const int heads = lexicon.title_head.count(text);
        const int qualifiers = lexicon.title_qualifier.count(text);
        const int legal = lexicon.legal_form.count(text);
        const int kinds = lexicon.organization_kind.count(text);
        lean.title = 1.7 * std::min(heads, 2) + (heads > 0 ? 0.3 : 0.15) * std::min(qualifiers, 2);
        lean.title -= 1.2 * std::min(legal, 1) + 0.7 * std::min(kinds, 1);
        if (words > 8) lean.title -= 0.15 * (words - 8);
        lean.organization = 2.2 * std::min(legal, 1) + 1.1 * std::min(kinds, 2) - 0.7 * std::min(heads, 2) -
                            0.1 * std::min(qualifiers, 2);
        if (!segment.href.empty()) lean.organization += 1.2, lean.title -= 0.3;
        if (segment.joint == Joint::at) lean.organization += 3.5, lean.title -= 2;
        if (names_domain(text)) lean.organization += 0.6;
        if ((segment.style & style::bold) != 0 && heads == 0) lean.organization += 0.4;
        if (starts_lower(segment.text)) lean.organization -= 0.3, lean.title += 0.2;
        if (words > 8) lean.organization -= 0.15 * (words - 8);
        if (lexicon.places.contains(text.view())) lean.title -= 1.5, lean.organization -= 1.2;
        if (lexicon.freelance.count(text) > 0 && words <= 2)
            lean.title += 1.5, lean.organization -= 1.0, lean.own = true;
        return given(segment, lean);
    };
    return {leaning, 0.8, 1.0};
}

Judge education_judge(const Lexicon& lexicon) {
    const auto leaning = [&lexicon](const Segment& segment) {
        Leaning lean;
        const FoldedText& text = segment.folded;
        const int words = count_words(text);
        const int degrees = lexicon.degree.count(text);
        const int places_of_study = lexicon.institution.count(text);
        lean.title = 1.5 * std::min(degrees, 2) - 1.3 * std::min(places_of_study, 1);
        lean.organization = 1.9 * std::min(places_of_study, 2) + 0.6 * std::min(lexicon.legal_form.count(text), 1) -
                            1.1 * std::min(degrees, 2);
        if (!segment.href.empty()) lean.organization += 0.7;
        if (segment.joint == Joint::at) lean.organization += 3;
        if (words > 12) lean.title -= 0.1 * (words - 12), lean.organization -= 0.1 * (words - 12);
        if (lexicon.places.contains(text.view())) lean.title -= 1.5, lean.organization -= 1.0;
        return given(segment, lean);
    };
    return {leaning, 1.0, 0.8};
}

namespace {

/// A run of segments taken as one part of the header.
struct Choice {
    std::size_t first, last;
    double score;
};

Assigned best_pair(const std::vector<Choice>& titles, const std::vector<Choice>& organizations) {
    Assigned best;
    double best_score = -1e9;
    for (const Choice& title : titles)
        for (const Choice& organization : organizations) {
            const bool overlap = title.first < organization.last && organization.first < title.last;
            const double score = title.score + organization.score;
            if (overlap || score <= best_score) continue;
            best_score = score;
            best = {title.first, title.last, organization.first, organization.last, title.score};
        }
    return best;
}

}  // namespace

std::vector<Assigned> assign(const std::vector<Header>& headers, const Judge& judge) {
    std::vector<std::vector<Leaning>> leanings;
    struct Column {
        Leaning sum;
        int entries = 0;
    };
    std::map<std::uint32_t, Column> columns;
    for (const Header& header : headers) {
        std::vector<Leaning>& own = leanings.emplace_back();
        for (const Segment& segment : header.segments) {
            own.push_back(judge.leaning(segment));
            if (own.back().own) continue;
            Column& column = columns[segment.slot];
            column.sum.title += std::clamp(own.back().title, -2.0, 2.0);
            column.sum.organization += std::clamp(own.back().organization, -2.0, 2.0);
            ++column.entries;
        }
    }
    std::vector<Assigned> result;
    for (std::size_t h = 0; h < headers.size(); ++h) {
        const std::vector<Segment>& segments = headers[h].segments;
        const std::size_t count = std::min(segments.size(), most_segments);
        std::vector<Leaning> own = leanings[h];
        for (std::size_t i = 0; i < count; ++i) {
            const Column& column = columns[segments[i].slot];
            if (column.entries < 2) continue;
            own[i].title += column_weight * column.sum.title / column.entries;
            own[i].organization += column_weight * column.sum.organization / column.entries;
        }
        const bool all_bold = std::all_of(segments.begin(), segments.end(),
                                          [](const Segment& segment) { return (segment.style & style::bold) != 0; });
        const auto goes_on = [&](auto member, std::size_t last) {
            if (member(leanings[h][last]) > 0) return true;
            const bool same_bold = segments[last].joint == Joint::comma &&
                                   segments[last].line == segments[last - 1].line &&
                                   (segments[last].style & segments[last - 1].style & style::bold) != 0 && !all_bold;
            return same_bold && leanings[h][last].organization <= 0;
        };
        const auto runs = [&](auto member, double bonus) {
            std::vector<Choice> all = {{0, 0, 0}};
            for (std::size_t first = 0; first < count; ++first) {
                double score = bonus;
                for (std::size_t last = first; last < count; ++last) {
                    if (last > first && !goes_on(member, last)) break;
                    if (last > first) score -= joint_cost(segments[last].joint);
                    score += member(own[last]);
                    all.push_back({first, last + 1, score});
                }
            }
            return all;
        };
        const std::vector<Choice> titles = runs([](const Leaning& lean) { return lean.title; }, judge.title_bonus);
        const std::vector<Choice> organizations =
            runs([](const Leaning& lean) { return lean.organization; }, judge.organization_bonus);
        result.push_back(best_pair(titles, organizations));
    }
    return result;
}

std::string run_text(const Header& header, std::size_t first, std::size_t last, const std::vector<Line>& lines) {
    if (first >= last) return {};
    const Segment& a = header.segments[first];
    const Segment& b = header.segments[last - 1];
    if (last - first == 1) return a.text;
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
    return text;
}

}  // namespace vitae::recognize
