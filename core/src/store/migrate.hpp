// SPDX-License-Identifier: Apache-2.0
//
// Brings a database to this program's schema: migrations in order, then the views and built-in skills
// of this program. What is current already is not written to.
#pragma once

#include "store/connection.hpp"

namespace vitae {

/// Throws Error for a newer schema (naming both numbers), and for an older one if access is read_only.
/// An upgrade makes a backup beside the file first; each migration is one transaction.
void migrate(Connection& connection);

/// The schema number this program writes.
int program_schema_version();

/// Whether `name` has another text than the mirrored one; remembers the new one.
bool mirror_text_changed(Connection& connection, const std::string& name, const std::string& text);

}  // namespace vitae
