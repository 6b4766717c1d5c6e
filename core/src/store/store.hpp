// SPDX-License-Identifier: Apache-2.0
//
// Everything that is written to the database goes through here: documents in, projections kept,
// runs recorded and undone. One Store per connection, one thread per Store.
//
//   auto store = vitae::Store::open(file, vitae::Access::read_write);
//   const std::int64_t run = store->begin_run("{}");
//   vitae::Store::Batch batch(*store);
//   vitae::Placement placement = store->add_document(document);
//   store->record_item(run, {path, placement.is_new ? Outcome::imported : Outcome::updated, "", placement.document,
//   placement.person}); batch.commit(); store->finish_run(run);
//
// A dry run is a Batch that is never committed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/extraction.hpp"
#include "store/transaction.hpp"
#include "vitae/database.hpp"
#include "vitae/import.hpp"
#include "vitae/plugins.hpp"
#include "vitae/signature.hpp"

namespace vitae {

struct Projection;
class Projector;
class SkillTable;

/// Where the date comes from that a document speaks for, most trusted first.
enum class AsOfKind { given, stated, exported, file, import };

/// A document on its way into the database.
struct NewDocument {
    std::string name;        ///< file name without folder
    std::string media_type;  ///< as the importer declares it
    std::string bytes;       ///< the original
    std::string text;        ///< the words a reader sees; empty = the bytes are that text
    PartialDate as_of;
    AsOfKind as_of_kind = AsOfKind::import;
    std::string plugin;
    std::string plugin_version;
    std::string recognizer_version;  ///< empty for structured formats
    Extraction extraction;
};

/// Where a document went and what it changed.
struct Placement {
    std::int64_t document = 0;
    std::int64_t person = 0;
    bool is_new = true;  ///< the person was not known before
    std::string person_name;
    int roles = 0;                     ///< of the person, after
    int skills = 0;                    ///< different ones, claimed or used, of the person, after
    std::vector<std::string> changes;  ///< for known people: "+ role ...", "~ dates ...", "- skill ...", "! edit ..."
};

struct KnownDocument {
    std::int64_t document = 0;
    std::int64_t person = 0;
    std::string person_name;
    std::string as_of;
    int roles = 0;   ///< of the person
    int skills = 0;  ///< of the person
};

/// What is known of a document without its bytes.
struct StoredDocument {
    std::int64_t document = 0;
    std::string name;
    std::string media_type;
    std::string plugin;  ///< id of the importer that read it
    PartialDate as_of;
    AsOfKind as_of_kind = AsOfKind::import;
};

/// One line of a run's record; document and person may be 0.
struct RunItem {
    std::string path;
    Outcome outcome = Outcome::failed;
    std::string reason;
    std::int64_t document = 0;
    std::int64_t person = 0;
};

/// A human correction. `fact` is a key from Store::facts(), or "person" for name, headline, summary.
struct NewEdit {
    enum class Action { set, add, hide };
    Action action = Action::set;
    std::string fact;   ///< for add: the kind ("role", "contact"), or "<key of a role or project>/skill"
    std::string field;  ///< for set: as in visit_fields ("title", "start", "end")
    std::string value;  ///< for set the text ("" clears), for add the fact as JSON
};

/// A fact of a person as an edit names it.
struct FactName {
    std::string key;       ///< stable: "role/nordlys systems/staff engineer/2018"
    std::string sentence;  ///< for people: "Staff Engineer at Nordlys Systems, 2018-02 to present"
};

/// What Store::remove_person did, for the proof.
enum class Statistics { keep, drop };
struct Removal {
    std::int64_t erasure = 0;  ///< its number
    int documents = 0;
    std::size_t tombstones = 0;
};

class Store {
public:
    /// See Database::open.
    static std::unique_ptr<Store> open(const std::filesystem::path& file, Access access);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// One transaction (BEGIN IMMEDIATE), rolled back unless committed.
    class Batch {
    public:
        explicit Batch(Store& store);
        ~Batch();
        Batch(const Batch&) = delete;
        Batch& operator=(const Batch&) = delete;
        void commit();

