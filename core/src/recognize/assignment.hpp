// SPDX-License-Identifier: Apache-2.0
//
// Which segment of each header is the title, which the organization? Decided for all entries of a
// section together: what a column holds in the other entries counts for each of them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "recognize/segments.hpp"

namespace vitae::recognize {

/// How much a segment looks like the one and like the other; 0 = no sign, negative = a sign against.
struct Leaning {
    double title = 0;
    double organization = 0;
    bool own = false;  ///< says nothing about other entries ("Freelance" in the column of employers)
};
struct Judge {
    std::function<Leaning(const Segment&)> leaning;
    double title_bonus = 0, organization_bonus = 0;  ///< for saying anything at all: what a lone text without signs is
};

/// Work: job titles against employers. Education: qualifications against institutions.
Judge role_judge(const Lexicon& lexicon);
Judge education_judge(const Lexicon& lexicon);

/// The outcome for one header: runs of segments [first, last).
struct Assigned {
    std::size_t title_first = 0, title_last = 0;
    std::size_t organization_first = 0, organization_last = 0;
    double title_score = 0;
    [[nodiscard]] bool has_title() const { return title_first < title_last; }
    [[nodiscard]] bool has_organization() const { return organization_first < organization_last; }
};

std::vector<Assigned> assign(const std::vector<Header>& headers, const Judge& judge);

/// The words of a run of segments as the document has them.
std::string run_text(const Header& header, std::size_t first, std::size_t last, const std::vector<Line>& lines);

}  // namespace vitae::recognize
