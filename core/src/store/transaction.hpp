// SPDX-License-Identifier: Apache-2.0
//
// Guards that roll back what was not committed. A Transaction begins IMMEDIATE, since a read that is
// upgraded to a write fails at once when another process has written in between. The savepoint of
// SQLiteCpp 3.2.1 rolls back without releasing and leaves the connection in a transaction: hence ours.
//
//   Transaction transaction(connection);
//   ...
//   transaction.commit();
#pragma once

#include "store/connection.hpp"

namespace vitae {

class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

/// Everything read during its life is of one state of the database, whoever writes meanwhile.
class Snapshot {
public:
    explicit Snapshot(Connection& connection);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Connection& connection_;
};

/// One atomic step: a savepoint inside a transaction, a transaction of its own outside.
class AtomicStep {
public:
    explicit AtomicStep(Connection& connection);
    ~AtomicStep();
    AtomicStep(const AtomicStep&) = delete;
    AtomicStep& operator=(const AtomicStep&) = delete;
    void commit();

private:
    Connection& connection_;
    bool nested_;
    bool open_ = true;
};

}  // namespace vitae
