// SPDX-License-Identifier: Apache-2.0
//
// Human corrections on top of what the documents say. Facts are named by keys made of what identifies
// them, so that an edit finds its fact again after the next import.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/merge.hpp"
#include "store/projection.hpp"
#include "store/store.hpp"

namespace vitae {

struct RecordedEdit {
    std::int64_t id = 0;
    NewEdit edit;
};

/// Gives every fact its key: "role/nordlys systems/staff engineer/2018"; equal ones get "#2", "#3".
void assign_fact_keys(Projection& projection);

/// A key as people say it: "role staff engineer, nordlys systems (2018)".
std::string readable_key(const std::string& key);

/// The key of an education that a single document states so.
std::string education_key(const Education& education);

/// Applies the edits in order; the facts must have keys. One that cannot be applied ends in
/// projection.lost_edits.
void apply_edits(Projection& projection, const std::vector<RecordedEdit>& edits, const ResolveSkill& resolve);

}  // namespace vitae
