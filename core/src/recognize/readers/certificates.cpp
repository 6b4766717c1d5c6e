// SPDX-License-Identifier: Apache-2.0
//
// Certificates and courses, and awards: a name, who gave it, when, under which number.
#include <algorithm>
#include <utility>

#include "model/text.hpp"
#include "recognize/readers/issuing.hpp"
#include "recognize/readers/listed_facts.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_detail = 12;           // words of a line below the name that is no sentence
constexpr double dash_share = 0.7;           // of the names of a list, from which a dash stands before the giver
constexpr std::size_t fewest_in_a_list = 2;  // from which it shows a habit

/// A fact of the list with what all of its lines say.
struct GivenFact {
    std::string name, giver, url, credential_id;
    std::optional<PartialDate> date, until;
    bool range = false;
    LineList details;  ///< lines below that are neither: sentences about it
    Lines lines;
};

class GivenFacts {
public:
    GivenFacts(Draft& draft, const LineList& lines, Dates dates) : draft_(draft), facts_(listed(draft, lines)) {
        for (const Listed& fact : facts_) firsts_.push_back(parts_of(draft.lines[fact.first], dates));
        dashes_join_ = dashes_join();
    }

    std::vector<GivenFact> read() {
        std::vector<GivenFact> all;
        for (std::size_t i = 0; i < facts_.size(); ++i) all.push_back(read_fact(facts_[i], std::move(firsts_[i])));
        return all;
    }

private:
    /// Most names have one dash, and what follows one of them is a giver beyond doubt.
    bool dashes_join() const {
        std::size_t dashed = 0, sure = 0;
        for (const LineParts& parts : firsts_) {
            const NameAndGiver split = split_giver(parts.text, draft_.lexicon, true);
            if (split.giver.empty()) continue;
            ++dashed;
            sure += names_giver(split.giver, draft_.lexicon) ? 1 : 0;
        }
        return firsts_.size() >= fewest_in_a_list && sure > 0 &&
               static_cast<double>(dashed) >= dash_share * static_cast<double>(firsts_.size());
    }

    GivenFact read_fact(const Listed& listed, LineParts first) {
        GivenFact fact;
        const Line& line = draft_.lines[listed.first];
        NameAndGiver split =
            line.is_row() ? NameAndGiver{first.text, {}} : split_giver(first.text, draft_.lexicon, dashes_join_);
        if (line.is_row()) split = split_row(first.text);
        fact.name = split.name.empty() ? line.text : split.name;
        fact.giver = std::move(split.giver);
        take(fact, std::move(first));
        draft_.fact(listed.first);
        if (!fact.date) fact.date = date_above(draft_, listed);
        if (listed.below) draft_.fact(*listed.below);
        std::size_t last = listed.first;
        for (const std::size_t i : listed.more) {
            read_detail(fact, i, i == listed.more.front());
            if (!draft_.is_open(i)) last = std::max(last, i);
        }
        fact.lines = draft_.span(listed.first, last);
        return fact;
    }

    /// Cells: the name first, the giver by its words or as the only other text.
    NameAndGiver split_row(const std::string& text) const {
        const std::size_t bar = text.find(" | ");
        if (bar == std::string::npos) return {text, {}};
        return {text.substr(0, bar), text.substr(bar + 3)};
    }

    static void take(GivenFact& fact, LineParts parts) {
        if (fact.url.empty()) fact.url = std::move(parts.url);
        if (fact.credential_id.empty()) fact.credential_id = std::move(parts.credential_id);
        if (fact.giver.empty()) fact.giver = std::move(parts.giver);
        if (!fact.date) fact.date = parts.date, fact.range = parts.range;
        if (!fact.until) fact.until = parts.until;
    }

    /// A line below the name: the giver, dates, a number, an address; anything else stays as it is.
    void read_detail(GivenFact& fact, std::size_t i, bool first) {
        const Line& line = draft_.lines[i];
        if (line.words > longest_detail) return fact.details.push_back(i);
        LineParts parts = parts_of(line, Dates::all);
        const std::string_view text = trim_separators(parts.text);
        const bool link_text = parts.url.size() > 0 && line.link_in(0, line.text.size()) == parts.url;
        const bool giver = !text.empty() && fact.giver.empty() && parts.giver.empty() && !line.text.ends_with('.') &&
                           !link_text &&
                           (names_giver(text, draft_.lexicon) || (first && parts.date) || line.continues());
        if (giver) parts.giver = text;
        if (!text.empty() && !giver && !link_text) return fact.details.push_back(i);
        take(fact, std::move(parts));
        draft_.fact(i);
    }

    Draft& draft_;
    std::vector<Listed> facts_;
    std::vector<LineParts> firsts_;
    bool dashes_join_ = false;
};

}  // namespace

void add_certificates(Draft& draft, const LineList& lines) {
    for (GivenFact& fact : GivenFacts(draft, lines, Dates::apart).read()) {
        Certificate certificate;
        const bool attended = fact.range && names_course(fact.name);
        certificate.issued = attended && fact.until ? fact.until : fact.date;
        if (!attended) certificate.expires = fact.until;
        certificate.name = std::move(fact.name);
        certificate.issuer = std::move(fact.giver);
        certificate.url = std::move(fact.url);
        certificate.credential_id = std::move(fact.credential_id);
        certificate.lines = fact.lines;
        draft.cv.certificates.push_back(std::move(certificate));
    }
}

void add_awards(Draft& draft, const LineList& lines) {
    for (GivenFact& fact : GivenFacts(draft, lines, Dates::closing_years).read()) {
        Award award;
        award.title = std::move(fact.name);
        award.awarder = std::move(fact.giver);
        award.date = fact.date;
        for (const std::size_t i : fact.details) {
            append_line(award.text, draft.lines[i].text);
            draft.fact(i);
            award.lines.first = fact.lines.first;
            fact.lines.last = std::max(fact.lines.last, draft.lines[i].lines().last);
        }
        award.lines = fact.lines;
        draft.cv.awards.push_back(std::move(award));
    }
}

}  // namespace vitae::recognize
