// SPDX-License-Identifier: Apache-2.0
//
// The originals and what was read in them.
#pragma once

#include <cstdint>
#include <vector>

#include "store/connection.hpp"
#include "store/edits.hpp"
#include "store/merge.hpp"
#include "store/store.hpp"

namespace vitae {

/// Inserts document, extraction and identity keys; the person may be inserted later in the transaction.
std::int64_t insert_document(Connection& connection, const NewDocument& document, const std::string& sha256,
                             std::int64_t person);
/// Replaces the extraction, the identity keys and the date of a known document.
void replace_extraction(Connection& connection, std::int64_t document, const NewDocument& reading);
/// Removes a document with its extraction and keys; items of runs forget it.
void delete_document(Connection& connection, std::int64_t document);

std::vector<SourceDocument> load_documents(Connection& connection, std::int64_t person);
std::vector<RecordedEdit> load_edits(Connection& connection, std::int64_t person);

/// True if the document's last reading was exactly this one.
bool is_same_reading(Connection& connection, std::int64_t document, const NewDocument& reading);

}  // namespace vitae
