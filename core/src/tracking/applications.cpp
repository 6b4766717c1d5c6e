// SPDX-License-Identifier: Apache-2.0
#include "vitae/applications.hpp"

#include <fmt/format.h>

#include "model/text.hpp"
#include "store/audit.hpp"
#include "store/people.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "tracking/present_state.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using tracking::PresentState;

struct NewEvent {
    std::string_view kind;
    std::int64_t from_stage;
    std::int64_t to_stage;
    std::string reason{};
};

void add_event(Connection& connection, std::int64_t application, const NewEvent& event, const Signature& signature) {
    connection
        .query(
            "INSERT INTO application_event (application, at, recorded_at, actor, kind, from_stage, to_stage, reason) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(application, signature.at, utc_now(), signature.actor, event.kind, NumberOrNull{event.from_stage},
              event.to_stage, TextOrNull{event.reason})
        .run();
}

struct StageRow {
    std::int64_t id = 0;
    std::string name;
    std::string type;
};

std::vector<StageRow> stages_of(Connection& connection, std::int64_t opening) {
    Query query = connection.query(
        "SELECT s.id, s.name, s.type FROM stage s JOIN opening o ON o.pipeline = s.pipeline WHERE o.id = ? "
        "ORDER BY s.seq");
    query.bind(opening);
    std::vector<StageRow> stages;
    while (query.step()) stages.push_back({query.integer(0), query.text(1), query.text(2)});
    return stages;
}

StageRow stage_called(Connection& connection, std::int64_t opening, const std::string& name) {
    std::string all;
    for (StageRow& stage : stages_of(connection, opening)) {
        if (fold(stage.name) == fold(collapse_space(name))) return stage;
        all += (all.empty() ? "" : ", ") + stage.name;
    }
    throw Error(ErrorKind::usage, fmt::format("there is no stage {} here.  The stages are {}.", name, all));
}

StageRow stage_of_type(Connection& connection, std::int64_t opening, std::string_view type) {
    for (StageRow& stage : stages_of(connection, opening))
        if (stage.type == type) return stage;
    throw Error(ErrorKind::failed, fmt::format("the pipeline of opening {} has no stage of type {}.", opening, type));
}

void require_active(const PresentState& state) {
    if (state.status != "active")
        throw Error(ErrorKind::usage,
                    fmt::format("application {} of {} is closed ({}).  Take it up again: vitae reopen {}",
                                state.application, state.person_name, state.status, state.application));
}

void require_later(const PresentState& state, const Signature& signature) {
    if (signature.at < state.since)
        throw Error(ErrorKind::usage, fmt::format("{} is before the last event of application {}, which was at {}.",
                                                  signature.at, state.application, state.since));
}

/// One event on an application that exists, as a transaction with its audit entry.
template <class Decide>
Step take_step(Database& database, std::int64_t application, std::string_view action, const Signature& signature,
               Decide&& decide) {
    Connection& connection = database.store().connection();
    Transaction transaction(connection);
    const PresentState state = tracking::present_state(connection, application);
    require_later(state, signature);
    const auto [event, to] = decide(connection, state);
    add_event(connection, application, event, signature);
    record_audit(connection, signature, action, application);
    transaction.commit();
    return {application, state.person_name, state.opening_key, state.stage_name, to};
}

struct NextEvent {
    NewEvent event;
    std::string to;
};

void refuse_second_application(Connection& connection, std::int64_t person, std::int64_t opening) {
    Query query = connection.query(
        "SELECT application_id, status FROM applications WHERE person_id = ? AND opening_id = ? "
        "ORDER BY application_id DESC LIMIT 1");
    query.bind(person, opening);
    if (!query.step()) return;
    const std::int64_t known = query.integer(0);
    const std::string status = query.text(1);
    throw Error(ErrorKind::usage,
                fmt::format("{} has applied for this opening already: application {} ({}).{}",
                            person_name(connection, person), known, status,
                            status == "active" ? "" : fmt::format("  Take it up again: vitae reopen {}", known)));
}

}  // namespace

