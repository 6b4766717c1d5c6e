// SPDX-License-Identifier: Apache-2.0
//
// Merging people by hand, and taking that back.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "store/changes.hpp"
#include "store/identity.hpp"
#include "store/people.hpp"
#include "store/projector.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

/// What belongs to one person and moves with it; a column of person_merge_item each.
constexpr std::string_view belongings[] = {"document", "edit", "note", "reminder", "application", "consent", "hold"};

/// What people share: the column of person_merge_item, and the table that says who takes part.
struct Share {
    std::string_view column;
    std::string_view table;
    std::array<std::string_view, 2> details{};  ///< its columns beside those, kept in person_merge_item too
};
constexpr Share shares[] = {{"tag", "person_tag"}, {"list", "list_entry", {"added_at", "author"}}};

/// Writes down what each of the two has, so that it finds back.
void record_merge(Connection& connection, std::int64_t kept, std::int64_t joined) {
    connection.query("INSERT INTO person_merge (made_at, person) VALUES (?, ?)").bind(utc_now(), joined).run();
    const std::int64_t merge = connection.last_id();
    const auto record = [&](const std::string& columns, const std::string& values, std::string_view table) {
        const std::string sql =
            fmt::format("INSERT INTO person_merge_item (merge, side, {}) SELECT ?1, ?2, {} FROM {} WHERE person = ?3",
                        columns, values, table);
        connection.query(sql).bind(merge, "kept", kept).run();
        connection.query(sql).bind(merge, "joined", joined).run();
    };
    for (const std::string_view belonging : belongings) record(std::string(belonging), "id", belonging);
    for (const Share& share : shares) {
        std::string columns(share.column);
        for (const std::string_view detail : share.details)
            if (!detail.empty()) columns.append(", ").append(detail);
        record(columns, columns, share.table);
    }
}

struct Merge {
    std::int64_t id = 0;
    std::int64_t joined = 0;  ///< number of the person that comes back
};

/// The last merge of which documents of both sides are still the person's.
Merge last_merge(Connection& connection, std::int64_t person) {
    Query query = connection.query(
        "SELECT m.id, m.person FROM person_merge m WHERE 2 = (SELECT count(DISTINCT i.side) FROM person_merge_item i "
        "JOIN document d ON d.id = i.document WHERE i.merge = m.id AND d.person = ?) ORDER BY m.id DESC LIMIT 1");
    query.bind(person);
    if (!query.step())
        throw Error(ErrorKind::usage, fmt::format("{} (person {}) was not merged with anybody by hand.",
                                                  person_name(connection, person), person));
    return {query.integer(0), query.integer(1)};
}

std::set<std::int64_t> documents_of(Connection& connection, std::int64_t merge, std::string_view side) {
    Query query = connection.query(
        "SELECT document FROM person_merge_item WHERE merge = ? AND side = ? AND document IS NOT NULL");
    query.bind(merge, side);
    std::set<std::int64_t> documents;
    while (query.step()) documents.insert(query.integer(0));
    return documents;
}

std::string document_name(Connection& connection, std::int64_t document) {
    Query query = connection.query("SELECT name FROM document WHERE id = ?");
    query.bind(document);
    return query.step() ? query.text(0) : std::string();
}

/// The documents that go back: those of the joined person, and what has been imported since and names it.
std::vector<std::int64_t> documents_going_back(Connection& connection, std::int64_t person, std::int64_t merge) {
    const auto kept = documents_of(connection, merge, "kept");
    const auto joined = documents_of(connection, merge, "joined");
    std::vector<std::int64_t> going;
    for (const auto& group : linked_documents(connection, person, merge)) {
        const auto is_kept = std::ranges::find_if(group, [&](std::int64_t d) { return kept.contains(d); });
        const auto is_joined = std::ranges::find_if(group, [&](std::int64_t d) { return joined.contains(d); });
        if (is_joined == group.end()) continue;
        if (is_kept != group.end())
            throw Error(ErrorKind::usage,
                        fmt::format("{} and {} cannot be taken apart: their e-mail addresses or profiles link them, "
                                    "directly or through a document imported since.",
                                    document_name(connection, *is_kept), document_name(connection, *is_joined)));
        going.insert(going.end(), group.begin(), group.end());
    }
    return going;
}

