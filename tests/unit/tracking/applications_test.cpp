// SPDX-License-Identifier: Apache-2.0
#include "vitae/applications.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <rapidcheck.h>

#include "unit/tracking/tracked.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

const std::vector<std::string> stage_names = {"lead", "applied", "screen", "interview", "offer", "hired", "rejected"};

class Applications : public Tracked {
protected:
    std::int64_t mara = person("Mara Lindqvist");
    std::int64_t backend = opening("Backend Engineer");
};

TEST_F(Applications, BeginWhereSomebodyApplies) {
    const Step step = apply(database, mara, backend, {"referral", "Jun"}, on(1));
    EXPECT_EQ(step.to, "applied");
    EXPECT_EQ(one("SELECT stage || ' ' || status || ' ' || source || ' ' || credited_to FROM applications"),
              "applied active referral Jun");
    EXPECT_THAT([&] { apply(database, mara, backend, {}, on(2)); },
                ThrowsMessage<Error>(HasSubstr("Mara Lindqvist has applied for this opening already: application 1")));
}

TEST_F(Applications, AreNotTakenForAClosedOpening) {
    close_opening(database, backend, "filled", on(2));
    EXPECT_THAT([&] { apply(database, mara, backend, {}, on(3)); }, ThrowsMessage<Error>(HasSubstr("is closed")));
}

TEST_F(Applications, NeverGoBackInTime) {
    const std::int64_t application = apply(database, mara, backend, {}, on(9)).application;
    EXPECT_THAT([&] { move_application(database, application, "screen", "", on(8)); },
                ThrowsMessage<Error>(HasSubstr("is before the last event")));
    EXPECT_EQ(one("SELECT count(*) FROM application_events"), "1");
}

TEST_F(Applications, SayWhichStagesThereAre) {
    const std::int64_t application = apply(database, mara, backend, {}, on(1)).application;
    EXPECT_THAT(
        [&] { move_application(database, application, "assessment", "", on(2)); },
        ThrowsMessage<Error>(HasSubstr("The stages are lead, applied, screen, interview, offer, hired, rejected")));
    EXPECT_THAT([&] { move_application(database, application, "rejected", "", on(2)); },
                ThrowsMessage<Error>(HasSubstr("a rejection needs a reason")));
    EXPECT_THAT([&] { reject_application(database, application, "  ", on(2)); },
                ThrowsMessage<Error>(HasSubstr("a rejection needs a reason")));
}

TEST_F(Applications, TellsSeveralOfOnePersonApart) {
    const std::int64_t other = opening("Data Engineer");
    EXPECT_THAT([&] { application_of(database, mara, false); },
                ThrowsMessage<Error>(HasSubstr("has no application in process")));
    const std::int64_t first = apply(database, mara, backend, {}, on(1)).application;
    EXPECT_EQ(application_of(database, mara, false), first);
    const std::int64_t second = apply(database, mara, other, {}, on(1)).application;
    EXPECT_THAT([&] { application_of(database, mara, false); },
                ThrowsMessage<Error>(HasSubstr("has several: 1 (backend-engineer), 2 (data-engineer)")));
    withdraw_application(database, second, "", on(2));
    EXPECT_EQ(application_of(database, mara, false), first);
    EXPECT_EQ(application_of(database, mara, true), second);
}

/// What an application may do next, written down a second time without any SQL.
struct Model {
    std::string stage = "applied";
    std::string stage_before;  ///< of the last event
    std::string status = "active";

    void go(const std::string& to, const std::string& next) {
        stage_before = stage;
        stage = to;
        status = next;
    }
    bool move(const std::string& to) {
        if (status != "active" || to == "rejected" || to == stage) return false;
        go(to, to == "hired" ? "hired" : "active");
        return true;
    }
    bool close(const std::string& to, const std::string& next) {
        if (status != "active") return false;
        go(to, next);
        return true;
    }
    bool reopen(const std::string& to) {
        const std::string next = to.empty() ? stage_before : to;
        if (status == "active" || next == "hired" || next == "rejected") return false;
        go(next, "active");
        return true;
    }
};

TEST_F(Applications, FollowTheModelThroughRandomSteps) {
    int number = 0;
    EXPECT_TRUE(rc::check([&] {
        const std::int64_t application =
            apply(database, person(fmt::format("Person {}", ++number)), backend, {}, on(1)).application;
        Model model;
        std::int64_t events = 1;
        const int steps = *rc::gen::inRange(1, 12);
        for (int step = 0; step < steps; ++step) {
            const std::string stage = *rc::gen::elementOf(stage_names);
            const int kind = *rc::gen::inRange(0, 6);
            const Signature signature = on(2 + step);
            bool allowed = false;
            const auto attempt = [&]() -> bool {
                try {
                    switch (kind) {
                        case 0:
                            allowed = model.move(stage);
                            move_application(database, application, stage, "", signature);
                            break;
                        case 1:
                            allowed = model.close("rejected", "rejected");
                            reject_application(database, application, "too far away", signature);
                            break;
                        case 2:
                            allowed = model.close(model.stage, "withdrawn");
                            withdraw_application(database, application, "", signature);
                            break;
                        case 3:
                            allowed = model.close("hired", "hired");
                            hire_applicant(database, application, signature);
                            break;
                        case 4:
                            allowed = model.reopen("");
                            reopen_application(database, application, "", "", signature);
                            break;
                        default:
                            allowed = model.reopen(stage);
                            reopen_application(database, application, stage, "", signature);
                    }
                    return true;
                } catch (const Error&) {
                    return false;
                }
            };
            const bool done = attempt();
            RC_ASSERT(done == allowed);
            events += done ? 1 : 0;
            RC_ASSERT(one(fmt::format("SELECT stage || ' ' || status FROM applications WHERE application_id = {}",
                                      application)) == model.stage + " " + model.status);
            RC_ASSERT(one(fmt::format("SELECT count(*) FROM application_events WHERE application_id = {}",
                                      application)) == std::to_string(events));
        }
    }));
}

TEST_F(Applications, CannotBeRewritten) {
    apply(database, mara, backend, {}, on(1));
    for (const char* sql :
         {"UPDATE application_event SET at = '2020-01-01T00:00:00Z'", "DELETE FROM application_event"})
        EXPECT_ANY_THROW(database.store().connection().execute(sql)) << sql;
}

}  // namespace
}  // namespace vitae::test
