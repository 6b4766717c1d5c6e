// SPDX-License-Identifier: Apache-2.0
//
// What is held about a person, and how it goes for good.
//
//   std::cout << vitae::person_data_json(database, person);       // everything, for an access request
//   vitae::ErasureProof proof = vitae::erase_person(database, person, vitae::Erasure::everything, signature);
//   if (!proof.residues.empty()) ...                               // bytes that were found all the same
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "vitae/database.hpp"
#include "vitae/signature.hpp"

namespace vitae {

/// Every row of every table that belongs to the person, directly or through other rows, with the originals in
/// base64. Throws Error (usage) if there is no such person. The access is recorded in the audit.
std::string person_data_json(Database& database, std::int64_t person, const Signature& signature);
/// The same as one standalone page.
std::string person_data_html(Database& database, std::int64_t person, const Signature& signature);

enum class Erasure {
    everything,
    all_but_statistics  ///< applications stay with opening, source, stages and days, but nobody behind them
};

struct ScannedFile {
    std::string name;
    std::uintmax_t bytes = 0;
};

struct ErasureProof {
    std::int64_t person = 0;
    int documents = 0;
    std::vector<std::pair<std::string, int>> rows;  ///< per table, what was removed
    std::size_t tombstones = 0;
    std::size_t needles = 0;            ///< names, addresses, numbers and lines that were looked for
    std::size_t shared = 0;             ///< of these, how many other people's rows contain too
    bool rewritten = false;             ///< the file was written anew, since bytes were left at first
    std::vector<ScannedFile> files;     ///< searched byte for byte
    std::vector<std::string> residues;  ///< files that still hold something; empty = proven
    std::vector<std::string> copies;    ///< older backups beside the database, which are not changed
};

/// Removes the person and searches the files of the database for what was known. Throws Error (usage) if a hold is in
/// force, (failed) if another program keeps old pages alive; then finish_erasures() completes it later.
ErasureProof erase_person(Database& database, std::int64_t person, Erasure erasure, const Signature& signature);

/// Clears what an interrupted erasure left in free pages and the log.
void finish_erasures(Database& database);

}  // namespace vitae
