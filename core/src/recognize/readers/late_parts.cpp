// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/late_parts.hpp"

#include <algorithm>
#include <optional>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/skills/skill_list.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_part = 8;         // words
constexpr int longest_stopped = 5;      // words of a title with a full stop: "Sales manager."
constexpr double taken_from = 1.0;      // score with what the other entries say
constexpr double section_weight = 0.8;  // of the other entries' mean
constexpr std::size_t title_reach = 3;  // lines below the header in which a line of title words is its title

bool is_capital(std::string_view word) {
    const char32_t c = code_point_at(word, 0).value;
    return !is_small_letter(c);
}

/// How much the capitals of a line speak for a name; sentences have few. Where a script has none, the last
/// word must say it.
double capital_score(const Line& line, const Lexicon& lexicon) {
    int words = 0, capitals = 0;
    bool caseless = false;
    for_each_word(line.text, [&](std::string_view word) {
        ++words;
        capitals += is_capital(word) ? 1 : 0;
        caseless = caseless || is_cjk(code_point_at(word, 0).value);
    });
    if (caseless) return ends_like_name(line.folded.view(), lexicon) ? 0.5 : -2;
    return words > 0 && capitals >= 0.6 * words ? 0.5 : -0.8;
}

/// The line that could complete one entry.
struct Candidate {
    std::size_t entry;
    std::size_t body;  ///< position in the entry's body
    Header header;
    double score;
};

class LateParts {
public:
    LateParts(Draft& draft, std::vector<HeaderFacts>& entries, const Judge& judge)
        : draft_(draft), entries_(entries), judge_(judge) {}

    void find(std::string HeaderFacts::*part, double Leaning::*for_it, double Leaning::*against) {
        std::vector<Candidate> candidates;
        double sum = 0;
        for (std::size_t e = 0; e < entries_.size(); ++e) {
            std::optional<Candidate> candidate = candidate_in(e, part, for_it, against);
            if (!candidate) continue;
            sum += std::clamp(candidate->score, -1.5, 2.0);
            candidates.push_back(std::move(*candidate));
        }
        for (Candidate& candidate : candidates) {
            const double others = candidates.size() < 2 ? 0 : sum / static_cast<double>(candidates.size());
            if (candidate.score > 0 && candidate.score + section_weight * others >= taken_from) take(candidate, part);
        }
    }

private:
    bool lacks(std::size_t e, std::string HeaderFacts::*part) const {
        const HeaderFacts& facts = entries_[e];
        const bool umbrella = e + 1 < entries_.size() && entries_[e + 1].entry.nested;
        return (facts.*part).empty() && (!facts.title.empty() || !facts.organization.empty()) && !umbrella &&
               !facts.entry.nested && !facts.entry.body.empty();
    }

    std::optional<Candidate> candidate_in(std::size_t e, std::string HeaderFacts::*part, double Leaning::*for_it,
                                          double Leaning::*against) const {
        if (!lacks(e, part)) return std::nullopt;
        if (part == &HeaderFacts::organization)
            if (auto opening = employer_opening_line(e)) return opening;
        const std::vector<std::size_t>& body = entries_[e].entry.body;
        std::optional<Candidate> best;
        for (std::size_t n = 0; n < body.size() && n < (part == &HeaderFacts::title ? title_reach : 1); ++n) {
            const Line& line = draft_.lines[body[n]];
            if (!could_be_part(line)) continue;
            if (n > 0 && (line.is_item() || draft_.lexicon.title_head.count(line.folded) == 0)) continue;
            Header header = read_header(draft_.lines, {body[n]}, draft_.lexicon);
            if (header.segments.empty() || !header.rest.empty()) continue;
            const double score = score_of(line, header, for_it, against);
            if (!best || score > best->score) best = Candidate{e, n, std::move(header), score};
        }
        return best;
    }

    /// "*Millbrook Museum, Leeds*, see the page about it for more": the words set apart name the employer.
    std::optional<Candidate> employer_opening_line(std::size_t e) const {
        const std::size_t index = entries_[e].entry.body.front();
        const Line& line = draft_.lines[index];
        if (!opens_with_set_name(line) || line.is_heading() || line.is_row() || line.words <= longest_part)
            return std::nullopt;
        Header header = read_header(draft_.lines, {index}, draft_.lexicon);
        std::erase_if(header.segments, [&](const Segment& segment) { return segment.begin >= line.runs[0].end; });
        if (header.segments.empty() || header.period) return std::nullopt;
        const Segment& name = header.segments.front();
        if (judge_.leaning(name, nullptr).organization <= 0 || starts_lower(name.text)) return std::nullopt;
        header.segments.resize(1);
        header.rest = line.text.substr(line.runs[0].end);
        return Candidate{e, 0, std::move(header), taken_from};
    }

    bool could_be_part(const Line& line) const {
        return line.words <= longest_part && !line.is_heading() && !line.is_row() && !line.text.ends_with(':') &&
               line.labelled().label.empty() && !draft_.lexicon.section(line.folded) &&
               line.text.find(". ") == std::string::npos && line.text.find("http") == std::string::npos;
    }

    double score_of(const Line& line, const Header& header, double Leaning::*for_it, double Leaning::*against) const {
        double best = -2;
        for (const Segment& segment : header.segments) {
            const Leaning lean = judge_.leaning(segment, nullptr);
            best = std::max(best, lean.*for_it - std::max(0.0, lean.*against));
        }
        double score = best;
        score += capital_score(line, draft_.lexicon);
        score += line.words <= 4 ? 0.3 : -0.15 * (line.words - 4);
        if (line.all_bold) score += 0.6;
        const int heads = draft_.lexicon.title_head.count(line.folded);
        if (line.text.ends_with('.')) score -= heads == 0 ? 1.0 : line.words > longest_stopped * heads ? 2.0 : 0.0;
        if (skill_list_share(SkillText(line.text, line.folded, draft_.skills), line.words) >= 0.6) score -= 1.5;
        return score;
    }

    void take(const Candidate& candidate, std::string HeaderFacts::*part) {
        HeaderFacts& facts = entries_[candidate.entry];
        const std::size_t line = facts.entry.body[candidate.body];
        facts.*part = run_text(candidate.header, {0, candidate.header.segments.size()}, draft_.lines);
        while ((facts.*part).ends_with('.') && part == &HeaderFacts::title) (facts.*part).pop_back();
        if (part == &HeaderFacts::organization)
            facts.organization_url = draft_.lines[line].link_in(0, draft_.lines[line].text.size());
        if (facts.location.empty()) facts.location = candidate.header.location;
        if (has_words(candidate.header.rest)) {
            const std::size_t from = candidate.header.rest.find_first_not_of(" ,.;:-");
            append_line(facts.leftover, std::string_view(candidate.header.rest).substr(from));
        }
        facts.entry.header.push_back(line);
        facts.entry.body.erase(facts.entry.body.begin() + static_cast<std::ptrdiff_t>(candidate.body));
        draft_.fact(line);
    }

    Draft& draft_;
    std::vector<HeaderFacts>& entries_;
    const Judge& judge_;
};

}  // namespace

void find_late_parts(Draft& draft, std::vector<HeaderFacts>& entries, const Judge& judge) {
    LateParts late(draft, entries, judge);
    late.find(&HeaderFacts::title, &Leaning::title, &Leaning::organization);
    late.find(&HeaderFacts::organization, &Leaning::organization, &Leaning::title);
}

}  // namespace vitae::recognize
