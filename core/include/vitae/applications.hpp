// SPDX-License-Identifier: Apache-2.0
//
// People in the process of openings. What happens is added to an append-only list of events, from which
// everything else is computed: read it from the view applications.
//
//   const std::int64_t application = vitae::apply(database, person, opening.id, {"referral", "Jun"}, signature);
//   vitae::move_application(database, application, "interview", "", signature);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vitae/database.hpp"
#include "vitae/signature.hpp"

namespace vitae {

struct ApplicationSource {
    std::string source;       ///< referral, job board; empty = not known
    std::string credited_to;  ///< who brought it; empty = nobody
    std::string stage{};      ///< where it begins; empty = the stage of type applied
};

/// Where an application went, in words for the user.
struct Step {
    std::int64_t application = 0;
    std::string person;   ///< name
    std::string opening;  ///< key
    std::string from;     ///< stage before; empty = none
    std::string to;       ///< stage after
};

/// All throw Error (usage) for what the present state does not allow, and for a time before the last event.
Step apply(Database& database, std::int64_t person, std::int64_t opening, const ApplicationSource& source,
           const Signature& signature);
Step move_application(Database& database, std::int64_t application, const std::string& stage, const std::string& reason,
                      const Signature& signature);
Step reject_application(Database& database, std::int64_t application, const std::string& reason,
                        const Signature& signature);
Step withdraw_application(Database& database, std::int64_t application, const std::string& reason,
                          const Signature& signature);
Step hire_applicant(Database& database, std::int64_t application, const Signature& signature);
/// Back into `stage`; empty = where it was before it was closed.
Step reopen_application(Database& database, std::int64_t application, const std::string& stage,
                        const std::string& reason, const Signature& signature);

struct Interview {
    std::string kind;          ///< phone, technical, panel
    std::string at;            ///< as for sign(), but it may lie ahead
    std::string interviewers;  ///< empty = not known
};
/// Returns its number.
std::int64_t add_interview(Database& database, std::int64_t application, const Interview& interview,
                           const Signature& signature);

/// A rating from 1 (strong no) to 5 (strong yes).
struct Rating {
    std::string attribute;  ///< a skill or anything else
    int rating = 0;

    /// "C++=4". Throws Error (usage).
    static Rating parse(const std::string& text);
};
struct Scorecard {
    int overall = 0;  ///< 1 to 5
    std::string note;
    std::vector<Rating> ratings;
};
std::int64_t add_scorecard(Database& database, std::int64_t interview, const Scorecard& scorecard,
                           const Signature& signature);

struct Offer {
    std::string status;  ///< draft, made, accepted, declined or withdrawn
    std::optional<std::int64_t> amount;
    std::string currency;
    std::string start_on;
};
/// Adds a version; what it leaves out is as in the version before. Returns the version.
int add_offer(Database& database, std::int64_t application, const Offer& offer, const Signature& signature);

/// `who` is the number of an application. Throws Error (usage).
std::int64_t require_application(Database& database, std::int64_t application);
/// The one application in process of a person; else Error (usage) lists them. With `closed` those that are closed.
std::int64_t application_of(Database& database, std::int64_t person, bool closed);

}  // namespace vitae
