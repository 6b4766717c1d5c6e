// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "store/store.hpp"
#include "support/database_lock.hpp"
#include "support/temporary_directory.hpp"
#include "vitae/privacy.hpp"

namespace vitae::test {
namespace {

// It reads the file from the disk, which must not cost the connection its lock.
TEST(Erase, ProvesItWithoutLosingTheLockOnTheDatabase) {
    const TemporaryDirectory folder;
    const auto file = folder.path() / "vitae.db";
    Database database = Database::open(file, Access::read_write);
    NewDocument document;
    document.name = "mara.md";
    document.bytes = "# Mara Lindqvist";
    document.as_of = {2020, 1, 1};
    document.plugin = "markdown";
    document.extraction.cv.name.text = "Mara Lindqvist";
    const Placement placed = database.store().add_document(document);
    const ErasureProof proof = erase_person(database, placed.person, Erasure::everything, sign("ruth", ""));
    EXPECT_GT(proof.needles, 0U);
    EXPECT_THAT(proof.residues, testing::IsEmpty());
    EXPECT_TRUE(holds_database_lock(file));
}

}  // namespace
}  // namespace vitae::test
