// SPDX-License-Identifier: Apache-2.0
#include "vitae/retention.hpp"

#include <date/date.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <chrono>
#include <map>
#include <optional>

#include "store/connection.hpp"
#include "store/store.hpp"
#include "support/temporary_directory.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

const date::sys_days now = date::floor<date::days>(std::chrono::system_clock::now());

std::string iso(date::sys_days day) { return date::format("%F", day); }
date::sys_days ago(int days) { return now - date::days(days); }

/// SQLite's rule: the 31st of a month that has none is so many days into the next.
date::sys_days months_after(date::sys_days day, int months) {
    return date::sys_days(date::year_month_day(day) + date::months(months));
}

class Retention : public testing::Test {
protected:
    /// Somebody of whom a note was written that day.
    std::int64_t person(date::sys_days active) {
        Connection& connection = database.store().connection();
        connection.execute("INSERT INTO person (name, as_of) VALUES ('Mara Lindqvist', '2020-01-01')");
        const std::int64_t id = connection.last_id();
        connection.query("INSERT INTO note (person, text, author, made_at) VALUES (?, 'Called', 'ruth', ?)")
            .bind(id, iso(active) + "T12:00:00Z")
            .run();
        return id;
    }

    std::optional<DuePerson> due(std::int64_t person) {
        for (DuePerson& due : people_due(database))
            if (due.person == person) return due;
        return std::nullopt;
    }

    TemporaryDirectory folder;
    Database database = Database::open(folder.path() / "vitae.db", Access::read_write);
    Signature ruth = sign("ruth", "");
};

TEST_F(Retention, NobodyIsDueWithoutARule) {
    person(ago(20'000));
    EXPECT_TRUE(people_due(database).empty());
}

TEST_F(Retention, AHoldStopsItUntilItIsLifted) {
    set_retention_rule(database, {"recruiting", 1, Erasure::everything}, ruth);
    const std::int64_t mara = person(ago(100));
    EXPECT_FALSE(due(mara).value().is_held);
    add_hold(database, mara, "court case", "", ruth);
    EXPECT_TRUE(due(mara).value().is_held);
    EXPECT_EQ(lift_holds(database, mara, ruth), 1);
    EXPECT_FALSE(due(mara).value().is_held);
    add_hold(database, mara, "court case", iso(ago(1)), ruth);
    EXPECT_FALSE(due(mara).value().is_held);
    add_hold(database, mara, "court case", iso(now), ruth);
    EXPECT_TRUE(due(mara).value().is_held);
}

TEST_F(Retention, WhatDoesNotFitIsRefused) {
    const std::int64_t mara = person(ago(1));
    EXPECT_THAT(
        [&] {
            add_consent(database, mara, {"recruiting", "friendship", "", "", ""}, ruth);
        },
        ThrowsMessage<Error>(HasSubstr("friendship is no lawful basis")));
    EXPECT_THAT(
        [&] {
            add_consent(database, mara, {"recruiting", "consent", "2024-02-02", "2024-02-01", ""}, ruth);
        },
        ThrowsMessage<Error>(HasSubstr("it would never hold")));
    EXPECT_THAT([&] { withdraw_consent(database, mara, "recruiting", ruth); },
                ThrowsMessage<Error>(HasSubstr("has given nothing for recruiting")));
    EXPECT_THAT([&] { lift_holds(database, mara, ruth); }, ThrowsMessage<Error>(HasSubstr("is not on hold")));
    EXPECT_THAT(
        [&] {
            set_retention_rule(database, {"recruiting", 0, Erasure::everything}, ruth);
        },
        ThrowsMessage<Error>(HasSubstr("at least a month")));
    EXPECT_THAT([&] { remove_retention_rule(database, "recruiting", ruth); },
                ThrowsMessage<Error>(HasSubstr("there is no rule for recruiting")));
}

struct RandomConsent {
    std::string purpose;
    std::optional<date::sys_days> expires;
    bool withdrawn = false;
};

/// Who is due, said once more in plain steps: the latest end of all that keeps somebody, if that is over.
std::optional<std::pair<date::sys_days, Erasure>> expected(date::sys_days active,
                                                           const std::vector<RandomConsent>& consents,
                                                           const std::map<std::string, RetentionRule>& rules) {
    std::optional<std::pair<date::sys_days, Erasure>> latest;
    const auto keep = [&](date::sys_days until, Erasure erasure) {
        const bool is_later = !latest || until > latest->first;
        if (is_later || (until == latest->first && erasure == Erasure::all_but_statistics)) latest = {until, erasure};
    };
    const auto keep_by_rule = [&](const std::string& purpose) {
        if (const auto rule = rules.find(purpose); rule != rules.end())
            keep(months_after(active, rule->second.months), rule->second.erasure);
    };
    keep_by_rule("recruiting");
    for (const RandomConsent& consent : consents) {
        if (consent.withdrawn) continue;
        if (!consent.expires) {
            keep_by_rule(consent.purpose);
            continue;
        }
        const auto rule = rules.find(consent.purpose);
        keep(*consent.expires, rule == rules.end() ? Erasure::everything : rule->second.erasure);
    }
    return latest && latest->first < now ? latest : std::nullopt;
}

TEST_F(Retention, TheLatestEndCountsWhateverKeepsSomebody) {
    const std::vector<std::string> purposes = {"recruiting", "talent-pool", "references"};
    EXPECT_TRUE(rc::check([&] {
        database.store().connection().execute("DELETE FROM retention_rule");
        std::map<std::string, RetentionRule> rules;
        for (const std::string& purpose : purposes) {
            if (!*rc::gen::arbitrary<bool>()) continue;
            const auto erasure = *rc::gen::element(Erasure::everything, Erasure::all_but_statistics);
            rules[purpose] = {purpose, *rc::gen::inRange(1, 30), erasure};
            set_retention_rule(database, rules[purpose], ruth);
        }
        const date::sys_days active = ago(*rc::gen::inRange(0, 1500));
        const std::int64_t mara = person(active);
        std::vector<RandomConsent> consents;
        const int count = *rc::gen::inRange(0, 4);
        for (int i = 0; i < count; ++i) {
            RandomConsent consent{*rc::gen::elementOf(purposes), {}, false};
            if (*rc::gen::arbitrary<bool>()) consent.expires = ago(*rc::gen::inRange(-3, 600));
            add_consent(database, mara,
                        {consent.purpose, "consent", "2010-01-01", consent.expires ? iso(*consent.expires) : "", ""},
                        ruth);
            consents.push_back(consent);
        }
        if (count > 0 && *rc::gen::arbitrary<bool>()) {
            withdraw_consent(database, mara, consents[0].purpose, ruth);
            for (RandomConsent& consent : consents) consent.withdrawn = consent.purpose == consents[0].purpose;
        }
        const auto wanted = expected(active, consents, rules);
        const auto found = due(mara);
        RC_ASSERT(found.has_value() == wanted.has_value());
        if (wanted) {
            RC_ASSERT(found->keep_until == iso(wanted->first));
            RC_ASSERT(found->erasure == wanted->second);
            RC_ASSERT(found->last_on == iso(active));
        }
    }));
}

}  // namespace
}  // namespace vitae::test
