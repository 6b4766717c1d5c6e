// SPDX-License-Identifier: Apache-2.0
#include "commands/import_rows.hpp"

#include <iostream>

#include "commands/reading.hpp"
#include "context.hpp"

namespace vitae::cli {

ImportRows::ImportRows(const Context& context) {
    if (context.for_reading()) return;
    writer_ = context.row_writer();
    writer_->columns({{"outcome", "", ""},
                      {"path", "", ""},
                      {"person_id", "", ""},
                      {"name", "", ""},
                      {"as_of", "", ""},
                      {"roles", "", ""},
                      {"skills", "", ""},
                      {"doubts", "", ""},
                      {"changes", "", ""},
                      {"reason", "", ""}});
}

void ImportRows::add(const ImportItem& item) {
    if (!writer_) return;
    std::string changes;
    for (const std::string& change : item.changes) changes += (changes.empty() ? "" : "\n") + change;
    const Value person = item.person == 0 ? Value() : Value(item.person);
    writer_->row({std::string(name_of(item.outcome)), item.path, person, item.person_name, item.as_of,
                  std::int64_t{item.roles}, std::int64_t{item.skills}, std::int64_t{item.doubts}, changes,
                  item.reason});
    std::cout.flush();
}

void ImportRows::end() {
    if (writer_) writer_->end();
}

}  // namespace vitae::cli
