// SPDX-License-Identifier: Apache-2.0
#include "commands/privacy/erasure_proof.hpp"

#include <fmt/format.h>

#include <iostream>

#include "context.hpp"
#include "output/aligned_lines.hpp"
#include "output/wording.hpp"

namespace vitae::cli {

namespace {

int rows_of(const ErasureProof& proof) {
    int rows = 0;
    for (const auto& [table, count] : proof.rows) rows += count;
    return rows;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string text;
    for (const std::string& part : texts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string removed(const ErasureProof& proof) {
    std::vector<std::string> tables;
    for (const auto& [table, count] : proof.rows) tables.push_back(fmt::format("{} {}", table, count));
    return joined(tables);
}

std::string searched(const ErasureProof& proof) {
    std::vector<std::string> files;
    for (const ScannedFile& file : proof.files) files.push_back(file.name);
    return fmt::format("{} byte for byte for {} pieces of text: {}", joined(files), proof.needles,
                       proof.residues.empty() ? "nothing is left" : fmt::format("{} left", proof.residues.size()));
}

void print_rows(const Context& context, const ErasureProof& proof, Erasure erasure) {
    const auto writer = context.row_writer();
    writer->columns({{"person_id", "", ""},
                     {"action", "", ""},
                     {"documents", "", ""},
                     {"rows", "", ""},
                     {"tombstones", "", ""},
                     {"searched_for", "", ""},
                     {"shared", "", ""},
                     {"left", "", ""},
                     {"copies", "", ""}});
    writer->row({proof.person, std::string(erasure == Erasure::everything ? "erase" : "anonymise"),
                 std::int64_t{proof.documents}, std::int64_t{rows_of(proof)},
                 static_cast<std::int64_t>(proof.tombstones), static_cast<std::int64_t>(proof.needles),
                 static_cast<std::int64_t>(proof.shared), static_cast<std::int64_t>(proof.residues.size()),
                 joined(proof.copies)});
    writer->end();
}

}  // namespace

ExitCode print_proof(const Context& context, const ErasureProof& proof, Erasure erasure) {
    const ExitCode code = proof.residues.empty() ? ExitCode::done : ExitCode::failed;
    if (!context.for_reading()) {
        print_rows(context, proof, erasure);
        return code;
    }
    std::cout << fmt::format("Person {} is {}: {} and {} in all are gone.\n", proof.person,
                             erasure == Erasure::everything ? "erased" : "anonymised",
                             counted(proof.documents, "document"), counted(rows_of(proof), "row"));
    AlignedLines lines;
    lines.add({{"removed", Emphasis::faint}, {removed(proof)}});
    lines.add({{"searched", Emphasis::faint}, {searched(proof)}});
    if (proof.shared > 0)
        lines.add({{"shared", Emphasis::faint},
                   {fmt::format("{} of them are also in other people's data, or words of the program, and stay there",
                                proof.shared)}});
    lines.add({{"tombstones", Emphasis::faint},
               {fmt::format("{}: the same documents and addresses do not come back unasked", proof.tombstones)}});
    if (!proof.copies.empty())
        lines.add({{"not changed", Emphasis::warning},
                   {fmt::format("{}: made earlier, delete them yourself", joined(proof.copies))}});
    lines.add({{"not reached", Emphasis::faint}, {"your own backups, exports, and the files the CVs came from"}});
    lines.print(std::cout, context.out());
    return code;
}

}  // namespace vitae::cli
