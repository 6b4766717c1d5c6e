// SPDX-License-Identifier: Apache-2.0
//
// A plugin is native code, so only files that nobody but root and the user could have written are
// loaded: the rule of OpenSSH's StrictModes, for the file and every folder above it.
//
//   if (std::string doubt = vitae::distrust(library); !doubt.empty()) refuse(doubt);
#pragma once

#include <filesystem>
#include <string>

namespace vitae {

/// Why `file` cannot be trusted: a sentence naming the component of its resolved path and the check
/// that failed. Empty = it can. A file must be a regular one and no symbolic link; every component
/// belongs to root or this user and is writable by nobody else. Writable by a group is fine if it is
/// this user's own group without other members; a folder above that others can write is fine if
/// its sticky bit keeps them from replacing what is not theirs (/tmp).
std::string distrust(const std::filesystem::path& file);

}  // namespace vitae
