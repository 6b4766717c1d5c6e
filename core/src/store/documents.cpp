// SPDX-License-Identifier: Apache-2.0
#include "store/documents.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/cv_json.hpp"
#include "store/identity.hpp"
#include "vitae/error.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

constexpr std::string_view as_of_kinds[] = {"given", "stated", "export", "file", "import"};

std::string_view kind_name(AsOfKind kind) { return as_of_kinds[static_cast<std::size_t>(kind)]; }

AsOfKind kind_from(std::string_view name) {
    return static_cast<AsOfKind>(std::ranges::find(as_of_kinds, name) - std::begin(as_of_kinds));
}

void insert_reading(Connection& connection, std::int64_t document, const NewDocument& reading) {
    const Extraction& extraction = reading.extraction;
    connection
        .query(
            "INSERT INTO extraction (document, plugin, plugin_version, recognizer_version, words, words_in_facts, "
            "words_kept, cv, diagnostics, doubts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(document, reading.plugin, reading.plugin_version, reading.recognizer_version, extraction.coverage.words,
              extraction.coverage.in_facts, extraction.coverage.kept, to_json(extraction.cv),
              to_json(extraction.diagnostics), to_json(extraction.doubts))
        .run();
    for (const std::string& key : identity_keys(extraction.cv))
        connection.query("INSERT INTO identity_key (key, document) VALUES (?, ?)").bind(key, document).run();
}

NewEdit::Action action_from(const std::string& name) {
    if (name == "add") return NewEdit::Action::add;
    return name == "hide" ? NewEdit::Action::hide : NewEdit::Action::set;
}

}  // namespace

std::int64_t insert_document(Connection& connection, const NewDocument& document, const std::string& sha256,
                             std::int64_t person) {
    // The text of a text format is its bytes: not stored twice.
    static const std::string none;
    const std::string& text = document.text == document.bytes ? none : document.text;
    connection
        .query(
            "INSERT INTO document (sha256, person, media_type, name, language, as_of, as_of_kind, text, bytes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(sha256, person, document.media_type, document.name, TextOrNull{document.extraction.cv.language},
              document.as_of.iso(), kind_name(document.as_of_kind), TextOrNull{text}, Blob{document.bytes})
        .run();
    const std::int64_t id = connection.last_id();
    insert_reading(connection, id, document);
    return id;
}

void replace_extraction(Connection& connection, std::int64_t document, const NewDocument& reading) {
    connection.query("DELETE FROM extraction WHERE document = ?").bind(document).run();
    connection.query("DELETE FROM identity_key WHERE document = ?").bind(document).run();
    const std::string& text = reading.text;
    connection
        .query(
            "UPDATE document SET media_type = ?, language = ?, as_of = ?, as_of_kind = ?, "
            "text = CASE WHEN CAST(bytes AS TEXT) = ?5 THEN NULL ELSE ?5 END WHERE id = ?6")
        .bind(reading.media_type, TextOrNull{reading.extraction.cv.language}, reading.as_of.iso(),
              kind_name(reading.as_of_kind), TextOrNull{text}, document)
        .run();
    insert_reading(connection, document, reading);
}

void delete_document(Connection& connection, std::int64_t document) {
    connection.query("DELETE FROM document WHERE id = ?").bind(document).run();
}

std::vector<SourceDocument> load_documents(Connection& connection, std::int64_t person) {
    Query query = connection.query(
        "SELECT d.id, d.sha256, d.as_of, e.cv, e.doubts FROM document d JOIN extraction e ON e.document = d.id WHERE "
        "d.person = "
        "? "
        "ORDER BY d.id");
    query.bind(person);
    std::vector<SourceDocument> documents;
    while (query.step())
        documents.push_back({query.integer(0), query.text(1), PartialDate::parse(query.text(2)).value_or(PartialDate{}),
                             cv_from_json(query.text(3)), doubts_from_json(query.text(4))});
    return documents;
}

bool is_same_reading(Connection& connection, std::int64_t document, const NewDocument& reading) {
    Query query = connection.query(
        "SELECT 1 FROM extraction e JOIN document d ON d.id = e.document WHERE d.id = ? AND e.plugin = ? AND e.cv = ? "
        "AND e.doubts = ? AND e.diagnostics = ? AND d.as_of = ?");
    query.bind(document, reading.plugin, to_json(reading.extraction.cv), to_json(reading.extraction.doubts),
               to_json(reading.extraction.diagnostics), reading.as_of.iso());
    return query.step();
}

std::vector<StoredDocument> Store::documents() {
    Query query = connection_->query(
        "SELECT d.id, d.name, d.media_type, e.plugin, d.as_of, d.as_of_kind FROM document d JOIN extraction e "
        "ON e.document = d.id ORDER BY d.id");
    std::vector<StoredDocument> documents;
    while (query.step())
        documents.push_back({query.integer(0), query.text(1), query.text(2), query.text(3),
                             PartialDate::parse(query.text(4)).value_or(PartialDate{}), kind_from(query.text(5))});
    return documents;
}

std::string Store::document_bytes(std::int64_t document) {
    Query query = connection_->query("SELECT CAST(bytes AS TEXT) FROM document WHERE id = ?");
    query.bind(document);
    return query.step() ? query.text(0) : std::string();
}

bool Store::reads_the_same(std::int64_t known, const NewDocument& document) {
    return is_same_reading(*connection_, known, document);
}

std::vector<RecordedEdit> load_edits(Connection& connection, std::int64_t person) {
    Query query = connection.query("SELECT id, action, fact, field, value FROM edit WHERE person = ? ORDER BY id");
    query.bind(person);
    std::vector<RecordedEdit> edits;
    while (query.step())
        edits.push_back({query.integer(0), {action_from(query.text(1)), query.text(2), query.text(3), query.text(4)}});
    return edits;
}

}  // namespace vitae
