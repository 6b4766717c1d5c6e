// SPDX-License-Identifier: Apache-2.0
//
// One line per phone number, tab-separated: name, number, label.
#include "vitae/sdk/exporter.hpp"

using namespace vitae;

namespace {

/// A cell cannot hold what separates cells and lines, nor anything else that a terminal obeys.
std::string cell(std::string text) {
    for (char& c : text)
        if ((c >= '\0' && c < ' ') || c == '\x7f') c = ' ';
    return text;
}

class PhoneList : public sdk::Exporter {
    void run(sdk::CvReader& people, sdk::Writer& out) override {
        if (out.option("header") == "true") out.write("name\tphone\tlabel\n");
        while (const std::optional<Cv> cv = people.next()) {
            bool listed = false;
            for (const Contact& contact : cv->contacts) {
                if (contact.kind != ContactKind::phone) continue;
                out.write(cell(cv->name.text) + "\t" + cell(contact.value) + "\t" + cell(contact.label) + "\n");
                listed = true;
            }
            if (!listed) out.warn(cv->name.text + " states no phone number.");
        }
    }
};

}  // namespace

VITAE_EXPORTER(PhoneList);
