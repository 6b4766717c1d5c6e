// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "privacy/needles.hpp"
#include "privacy/person_rows.hpp"
#include "privacy/residue.hpp"
#include "store/file_trust.hpp"
#include "store/people.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"
#include "vitae/privacy.hpp"

namespace vitae {
namespace {

using privacy::lower_ascii;

void refuse_held(Connection& connection, std::int64_t person) {
    Query query = connection.query(
        "SELECT reason FROM hold WHERE person = ? AND lifted_at IS NULL AND (until IS NULL OR until >= CURRENT_DATE)");
    query.bind(person);
    if (query.step())
        throw Error(ErrorKind::usage, fmt::format("person {} is on hold: {}.  Lift it first: vitae hold lift {}",
                                                  person, query.text(0), person));
}

bool holds_any(std::string text, const std::vector<std::string>& needles) {
    lower_ascii(text);
    return std::ranges::any_of(needles, [&](const std::string& n) { return text.find(n) != std::string::npos; });
}

/// Records of imports name files, and files are named after people: also of files that gave nobody.
void blank_paths(Connection& connection, const std::vector<std::string>& needles) {
    Transaction transaction(connection);
    std::vector<std::pair<std::int64_t, std::int64_t>> items;
    {
        Query query = connection.query("SELECT run, seq, path || ' ' || coalesce(reason, '') FROM import_item");
        while (query.step())
            if (holds_any(query.text(2), needles)) items.emplace_back(query.integer(0), query.integer(1));
    }
    for (const auto& [run, seq] : items)
        connection.query("UPDATE import_item SET path = '(erased)', reason = NULL WHERE run = ? AND seq = ?")
            .bind(run, seq)
            .run();
    std::vector<std::pair<std::int64_t, std::string>> runs;
    {
        Query query = connection.query("SELECT id, options FROM import_run");
        while (query.step()) {
            if (!holds_any(query.text(1), needles)) continue;
            auto options = nlohmann::ordered_json::parse(query.text(1));
            for (auto& path : options["paths"])
                if (path.is_string() && holds_any(path.get<std::string>(), needles)) path = "(erased)";
            runs.emplace_back(query.integer(0), options.dump());
        }
    }
    for (const auto& [run, options] : runs)
        connection.query("UPDATE import_run SET options = ? WHERE id = ?").bind(options, run).run();
    transaction.commit();
}

/// Without what somebody else is called too: that says nothing about whose file it was.
std::vector<std::string> unshared(Connection& connection, std::vector<std::string> needles) {
    std::erase_if(needles, [&](const std::string& needle) {
        Query query = connection.query("SELECT EXISTS (SELECT 1 FROM person WHERE instr(lower(name), ?) > 0)");
        query.bind(needle);
        return query.step() && query.integer(0) != 0;
    });
    return needles;
}

/// What is still in the files and in nobody's rows.
std::vector<std::string> unexplained(Connection& connection, const std::vector<std::string>& needles,
                                     ErasureProof& proof) {
    proof.files.clear();
    for (const auto& file : database_files(connection.file()))
        proof.files.push_back({file.filename().string(), std::filesystem::file_size(file)});
    std::vector<std::string> left;
    proof.shared = 0;
    for (const std::string& needle : privacy::needles_on_disk(connection, needles)) {
        if (privacy::stands_in_a_row(connection, needle))
            ++proof.shared;
        else
            left.push_back(needle);
    }
    return left;
}

std::vector<std::string> older_copies(const std::filesystem::path& database) {
    std::vector<std::string> copies;
    const std::string stem = database.filename().string() + ".schema-";
    for (const auto& entry : std::filesystem::directory_iterator(database.parent_path()))
        if (entry.path().filename().string().starts_with(stem)) copies.push_back(entry.path().filename().string());
    std::ranges::sort(copies);
    return copies;
}

}  // namespace

ErasureProof erase_person(Database& database, std::int64_t person, Erasure erasure, const Signature& signature) {
    Store& store = database.store();
    Connection& connection = store.connection();
    require_person(connection, person);
    refuse_held(connection, person);
    ErasureProof proof;
    proof.person = person;
    std::int64_t rows = 0;
    for (const privacy::TableRows& table : privacy::rows_of_person(connection, person)) {
        proof.rows.emplace_back(table.table, static_cast<int>(table.rows.size()));
        rows += static_cast<std::int64_t>(table.rows.size());
    }
    const std::vector<std::string> needles = privacy::needles_of_person(connection, person);
    proof.needles = needles.size();
    const Removal removal = store.remove_person(
        person, rows, erasure == Erasure::everything ? Statistics::drop : Statistics::keep, signature);
    proof.documents = removal.documents;
    proof.tombstones = removal.tombstones;
    blank_paths(connection, unshared(connection, needles));
    privacy::scrub(connection, false);
    std::vector<std::string> left = unexplained(connection, needles, proof);
    if (!left.empty()) {
        proof.rewritten = true;
        privacy::scrub(connection, true);
        left = unexplained(connection, needles, proof);
    }
    proof.residues = std::move(left);
    proof.copies = older_copies(connection.file());
    return proof;
}

void finish_erasures(Database& database) { privacy::scrub(database.store().connection(), true); }

}  // namespace vitae
