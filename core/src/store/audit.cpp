// SPDX-License-Identifier: Apache-2.0
#include "store/audit.hpp"

#include <fmt/format.h>

#include "store/people.hpp"
#include "store/store.hpp"

namespace vitae {
namespace {

std::string link(const std::string& before, std::int64_t id, const std::string& at, const std::string& actor,
                 const std::string& action, std::int64_t subject, std::int64_t count) {
    // Sizes before the texts: no two entries are written alike.
    return sha256_hex(fmt::format("{}|{}|{}|{}:{}|{}:{}|{}|{}", before, id, at, actor.size(), actor, action.size(),
                                  action, subject, count));
}

}  // namespace

void record_audit(Connection& connection, const Signature& signature, std::string_view action, std::int64_t subject,
                  std::int64_t count) {
    std::int64_t id = 1;
    std::string before;
    {
        Query last = connection.query("SELECT id, chain FROM audit ORDER BY id DESC LIMIT 1");
        if (last.step()) {
            id = last.integer(0) + 1;
            before = last.text(1);
        }
    }
    // When it was done may be told later; when it was written down may not.
    const std::string at = utc_now();
    const std::string done(action);
    const std::string chain = link(before, id, at, signature.actor, done, subject, count);
    connection.query("INSERT INTO audit (id, at, actor, action, subject, count, chain) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(id, at, signature.actor, done, NumberOrNull{subject}, count, chain)
        .run();
}

std::vector<std::string> check_audit(Connection& connection) {
    std::vector<std::string> problems;
    std::string before;
    std::int64_t expected = 1;
    Query query = connection.query("SELECT id, at, actor, action, subject, count, chain FROM audit ORDER BY id");
    while (query.step()) {
        const std::int64_t id = query.integer(0);
        const std::string chain = query.text(6);
        if (id != expected)
            problems.push_back(fmt::format("audit entry {} is missing.", expected));
        else if (chain !=
                 link(before, id, query.text(1), query.text(2), query.text(3), query.integer(4), query.integer(5)))
            problems.push_back(fmt::format("audit entry {} is not what was recorded.", id));
        before = chain;
        expected = id + 1;
    }
    return problems;
}

}  // namespace vitae
