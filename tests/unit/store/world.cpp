// SPDX-License-Identifier: Apache-2.0
#include "unit/store/world.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>

namespace vitae::test {

std::vector<std::string> rows_of(Store& store, const std::string& sql) {
    SQLite::Database database(store.file().string(), SQLite::OPEN_READONLY);
    SQLite::Statement statement(database, sql);
    std::vector<std::string> rows;
    while (statement.executeStep()) {
        std::string row;
        for (int i = 0; i < statement.getColumnCount(); ++i) {
            if (i > 0) row += " | ";
            row += statement.getColumn(i).isNull() ? "NULL" : statement.getColumn(i).getString();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

namespace {

std::string sorted_text(std::vector<std::string> rows) {
    std::ranges::sort(rows);
    std::string text;
    for (const std::string& row : rows) text.append("  ").append(row).append("\n");
    return text;
}

// A person stands for the smallest hash of its documents, a role for its place among the person's roles.
constexpr const char* names =
    "WITH who AS (SELECT person, min(sha256) AS name FROM document GROUP BY person), "
    "doc AS (SELECT id, sha256 FROM document), "
    "the_role AS (SELECT id, person, (SELECT name FROM who WHERE person = r.person) || ' role ' || "
    "  (SELECT count(*) FROM role o WHERE o.person = r.person AND o.id <= r.id) AS name FROM role r), "
    "the_project AS (SELECT id, person, (SELECT name FROM who WHERE person = r.person) || ' project ' || "
    "  (SELECT count(*) FROM project o WHERE o.person = r.person AND o.id <= r.id) AS name FROM project r) ";

const std::pair<const char*, const char*> contents[] = {
    {"document",
     "SELECT d.sha256, w.name, d.media_type, d.name, d.language, d.as_of, d.as_of_kind, d.text, d.bytes "
     "FROM document d JOIN who w ON w.person = d.person"},
    {"extraction",
     "SELECT d.sha256, e.plugin, e.cv, e.diagnostics, e.doubts FROM extraction e JOIN doc d ON d.id = e.document"},
    {"identity_key", "SELECT k.key, d.sha256 FROM identity_key k JOIN doc d ON d.id = k.document"},
    {"person",
     "SELECT w.name, p.name, p.headline, p.summary, p.as_of, d.sha256, n.sha256, p.first_line, p.last_line "
     "FROM person p JOIN who w ON w.person = p.id LEFT JOIN doc d ON d.id = p.document "
     "LEFT JOIN doc n ON n.id = p.name_document"},
    {"contact",
     "SELECT w.name, f.kind, f.value, f.key, f.label, d.sha256, f.first_line, f.last_line, "
     "(SELECT count(*) FROM contact o WHERE o.person = f.person AND o.id <= f.id) "
     "FROM contact f JOIN who w ON w.person = f.person LEFT JOIN doc d ON d.id = f.document"},
    {"organization", "SELECT name, key FROM organization"},
    {"role",
     "SELECT t.name, o.key, r.organization_name, r.title, r.kind, r.start_date, r.end_date, r.end_kind, r.as_of, "
     "r.start_min, r.start_max, r.end_min, r.end_max, r.summary, r.highlights, d.sha256, r.first_line "
     "FROM role r JOIN the_role t ON t.id = r.id LEFT JOIN organization o ON o.id = r.organization "
     "LEFT JOIN doc d ON d.id = r.document"},
    {"role_source",
     "SELECT t.name, d.sha256, s.first_line, s.organization_name, s.title, s.start_date, s.end_date, "
     "s.end_kind FROM role_source s JOIN the_role t ON t.id = s.role JOIN doc d ON d.id = s.document"},
    {"role_skill",
     "SELECT t.name, k.key, s.evidence, s.seq, s.raw, d.sha256, s.first_line FROM role_skill s "
     "JOIN the_role t ON t.id = s.role JOIN skill k ON k.id = s.skill LEFT JOIN doc d ON d.id = s.document"},
    {"education",
     "SELECT w.name, f.institution, f.qualification, f.start_date, f.end_date, f.text, d.sha256 "
     "FROM education f JOIN who w ON w.person = f.person LEFT JOIN doc d ON d.id = f.document"},
    {"project",
     "SELECT t.name, f.name, f.summary, f.start_date, d.sha256 FROM project f "
     "JOIN the_project t ON t.id = f.id LEFT JOIN doc d ON d.id = f.document"},
    {"project_skill",
     "SELECT t.name, k.key, s.evidence, s.seq, s.raw FROM project_skill s "
     "JOIN the_project t ON t.id = s.project JOIN skill k ON k.id = s.skill"},
    {"skill", "SELECT name, key, category, status FROM skill WHERE status = 'unreviewed'"},
    {"doubt",
     "SELECT w.name, x.seq, x.fact, x.fact_row - coalesce((SELECT min(id) FROM role WHERE person = x.person), 0), "
     "x.field, x.confidence, x.reason, d.sha256, x.first_line FROM doubt x JOIN who w ON w.person = x.person "
     "JOIN doc d ON d.id = x.document WHERE x.fact IN ('role', 'person')"},
    {"skill_claim",
     "SELECT w.name, k.key, f.seq, f.raw, f.skill_group, d.sha256 FROM skill_claim f "
     "JOIN who w ON w.person = f.person JOIN skill k ON k.id = f.skill LEFT JOIN doc d ON d.id = f.document"},
    {"language",
     "SELECT w.name, f.name, f.level, d.sha256 FROM language f JOIN who w ON w.person = f.person "
     "LEFT JOIN doc d ON d.id = f.document"},
    {"search",
     "SELECT w.name, c.name, c.titles, c.organizations, c.skills, c.text FROM search_content c "
     "JOIN who w ON w.person = c.id"},
};

}  // namespace

Folder::Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vitae-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
}

std::unique_ptr<Store> fresh_store(const std::filesystem::path& file) {
    static const Folder folder;
    static const bool made = Store::open(folder / "empty.db", Access::read_write) != nullptr;
    if (made) std::filesystem::copy_file(folder / "empty.db", file);
    return Store::open(file, Access::read_write);
}

void World::reopen() {
    store.reset();
    store = Store::open(file, Access::read_write);
}

std::int64_t World::import(const std::vector<NewDocument>& documents) {
    const std::int64_t run = store->begin_run("{}");
    Store::Batch batch(*store);
    for (const NewDocument& document : documents) {
        if (const auto known = store->find_document(sha256_hex(document.bytes))) {
            store->record_item(run, {document.name, Outcome::unchanged, "", known->document, known->person});
            continue;
        }
        const Placement placement = store->add_document(document);
        store->record_item(run, {document.name, placement.is_new ? Outcome::imported : Outcome::updated, "",
                                 placement.document, placement.person});
    }
    batch.commit();
    store->finish_run(run);
    return run;
}

std::vector<std::string> World::column(const std::string& sql) { return rows_of(*store, sql); }

std::string World::one(const std::string& sql) {
    const auto rows = column(sql);
    return rows.size() == 1 ? rows[0] : fmt::format("({} rows)", rows.size());
}

std::string dump(Store& store) {
    std::string text;
    for (const auto& [table, select] : contents)
        text += std::string(table) + "\n" + sorted_text(rows_of(store, std::string(names) + select));
    return text;
}

std::string raw_dump(Store& store) {
    std::string text;
    for (const std::string& table :
         rows_of(store,
                 "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'import_%' "
                 "AND name NOT LIKE 'sqlite_%' AND name <> 'person_search' ORDER BY name"))
        text += table + "\n" + sorted_text(rows_of(store, "SELECT * FROM " + table));
    return text;
}

}  // namespace vitae::test
