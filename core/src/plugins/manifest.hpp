// SPDX-License-Identifier: Apache-2.0
//
// The manifest of a plugin: what it is and what it reads or writes, known without loading it.
//
//   {"id": "org.vitae.markdown", "name": "Markdown", "version": "1.0.0", "kind": "importer", "abi": "1.0",
//    "library": "markdown.so", "licence": "Apache-2.0", "description": "Reads CVs in Markdown.",
//    "formats": [{"name": "markdown", "media_type": "text/markdown", "extensions": [".md"], "magic": []}],
//    "options": [{"key": "smart", "type": "boolean", "default": "false", "help": "..."}]}
//
// licence, description, media_type, extensions, magic and options may be left out. A magic is a byte
// prefix: each of its characters U+0000 to U+00FF stands for one byte. A format of several files says
// which they are, and why others of the same folder or ZIP are never opened:
//
//   "bundle": {"signs": ["profile.csv", "positions.csv"], "entries": ["profile.csv", "positions.csv", "skills*.csv"],
//              "left_out": [{"names": ["messages*.csv"], "reason": "other people's words"}]}
#pragma once

#include <string>
#include <string_view>

#include "vitae/plugins.hpp"

namespace vitae {

/// Throws Error (bad_input) naming `file` and the field that is wrong. Sets neither directory nor
/// library path: `library` holds the bare file name.
PluginInfo parse_manifest(std::string_view json, const std::string& file);

}  // namespace vitae
