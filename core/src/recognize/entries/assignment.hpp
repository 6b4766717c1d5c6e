// SPDX-License-Identifier: Apache-2.0
//
// Which segment of each header is the title, which the organization? Decided for all entries of a
// section together: what a column holds in the other entries counts for each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "recognize/entries/segments.hpp"

namespace vitae::recognize {

/// How much a segment looks like the one and like the other; 0 = no sign, negative = a sign against.
struct Leaning {
    double title = 0;
    double organization = 0;
    bool own = false;  ///< says nothing about other entries ("Freelance" in the column of employers)
};
/// One reason for a leaning: {"legal form", -1.2, 2.2}.
struct Sign {
    const char* name;
    double title = 0;
    double organization = 0;
};
struct Judge {
    /// Lists its reasons if it is given a list.
    std::function<Leaning(const Segment&, std::vector<Sign>*)> leaning;
    double title_bonus = 0, organization_bonus = 0;  ///< for saying anything at all: what a lone text without signs is
    const WordSet* heads = nullptr;                  ///< words of titles, or of qualifications
};

/// Work: job titles against employers. Education: qualifications against institutions.
Judge role_judge(const Lexicon& lexicon);
Judge education_judge(const Lexicon& lexicon);

/// Segments [first, last) of a header; none if first == last.
struct SegmentRun {
    std::size_t first = 0, last = 0;
    [[nodiscard]] bool empty() const { return first >= last; }
    [[nodiscard]] bool contains(std::size_t i) const { return first <= i && i < last; }
    friend bool operator==(const SegmentRun&, const SegmentRun&) = default;
};

/// Title and organization of one header, and how much speaks for them together.
struct Reading {
    SegmentRun title, organization;
    double score = 0;
};

/// The outcome for one header.
struct Assigned {
    Reading best;
    Reading other_title, other_organization;  ///< the best readings in which this part is another
    std::vector<Leaning> leanings;            ///< of each segment, with its column's
    double title_score = 0;
    [[nodiscard]] bool has_title() const { return !best.title.empty(); }
    [[nodiscard]] bool has_organization() const { return !best.organization.empty(); }
};

/// What the columns of headers read before hold: document-wide habits.
class Columns {
public:
    void add(const Segment& segment, const Leaning& leaning);
    /// The mean leaning of what stands in the segment's place, counting only two or more entries.
    [[nodiscard]] Leaning at(const Segment& segment) const;

private:
    struct Sum {
        Leaning leaning;
        int entries = 0;
    };
    std::map<std::uint32_t, Sum> sums_;
};

/// `columns` holds what earlier sections of the same kind look like, and learns from these headers.
std::vector<Assigned> assign(const std::vector<Header>& headers, const Judge& judge, Columns& columns);

/// The words of a run of segments as the document has them.
std::string run_text(const Header& header, SegmentRun run, const std::vector<Line>& lines);

}  // namespace vitae::recognize
