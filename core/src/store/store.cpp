// SPDX-License-Identifier: Apache-2.0
#include "store/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <set>
#include <span>

#include "store/backup.hpp"
#include "store/changes.hpp"
#include "store/describe.hpp"
#include "store/documents.hpp"
#include "store/identity.hpp"
#include "store/migrate.hpp"
#include "store/people.hpp"
#include "store/projector.hpp"
#include "store/skill_seed.hpp"
#include "vitae/error.hpp"

namespace vitae {

std::unique_ptr<Store> Store::open(const std::filesystem::path& file, Access access) {
    auto connection = Connection::open(file, access);
    migrate(*connection);
    std::unique_ptr<Store> store(new Store(std::move(connection)));
    if (access == Access::read_write) refresh_built_in_skills(*store->connection_, *store->skills_, *store->projector_);
    return store;
}

Store::Store(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)),
      skills_(std::make_unique<SkillTable>(*connection_)),
      projector_(std::make_unique<Projector>(*connection_, *skills_)) {}

Store::~Store() = default;

const std::filesystem::path& Store::file() const { return connection_->file(); }

void Store::forget_caches() {
    skills_->forget();
    projector_->organizations().forget();
}

Store::Batch::Batch(Store& store) : store_(store), transaction_(*store.connection_) {}

Store::Batch::~Batch() {
    if (!committed_) store_.forget_caches();
}

void Store::Batch::commit() {
    transaction_.commit();
    committed_ = true;
}

namespace {

/// A step that is undone as a whole if it fails, with what was remembered of it.
template <class Action, class Forget>
auto atomically(Connection& connection, Forget&& forget, Action&& action) {
    AtomicStep step(connection);
    try {
        auto result = action();
        step.commit();
        return result;
    } catch (...) {
        forget();
        throw;
    }
}

Placement placement_of(std::int64_t document, std::int64_t person, const Projection& projection) {
    Placement placement;
    placement.document = document;
    placement.person = person;
    placement.person_name = projection.name.fact.text;
    placement.roles = static_cast<int>(projection.roles.size());
    placement.skills = count_skills(projection);
    return placement;
}

/// The rows of somebody new.
Projection write_person(Connection& connection, Projector& projector, std::int64_t person,
                        std::span<const NewDocument> documents) {
    std::vector<SourceDocument> sources;
    for (const NewDocument& document : documents) {
        const std::string sha256 = sha256_hex(document.bytes);
        const std::int64_t id = insert_document(connection, document, sha256, person);
        sources.push_back({id, sha256, document.as_of, document.extraction.cv, document.extraction.doubts});
    }
    Projection projection = projector.compute(std::move(sources));
    projector.rows().write(person, projection);
    projector.rows().add_search_row(person);
    return projection;
}

/// Takes a person out again of whom only a part could be written.
void remove_partial(Connection& connection, Projector& projector, std::int64_t person) {
    Projector::Rebuild rebuild(projector, {});
    rebuild.take_out(person);
    connection.query("DELETE FROM document WHERE person = ?").bind(person).run();
    connection.query("DELETE FROM person WHERE id = ?").bind(person).run();
    rebuild.tidy();
}

struct NewPerson {
    std::int64_t number = 0;
    Projection projection;
};

/// Somebody new, all of them or nothing, under a number that is free; 0 = the next one. In a batch, the usual case, it
/// does without a savepoint: at each FTS5 would write out all it has gathered, a fifth of the whole time. What failed
/// half-way is one person's rows, so they are removed.
template <class Forget>
NewPerson add_new_person(Connection& connection, Projector& projector, std::int64_t number,
                         std::span<const NewDocument> documents, Forget&& forget) {
    const auto write = [&]() -> NewPerson {
        if (number == 0) number = next_person_id(connection);
        return {number, write_person(connection, projector, number, documents)};
    };
    if (!connection.in_transaction()) return atomically(connection, forget, write);
    try {
        return write();
    } catch (...) {
        forget();
        remove_partial(connection, projector, number);
        throw;
    }
}

Placement add_to_known(Connection& connection, Projector& projector, const NewDocument& document,
                       const std::vector<std::int64_t>& people) {
    const std::int64_t person = people.front();
    const Projection before = projector.compute(person);
    std::vector<std::string> joined;
    for (std::size_t i = 1; i < people.size(); ++i)
        joined.push_back(fmt::format("! person {} ({}) is the same by this document and was joined", people[i],
                                     person_name(connection, people[i])));
    Projector::Rebuild rebuild(projector, people);
    for (std::size_t i = 1; i < people.size(); ++i) join_person(connection, people[i], person);
    const std::int64_t id = insert_document(connection, document, sha256_hex(document.bytes), person);
    const Projection after = rebuild.write(person);
    rebuild.tidy();
    Placement placement = placement_of(id, person, after);
    placement.is_new = false;
    placement.changes = changes_between(before, after);
    placement.changes.insert(placement.changes.begin(), joined.begin(), joined.end());
    return placement;
}

}  // namespace

