// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "model/text.hpp"
#include "store/audit.hpp"
#include "store/people.hpp"
#include "store/skill_table.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "tracking/present_state.hpp"
#include "vitae/applications.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

void require_rating(int rating, const std::string& what) {
    if (rating < 1 || rating > 5)
        throw Error(ErrorKind::usage, fmt::format("{} is rated from 1 (strong no) to 5 (strong yes).", what));
}

/// As ISO 4217 writes them.
bool is_currency(const std::string& text) {
    return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Rating Rating::parse(const std::string& text) {
    const auto sign = text.rfind('=');
    Rating rating;
    if (sign != std::string::npos) {
        rating.attribute = collapse_space(text.substr(0, sign));
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data() + sign + 1, end, rating.rating);
        if (error == std::errc() && stop == end && !rating.attribute.empty()) {
            require_rating(rating.rating, rating.attribute);
            return rating;
        }
    }
    throw Error(ErrorKind::usage, fmt::format("not a rating: {}.  Write 'C++=4'", text));
}

std::int64_t add_interview(Database& database, std::int64_t application, const Interview& interview,
                           const Signature& signature) {
    Connection& connection = database.store().connection();
    const std::string at = interview.at.empty() ? signature.at : checked_time(interview.at);
    Transaction transaction(connection);
    tracking::present_state(connection, application);
    connection.query("INSERT INTO interview (application, kind, at, interviewers, actor) VALUES (?, ?, ?, ?, ?)")
        .bind(application, interview.kind, at, TextOrNull{interview.interviewers}, signature.actor)
        .run();
    const std::int64_t id = connection.last_id();
    record_audit(connection, signature, "interview.add", application);
    transaction.commit();
    return id;
}

std::int64_t add_scorecard(Database& database, std::int64_t interview, const Scorecard& scorecard,
                           const Signature& signature) {
    require_rating(scorecard.overall, "an interview");
    Connection& connection = database.store().connection();
    Transaction transaction(connection);
    std::int64_t application = 0;
    {
        Query query = connection.query("SELECT application FROM interview WHERE id = ?");
        query.bind(interview);
        if (!query.step()) throw Error(ErrorKind::usage, fmt::format("there is no interview {}.", interview));
        application = query.integer(0);
    }
    connection.query("INSERT INTO scorecard (interview, author, made_at, overall, note) VALUES (?, ?, ?, ?, ?)")
        .bind(interview, signature.actor, signature.at, scorecard.overall, TextOrNull{scorecard.note})
        .run();
    const std::int64_t id = connection.last_id();
    int seq = 0;
    for (const Rating& rating : scorecard.ratings)
        connection.query("INSERT INTO scorecard_item (scorecard, seq, attribute, key, rating) VALUES (?, ?, ?, ?, ?)")
            .bind(id, ++seq, rating.attribute, skill_key(rating.attribute), rating.rating)
            .run();
    record_audit(connection, signature, "scorecard.add", application);
    transaction.commit();
    return id;
}

int add_offer(Database& database, std::int64_t application, const Offer& offer, const Signature& signature) {
    constexpr std::array statuses = {"draft", "made", "accepted", "declined", "withdrawn"};
    if (std::ranges::find(statuses, offer.status) == statuses.end())
        throw Error(
            ErrorKind::usage,
            fmt::format("{} is no status of an offer: draft, made, accepted, declined or withdrawn", offer.status));
    if (!offer.currency.empty() && !is_currency(offer.currency))
        throw Error(ErrorKind::usage, fmt::format("{} is no currency: write EUR, USD, SEK", offer.currency));
    if (!offer.start_on.empty()) checked_date(offer.start_on, "start");
    Connection& connection = database.store().connection();
    Transaction transaction(connection);
    tracking::present_state(connection, application);
    connection
        .query(
            "INSERT INTO offer (application, version, status, amount, currency, start_on, at, actor) "
            "SELECT ?1, coalesce(max(version), 0) + 1, ?2, "
            "coalesce(?3, (SELECT amount FROM offer WHERE application = ?1 ORDER BY version DESC LIMIT 1)), "
            "coalesce(?4, (SELECT currency FROM offer WHERE application = ?1 ORDER BY version DESC LIMIT 1)), "
            "coalesce(?5, (SELECT start_on FROM offer WHERE application = ?1 ORDER BY version DESC LIMIT 1)), ?6, ?7 "
            "FROM offer WHERE application = ?1")
        .bind(application, offer.status, offer.amount, TextOrNull{offer.currency}, TextOrNull{offer.start_on},
              signature.at, signature.actor)
        .run();
    int version = 0;
    {
        Query query = connection.query("SELECT max(version) FROM offer WHERE application = ?");
        query.bind(application);
        query.step();
        version = static_cast<int>(query.integer(0));
    }
    record_audit(connection, signature, "offer.add", application);
    transaction.commit();
    return version;
}

}  // namespace vitae
