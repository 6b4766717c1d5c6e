// SPDX-License-Identifier: Apache-2.0
//
//   write_tables DIR
//
// Writes the same people as DIR/cvs.xlsx and as DIR/<table>.csv, for independent readers to compare: people whose
// every text is hostile, and random careers with dates of all precisions.
#include <fstream>
#include <iostream>

#include "career_cv.hpp"
#include "csv_cell.hpp"
#include "hostile_texts.hpp"
#include "recognition/vocabulary.hpp"
#include "workbook.hpp"

namespace vitae::exporting {
namespace {

std::vector<Cv> people() {
    std::vector<Cv> all;
    for (const std::string& text : hostile_texts()) all.push_back(cv_saying(text));
    const auto& languages = recognition::Vocabulary::languages();
    for (std::size_t i = 0; i < 100; ++i) {
        recognition::Chance chance(i);
        all.push_back(random_cv(languages[i % languages.size()], chance));
    }
    Cv old = cv_saying("born early");
    old.roles.front().period.start = PartialDate{1899, 12, 31};
    all.push_back(old);
    return all;
}

void write(const std::string& directory) {
    const std::vector<std::string> names = {"people", "roles", "skills", "education"};
    const std::vector<Cv> all = people();
    std::vector<Sheet> sheets;
    for (const std::string& name : names) {
        const Table table = *table_named(name);
        sheets.emplace_back(name, columns_of(table));
        std::ofstream csv(directory + "/" + name + ".csv", std::ios::binary);
        csv << csv_row(columns_of(table), Flavour::raw);
        for (std::size_t i = 0; i < all.size(); ++i)
            for (const TableRow& row : rows_of(table, all[i], static_cast<int>(i + 1))) {
                sheets.back().add(row);
                csv << csv_row(row, Flavour::raw);
            }
    }
    std::ofstream(directory + "/cvs.xlsx", std::ios::binary) << workbook(sheets);
}

}  // namespace
}  // namespace vitae::exporting

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: write_tables DIR\n";
        return 2;
    }
    vitae::exporting::write(arguments[1]);
}
