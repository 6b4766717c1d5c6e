// SPDX-License-Identifier: Apache-2.0
//
// The order in which documents arrive does not matter. RapidCheck prints the seed of a failure.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

#include "unit/store/invented.hpp"
#include "unit/store/random_people.hpp"
#include "unit/store/world.hpp"

namespace vitae::test {
namespace {

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
