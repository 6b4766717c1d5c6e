// SPDX-License-Identifier: Apache-2.0
//
// Why and how long data about people is kept. Who is past their time is the view retention_dues.
//
//   vitae::set_retention_rule(database, {"recruiting", 24, vitae::Erasure::everything}, signature);
//   for (const vitae::DuePerson& due : vitae::people_due(database)) ...
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vitae/database.hpp"
#include "vitae/privacy.hpp"
#include "vitae/signature.hpp"

namespace vitae {

struct Consent {
    std::string purpose;  ///< recruiting, talent-pool
    std::string basis;    ///< consent, contract, legitimate_interest or legal_obligation
    std::string given_on;
    std::string expires_on;  ///< empty = the rule of the purpose decides
    std::string evidence;
};
/// Returns its number. All throw Error (usage) for what does not fit.
std::int64_t add_consent(Database& database, std::int64_t person, const Consent& consent, const Signature& signature);
/// Withdraws every consent in force for the purpose; returns how many.
int withdraw_consent(Database& database, std::int64_t person, const std::string& purpose, const Signature& signature);

/// `until` is the last day; empty = until it is lifted. Returns its number.
std::int64_t add_hold(Database& database, std::int64_t person, const std::string& reason, const std::string& until,
                      const Signature& signature);
/// Lifts every hold in force; returns how many.
int lift_holds(Database& database, std::int64_t person, const Signature& signature);

struct RetentionRule {
    std::string purpose;
    int months = 0;  ///< after the last activity
    Erasure erasure = Erasure::everything;
};
void set_retention_rule(Database& database, const RetentionRule& rule, const Signature& signature);
void remove_retention_rule(Database& database, const std::string& purpose, const Signature& signature);

struct DuePerson {
    std::int64_t person = 0;
    std::string name;
    std::string last_on;     ///< date of the last activity
    std::string keep_until;  ///< last day it may be kept
    Erasure erasure = Erasure::everything;
    bool is_held = false;  ///< stays for now
};
std::vector<DuePerson> people_due(Database& database);

}  // namespace vitae
