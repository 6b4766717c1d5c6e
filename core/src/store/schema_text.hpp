// SPDX-License-Identifier: Apache-2.0
//
// The texts of schema/, compiled in: migrations, views and summaries sorted by name, the built-in
// skills, the words of titles.
#pragma once

#include "model/embedded_text.hpp"

namespace vitae::embedded {

extern const TextFile schema_migrations[];
extern const std::size_t schema_migrations_count;
extern const TextFile schema_views[];
extern const std::size_t schema_views_count;
extern const TextFile schema_summaries[];
extern const std::size_t schema_summaries_count;
extern const TextFile schema_skills[];  ///< skills.tsv
extern const std::size_t schema_skills_count;
extern const TextFile schema_title_levels[];  ///< title_levels.tsv
extern const std::size_t schema_title_levels_count;

}  // namespace vitae::embedded
