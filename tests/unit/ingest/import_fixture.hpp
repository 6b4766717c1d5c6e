// SPDX-License-Identifier: Apache-2.0
//
// An empty database, a folder for documents, and the importers of this build.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "support/built_plugins.hpp"
#include "support/temporary_directory.hpp"
#include "vitae/import.hpp"

namespace vitae {

class ImportTest : public testing::Test {
protected:
    std::filesystem::path write(const std::string& name, const std::string& content) {
        const auto path = inbox() / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }

    [[nodiscard]] std::filesystem::path inbox() const { return directory_.path() / "inbox"; }

    Database open() { return Database::open(directory_.path() / "vitae.db", Access::read_write); }

    ImportSummary import(const std::vector<std::string>& paths, ImportOptions options = {}) {
        Database database = open();
        options.paths = paths;
        return import_documents(database, built_plugins(), options, {});
    }

    /// Outcome and reason of one file, "failed: is empty".
    static std::string outcome(const ImportSummary& summary, const std::string& name) {
        static constexpr const char* names[] = {"imported", "updated", "unchanged", "no_cv", "failed"};
        for (const ImportItem& item : summary.items) {
            if (!item.path.ends_with("/" + name)) continue;
            const std::string text = names[static_cast<int>(item.outcome)];
            return item.reason.empty() ? text : text + ": " + item.reason;
        }
        return "not in the summary";
    }

    TemporaryDirectory directory_;
};

/// A small CV of an invented person.
inline std::string small_cv(const std::string& name, const std::string& email) {
    return "# " + name + "\n\n" + email +
           "\n\n## Experience\n\n### Baker at Ovn & Mel\n*2015-03 – 2019-08*\n\n- Bread with Python\n\n"
           "## Skills\n\nPython, SQL\n";
}

}  // namespace vitae
