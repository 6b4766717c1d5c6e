// SPDX-License-Identifier: Apache-2.0
//
// The options of every command that records something, and how such commands name an application.
#pragma once

#include <cstdint>
#include <string>

#include "vitae/signature.hpp"

namespace CLI {
class App;
}

namespace vitae {
class Database;
}

namespace vitae::cli {

struct SignatureOptions {
    std::string actor;
    std::string at;

    [[nodiscard]] Signature sign() const { return vitae::sign(actor, at); }
};

/// --as NAME and --at TIME.
void declare_signature(CLI::App& app, SignatureOptions& options);

/// `who` is the number of an application, or a person who has one only.
std::int64_t application_meant(Database& database, const std::string& who, bool closed = false);

}  // namespace vitae::cli
