// SPDX-License-Identifier: Apache-2.0
//
// A database with people and openings, for tests of what happens to them.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "store/connection.hpp"
#include "store/store.hpp"
#include "support/temporary_directory.hpp"
#include "vitae/database.hpp"
#include "vitae/openings.hpp"
#include "vitae/signature.hpp"

namespace vitae::test {

class Tracked : public testing::Test {
protected:
    std::int64_t person(const std::string& name) {
        Connection& connection = database.store().connection();
        connection.query("INSERT INTO person (name, as_of) VALUES (?, '2024-01-01')").bind(name).run();
        return connection.last_id();
    }

    std::int64_t opening(const std::string& title) {
        Opening opening;
        opening.title = title;
        return add_opening(database, opening, on(0));
    }

    /// The first cell as text.
    std::string one(const std::string& sql) {
        Query query = database.store().connection().query(sql);
        return query.step() ? query.text(0) : "";
    }

    /// A day of 2024, counted in months of 28 days.
    static Signature on(int day) { return sign("ruth", fmt::format("2024-{:02}-{:02}", 1 + day / 28, 1 + day % 28)); }

    TemporaryDirectory folder;
    Database database = Database::open(folder.path() / "vitae.db", Access::read_write);
};

}  // namespace vitae::test
