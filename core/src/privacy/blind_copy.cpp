// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "blind/blind.hpp"
#include "blind/pseudonym.hpp"
#include "model/private_folder.hpp"
#include "privacy/blind_document.hpp"
#include "store/people.hpp"
#include "store/projection.hpp"
#include "store/secrets.hpp"
#include "store/store.hpp"
#include "store/summaries.hpp"

namespace vitae {
namespace fs = std::filesystem;
namespace {

/// What the hiring side wrote about openings, and what people taught the program about skills. Where an application
/// stands is part of it, who moved it and why is not.
constexpr const char* shared_rows[] = {
    "INSERT OR IGNORE INTO skill (name, key, category, status) SELECT name, key, category, status FROM original.skill "
    "WHERE status = 'user'",
    "INSERT OR REPLACE INTO skill_alias (key, alias, skill, origin) SELECT a.key, a.alias, s.id, a.origin FROM "
    "original.skill_alias a JOIN original.skill o ON o.id = a.skill JOIN skill s ON s.key = o.key WHERE a.origin = "
    "'user'",
    "INSERT OR IGNORE INTO skill_edge (child, parent, origin) SELECT c.id, p.id, e.origin FROM original.skill_edge e "
    "JOIN original.skill oc ON oc.id = e.child JOIN original.skill op ON op.id = e.parent JOIN skill c ON c.key = "
    "oc.key JOIN skill p ON p.key = op.key WHERE e.origin = 'user'",
    "DELETE FROM stage",
    "DELETE FROM pipeline",
    "INSERT INTO pipeline SELECT * FROM original.pipeline",
    "INSERT INTO stage SELECT * FROM original.stage",
    "INSERT INTO opening SELECT * FROM original.opening",
    "INSERT INTO opening_skill SELECT * FROM original.opening_skill",
};
constexpr const char* rows_of_people[] = {
    "INSERT INTO application (id, person, opening, source) SELECT a.id, n.own, a.opening, a.source FROM "
    "original.application a JOIN temp.number n ON n.original = a.person",
    "INSERT INTO application_event (application, at, recorded_at, actor, kind, from_stage, to_stage, reason) "
    "SELECT e.application, e.at, e.at, 'left out', e.kind, e.from_stage, e.to_stage, "
    "iif(e.kind = 'rejected', 'left out', NULL) FROM original.application_event e JOIN application a ON a.id = "
    "e.application ORDER BY e.id",
};

struct BlindPerson {
    std::string pseudonym;
    std::int64_t original = 0;
};

NewDocument document_of(Cv cv, const PartialDate& as_of) {
    NewDocument document;
    document.name = cv.name.text + ".txt";
    document.media_type = "text/plain";
    document.bytes = privacy::write_down(cv, fmt::format("Blind profile as of {}", as_of.iso()));
    document.as_of = as_of;
    document.as_of_kind = AsOfKind::given;
    document.plugin = "vitae.blind";
    document.extraction.cv = std::move(cv);
    return document;
}

/// Moves what began by an older document and has no end to the documents that say so: "present" is their present.
template <class Projected, class F>
void move_open_ended(const std::vector<Projected>& known, std::vector<F>& facts, const PartialDate& newest,
                     std::map<std::string, std::pair<PartialDate, Cv>>& older, std::vector<F> Cv::*list) {
    std::vector<F> stay;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const FactSource& source = known[i].source;
        const bool is_older = source.document != 0 && source.as_of.iso() < newest.iso();
        if (!is_older || facts[i].period.end_kind == EndKind::date) {
            stay.push_back(std::move(facts[i]));
            continue;
        }
        auto& [as_of, cv] = older[source.as_of.iso()];
        as_of = source.as_of;
        (cv.*list).push_back(std::move(facts[i]));
    }
    facts = std::move(stay);
}

/// One document for what the newest ones say, and one for every earlier day that something open-ended is known by.
std::vector<NewDocument> documents_of(Store& store, const BlindPerson& person, const BlindOptions& options) {
    const Projection projection = store.projection(person.original);
    const PartialDate newest = projection.newest.as_of;
    Cv cv =
        blinded(cv_of(projection, document_language(store.connection(), person.original)), person.pseudonym, options);
    std::map<std::string, std::pair<PartialDate, Cv>> older;
    move_open_ended(projection.roles, cv.roles, newest, older, &Cv::roles);
    move_open_ended(projection.education, cv.education, newest, older, &Cv::education);
    move_open_ended(projection.projects, cv.projects, newest, older, &Cv::projects);
    std::vector<NewDocument> documents;
    documents.push_back(document_of(std::move(cv), newest));
    for (auto& [iso, part] : older) {
        part.second.name.text = person.pseudonym;
        documents.push_back(document_of(std::move(part.second), part.first));
    }
    return documents;
}

void copy(Database& from, Database& to, const std::vector<BlindPerson>& people, const BlindOptions& options,
          BlindCopy::Numbers numbers) {
    Store& store = to.store();
    Connection& connection = store.connection();
    connection.query("ATTACH ? AS original").bind(from.file().string()).run();
    connection.execute("CREATE TEMP TABLE number (original INTEGER PRIMARY KEY, own INTEGER NOT NULL)");
    {
        Store::Batch batch(store);
        for (const char* sql : shared_rows) connection.execute(sql);
        refresh_skill_ancestors(connection);
        batch.commit();
    }
    Store::Batch batch(store);
    for (const BlindPerson& person : people) {
        const std::int64_t own = store.add_person(numbers == BlindCopy::Numbers::kept ? person.original : 0,
                                                  documents_of(from.store(), person, options));
        connection.query("INSERT INTO temp.number VALUES (?, ?)").bind(person.original, own).run();
    }
    for (const char* sql : rows_of_people) connection.execute(sql);
    batch.commit();
}

}  // namespace

BlindCopy::BlindCopy(Database& database, const std::vector<std::int64_t>& people, const Blinding& blinding,
                     Numbers numbers)
    : folder_(std::make_unique<PrivateFolder>("blind")), file_(folder_->path() / "blind.db") {
    const std::string secret = pseudonym_secret(database.store().connection());
    std::vector<BlindPerson> blind;
    for (const std::int64_t person : people) blind.push_back({pseudonym(secret, person, blinding.opening), person});
    std::ranges::sort(blind, {}, &BlindPerson::pseudonym);
    auto target = Database::open(file_, Access::read_write);
    copy(database, target, blind, blinding.options, numbers);
}

BlindCopy::~BlindCopy() = default;

void BlindCopy::save(const fs::path& target) const { Database::open(file_, Access::read_write).backup(target); }

}  // namespace vitae