/// What the joined one took part in, as it was before the merge; unless the person has left it since.
void give_back(Connection& connection, const Share& share, std::int64_t merge, std::int64_t from, std::int64_t to) {
    std::string columns(share.column), values = fmt::format("i.{}", share.column);
    for (const std::string_view detail : share.details) {
        if (detail.empty()) continue;
        columns += fmt::format(", {}", detail);
        values += fmt::format(", coalesce(i.{0}, t.{0})", detail);
    }
    connection
        .query(fmt::format("INSERT INTO {0} (person, {2}) SELECT ?2, {3} FROM person_merge_item i "
                           "JOIN {0} t ON t.{1} = i.{1} AND t.person = ?1 WHERE i.merge = ?3 AND i.side = 'joined'",
                           share.table, share.column, columns, values))
        .bind(from, to, merge)
        .run();
}

void move_back(Connection& connection, std::int64_t merge, std::int64_t from, std::int64_t to,
               const std::vector<std::int64_t>& documents) {
    connection.query("INSERT INTO person (id, name, as_of) VALUES (?, '', '')").bind(to).run();
    for (const std::int64_t document : documents) {
        connection.query("UPDATE document SET person = ? WHERE id = ?").bind(to, document).run();
        connection.query("UPDATE import_item SET person = ? WHERE document = ?").bind(to, document).run();
    }
    const auto of_side = [](std::string_view column, std::string_view side) {
        return fmt::format("SELECT {0} FROM person_merge_item WHERE merge = ?3 AND side = '{1}' AND {0} IS NOT NULL",
                           column, side);
    };
    for (const std::string_view belonging : belongings) {
        if (belonging == "document") continue;
        connection
            .query(fmt::format("UPDATE {} SET person = ?2 WHERE person = ?1 AND id IN ({})", belonging,
                               of_side(belonging, "joined")))
            .bind(from, to, merge)
            .run();
    }
    for (const Share& share : shares) {
        give_back(connection, share, merge, from, to);
        // What only the joined one took part in leaves with it.
        connection
            .query(fmt::format("DELETE FROM {} WHERE person = ?1 AND {} IN ({} EXCEPT {})", share.table, share.column,
                               of_side(share.column, "joined"), of_side(share.column, "kept")))
            .bind(from, to, merge)
            .run();
    }
    connection.query("DELETE FROM person_merge WHERE id = ?").bind(merge).run();
}

}  // namespace

std::vector<std::string> Store::merge_people(std::int64_t kept, std::int64_t joined) {
    AtomicStep step(*connection_);
    forget_caches();
    require_person(*connection_, kept);
    require_person(*connection_, joined);
    if (kept == joined) throw Error(ErrorKind::usage, fmt::format("person {} is one person already.", kept));
    const Projection before = projector_->compute(kept);
    Projector::Rebuild rebuild(*projector_, {kept, joined});
    record_merge(*connection_, kept, joined);
    join_person(*connection_, joined, kept);
    const Projection after = rebuild.write(kept);
    rebuild.tidy();
    step.commit();
    return changes_between(before, after);
}

std::int64_t Store::unmerge_person(std::int64_t person) {
    AtomicStep step(*connection_);
    forget_caches();
    require_person(*connection_, person);
    const Merge merge = last_merge(*connection_, person);
    const auto documents = documents_going_back(*connection_, person, merge.id);
    Projector::Rebuild rebuild(*projector_, {person});
    move_back(*connection_, merge.id, person, merge.joined, documents);
    rebuild.write(person);
    rebuild.write(merge.joined);
    rebuild.tidy();
    step.commit();
    return merge.joined;
}

}  // namespace vitae
