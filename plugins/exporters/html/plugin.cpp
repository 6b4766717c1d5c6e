// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "html_cv.hpp"
#include "vitae/sdk/exporter.hpp"
#include "wording.hpp"

namespace {

/// One page; several people stand below each other, on paper each on a sheet of their own.
class HtmlCv : public vitae::sdk::Exporter {
    void run(vitae::sdk::CvReader& people, vitae::sdk::Writer& out) override {
        const std::string language = vitae::exporting::Wording::asked_for(out.option("language"));
        const auto paper = vitae::exporting::paper_named(out.option("paper"));
        if (!paper)
            throw vitae::sdk::BadInput("There is no paper \"" + out.option("paper") +
                                       "\"; there are a4, letter and any.");
        int number = 0;
        while (std::optional<vitae::Cv> cv = people.next()) {
            if (!language.empty()) cv->language = language;
            if (++number == 1) out.write(vitae::exporting::html_start(*cv, *paper));
            out.write(vitae::exporting::html_person(*cv, number));
        }
        if (number == 0) out.write(vitae::exporting::html_start({}, *paper));
        out.write(vitae::exporting::html_end());
    }
};

}  // namespace

VITAE_EXPORTER(HtmlCv);
