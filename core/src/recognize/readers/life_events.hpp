// SPDX-License-Identifier: Apache-2.0
//
// Stays told as two events, as the standard forms of Japan and Korea want them: one line says when somebody came,
// another when they left.
//
//   "2015年4月 株式会社つばめ 入社", "2018年9月 株式会社つばめ 退社"   -> one role, 2015-04 to 2018-09
//   "2011.03 한빛대학교 전자공학과 입학", "2015.02 한빛대학교 전자공학과 졸업"   -> one entry of education
#pragma once

#include <vector>

#include "recognize/readers/header_facts.hpp"

namespace vitae::recognize {

enum class Stay { school, employer };

/// Joins the events among the entries into stays; what happened within one becomes a line of it. Entries that are no
/// events stay as they are, in their order.
void join_events(Draft& draft, std::vector<HeaderFacts>& all, Stay stay);

/// "北陵大学 工学部" -> institution and field, where no degree is named.
void split_departments(HeaderFacts& facts);

}  // namespace vitae::recognize
