/* SPDX-License-Identifier: Apache-2.0
 *
 * An importer in C11 on nothing but plugin_abi.h: every line of the input is a skill of one person.
 */
#include <string.h>

#include "vitae/sdk/plugin_abi.h"

#define TEXT(literal) \
    { literal, sizeof(literal) - 1 }

static vitae_status emit(const vitae_host* host, vitae_str kind, uint64_t key, uint64_t parent, vitae_field field,
                         uint32_t line) {
    const vitae_record record = {
        sizeof(vitae_record), sizeof(vitae_field), kind, key, parent, &field, 1, 0, line, line};
    return host->emit_record(host->self, &record);
}

static int32_t probe(const vitae_source* source) { return source->entry_count == 1 ? 50 : 0; }

static vitae_status run(const vitae_source* source, const vitae_host* host) {
    const vitae_field name = {TEXT("name"), TEXT("Somebody")};
    vitae_status status = emit(host, (vitae_str)TEXT("person"), 1, 0, name, 0);
    uint32_t line = 0;
    vitae_str rest;
    if (source->entry_count == 0) return status;
    rest = source->entries[0].bytes;
    while (status == VITAE_OK && rest.size > 0) {
        const char* end = memchr(rest.data, '\n', rest.size);
        const uint64_t length = end ? (uint64_t)(end - rest.data) : rest.size;
        const vitae_field raw = {TEXT("raw"), {rest.data, length}};
        ++line;
        status = emit(host, (vitae_str)TEXT("skill_claim"), line, 1, raw, line);
        rest.data += end ? length + 1 : length;
        rest.size -= end ? length + 1 : length;
    }
    return status;
}

static const vitae_importer importer = {sizeof(vitae_importer), 0, probe, run};

VITAE_EXPORT const vitae_plugin vitae_plugin_v1 = {
    sizeof(vitae_plugin), VITAE_ABI_MAJOR, VITAE_ABI_MINOR, 0, TEXT("org.example.plain-c"),
    TEXT("1.0.0"),        TEXT("{}"),      &importer,       0,
};
