// SPDX-License-Identifier: Apache-2.0
//
// Invented CVs in Markdown, about 5 KB each, the same for the same number everywhere: what the
// benchmarks read. Layouts, languages of dates and precision vary from number to number.
//
//   std::string cv = vitae::bench::generated_cv(17);
#pragma once

#include <cstddef>
#include <string>

namespace vitae::bench {

std::string generated_cv(std::size_t number);
/// The same with as many roles as it takes to fill about `bytes`.
std::string generated_cv(std::size_t number, std::size_t bytes);

}  // namespace vitae::bench
