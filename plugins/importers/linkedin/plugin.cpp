// SPDX-License-Identifier: Apache-2.0
//
// The LinkedIn importer: the tables of a data export as the facts of one person.
#include <algorithm>

#include "ascii_text.hpp"
#include "columns.hpp"
#include "dates.hpp"
#include "facts.hpp"
#include "text_decoding.hpp"
#include "texts.hpp"
#include "vitae/sdk/importer.hpp"

namespace {

using vitae::linkedin::Section;
using vitae::linkedin::Table;
using vitae::sdk::Entry;
using vitae::sdk::Sink;
using vitae::sdk::Source;

std::string_view base_name(std::string_view name) { return name.substr(name.rfind('/') + 1); }

class LinkedInImporter : public vitae::sdk::Importer {
    int probe(const Source& source) const override {
        constexpr std::size_t first_lines = 4096;
        int known = 0;
        for (const Entry& entry : source.entries()) {
            const auto text = vitae::decode_text(entry.bytes.substr(0, first_lines));
            if (!vitae::linkedin::read_table(base_name(entry.name), text.utf8)) continue;
            if (++known == 2) break;
        }
        return known == 0 ? 0 : known == 1 ? 60 : 95;
    }

    void run(const Source& source, Sink& sink) override {
        const std::vector<Table> tables = read_tables(source, sink);
        sink.entry(source.entries().size());  // what is said from here on is about no single file
        if (tables.empty())
            throw vitae::sdk::BadInput("No file of it has a header that LinkedIn exports are known for.");
        vitae::Cv cv;
        for (const Section section : {Section::profile, Section::profile_summary, Section::emails, Section::phones})
            for (const Table& table : tables)
                if (table.section == section) add_person(table, cv);
        if (cv.name.text.empty() && cv.contacts.empty())
            throw vitae::sdk::BadInput(
                "Nothing in it says whose data this is: import the whole export, with Profile.csv.");
        for (const Table& table : tables) {
            sink.entry(static_cast<std::size_t>(table.entry));
            vitae::linkedin::add_facts(table, cv, sink);
        }
        cv.as_of = vitae::linkedin::date_of_export(source.name());
        sink.entry(0);
        sink.cv(cv);
    }

    static std::vector<Table> read_tables(const Source& source, Sink& sink) {
        std::vector<Table> tables;
        for (std::size_t i = 0; i < source.entries().size(); ++i) {
            const Entry& entry = source.entries()[i];
            sink.entry(i);
            const auto text = vitae::decode_text(entry.bytes);
            auto table = vitae::linkedin::read_table(base_name(entry.name), text.utf8);
            if (!table) {
                if (!vitae::trimmed(text.utf8).empty())
                    sink.warn("No header that LinkedIn exports are known for; the file was left out.", 1);
            } else if (table->section == Section::connections) {
                sink.warn("The file lists other people; it was left out.", 1);
            } else {
                table->entry = static_cast<int>(i);
                tables.push_back(*std::move(table));
            }
        }
        // In the order of Section, whatever the files are called: positions before what was done beside them.
        std::stable_sort(tables.begin(), tables.end(),
                         [](const Table& a, const Table& b) { return a.section < b.section; });
        return tables;
    }

    static void add_person(const Table& table, vitae::Cv& cv) {
        switch (table.section) {
            case Section::profile:
                return vitae::linkedin::add_profile(table, cv);
            case Section::profile_summary:
                return vitae::linkedin::add_profile_summary(table, cv);
            case Section::emails:
                return vitae::linkedin::add_emails(table, cv);
            default:
                return vitae::linkedin::add_phones(table, cv);
        }
    }
};

}  // namespace

VITAE_IMPORTER(LinkedInImporter);
