// SPDX-License-Identifier: Apache-2.0
//
// People against what an opening asks for: the report opening-fit, one entry per person. No score, and nobody is left
// out for lacking something.
//
//   for (const vitae::PersonFit& fit : vitae::match_people(file, reports, opening, options))
//       std::cout << fit.name << '\n';
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "vitae/career.hpp"
#include "vitae/openings.hpp"
#include "vitae/report.hpp"

namespace vitae {

struct SkillFit {
    std::string skill;
    bool required = true;
    int min_months = 0;
    std::string fit;  ///< met, met if possible, short, too long ago, claimed or no evidence
    int short_by = 0;
    Months months;
    std::string last_used;           ///< ISO month; empty = undated
    std::vector<SkillUse> evidence;  ///< the lines it rests on
};

struct PersonFit {
    std::int64_t person = 0;
    std::string name;
    std::int64_t application = 0;  ///< in process; 0 = none
    std::string stage;
    std::string as_of;
    std::vector<SkillFit> skills;  ///< required ones first, as the opening lists them

    [[nodiscard]] int count(bool required, const std::string& fit) const;
};

struct MatchOptions {
    bool applicants_only = false;               ///< else everybody with evidence for a required skill
    std::size_t most = 0;                       ///< only so many people; 0 = all
    std::map<std::string, std::string> report;  ///< more arguments of the report, by name: as-of, types
    bool evidence = false;                      ///< look up the lines too
};

/// In the order of the report.
std::vector<PersonFit> match_people(const std::filesystem::path& database, const ReportCatalog& reports,
                                    const Opening& opening, const MatchOptions& options);

}  // namespace vitae
