// SPDX-License-Identifier: Apache-2.0
#include "vitae/retention.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "store/audit.hpp"
#include "store/people.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

/// A change about one person, with its audit entry, as a transaction.
template <class Change>
std::int64_t change(Database& database, std::int64_t person, std::string_view action, const Signature& signature,
                    Change&& make) {
    Connection& connection = database.store().connection();
    Transaction transaction(connection);
    if (person != 0) require_person(connection, person);
    const std::int64_t result = make(connection);
    record_audit(connection, signature, action, person);
    transaction.commit();
    return result;
}

void require_purpose(const std::string& purpose) {
    if (purpose.empty()) throw Error(ErrorKind::usage, "a purpose has a name, like recruiting or talent-pool.");
}

}  // namespace

std::int64_t add_consent(Database& database, std::int64_t person, const Consent& consent, const Signature& signature) {
    constexpr std::array bases = {"consent", "contract", "legitimate_interest", "legal_obligation"};
    require_purpose(consent.purpose);
    if (std::ranges::find(bases, consent.basis) == bases.end())
        throw Error(ErrorKind::usage,
                    fmt::format("{} is no lawful basis: consent, contract, legitimate_interest or legal_obligation",
                                consent.basis));
    const std::string given =
        consent.given_on.empty() ? signature.at.substr(0, 10) : checked_date(consent.given_on, "given");
    if (!consent.expires_on.empty() && checked_date(consent.expires_on, "expires") < given)
        throw Error(ErrorKind::usage, fmt::format("{} is before {}: it would never hold.", consent.expires_on, given));
    return change(database, person, "consent.add", signature, [&](Connection& connection) {
        connection
            .query(
                "INSERT INTO consent (person, purpose, basis, given_on, expires_on, evidence, actor) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)")
            .bind(person, consent.purpose, consent.basis, given, TextOrNull{consent.expires_on},
                  TextOrNull{consent.evidence}, signature.actor)
            .run();
        return connection.last_id();
    });
}

int withdraw_consent(Database& database, std::int64_t person, const std::string& purpose, const Signature& signature) {
    return static_cast<int>(change(database, person, "consent.withdraw", signature, [&](Connection& connection) {
        connection
            .query("UPDATE consent SET withdrawn_on = ? WHERE person = ? AND purpose = ? AND withdrawn_on IS NULL")
            .bind(signature.at.substr(0, 10), person, purpose)
            .run();
        const std::int64_t count = connection.changed_rows();
        if (count == 0)
            throw Error(ErrorKind::usage, fmt::format("{} has given nothing for {} that is in force.",
                                                      person_name(connection, person), purpose));
        return count;
    }));
}

std::int64_t add_hold(Database& database, std::int64_t person, const std::string& reason, const std::string& until,
                      const Signature& signature) {
    if (reason.empty()) throw Error(ErrorKind::usage, "a hold needs a reason.");
    if (!until.empty()) checked_date(until, "until");
    return change(database, person, "hold.add", signature, [&](Connection& connection) {
        connection.query("INSERT INTO hold (person, reason, made_at, until, actor) VALUES (?, ?, ?, ?, ?)")
            .bind(person, reason, signature.at, TextOrNull{until}, signature.actor)
            .run();
        return connection.last_id();
    });
}

int lift_holds(Database& database, std::int64_t person, const Signature& signature) {
    return static_cast<int>(change(database, person, "hold.lift", signature, [&](Connection& connection) {
        connection.query("UPDATE hold SET lifted_at = ? WHERE person = ? AND lifted_at IS NULL")
            .bind(signature.at, person)
            .run();
        const std::int64_t count = connection.changed_rows();
        if (count == 0)
            throw Error(ErrorKind::usage, fmt::format("{} is not on hold.", person_name(connection, person)));
        return count;
    }));
}

void set_retention_rule(Database& database, const RetentionRule& rule, const Signature& signature) {
    require_purpose(rule.purpose);
    if (rule.months < 1) throw Error(ErrorKind::usage, "a rule keeps data for at least a month.");
    change(database, 0, "retention.rule", signature, [&](Connection& connection) {
        connection
            .query(
                "INSERT INTO retention_rule (purpose, months, action) VALUES (?, ?, ?) "
                "ON CONFLICT (purpose) DO UPDATE SET months = excluded.months, action = excluded.action")
            .bind(rule.purpose, rule.months, rule.erasure == Erasure::everything ? "erase" : "anonymise")
            .run();
        return std::int64_t{0};
    });
}

void remove_retention_rule(Database& database, const std::string& purpose, const Signature& signature) {
    change(database, 0, "retention.rule", signature, [&](Connection& connection) {
        connection.query("DELETE FROM retention_rule WHERE purpose = ?").bind(purpose).run();
        if (connection.changed_rows() == 0)
            throw Error(ErrorKind::usage, fmt::format("there is no rule for {}.  All: vitae retention list", purpose));
        return std::int64_t{0};
    });
}

std::vector<DuePerson> people_due(Database& database) {
    Query query = database.store().connection().query(
        "SELECT d.person_id, p.name, d.last_on, d.keep_until, d.action, d.holds_n FROM retention_dues d "
        "JOIN person p ON p.id = d.person_id ORDER BY d.keep_until, d.person_id");
    std::vector<DuePerson> people;
    while (query.step())
        people.push_back({query.integer(0), query.text(1), query.text(2), query.text(3),
                          query.text(4) == "erase" ? Erasure::everything : Erasure::all_but_statistics,
                          query.integer(5) > 0});
    return people;
}

}  // namespace vitae
