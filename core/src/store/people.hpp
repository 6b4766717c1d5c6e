// SPDX-License-Identifier: Apache-2.0
//
// People as wholes: joining and splitting them, and what people add to them by hand.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/connection.hpp"
#include "store/projection.hpp"
#include "store/store.hpp"

namespace vitae {

/// A number that nobody has, nor will have again when a merge is taken back.
std::int64_t next_person_id(Connection& connection);
std::string person_name(Connection& connection, std::int64_t person);
/// Throws Error (usage) if there is no such person.
void require_person(Connection& connection, std::int64_t person);

/// Moves documents, edits, notes, tags and run items of `from` to `to` and deletes `from`, whose
/// projection rows must be gone.
void join_person(Connection& connection, std::int64_t from, std::int64_t to);
/// Gives documents that nothing links to the person's first document to people of their own; returns
/// these. Human additions stay with the first.
std::vector<std::int64_t> split_person(Connection& connection, std::int64_t person);

/// Edits, notes or tags: what an import could not bring back.
bool is_touched_by_people(Connection& connection, std::int64_t person);
std::int64_t insert_edit(Connection& connection, std::int64_t person, const NewEdit& edit);

/// Different skills used or claimed.
int count_person_skills(Connection& connection, std::int64_t person);
/// Language of the newest document.
std::string document_language(Connection& connection, std::int64_t person);

/// The projection as one Cv, for exporters.
Cv cv_of(const Projection& projection, const std::string& language);

/// Now, UTC: 2024-05-01T12:00:00Z
std::string utc_now();

}  // namespace vitae
