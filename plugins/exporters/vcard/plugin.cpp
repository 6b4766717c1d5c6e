// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "vcard.hpp"
#include "vitae/sdk/exporter.hpp"

namespace {

using namespace vitae::exporting;

/// One card after the other, which is how address books take many.
class Vcard : public vitae::sdk::Exporter {
    void run(vitae::sdk::CvReader& people, vitae::sdk::Writer& out) override {
        const auto version = vcard_version(out.option("version"));
        if (!version)
            throw vitae::sdk::BadInput("There is no vCard version \"" + out.option("version") +
                                       "\" here; there are 4.0 and 3.0.");
        while (const std::optional<vitae::Cv> cv = people.next()) out.write(vcard(*cv, *version));
    }
};

}  // namespace

VITAE_EXPORTER(Vcard);
