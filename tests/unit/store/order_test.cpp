// SPDX-License-Identifier: Apache-2.0
//
// The order in which documents arrive does not matter. RapidCheck prints the seed of a failure.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

#include "unit/store/invented.hpp"
#include "unit/store/world.hpp"

namespace vitae::test {
namespace {

template <class T>
const T& pick(const std::vector<T>& from) {
    return from[*rc::gen::inRange<std::size_t>(0, from.size())];
}

/// A CV of one of a few people with overlapping addresses, employers in several spellings, loose dates.
Cv any_cv() {
    static const std::vector<std::string> names = {"Mara Lindqvist", "M. Lindqvist", "Ilo Pekka", "Jo Vance"};
    static const std::vector<std::string> emails = {"a@example.org", "A@Example.org", "b@example.org", "c@example.net",
                                                    ""};
    static const std::vector<std::string> titles = {"Engineer", "Senior Engineer", "engineer", "Baker", ""};
    static const std::vector<std::string> organizations = {"Nordlys AB", "NORDLYS", "nordlys", "Kivi Oy", "Kivi", ""};
    static const std::vector<std::string> starts = {"2015", "2015-04", "2016-01-05", "2018", ""};
    static const std::vector<std::string> ends = {"2019", "2019-06", "present", ""};
    static const std::vector<std::string> skills = {"Zorblang", "zorblang", "ZORBLANG", "C++", "Sourdough"};
    Cv person = cv(pick(names), pick(emails));
    if (*rc::gen::inRange(0, 3) == 0) person.contacts.push_back(contact(ContactKind::email, pick(emails)));
    if (person.contacts.size() > 1 && person.contacts[1].value.empty()) person.contacts.pop_back();
    const int roles = *rc::gen::inRange(0, 4);
    for (int i = 0; i < roles; ++i) {
        person.roles.push_back(role(pick(titles), pick(organizations), pick(starts), pick(ends), 10 + 5 * i));
        person.roles.back().skills = {mention(pick(skills), 11 + 5 * i), mention(pick(skills), 12 + 5 * i)};
    }
    SkillClaim claim;
    claim.raw = pick(skills);
    person.skills = {claim};
    person.languages = {{pick(std::vector<std::string>{"Swedish", "swedish", "Finnish"}), "native", "", {3, 3}}};
    return person;
}

std::string dump_of(const std::vector<NewDocument>& documents, bool batched) {
    Folder folder;
    auto store = fresh_store(folder / "vitae.db");
    std::optional<Store::Batch> batch;
    if (batched) batch.emplace(*store);
    for (const NewDocument& document : documents)
        if (!store->find_document(sha256_hex(document.bytes))) store->add_document(document);
    if (batch) batch->commit();
    RC_ASSERT(store->check() == std::vector<std::string>());
    return dump(*store);
}

TEST(Order, OfImportsDoesNotMatter) {
    const bool holds = rc::check("every permutation gives the same database", [] {
        static const std::vector<std::string> dates = {"2019", "2020-03", "2021", "2021-01-01"};
        std::vector<NewDocument> documents;
        const int count = *rc::gen::inRange(2, 7);
        for (int i = 0; i < count; ++i) documents.push_back(document(any_cv(), pick(dates)));
        const std::string expected = dump_of(documents, true);
        std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
        std::ranges::shuffle(documents, random);
        RC_ASSERT(dump_of(documents, false) == expected);
    });
    EXPECT_TRUE(holds);
}

TEST(Order, UndoingGivesTheDatabaseWithoutTheRun) {
    const bool holds = rc::check("import, import more, undo", [] {
        std::vector<NewDocument> first;
        std::vector<NewDocument> second;
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) first.push_back(document(any_cv(), "2020"));
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) second.push_back(document(any_cv(), "2021"));
        const std::string expected = dump_of(first, true);

        Folder folder;
        auto store = fresh_store(folder / "vitae.db");
        const auto import = [&](const std::vector<NewDocument>& documents) {
            const std::int64_t run = store->begin_run("{}");
            for (const NewDocument& document : documents) {
                if (store->find_document(sha256_hex(document.bytes))) continue;
                const Placement placement = store->add_document(document);
                store->record_item(run, {"cv.md", Outcome::imported, "", placement.document, placement.person});
            }
            return run;
        };
        import(first);
        store->undo_run(import(second));
        RC_ASSERT(dump(*store) == expected);
        RC_ASSERT(store->check() == std::vector<std::string>());
    });
    EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace vitae::test
