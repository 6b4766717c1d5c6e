// SPDX-License-Identifier: Apache-2.0
//
// Keeps the rules of the ABI, but says what no CV can mean.
#include <initializer_list>

#include "test_plugin.hpp"

static vitae_status emit(const vitae_host* host, std::string_view kind, std::initializer_list<vitae_field> fields) {
    const vitae_record record{sizeof(vitae_record),
                              sizeof(vitae_field),
                              test_plugin::str(kind),
                              1,
                              1,
                              fields.begin(),
                              fields.size(),
                              0,
                              1,
                              1};
    return host->emit_record(host->self, &record);
}

static vitae_field field(std::string_view name, std::string_view value) {
    return {test_plugin::str(name), test_plugin::str(value)};
}

static vitae_status run(const vitae_source*, const vitae_host* host) {
    if (const vitae_status status = test_plugin::emit_person(host, "Nora Vik"); status != VITAE_OK) return status;
    if (const vitae_status status = emit(host, "role",
                                         {field("title", "Baker"), field("organization", "Tern & Gull"),
                                          field("start", "2019"), field("workload_percent", "500")});
        status != VITAE_OK)
        return status;
    return emit(host, "skill_claim",
                {field("raw", "Bread"), field("stated_months", "900000000"), field("endorsements", "0")});
}
VITAE_TEST_IMPORTER(run);
