// SPDX-License-Identifier: Apache-2.0
//
// A plugin's library in this process, for tests.
//
//   const LoadedPlugin loaded("build/plugins/org.example.card/card.so");
//   loaded.plugin().importer->probe(...);
#pragma once

#include <dlfcn.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "vitae/sdk/plugin_abi.h"

namespace vitae::sdk::testing {

/// The library stays loaded until the process ends, as in the program.
class LoadedPlugin {
public:
    /// Throws std::runtime_error with the loader's own words.
    explicit LoadedPlugin(const std::filesystem::path& library) : library_(std::filesystem::absolute(library)) {
        void* handle = dlopen(library_.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (handle == nullptr) throw std::runtime_error(dlerror());
        const void* symbol = dlsym(handle, VITAE_PLUGIN_SYMBOL);
        if (symbol == nullptr) throw std::runtime_error(dlerror());
        plugin_ = static_cast<const vitae_plugin*>(symbol);
    }

    [[nodiscard]] const vitae_plugin& plugin() const { return *plugin_; }
    [[nodiscard]] const std::filesystem::path& library() const { return library_; }

private:
    std::filesystem::path library_;
    const vitae_plugin* plugin_ = nullptr;
};

}  // namespace vitae::sdk::testing
