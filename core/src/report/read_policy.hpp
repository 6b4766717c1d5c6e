// SPDX-License-Identifier: Apache-2.0
//
// What a statement on the reading connection may do, as an allow-list: SELECT, reading, and the
// functions that only compute. SQLite asks while it prepares; the first refusal is kept as a sentence.
//
//   ReadPolicy policy(names, ReadPolicy::Scope::public_names);
//   policy.arm(database);
//   if (sqlite3_prepare_v3(...) != SQLITE_OK && !policy.refusal().empty()) throw Error(..., policy.refusal());
#pragma once

#include <set>
#include <string>
#include <string_view>

struct sqlite3;

namespace vitae {

class ReadPolicy {
public:
    enum class Scope {
        public_names,  ///< the stand-in: only its views, and tables that functions like json_each are
        storage,       ///< the real file, for a statement that passed the stand-in: tables behind the views too
    };
    ReadPolicy(std::set<std::string> views, Scope scope) : views_(std::move(views)), scope_(scope) {}

    /// Asks this policy for every statement prepared on `database` from now on; both must live on.
    void arm(sqlite3* database);

    /// Why the last statement was refused; empty if it was not.
    [[nodiscard]] const std::string& refusal() const { return refusal_; }

private:
    static int ask(void* policy, int action, const char* first, const char* second, const char* schema,
                   const char* view);
    [[nodiscard]] bool may_read(std::string_view table, bool of_a_schema, std::string_view view) const;
    [[nodiscard]] std::string judge(int action, const char* first, const char* second, const char* schema,
                                    const char* view) const;

    std::set<std::string> views_;
    Scope scope_;
    std::string refusal_;
};

/// The sentence for a statement that starts with `word` ("DELETE"); empty if it may go on to SQLite.
std::string refusal_of_statement(std::string_view word);

}  // namespace vitae
