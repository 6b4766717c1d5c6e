// SPDX-License-Identifier: Apache-2.0
//
// People shown without who they are. What a database says of somebody, with the name, the contacts, links and
// everything in the texts that leads to the person left out or replaced.
//
//   vitae::Blinding blinding;
//   blinding.opening = "backend-2025";
//   vitae::pseudonym_of(database, 12, blinding.opening);   // "Candidate 4821-7730-5562", always the same
//   const vitae::BlindCopy copy(database, {12, 31}, blinding, vitae::BlindCopy::Numbers::kept);
//   vitae::load_career(copy.file(), 12).name;              // the same pseudonym
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "vitae/database.hpp"

namespace vitae {

class PrivateFolder;

/// What else is left out.
struct BlindOptions {
    bool schools = false;    ///< names of schools
    bool years = false;      ///< when a degree was taken
    bool employers = false;  ///< employers and clients
};

struct Blinding {
    std::string opening;  ///< a person has another pseudonym for each; may be empty
    BlindOptions options;
};

/// Made from the id and a secret of the database; who has no access to that cannot lead it back.
std::string pseudonym_of(Database& database, std::int64_t person, const std::string& opening);

/// A database of blind profiles, in a private folder that is removed with the object. Every search and report runs on
/// it as on its original. It has the facts of the people, dated as they were, all openings, and the stages of these
/// people's applications: no documents, no notes, interviews, offers, reasons, nor who did something.
class BlindCopy {
public:
    /// kept: people have their numbers of the original; own: they are numbered in the order of their pseudonyms.
    enum class Numbers { kept, own };

    /// `people` are ids. Throws Error.
    BlindCopy(Database& database, const std::vector<std::int64_t>& people, const Blinding& blinding, Numbers numbers);
    ~BlindCopy();
    BlindCopy(const BlindCopy&) = delete;
    BlindCopy& operator=(const BlindCopy&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// As Database::backup.
    void save(const std::filesystem::path& target) const;

private:
    std::unique_ptr<PrivateFolder> folder_;
    std::filesystem::path file_;
};

}  // namespace vitae