std::optional<KnownDocument> Store::find_document(const std::string& sha256) {
    KnownDocument known;
    {
        Query query = connection_->query(
            "SELECT d.id, d.person, d.as_of, p.name, (SELECT count(*) FROM role WHERE person = p.id) "
            "FROM document d JOIN person p ON p.id = d.person WHERE d.sha256 = ?");
        query.bind(sha256);
        if (!query.step()) return std::nullopt;
        known = {
            query.integer(0), query.integer(1), query.text(3), query.text(2), static_cast<int>(query.integer(4)), 0};
    }
    known.skills = count_person_skills(*connection_, known.person);
    return known;
}

Placement Store::add_document(const NewDocument& document) {
    const auto forget = [this] { forget_caches(); };
    const auto people = people_with_keys(*connection_, identity_keys(document.extraction.cv));
    if (!people.empty())
        return atomically(*connection_, forget,
                          [&] { return add_to_known(*connection_, *projector_, document, people); });
    const NewPerson added = add_new_person(*connection_, *projector_, 0, {&document, 1}, forget);
    return placement_of(added.projection.newest.document, added.number, added.projection);
}

std::int64_t Store::add_person(std::int64_t person, const std::vector<NewDocument>& documents) {
    return add_new_person(*connection_, *projector_, person, documents, [this] { forget_caches(); }).number;
}

Placement Store::reread_document(std::int64_t known, const NewDocument& document) {
    return atomically(
        *connection_, [this] { forget_caches(); },
        [&] {
            std::int64_t person = 0;
            {
                Query query = connection_->query("SELECT person FROM document WHERE id = ?");
                query.bind(known);
                if (!query.step()) throw Error(ErrorKind::usage, fmt::format("there is no document {}.", known));
                person = query.integer(0);
            }
            const Projection before = projector_->compute(person);
            std::vector<std::int64_t> people = people_with_keys(*connection_, identity_keys(document.extraction.cv));
            std::erase(people, person);
            people.insert(people.begin(), person);
            Projector::Rebuild rebuild(*projector_, people);
            for (std::size_t i = 1; i < people.size(); ++i) join_person(*connection_, people[i], person);
            replace_extraction(*connection_, known, document);
            // Without a key it had before, the document may no longer belong to the others.
            const std::vector<std::int64_t> split = split_person(*connection_, person);
            for (const std::int64_t other : split) rebuild.write(other);
            const Projection after = rebuild.write(person);
            rebuild.tidy();
            Placement placement = placement_of(known, person, after);
            placement.is_new = false;
            placement.changes = changes_between(before, after);
            return placement;
        });
}

Projection Store::projection(std::int64_t person) {
    require_person(*connection_, person);
    Projection projection = projector_->compute(person);
    if (load_edits(*connection_, person).empty()) assign_fact_keys(projection);
    return projection;
}

std::vector<FactName> Store::facts(std::int64_t person) {
    std::vector<FactName> names;
    const Projection known = projection(person);
    visit_fact_lists(known, [&](std::string_view, const auto& list) {
        for (const auto& fact : list) names.push_back({fact.key, describe(fact)});
    });
    return names;
}

std::vector<std::string> Store::add_edits(std::int64_t person, const std::vector<NewEdit>& edits) {
    return atomically(
        *connection_, [this] { forget_caches(); },
        [&] {
            const Projection before = projection(person);
            Projector::Rebuild rebuild(*projector_, {person});
            std::set<std::int64_t> added;
            for (const NewEdit& edit : edits) added.insert(insert_edit(*connection_, person, edit));
            const Projection after = rebuild.write(person);
            for (const LostEdit& lost : after.lost_edits)
                if (added.contains(lost.edit)) throw Error(ErrorKind::usage, lost.reason + ".");
            rebuild.tidy();
            return changes_between(before, after);
        });
}

Cv Store::person_cv(std::int64_t person) {
    require_person(*connection_, person);
    return cv_of(*projector_->rows().read(person), document_language(*connection_, person));
}

int Store::count_people() { return static_cast<int>(connection_->number("SELECT count(*) FROM person")); }

void Store::backup(const std::filesystem::path& target) { vitae::backup(*connection_, target); }

}  // namespace vitae
