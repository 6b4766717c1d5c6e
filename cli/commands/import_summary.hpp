// SPDX-License-Identifier: Apache-2.0
//
// What an import tells the user: a line per file, counts, and what to do next.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "vitae/import.hpp"

namespace vitae::cli {

class Context;

struct ImportCounts {
    std::array<std::size_t, 5> by_outcome{};
    std::size_t doubts = 0;
    [[nodiscard]] std::size_t of(Outcome outcome) const { return by_outcome[static_cast<std::size_t>(outcome)]; }
};

ImportCounts count_outcomes(const std::vector<ImportItem>& items);

void print_import_summary(const Context& context, const ImportSummary& summary, const ImportOptions& options);

}  // namespace vitae::cli
