// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "resume.hpp"
#include "vitae/sdk/exporter.hpp"

namespace {

/// One person is written as a JSON Resume; several as an array of them.
class JsonResume : public vitae::sdk::Exporter {
    void run(vitae::sdk::CvReader& people, vitae::sdk::Writer& out) override {
        const std::optional<vitae::Cv> first = people.next();
        std::optional<vitae::Cv> next = people.next();
        if (first && !next) {
            out.write(vitae::json_resume(*first) + "\n");
            return;
        }
        out.write("[");
        if (first) out.write("\n" + vitae::json_resume(*first));
        for (; next; next = people.next()) out.write(",\n" + vitae::json_resume(*next));
        out.write("\n]\n");
    }
};

}  // namespace

VITAE_EXPORTER(JsonResume);
