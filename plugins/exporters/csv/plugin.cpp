// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "csv_tables.hpp"
#include "vitae/sdk/exporter.hpp"

namespace {

using namespace vitae::exporting;

class Csv : public vitae::sdk::Exporter {
    void run(vitae::sdk::CvReader& people, vitae::sdk::Writer& out) override {
        const auto table = table_named(out.option("table"));
        if (!table)
            throw vitae::sdk::BadInput("There is no table \"" + out.option("table") +
                                       "\"; there are people, roles and skills.");
        const auto flavour = flavour_named(out.option("flavour"));
        if (!flavour)
            throw vitae::sdk::BadInput("There is no flavour \"" + out.option("flavour") +
                                       "\"; there are raw and spreadsheet.");
        out.write(csv_header(*table, *flavour));
        int person = 0;
        while (const std::optional<vitae::Cv> cv = people.next()) out.write(csv_rows(*table, *cv, ++person, *flavour));
    }
};

}  // namespace

VITAE_EXPORTER(Csv);
