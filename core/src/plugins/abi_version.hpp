// SPDX-License-Identifier: Apache-2.0
//
// Which plugins this host can run, by the ABI they were built for.
#pragma once

#include <string>

#include "vitae/sdk/plugin_abi.h"

namespace vitae {

/// Same major, and no newer minor: minors only append, so a plugin may be older than the host.
inline bool host_offers(unsigned long major, unsigned long minor) {
    return major == VITAE_ABI_MAJOR && minor <= VITAE_ABI_MINOR;
}

inline std::string abi_text(unsigned long major, unsigned long minor) {
    return std::to_string(major) + "." + std::to_string(minor);
}

inline std::string host_abi_text() { return abi_text(VITAE_ABI_MAJOR, VITAE_ABI_MINOR); }

}  // namespace vitae
