// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "markdown_cv.hpp"
#include "vitae/sdk/exporter.hpp"

namespace {

/// One CV after the other, a rule between two of them.
class MarkdownCv : public vitae::sdk::Exporter {
    void run(vitae::sdk::CvReader& people, vitae::sdk::Writer& out) override {
        bool first = true;
        while (const std::optional<vitae::Cv> cv = people.next()) {
            if (!first) out.write("\n---\n\n");
            first = false;
            out.write(vitae::exporting::markdown_cv(*cv));
        }
    }
};

}  // namespace

VITAE_EXPORTER(MarkdownCv);
