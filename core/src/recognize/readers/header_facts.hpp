// SPDX-License-Identifier: Apache-2.0
//
// The headers of a section's entries, read and decided together.
#pragma once

#include <string>
#include <vector>

#include "recognize/entries/assignment.hpp"
#include "recognize/entries/entries.hpp"
#include "recognize/readers/draft.hpp"

namespace vitae::recognize {

/// One entry with its header decided. For education `title` is the qualification, `organization`
/// the institution.
struct HeaderFacts {
    Entry entry;
    Header header;
    std::string title, organization, organization_url, location;
    std::string client;     ///< whom the organization did the work for
    Employment employment;  ///< taken off the title, the organization and what else the header says
    Assigned assigned;
    Period period;
    std::string leftover;                ///< words of the header that are none of these
    bool own_line_organization = false;  ///< organization and title stand on different lines
};

/// Reads all entries; header lines are marked as facts. `columns`: see assign().
std::vector<HeaderFacts> read_headers(Draft& draft, std::vector<Entry> entries, const Judge& judge, Columns& columns);

/// The same for the rows of a table with a header row; empty if its columns are not understood.
std::vector<HeaderFacts> read_table(Draft& draft, const LineList& rows, const Judge& judge);

/// The period of a header and what its stated duration adds; warns where it is doubtful.
Period period_of(Draft& draft, const Header& header);

}  // namespace vitae::recognize
