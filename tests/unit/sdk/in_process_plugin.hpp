// SPDX-License-Identifier: Apache-2.0
//
// A plugin class as the table its library would export, without building a library.
#pragma once

#include "vitae/sdk/exporter.hpp"
#include "vitae/sdk/importer.hpp"

namespace vitae::sdk {

inline constexpr std::string_view test_manifest = "{}";

inline vitae_plugin table_of(const vitae_importer* importer, const vitae_exporter* exporter) {
    return {sizeof(vitae_plugin),
            VITAE_ABI_MAJOR,
            VITAE_ABI_MINOR,
            0,
            detail::to_str("org.example.test"),
            detail::to_str("1.0.0"),
            detail::to_str(test_manifest),
            importer,
            exporter};
}

template <class Class>
vitae_plugin importer_plugin() {
    static const vitae_importer table{sizeof(vitae_importer), 0, &detail::probe<Class>, &detail::import <Class>};
    return table_of(&table, nullptr);
}

template <class Class>
vitae_plugin exporter_plugin() {
    static const vitae_exporter table{sizeof(vitae_exporter), 0, &detail::export_people<Class>};
    return table_of(nullptr, &table);
}

}  // namespace vitae::sdk
