// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "store/changes.hpp"
#include "store/documents.hpp"
#include "store/people.hpp"
#include "store/projector.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"
#include "vitae/import.hpp"

namespace vitae {
namespace {

struct Brought {
    std::int64_t document;
    std::int64_t person;
    std::string path;
    bool was_known;  ///< the run found it unchanged
};

void require_undoable(Connection& connection, std::int64_t run) {
    Query query = connection.query("SELECT undone_at, json_extract(options, '$.refresh') FROM import_run WHERE id = ?");
    query.bind(run);
    if (!query.step()) throw Error(ErrorKind::usage, fmt::format("there is no import run {}.  Try: vitae runs", run));
    if (!query.is_null(0))
        throw Error(ErrorKind::usage, fmt::format("import run {} was undone at {} already.", run, query.text(0)));
    if (!query.is_null(1))
        throw Error(ErrorKind::usage, fmt::format("run {} only read known documents anew; it brought nothing.", run));
}

/// The documents the run found, new or known; one that was reread counts too.
std::vector<Brought> documents_of_run(Connection& connection, std::int64_t run) {
    Query query = connection.query(
        "SELECT d.id, d.person, min(i.path), min(i.outcome = 'unchanged') FROM import_item i JOIN document d ON d.id = "
        "i.document "
        "WHERE i.run = ? GROUP BY d.id ORDER BY d.id");
    query.bind(run);
    std::vector<Brought> documents;
    while (query.step())
        documents.push_back({query.integer(0), query.integer(1), query.text(2), query.integer(3) != 0});
    return documents;
}

/// Another run in force that found the same bytes; 0 = none.
std::int64_t other_run(Connection& connection, std::int64_t document, std::int64_t run) {
    Query query = connection.query(
        "SELECT i.run FROM import_item i JOIN import_run r ON r.id = i.run "
        "WHERE i.document = ? AND i.run <> ? AND r.undone_at IS NULL AND json_extract(r.options, '$.refresh') IS NULL "
        "ORDER BY i.run LIMIT 1");
    query.bind(document, run);
    return query.step() ? query.integer(0) : 0;
}

int count_documents(Connection& connection, std::int64_t person) {
    Query query = connection.query("SELECT count(*) FROM document WHERE person = ?");
    query.bind(person);
    query.step();
    return static_cast<int>(query.integer(0));
}

class Undo {
public:
    Undo(Connection& connection, Projector& projector, std::int64_t run)
        : connection_(connection), projector_(projector), run_(run) {}

    UndoSummary run() {
        std::map<std::int64_t, std::vector<Brought>> by_person;
        for (const Brought& brought : documents_of_run(connection_, run_)) {
            const std::int64_t other = other_run(connection_, brought.document, run_);
            if (other == 0)
                by_person[brought.person].push_back(brought);
            else if (!brought.was_known)
                summary_.kept.push_back(fmt::format(
                    "{} stays: import run {} found the same document.  To take that back too: vitae undo {}",
                    brought.path, other, other));
        }
        for (const auto& [person, documents] : by_person) take_back(person, documents);
        connection_.query("UPDATE import_run SET undone_at = ? WHERE id = ?").bind(utc_now(), run_).run();
        return std::move(summary_);
    }

private:
    void take_back(std::int64_t person, const std::vector<Brought>& documents) {
        const bool leaves_nothing = count_documents(connection_, person) == static_cast<int>(documents.size());
        if (leaves_nothing && is_touched_by_people(connection_, person)) {
            summary_.kept.push_back(fmt::format("{} (person {}) stays: somebody has added edits, notes or tags.",
                                                person_name(connection_, person), person));
            return;
        }
        UndonePerson undone{person, person_name(connection_, person), leaves_nothing, {}};
        const Projection before = projector_.compute(person);
        Projector::Rebuild rebuild(projector_, {person});
        for (const Brought& brought : documents) delete_document(connection_, brought.document);
        summary_.reversed += static_cast<int>(documents.size());
        if (leaves_nothing) {
            connection_.query("DELETE FROM person WHERE id = ?").bind(person).run();
            ++summary_.people_gone;
        } else {
            const auto others = split_person(connection_, person);
            for (const std::int64_t other : others)
                undone.reversed.push_back(
                    fmt::format("+ person {} ({}) stands alone again", other, rebuild.write(other).name.fact.text));
            for (std::string& change : changes_between(before, rebuild.write(person)))
                if (change.starts_with("! "))
                    summary_.kept.push_back(change.substr(2));
                else
                    undone.reversed.push_back(std::move(change));
        }
        if (leaves_nothing || !undone.reversed.empty()) summary_.people.push_back(std::move(undone));
        rebuild.tidy();
    }

    Connection& connection_;
    Projector& projector_;
    std::int64_t run_;
    UndoSummary summary_;
};

}  // namespace

void require_undoable(Database& database, std::int64_t run) { require_undoable(database.store().connection(), run); }

UndoSummary Store::undo_run(std::int64_t run) {
    AtomicStep step(*connection_);
    require_undoable(*connection_, run);
    forget_caches();
    UndoSummary summary = Undo(*connection_, *projector_, run).run();
    step.commit();
    return summary;
}

}  // namespace vitae
