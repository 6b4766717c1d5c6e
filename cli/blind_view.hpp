// SPDX-License-Identifier: Apache-2.0
//
// What a command looks at that can be asked to be blind: the database, or a copy of it without who people are.
//
//   BlindView view;
//   view.declare(app);                                  // --blind, --hide; then, when the command runs:
//   const auto file = view.database(context, people);   // as long as the view lives
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "vitae/blind.hpp"

namespace vitae::cli {

class Context;

class BlindView {
public:
    /// Must live until the command line is parsed.
    void declare(CLI::App& app);
    /// The same, with --opening to choose the pseudonyms by.
    void declare_with_opening(CLI::App& app);

    [[nodiscard]] bool is_blind() const { return is_blind_; }
    [[nodiscard]] const Blinding& blinding() const { return blinding_; }
    void use_pseudonyms_of(const std::string& opening) { blinding_.opening = opening; }

    /// The database, or with --blind a copy that has only these people. Throws Error.
    std::filesystem::path database(const Context& context, const std::vector<std::int64_t>& people);
    /// The same with everybody.
    std::filesystem::path database(const Context& context);

private:
    bool is_blind_ = false;
    Blinding blinding_;
    std::optional<BlindCopy> copy_;
};

}  // namespace vitae::cli
