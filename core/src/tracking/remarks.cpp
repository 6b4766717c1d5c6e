// SPDX-License-Identifier: Apache-2.0
#include "vitae/remarks.hpp"

#include <fmt/format.h>

#include "model/text.hpp"
#include "store/audit.hpp"
#include "store/people.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

void require_words(const std::string& text, const char* what) {
    if (trim(text).empty()) throw Error(ErrorKind::usage, fmt::format("{} needs words.", what));
}

/// A change about one person as a transaction; the audit records it only if `make` changed something.
template <class Change>
std::int64_t change(Database& database, std::int64_t person, std::string_view action, const Signature& signature,
                    Change&& make) {
    Connection& connection = database.store().connection();
    Transaction transaction(connection);
    require_person(connection, person);
    const std::int64_t result = make(connection);
    if (result != 0) record_audit(connection, signature, action, person);
    transaction.commit();
    return result;
}

/// The person a row of a table is about; Error (usage) if there is no such row.
std::int64_t person_of(Connection& connection, std::string_view sql, std::int64_t id, const char* what) {
    Query query = connection.query(sql);
    query.bind(id);
    if (!query.step()) throw Error(ErrorKind::usage, fmt::format("there is no {} {}.", what, id));
    return query.integer(0);
}

}  // namespace

std::int64_t add_note(Database& database, std::int64_t person, std::int64_t application, const std::string& text,
                      const Signature& signature) {
    require_words(text, "a note");
    return change(database, person, "note.add", signature, [&](Connection& connection) {
        connection.query("INSERT INTO note (person, made_at, text, author, application) VALUES (?, ?, ?, ?, ?)")
            .bind(person, signature.at, text, signature.actor, NumberOrNull{application})
            .run();
        return connection.last_id();
    });
}

void remove_note(Database& database, std::int64_t note, const Signature& signature) {
    Connection& connection = database.store().connection();
    const std::int64_t person = person_of(connection, "SELECT person FROM note WHERE id = ?", note, "note");
    change(database, person, "note.remove", signature, [&](Connection&) {
        connection.query("DELETE FROM note WHERE id = ?").bind(note).run();
        return connection.changed_rows();
    });
}

bool add_tag(Database& database, std::int64_t person, const std::string& given, const Signature& signature) {
    require_words(given, "a tag");
    const std::string tag = collapse_space(given);
    return change(database, person, "tag.add", signature, [&](Connection& connection) {
               connection.query("INSERT OR IGNORE INTO tag (name) VALUES (?)").bind(tag).run();
               connection.query("INSERT OR IGNORE INTO person_tag (person, tag) SELECT ?, id FROM tag WHERE name = ?")
                   .bind(person, tag)
                   .run();
               return connection.changed_rows();
           }) != 0;
}

bool remove_tag(Database& database, std::int64_t person, const std::string& given, const Signature& signature) {
    const std::string tag = collapse_space(given);
    return change(database, person, "tag.remove", signature, [&](Connection& connection) {
               connection.query("DELETE FROM person_tag WHERE person = ? AND tag = (SELECT id FROM tag WHERE name = ?)")
                   .bind(person, tag)
                   .run();
               const std::int64_t removed = connection.changed_rows();
               connection.query("DELETE FROM tag WHERE name = ? AND id NOT IN (SELECT tag FROM person_tag)")
                   .bind(tag)
                   .run();
               return removed;
           }) != 0;
}

bool add_to_list(Database& database, const std::string& given, std::int64_t person, const Signature& signature) {
    require_words(given, "the name of a list");
    const std::string list = collapse_space(given);
    return change(database, person, "list.add", signature, [&](Connection& connection) {
               connection.query("INSERT OR IGNORE INTO list (name, made_at, author) VALUES (?, ?, ?)")
                   .bind(list, signature.at, signature.actor)
                   .run();
               connection
                   .query(
                       "INSERT OR IGNORE INTO list_entry (list, person, added_at, author) "
                       "SELECT id, ?, ?, ? FROM list WHERE name = ?")
                   .bind(person, signature.at, signature.actor, list)
                   .run();
               return connection.changed_rows();
           }) != 0;
}

bool remove_from_list(Database& database, const std::string& given, std::int64_t person, const Signature& signature) {
    const std::string list = collapse_space(given);
    return change(database, person, "list.remove", signature, [&](Connection& connection) {
               connection
                   .query("DELETE FROM list_entry WHERE person = ? AND list = (SELECT id FROM list WHERE name = ?)")
                   .bind(person, list)
                   .run();
               const std::int64_t removed = connection.changed_rows();
               connection.query("DELETE FROM list WHERE name = ? AND id NOT IN (SELECT list FROM list_entry)")
                   .bind(list)
                   .run();
               return removed;
           }) != 0;
}

std::int64_t add_reminder(Database& database, std::int64_t person, const std::string& due_on, const std::string& text,
                          const Signature& signature) {
    require_words(text, "a reminder");
    checked_date(due_on, "due");
    return change(database, person, "reminder.add", signature, [&](Connection& connection) {
        connection.query("INSERT INTO reminder (person, due_on, text, made_at, author) VALUES (?, ?, ?, ?, ?)")
            .bind(person, due_on, text, signature.at, signature.actor)
            .run();
        return connection.last_id();
    });
}

void complete_reminder(Database& database, std::int64_t reminder, const Signature& signature) {
    Connection& connection = database.store().connection();
    const std::int64_t person = person_of(connection, "SELECT person FROM reminder WHERE id = ?", reminder, "reminder");
    change(database, person, "reminder.done", signature, [&](Connection&) {
        connection.query("UPDATE reminder SET done_at = ?, done_by = ? WHERE id = ? AND done_at IS NULL")
            .bind(signature.at, signature.actor, reminder)
            .run();
        if (connection.changed_rows() == 0)
            throw Error(ErrorKind::usage, fmt::format("reminder {} is done already.", reminder));
        return std::int64_t{1};
    });
}

}  // namespace vitae
