// SPDX-License-Identifier: Apache-2.0
#include "commands/tracking/signature_options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "context.hpp"
#include "vitae/applications.hpp"
#include "vitae/people.hpp"

namespace vitae::cli {

void declare_signature(CLI::App& app, SignatureOptions& options) {
    app.add_option("--as", options.actor, "Who does this; else the name of the login")->option_text("NAME");
    app.add_option("--at", options.at, "When it happened, as 2024-05-01 or in UTC as 2024-05-01T12:00:00Z; else now")
        ->option_text("TIME");
}

std::int64_t application_meant(Database& database, const std::string& who, bool closed) {
    const bool is_number =
        !who.empty() && who.size() < 18 && std::ranges::all_of(who, [](char c) { return c >= '0' && c <= '9'; });
    if (is_number) return require_application(database, std::stoll(who));
    return application_of(database, find_person(database.file(), who).id, closed);
}

}  // namespace vitae::cli
