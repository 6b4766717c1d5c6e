// SPDX-License-Identifier: Apache-2.0
//
// From tables to facts. Every row of a table becomes one fact with its line, or a line of a kept section.
//
//   Cv cv;
//   add_facts(table, cv, sink);
#pragma once

#include "columns.hpp"
#include "vitae/sdk/cv.hpp"
#include "vitae/sdk/importer.hpp"

namespace vitae::linkedin {

/// Lines of a row, in its file.
Lines lines_of(const Table& table, const CsvRow& row);

/// Who the person is and how to reach them: profile, e-mails, phones.
void add_profile(const Table& table, Cv& cv);
void add_profile_summary(const Table& table, Cv& cv);
void add_emails(const Table& table, Cv& cv);
void add_phones(const Table& table, Cv& cv);

/// Everything else. Notes what it leaves out.
void add_facts(const Table& table, Cv& cv, sdk::Sink& sink);

}  // namespace vitae::linkedin