Step apply(Database& database, std::int64_t person, std::int64_t opening, const ApplicationSource& source,
           const Signature& signature) {
    Connection& connection = database.store().connection();
    Transaction transaction(connection);
    require_person(connection, person);
    std::string key;
    {
        Query query = connection.query("SELECT key, status FROM opening WHERE id = ?");
        query.bind(opening);
        if (!query.step()) throw Error(ErrorKind::usage, fmt::format("there is no opening {}.", opening));
        key = query.text(0);
        if (query.text(1) == "closed") throw Error(ErrorKind::usage, fmt::format("{} is closed.", key));
    }
    refuse_second_application(connection, person, opening);
    const StageRow stage = source.stage.empty() ? stage_of_type(connection, opening, "applied")
                                                : stage_called(connection, opening, source.stage);
    if (stage.type == "hired" || stage.type == "rejected")
        throw Error(ErrorKind::usage, fmt::format("an application cannot begin in the stage {}.", stage.name));
    connection.query("INSERT INTO application (person, opening, source, credited_to) VALUES (?, ?, ?, ?)")
        .bind(person, opening, TextOrNull{source.source}, TextOrNull{source.credited_to})
        .run();
    const std::int64_t application = connection.last_id();
    add_event(connection, application, {"applied", 0, stage.id, {}}, signature);
    record_audit(connection, signature, "application.apply", application);
    const std::string name = person_name(connection, person);
    transaction.commit();
    return {application, name, key, "", stage.name};
}

Step move_application(Database& database, std::int64_t application, const std::string& stage, const std::string& reason,
                      const Signature& signature) {
    return take_step(database, application, "application.move", signature,
                     [&](Connection& connection, const PresentState& state) -> NextEvent {
                         require_active(state);
                         const StageRow to = stage_called(connection, state.opening, stage);
                         if (to.type == "rejected")
                             throw Error(ErrorKind::usage, fmt::format("a rejection needs a reason: vitae reject {} "
                                                                       "--reason TEXT",
                                                                       application));
                         if (to.id == state.stage)
                             throw Error(ErrorKind::usage,
                                         fmt::format("application {} is in {} already.", application, to.name));
                         const bool hires = to.type == "hired";
                         return {{hires ? "hired" : "moved", state.stage, to.id, reason}, to.name};
                     });
}

Step reject_application(Database& database, std::int64_t application, const std::string& reason,
                        const Signature& signature) {
    if (trim(reason).empty()) throw Error(ErrorKind::usage, "a rejection needs a reason.");
    return take_step(database, application, "application.reject", signature,
                     [&](Connection& connection, const PresentState& state) -> NextEvent {
                         require_active(state);
                         const StageRow to = stage_of_type(connection, state.opening, "rejected");
                         return {{"rejected", state.stage, to.id, reason}, to.name};
                     });
}

Step withdraw_application(Database& database, std::int64_t application, const std::string& reason,
                          const Signature& signature) {
    return take_step(database, application, "application.withdraw", signature,
                     [&](Connection&, const PresentState& state) -> NextEvent {
                         require_active(state);
                         return {{"withdrawn", state.stage, state.stage, reason}, "withdrawn"};
                     });
}

Step hire_applicant(Database& database, std::int64_t application, const Signature& signature) {
    return take_step(database, application, "application.hire", signature,
                     [&](Connection& connection, const PresentState& state) -> NextEvent {
                         require_active(state);
                         const StageRow to = stage_of_type(connection, state.opening, "hired");
                         return {{"hired", state.stage, to.id, {}}, to.name};
                     });
}

Step reopen_application(Database& database, std::int64_t application, const std::string& stage,
                        const std::string& reason, const Signature& signature) {
    return take_step(database, application, "application.reopen", signature,
                     [&](Connection& connection, const PresentState& state) -> NextEvent {
                         if (state.status == "active")
                             throw Error(ErrorKind::usage, fmt::format("application {} is not closed.", application));
                         StageRow to{state.stage_before, state.stage_before_name, {}};
                         if (!stage.empty()) to = stage_called(connection, state.opening, stage);
                         if (to.type == "hired" || to.type == "rejected")
                             throw Error(ErrorKind::usage, fmt::format("{} is no stage to go on from.", to.name));
                         return {{"reopened", state.stage, to.id, reason}, to.name};
                     });
}

std::int64_t require_application(Database& database, std::int64_t application) {
    tracking::present_state(database.store().connection(), application);
    return application;
}

std::int64_t application_of(Database& database, std::int64_t person, bool closed) {
    Connection& connection = database.store().connection();
    Query query = connection.query(
        "SELECT application_id, opening FROM applications WHERE person_id = ? AND (status <> 'active') = ? "
        "ORDER BY application_id");
    query.bind(person, closed ? 1 : 0);
    std::vector<std::pair<std::int64_t, std::string>> found;
    while (query.step()) found.emplace_back(query.integer(0), query.text(1));
    if (found.size() == 1) return found.front().first;
    std::string all;
    for (const auto& [id, opening] : found) all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", id, opening);
    throw Error(ErrorKind::usage, found.empty()
                                      ? fmt::format("{} has no application {}.", person_name(connection, person),
                                                    closed ? "that is closed" : "in process")
                                      : fmt::format("{} has several: {}.  Say which by its number",
                                                    person_name(connection, person), all));
}

}  // namespace vitae
