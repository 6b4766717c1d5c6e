// SPDX-License-Identifier: Apache-2.0
//
// Keeps the rows of people equal to what their documents and edits say.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "store/connection.hpp"
#include "store/edits.hpp"
#include "store/merge.hpp"
#include "store/organizations.hpp"
#include "store/projection_rows.hpp"
#include "store/skill_table.hpp"

namespace vitae {

class Projector {
public:
    Projector(Connection& connection, SkillTable& skills);

    /// What the person's rows have to say. The person has at least one document.
    Projection compute(std::int64_t person);
    /// The same of documents at hand and no edits.
    Projection compute(std::vector<SourceDocument> documents);

    ProjectionRows& rows() { return rows_; }
    Organizations& organizations() { return organizations_; }

    /// Around a change of some people's sources: takes their rows out before it, and puts in the rows
    /// of whoever is left or new after it.
    class Rebuild {
    public:
        Rebuild(Projector& projector, const std::vector<std::int64_t>& people);
        /// Takes out the rows of a person who has no full-text row.
        void take_out(std::int64_t person);
        /// Computes and writes one person.
        Projection write(std::int64_t person);
        /// Removes what nobody refers to any more. The last step.
        void tidy();

    private:
        Projector& projector_;
        std::set<std::int64_t> organizations_;
        std::set<std::int64_t> unreviewed_skills_;
    };

private:
    Projection compute(std::vector<SourceDocument> documents, const std::vector<RecordedEdit>& edits);

    Connection& connection_;
    SkillTable& skills_;
    Organizations organizations_;
    ProjectionRows rows_;
    ResolveSkill resolve_;
};

/// Numbers of a projection for people: roles, and different skills used or claimed.
int count_skills(const Projection& projection);

}  // namespace vitae
