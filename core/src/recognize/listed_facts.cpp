// SPDX-License-Identifier: Apache-2.0
//
// Facts that stand one to a line or item: certificates, publications, awards, recommendations.
#include <algorithm>

#include "model/text.hpp"
#include "recognize/draft.hpp"

namespace vitae::recognize {
namespace {

/// One fact: its first line and the lines below it.
struct Listed {
    std::size_t first = 0;
    LineList more;
};

std::vector<Listed> listed(const Draft& draft, const LineList& lines) {
    std::vector<Listed> all;
    std::uint32_t depth = 99;
    bool headings = false;
    for (const std::size_t i : lines) {
        if (draft.lines[i].is_item()) depth = std::min(depth, draft.lines[i].block->depth);
        headings = headings || draft.lines[i].is_heading();
    }
    for (const std::size_t i : lines) {
        const Line& line = draft.lines[i];
        if (!draft.is_open(i) || line.block->has(block_flag::table_header)) continue;
        const bool item = line.is_item() && line.block->depth <= depth && !headings;
        const bool starts = item || line.is_row() || line.is_heading() ||
                            (!headings && !line.is_item() && line.block->depth == 0 && line.block->quote == 0 &&
                             (!line.continues() || line.starts_bold || line.dated));
        if (starts || all.empty())
            all.push_back({i, {}});
        else
            all.back().more.push_back(i);
    }
    return all;
}

struct Parts {
    std::string name;
    std::string url;
    std::optional<PartialDate> date, until;
    std::string text;
    Lines lines;
};

std::string without_bytes(std::string_view text, std::size_t begin, std::size_t end) {
    std::string rest(trim(text.substr(0, begin)));
    const std::string_view after = trim(text.substr(end));
    if (!rest.empty() && !after.empty()) rest += ' ';
    rest += after;
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : {",", "-", "–", "—", "|", ":", "·", "()", ";"}) {
            const std::string_view bare = trim(rest);
            if (bare.ends_with(sign))
                rest = bare.substr(0, bare.size() - sign.size()), again = true;
            else if (bare.starts_with(sign))
                rest = bare.substr(sign.size()), again = true;
            else if (bare.size() != rest.size())
                rest = std::string(bare);
        }
    }
    return rest;
}

Parts parts_of(Draft& draft, const Listed& fact) {
    Parts parts;
    const Line& line = draft.lines[fact.first];
    parts.name = line.text;
    for (const FoundPeriod& period : line.periods) {
        if (period.form == PeriodForm::duration || !line.dated) continue;
        parts.date = period.period.start ? period.period.start : period.period.end;
        if (period.form == PeriodForm::range) parts.until = period.period.end;
        parts.name = without_bytes(line.text, period.begin, period.end);
        break;
    }
    if (count_words(parts.name) == 0) parts.name = line.text;
    const std::string_view link = line.link_in(0, line.text.size());
    if (link.starts_with("http")) parts.url = link;
    draft.fact(fact.first);
    std::size_t last = fact.first;
    for (const std::size_t i : fact.more) {
        append_line(parts.text, draft.lines[i].text);
        if (!parts.date && draft.lines[i].dated && draft.lines[i].periods[0].period.start)
            parts.date = draft.lines[i].periods[0].period.start;
        draft.fact(i);
        last = i;
    }
    parts.lines = draft.span(fact.first, last);
    return parts;
}

}  // namespace

void add_certificates(Draft& draft, const LineList& lines) {
    for (const Listed& fact : listed(draft, lines)) {
        Parts parts = parts_of(draft, fact);
        Certificate certificate;
        certificate.name = std::move(parts.name);
        certificate.issuer = std::move(parts.text);
        certificate.url = std::move(parts.url);
        certificate.issued = parts.date;
        certificate.expires = parts.until;
        certificate.lines = parts.lines;
        draft.cv.certificates.push_back(std::move(certificate));
    }
}

void add_publications(Draft& draft, const LineList& lines) {
    for (const Listed& fact : listed(draft, lines)) {
        Parts parts = parts_of(draft, fact);
        Publication publication;
        publication.title = std::move(parts.name);
        publication.publisher = std::move(parts.text);
        publication.url = std::move(parts.url);
        publication.published = parts.date;
        publication.lines = parts.lines;
        draft.cv.publications.push_back(std::move(publication));
    }
}

void add_awards(Draft& draft, const LineList& lines) {
    for (const Listed& fact : listed(draft, lines)) {
        Parts parts = parts_of(draft, fact);
        Award award;
        award.title = std::move(parts.name);
        award.date = parts.date;
        award.text = std::move(parts.text);
        award.lines = parts.lines;
        draft.cv.awards.push_back(std::move(award));
    }
}

void add_recommendations(Draft& draft, const LineList& lines) {
    for (const Listed& fact : listed(draft, lines)) {
        Parts parts = parts_of(draft, fact);
        Recommendation recommendation;
        recommendation.lines = parts.lines;
        const std::string_view head = draft.lines[fact.first].text;
        const bool named = draft.lines[fact.first].words <= 14 && !parts.text.empty();
        if (!named) {
            recommendation.text = std::string(head);
            if (!parts.text.empty()) append_line(recommendation.text, parts.text);
        } else {
            std::size_t cut = head.size();
            for (const std::string_view sign : {" - ", " – ", " — ", ", ", " | "}) cut = std::min(cut, head.find(sign));
            recommendation.author = trim(head.substr(0, cut));
            recommendation.relation = cut < head.size() ? without_bytes(head, 0, cut) : std::string();
            while (recommendation.author.ends_with(':')) recommendation.author.pop_back();
            recommendation.text = std::move(parts.text);
        }
        draft.cv.recommendations.push_back(std::move(recommendation));
    }
}

}  // namespace vitae::recognize
