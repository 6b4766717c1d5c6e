// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "store/audit.hpp"
#include "store/documents.hpp"
#include "store/identity.hpp"
#include "store/people.hpp"
#include "store/projector.hpp"
#include "store/store.hpp"
#include "store/tombstones.hpp"
#include "store/transaction.hpp"

namespace vitae {
namespace {

struct KnownBy {
    std::vector<std::int64_t> documents;
    std::vector<std::string> secrets;  ///< hashes of the documents, addresses, profiles
};

KnownBy known_by(Connection& connection, std::int64_t person) {
    KnownBy known;
    {
        Query query = connection.query("SELECT id, sha256 FROM document WHERE person = ? ORDER BY id");
        query.bind(person);
        while (query.step()) {
            known.documents.push_back(query.integer(0));
            known.secrets.push_back(query.text(1));
        }
    }
    Query query = connection.query(
        "SELECT DISTINCT k.key FROM identity_key k JOIN document d ON d.id = k.document WHERE d.person = ? ORDER BY 1");
    query.bind(person);
    while (query.step()) known.secrets.push_back(query.text(0));
    return known;
}

/// Copies of the person's applications with nobody behind them: openings, sources, stages and days.
void copy_without_person(Connection& connection, std::int64_t person) {
    std::vector<std::int64_t> applications;
    {
        Query query = connection.query("SELECT id FROM application WHERE person = ? ORDER BY id");
        query.bind(person);
        while (query.step()) applications.push_back(query.integer(0));
    }
    for (const std::int64_t application : applications) {
        connection
            .query(
                "INSERT INTO application (person, opening, source) SELECT NULL, opening, source FROM application "
                "WHERE id = ?")
            .bind(application)
            .run();
        const std::int64_t copy = connection.last_id();
        connection
            .query(
                "INSERT INTO application_event (application, at, recorded_at, actor, kind, from_stage, to_stage, "
                "reason) "
                "SELECT ?2, at, recorded_at, actor, kind, from_stage, to_stage, "
                "CASE kind WHEN 'rejected' THEN '(anonymised)' END FROM application_event WHERE application = ?1 "
                "ORDER BY id")
            .bind(application, copy)
            .run();
    }
}

std::int64_t record_erasure(Connection& connection, std::int64_t person, int documents, std::int64_t rows,
                            Statistics statistics, const Signature& signature) {
    const char* action = statistics == Statistics::keep ? "anonymise" : "erase";
    connection.query("INSERT INTO erasure (person, at, actor, action, documents, rows) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(person, signature.at, signature.actor, action, documents, rows)
        .run();
    const std::int64_t erasure = connection.last_id();
    record_audit(connection, signature, fmt::format("person.{}", action), person, documents);
    return erasure;
}

}  // namespace

Removal Store::remove_person(std::int64_t person, std::int64_t rows, Statistics statistics,
                             const Signature& signature) {
    AtomicStep step(*connection_);
    require_person(*connection_, person);
    forget_caches();
    const KnownBy known = known_by(*connection_, person);
    if (statistics == Statistics::keep) copy_without_person(*connection_, person);
    Projector::Rebuild rebuild(*projector_, {person});
    // A path is often named after the person.
    connection_->query("UPDATE import_item SET path = '(erased)', reason = NULL WHERE person = ?").bind(person).run();
    for (const std::int64_t document : known.documents) {
        connection_->query("UPDATE import_item SET path = '(erased)', reason = NULL WHERE document = ?")
            .bind(document)
            .run();
        delete_document(*connection_, document);
    }
    connection_->query("DELETE FROM person WHERE id = ?").bind(person).run();
    rebuild.tidy();
    const int documents = static_cast<int>(known.documents.size());
    const std::int64_t erasure = record_erasure(*connection_, person, documents, rows, statistics, signature);
    leave_tombstones(*connection_, erasure, known.secrets);
    step.commit();
    forget_caches();
    return {erasure, documents, known.secrets.size()};
}

std::optional<std::string> Store::erased_on(const std::string& sha256, const Cv& cv) {
    std::vector<std::string> secrets = identity_keys(cv);
    secrets.push_back(sha256);
    return vitae::erased_on(*connection_, secrets);
}

}  // namespace vitae
