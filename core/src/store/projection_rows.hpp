// SPDX-License-Identifier: Apache-2.0
//
// A projection as rows: written as a whole, read as a whole.
#pragma once

#include <optional>

#include "store/connection.hpp"
#include "store/organizations.hpp"
#include "store/projection.hpp"
#include "store/skill_table.hpp"

namespace vitae {

class ProjectionRows {
public:
    ProjectionRows(Connection& connection, SkillTable& skills, Organizations& organizations)
        : connection_(connection), skills_(skills), organizations_(organizations) {}

    /// Inserts the rows of a person that has none; the row in `person` itself is created or updated.
    void write(std::int64_t person, const Projection& projection);
    /// What the rows say. Fact keys, statements' order and lost edits are not part of it. Nothing if there is no such
    /// person.
    std::optional<Projection> read(std::int64_t person);
    /// Deletes all rows of the projection but the one in `person`.
    void clear(std::int64_t person);

    /// The full-text row is written from the person's rows and must go before any of them changes.
    void add_search_row(std::int64_t person);
    void remove_search_row(std::int64_t person);

private:
    void insert_doubts(std::int64_t person, std::string_view fact, std::int64_t row,
                       const std::vector<FieldDoubt>& doubts);
    /// The number of the new row.
    template <class F>
    std::int64_t insert(std::int64_t person, const Projected<F>& fact);
    template <class F>
    void insert_all(std::int64_t person, const std::vector<Projected<F>>& facts);
    void insert_person(std::int64_t person, const Projection& projection);
    void insert_contacts(std::int64_t person, const Projection& projection);
    void insert_roles(std::int64_t person, const Projection& projection);
    void insert_projects(std::int64_t person, const Projection& projection);
    void insert_claims(std::int64_t person, const Projection& projection);
    void insert_mentions(std::string_view sql, std::int64_t holder, const std::vector<ProjectedMention>& mentions);

    Connection& connection_;
    SkillTable& skills_;
    Organizations& organizations_;
    int next_doubt_ = 0;
};

}  // namespace vitae
