// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"
#include "vitae/error.hpp"

namespace vitae::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

NewDocument of_somebody(const std::string& name, const std::string& organization, const std::string& skill) {
    Cv somebody = cv(name, "");
    Role position = role("Weaver", organization, "2019", "2021");
    position.skills = {mention(skill)};
    somebody.roles = {position};
    return document(somebody, "2022");
}

/// Two processes at one database, as far as SQLite can tell.
class TwoStores : public World {
protected:
    std::int64_t import_by_other(const NewDocument& document) {
        const std::int64_t run = other->begin_run("{}");
        Store::Batch batch(*other);
        const Placement placement = other->add_document(document);
        other->record_item(run, {document.name, Outcome::imported, "", placement.document, placement.person});
        batch.commit();
        return run;
    }

    std::unique_ptr<Store> other = Store::open(file, Access::read_write);
};

// What another process removes leaves row numbers for others: a number remembered may mean somebody else.
TEST_F(TwoStores, ForgetWhatTheOtherHasChanged) {
    const std::int64_t run = import({of_somebody("Ilo Pekka", "Kivi Oy", "Felting")});
    other->undo_run(run);
    import_by_other(of_somebody("Ada Blomqvist", "Fernwick Ltd", "Pottery"));
    import({of_somebody("Bo Nystad", "Kivi Oy", "Felting")});
    EXPECT_THAT(column("SELECT p.name || ', ' || o.name || ', ' || s.name FROM role r JOIN person p ON p.id = r.person "
                       "JOIN organization o ON o.id = r.organization JOIN role_skill m ON m.role = r.id "
                       "JOIN skill s ON s.id = m.skill ORDER BY p.name"),
                ElementsAre("Ada Blomqvist, Fernwick Ltd, Pottery", "Bo Nystad, Kivi Oy, Felting"));
    EXPECT_THAT(store->check(), IsEmpty());
}

TEST_F(TwoStores, WhoWaitsInVainIsToldSo) {
    const Store::Batch endless(*other);
    store->connection().execute("PRAGMA busy_timeout = 20");
    try {
        const Store::Batch batch(*store);
        FAIL() << "two write at once";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("another program is writing"));
    }
}

TEST_F(TwoStores, ACheckSeesOneStateWhileTheOtherWrites) {
    std::atomic<bool> done = false;
    std::thread writer([&] {
        while (!done) {
            other->undo_run(import_by_other(of_somebody("Ilo Pekka", "Kivi Oy", "Felting")));
            std::this_thread::sleep_for(std::chrono::milliseconds(5));  // the check wants its turn
        }
    });
    for (int checks = 0; checks < 20; ++checks) EXPECT_THAT(store->check(), IsEmpty());
    done = true;
    writer.join();
}

}  // namespace
}  // namespace vitae::test
