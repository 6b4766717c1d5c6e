// SPDX-License-Identifier: Apache-2.0
#include "store/transaction.hpp"

#include <exception>

namespace vitae {
namespace {

// A destructor must not throw; SQLite rolls back by itself when the connection or process ends.
void quietly(Connection& connection, std::string_view sql) noexcept {
    try {
        if (connection.in_transaction()) connection.query(sql).run();
    } catch (const std::exception&) {
    }
}

}  // namespace

Transaction::Transaction(Connection& connection) : connection_(connection) { connection_.begin_write(); }

Transaction::~Transaction() {
    if (open_) quietly(connection_, "ROLLBACK");
}

void Transaction::commit() {
    connection_.query("COMMIT").run();
    open_ = false;
}

Snapshot::Snapshot(Connection& connection) : connection_(connection) { connection_.query("BEGIN").run(); }

Snapshot::~Snapshot() { quietly(connection_, "ROLLBACK"); }

AtomicStep::AtomicStep(Connection& connection) : connection_(connection), nested_(connection.in_transaction()) {
    if (nested_)
        connection_.query("SAVEPOINT step").run();
    else
        connection_.begin_write();
}

AtomicStep::~AtomicStep() {
    if (!open_) return;
    if (nested_) quietly(connection_, "ROLLBACK TO step");
    quietly(connection_, nested_ ? "RELEASE step" : "ROLLBACK");
}

void AtomicStep::commit() {
    connection_.query(nested_ ? "RELEASE step" : "COMMIT").run();
    open_ = false;
}

}  // namespace vitae
