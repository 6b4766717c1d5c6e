// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "csv_cell.hpp"
#include "vitae/sdk/exporter.hpp"

namespace {

using namespace vitae::exporting;

class Csv : public vitae::sdk::Exporter {
    void run(vitae::sdk::CvReader& people, vitae::sdk::Writer& out) override {
        const auto table = table_named(out.option("table"));
        if (!table)
            throw vitae::sdk::BadInput("There is no table \"" + out.option("table") +
                                       "\"; there are people, roles, skills and education.");
        const auto flavour = flavour_named(out.option("flavour"));
        if (!flavour)
            throw vitae::sdk::BadInput("There is no flavour \"" + out.option("flavour") +
                                       "\"; there are raw and spreadsheet.");
        out.write(std::string(csv_start(*flavour)) + csv_row(columns_of(*table), *flavour));
        for (int person = 1; const std::optional<vitae::Cv> cv = people.next(); ++person)
            for (const TableRow& row : rows_of(*table, *cv, person)) out.write(csv_row(row, *flavour));
    }
};

}  // namespace

VITAE_EXPORTER(Csv);