    private:
        Store& store_;
        Transaction transaction_;
        bool committed_ = false;
    };

    // --- import. Each call is atomic; inside a Batch it becomes durable with the batch.

    std::int64_t begin_run(const std::string& options_json);
    void finish_run(std::int64_t run);
    void record_item(std::int64_t run, const RunItem& item);
    /// Leaves what the run was asked to read out of its record; 0 = none.
    void forget_paths(std::int64_t run);

    [[nodiscard]] std::optional<KnownDocument> find_document(const std::string& sha256);
    /// All documents, by number.
    [[nodiscard]] std::vector<StoredDocument> documents();
    [[nodiscard]] std::string document_bytes(std::int64_t document);
    /// True if reading the document gave exactly this the last time, by the same importer.
    [[nodiscard]] bool reads_the_same(std::int64_t known, const NewDocument& document);
    /// Links the document to the person its keys name (joining people if it names several), or to a
    /// new one, and rebuilds that person. The bytes must not be known yet.
    Placement add_document(const NewDocument& document);
    /// A new person who is known by just these documents, under a number that is free; 0 = the next one. Whoever else
    /// they may name is left alone.
    std::int64_t add_person(std::int64_t person, const std::vector<NewDocument>& documents);
    /// Replaces what was read in a known document; bytes, name and person stay.
    Placement reread_document(std::int64_t known, const NewDocument& document);
    /// Takes back what the run brought. Throws Error (usage) for an unknown or already undone run.
    UndoSummary undo_run(std::int64_t run);

    // --- people

    [[nodiscard]] int count_people();
    /// Name and facts as projected, with lines. Throws Error (usage) if there is no such person.
    [[nodiscard]] Cv person_cv(std::int64_t person);

    /// Removes everything about a person from the tables, as one transaction, and leaves tombstones. With
    /// Statistics::keep copies of the applications stay, with nobody behind them. `rows` is for the record.
    /// What is left in free pages and logs is the caller's: see privacy.
    Removal remove_person(std::int64_t person, std::int64_t rows, Statistics statistics, const Signature& signature);
    /// When the person was erased that a document speaks about: by its hash, or by an address or profile in it.
    [[nodiscard]] std::optional<std::string> erased_on(const std::string& sha256, const Cv& cv);

    // --- human layer

    [[nodiscard]] std::vector<FactName> facts(std::int64_t person);
    /// What documents and edits say together, with the keys of the facts. Throws Error (usage) if there is no such
    /// person.
    [[nodiscard]] Projection projection(std::int64_t person);
    /// Records the edits and rebuilds the person; returns what changed. Throws Error (usage) for a
    /// fact or field that does not exist or a value that does not fit, and records none then.
    std::vector<std::string> add_edits(std::int64_t person, const std::vector<NewEdit>& edits);
    std::vector<std::string> add_edit(std::int64_t person, const NewEdit& edit) { return add_edits(person, {edit}); }

    /// Makes two people one under the number of the first; returns what that changed for it. Throws Error (usage) if
    /// there are no two such people.
    std::vector<std::string> merge_people(std::int64_t kept, std::int64_t joined);
    /// Takes the last merge of the person back; returns the person that left. Documents imported since go with whom
    /// they name. Throws Error (usage) if there is nothing to take back, or what was imported since forbids it.
    std::int64_t unmerge_person(std::int64_t person);

    // --- plugins

    /// Mirrors what was found, for `SELECT * FROM plugins`.
    void mirror_plugins(const std::vector<PluginInfo>& plugins);

    // --- the file

    [[nodiscard]] std::vector<std::string> check();
    void backup(const std::filesystem::path& target);
    [[nodiscard]] const std::filesystem::path& file() const;

    /// For modules of the core with SQL of their own.
    Connection& connection() { return *connection_; }

private:
    explicit Store(std::unique_ptr<Connection> connection);
    void forget_caches();

    std::unique_ptr<Connection> connection_;
    std::unique_ptr<SkillTable> skills_;
    std::unique_ptr<Projector> projector_;
};

/// Lower-case hexadecimal SHA-256, as documents are known by.
std::string sha256_hex(std::string_view bytes);

}  // namespace vitae
