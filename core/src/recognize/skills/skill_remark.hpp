// SPDX-License-Identifier: Apache-2.0
//
// What stands beside a listed skill: how well, how long, when.
//
//   skill_remark("advanced, since 2015");    // level "advanced", first used 2015
//   skill_remark("5+ лет");                  // at least 60 months
//   skill_remark("★★★★☆");                   // level "★★★★☆"
//   skill_remark("EC2, S3");                 // nothing: these are skills
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vitae/sdk/partial_date.hpp"

namespace vitae::recognize {

struct SkillRemark {
    std::string level;  ///< as written
    std::optional<int> months;
    std::optional<PartialDate> first_used, last_used;

    /// What is known already stays.
    void add(const SkillRemark& more);
};

/// The remark a text is, if it is nothing else.
std::optional<SkillRemark> skill_remark(std::string_view text);

/// "7 years of Ruby": bytes of the duration and the words that lead on to the name; 0 if the text opens otherwise.
std::size_t leading_duration_size(std::string_view text, SkillRemark& remark);

}  // namespace vitae::recognize
