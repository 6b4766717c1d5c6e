// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <string>

#include "test_plugin.hpp"

// A well-behaved importer. The document is the name of the person; the headline says which process
// read it, the summary how the option "greeting" is set.
static vitae_status run(const vitae_source* source, const vitae_host* host) {
    const std::string process = std::to_string(getpid());
    vitae_str greeting{};
    if (host->option(host->self, test_plugin::str("greeting"), &greeting) == 0) return VITAE_FAILED;
    host->note(host->self, VITAE_NOTE_WARNING, test_plugin::str("The name is short."), 0, 1);
    const vitae_field fields[] = {
        {test_plugin::str("name"),
         test_plugin::view(source->entries[0].bytes).empty() ? test_plugin::str("Nobody") : source->entries[0].bytes},
        {test_plugin::str("headline"), test_plugin::str(process)},
        {test_plugin::str("summary"), greeting}};
    const vitae_record person{
        sizeof(vitae_record), sizeof(vitae_field), test_plugin::str("person"), 1, 0, fields, 3, 0, 1, 1};
    return host->emit_record(host->self, &person);
}
VITAE_TEST_IMPORTER(run);
