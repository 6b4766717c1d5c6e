// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "vitae/sdk/exporter.hpp"
#include "workbook.hpp"

namespace {

using namespace vitae::exporting;

/// A sheet per table. The file's directory comes last in it, so nothing is written before everybody was read.
class Xlsx : public vitae::sdk::Exporter {
    void run(vitae::sdk::CvReader& people, vitae::sdk::Writer& out) override {
        const std::vector<Table> tables = {Table::people, Table::roles, Table::skills, Table::education};
        const std::vector<std::string> names = {"people", "roles", "skills", "education"};
        std::vector<Sheet> sheets;
        for (std::size_t i = 0; i < tables.size(); ++i) sheets.emplace_back(names[i], columns_of(tables[i]));
        for (int person = 1; const std::optional<vitae::Cv> cv = people.next(); ++person)
            for (std::size_t i = 0; i < tables.size(); ++i)
                for (const TableRow& row : rows_of(tables[i], *cv, person)) sheets[i].add(row);
        out.write(workbook(sheets));
    }
};

}  // namespace

VITAE_EXPORTER(Xlsx);
