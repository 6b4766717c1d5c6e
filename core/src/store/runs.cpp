// SPDX-License-Identifier: Apache-2.0
#include <date/date.h>

#include <chrono>

#include "store/people.hpp"
#include "store/store.hpp"

namespace vitae {
namespace {

std::string_view outcome_name(Outcome outcome) {
    constexpr std::string_view names[] = {"imported", "updated", "unchanged", "no_cv", "failed"};
    return names[static_cast<std::size_t>(outcome)];
}

}  // namespace

std::string utc_now() {
    return date::format("%FT%TZ", std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

std::int64_t Store::begin_run(const std::string& options_json) {
    connection_->query("INSERT INTO import_run (started_at, options) VALUES (?, ?)")
        .bind(utc_now(), options_json)
        .run();
    return connection_->last_id();
}

void Store::finish_run(std::int64_t run) {
    connection_->query("UPDATE import_run SET finished_at = ? WHERE id = ?").bind(utc_now(), run).run();
}

void Store::record_item(std::int64_t run, const RunItem& item) {
    connection_
        ->query(
            "INSERT INTO import_item (run, seq, path, outcome, reason, document, person) "
            "VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM import_item WHERE run = ?1), ?, ?, ?, ?, ?)")
        .bind(run, item.path, outcome_name(item.outcome), TextOrNull{item.reason}, NumberOrNull{item.document},
              NumberOrNull{item.person})
        .run();
}

void Store::forget_paths(std::int64_t run) {
    connection_
        ->query("UPDATE import_run SET options = json_set(options, '$.paths', json('[\"(erased)\"]')) WHERE id = ?")
        .bind(run)
        .run();
}

}  // namespace vitae
