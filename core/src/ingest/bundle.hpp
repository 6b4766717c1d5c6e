// SPDX-License-Identifier: Apache-2.0
//
// Which files of a folder, or of a folder in a ZIP, together are one document: the rules of the importers'
// manifests applied to names. Nothing is opened here.
//
//   auto bundle = find_bundle({"Positions.csv", "Profile.csv", "messages.csv"}, formats);
//   bundle->entries;    // {0, 1}: indices of the files to open
//   bundle->left_out;   // {{"messages.csv"}, "other people's words"}
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vitae/import.hpp"
#include "vitae/plugins.hpp"

namespace vitae {

/// `pattern` is lower case, '*' stands for any characters; the case of ASCII letters in `name` does not count.
bool matches_pattern(std::string_view pattern, std::string_view name);

struct Bundle {
    const PluginFormat* format = nullptr;
    std::vector<std::size_t> entries;   ///< indices of the names, in byte order of the names
    std::vector<std::size_t> left_out;  ///< indices of all other names
};

/// The first format that takes the folder for its bundle: two different files of it are signs of one. With
/// `named` one sign is enough, since the user chose the files.
std::optional<Bundle> find_bundle(const std::vector<std::string>& names,
                                  const std::vector<const PluginFormat*>& formats, bool named = false);

/// The bundle of files with names of any kind, for a user who says what they are. Without the ones that the format
/// leaves out; nothing if none is left.
std::optional<Bundle> forced_bundle(const std::vector<std::string>& names, const PluginFormat& format);

/// Why a file of a bundle is not opened.
std::string reason_left_out(const PluginBundle& rule, std::string_view name);

/// True for a path below the bundle's folder ("articles/2020.html") that the rule leaves out by name.
bool leaves_out(const PluginBundle& rule, std::string_view path);

}  // namespace vitae
