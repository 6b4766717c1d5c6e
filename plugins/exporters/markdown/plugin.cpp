// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "markdown_cv.hpp"
#include "vitae/sdk/exporter.hpp"
#include "wording.hpp"

namespace {

/// One CV after the other, a rule between two of them.
class MarkdownCv : public vitae::sdk::Exporter {
    void run(vitae::sdk::CvReader& people, vitae::sdk::Writer& out) override {
        const std::string language = vitae::exporting::Wording::asked_for(out.option("language"));
        bool first = true;
        while (std::optional<vitae::Cv> cv = people.next()) {
            if (!language.empty()) cv->language = language;
            if (!first) out.write("\n---\n\n");
            first = false;
            out.write(vitae::exporting::markdown_cv(*cv));
        }
    }
};

}  // namespace

VITAE_EXPORTER(MarkdownCv);
