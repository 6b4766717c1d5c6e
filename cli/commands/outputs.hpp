// SPDX-License-Identifier: Apache-2.0
//
// Where exported documents go: stdout, one file, or a directory with one file each.
//
//   OutputTarget target(context, options, ".json");
//   target.put("mara-lindqvist", json);
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "command.hpp"

namespace vitae::cli {

struct OutputOptions {
    std::string file;
    std::string directory;
    bool force = false;
};

/// Declares --set KEY=VALUE, given once per option of the exporter.
void declare_settings(CLI::App& app, std::map<std::string, std::string>& settings);

void declare_output(CLI::App& app, OutputOptions& options);

class OutputTarget {
public:
    /// `extension` opens with a dot. Throws Error (usage) if one place is to hold `several` documents.
    OutputTarget(const Context& context, OutputOptions options, std::string extension, bool several);

    /// Writes one document; `stem` names it in a directory. Returns where it is now; empty = stdout.
    /// Throws Error if the file exists, from before or from this run.
    std::filesystem::path put(const std::string& stem, const std::string& bytes);
    /// The same for a document that comes bit by bit: `fill` is called once and given where to put the bits.
    std::filesystem::path put(const std::string& stem,
                              const std::function<void(const std::function<void(std::string_view)>&)>& fill);

private:
    const Context& context_;
    OutputOptions options_;
    std::string extension_;
    std::set<std::filesystem::path> written_;
};

}  // namespace vitae::cli
