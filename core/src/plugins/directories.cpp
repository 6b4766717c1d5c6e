// SPDX-License-Identifier: Apache-2.0
//
// Where plugins are looked for.
#include <cstdlib>
#include <string_view>
#include <system_error>

#include "vitae/plugins.hpp"

namespace vitae {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// Appends the folders of a list separated by ':'; empty parts are skipped.
void append_list(std::vector<fs::path>& directories, std::string_view list) {
    while (!list.empty()) {
        const auto colon = list.find(':');
        const auto part = list.substr(0, colon);
        if (!part.empty()) directories.push_back(fs::absolute(part));
        list.remove_prefix(colon == list.npos ? list.size() : colon + 1);
    }
}

fs::path user_directory() {
    const std::string data = environment("XDG_DATA_HOME");
    if (fs::path(data).is_absolute()) return fs::path(data) / "vitae" / "plugins";
    const std::string home = environment("HOME");
    return home.empty() ? fs::path() : fs::path(home) / ".local" / "share" / "vitae" / "plugins";
}

/// The folder that belongs to the running program: installed with it, or built with it.
fs::path program_directory() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (error) return {};
    const fs::path installed = (program.parent_path() / VITAE_PLUGINS_FROM_PROGRAM).lexically_normal();
    const fs::path built = program.parent_path().parent_path() / "plugins";
    return fs::is_directory(installed, error) ? installed : built;
}

}  // namespace

std::vector<fs::path> plugin_directories(const std::string& flag) {
    std::vector<fs::path> directories;
    append_list(directories, flag);
    append_list(directories, environment("VITAE_PLUGIN_PATH"));
    for (const fs::path& directory : {user_directory(), program_directory()})
        if (!directory.empty()) directories.push_back(directory);
    return directories;
}

}  // namespace vitae
