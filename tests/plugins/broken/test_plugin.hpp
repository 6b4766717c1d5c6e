// SPDX-License-Identifier: Apache-2.0
//
// The plain C ABI, without the SDK's help: a plugin that breaks its rules must be able to.
//
//   vitae_status run(const vitae_source* source, const vitae_host* host) { ... }
//   VITAE_TEST_IMPORTER(run);
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "test_manifest.hpp"
#include "vitae/sdk/plugin_abi.h"

namespace test_plugin {

constexpr vitae_str str(std::string_view text) { return {text.data(), text.size()}; }

inline std::string_view view(vitae_str text) { return {text.data, text.size}; }

/// The bytes of the source's first entry.
inline std::string_view bytes_of(const vitae_source* source) { return view(source->entries[0].bytes); }

inline int32_t sure(const vitae_source*) { return 90; }

/// Emits a person of that name.
inline vitae_status emit_person(const vitae_host* host, std::string_view name) {
    const vitae_field field{str("name"), str(name)};
    const vitae_record person{sizeof(vitae_record), sizeof(vitae_field), str("person"), 1, 0, &field, 1, 0, 1, 1};
    return host->emit_record(host->self, &person);
}

/// Ends the process with a segmentation fault.
inline void write_to_nowhere() {
    volatile std::uintptr_t nowhere = 16;
    *reinterpret_cast<volatile int*>(nowhere) = 1;
}

constexpr vitae_plugin plugin_with(const vitae_importer* importer) {
    return {sizeof(vitae_plugin), VITAE_ABI_MAJOR,          VITAE_ABI_MINOR, 0,      str(test_manifest::id),
            str("1.0.0"),         str(test_manifest::json), importer,        nullptr};
}

}  // namespace test_plugin

#define VITAE_TEST_PLUGIN(value)                            \
    extern "C" {                                            \
    extern VITAE_EXPORT const vitae_plugin vitae_plugin_v1; \
    }                                                       \
    const vitae_plugin vitae_plugin_v1 = value

#define VITAE_TEST_IMPORTER(run_function)                                                                         \
    static constexpr vitae_importer test_importer = {sizeof(vitae_importer), 0, test_plugin::sure, run_function}; \
    VITAE_TEST_PLUGIN(test_plugin::plugin_with(&test_importer))
