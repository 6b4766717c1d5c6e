// SPDX-License-Identifier: Apache-2.0
//
// Facts that stand one to a line or item: where each begins and what its lines say beside its name.
//
//   "- **Certified Gardener**, Leeds College (2019, valid until 2022), Credential ID LC-77"
//   -> text "Certified Gardener, Leeds College", date 2019, expires 2022, credential_id "LC-77"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recognize/readers/draft.hpp"

namespace vitae::recognize {

/// One fact: its first line and the lines below it.
struct Listed {
    std::size_t first = 0;
    LineList more;
    std::optional<std::size_t> below{};  ///< a line above that says when and nothing else: "### 2018"
};

std::vector<Listed> listed(const Draft& draft, const LineList& lines);

/// The date a line above gives the fact.
std::optional<PartialDate> date_above(const Draft& draft, const Listed& fact);

/// A line taken apart.
struct LineParts {
    std::string text;  ///< what is left; where something was taken out of the middle stands " | "
    std::string url;
    std::string credential_id;
    std::string giver;  ///< by its label: "Issuer: ..."
    std::optional<PartialDate> date, until;
    bool range = false;  ///< date and until are one range, not issue and expiry
};

/// Which dates of a line belong to the fact.
enum class Dates {
    apart,          ///< between separators, in brackets, behind a word for issue or expiry
    closing_years,  ///< also a year that ends the line without any: no version in the name of an award
    all,
};
LineParts parts_of(const Line& line, Dates dates);

/// Without separators and empty brackets at its ends.
std::string_view trim_separators(std::string_view text);

}  // namespace vitae::recognize
