// SPDX-License-Identifier: Apache-2.0
#include "plugins/trust.hpp"

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>

namespace vitae {
namespace {

/// The group of that number is this user's own: it bears the user's name and has no other member.
bool is_private_group(gid_t number) {
    const passwd* user = getpwuid(geteuid());
    if (user == nullptr || user->pw_gid != number) return false;
    const std::string name = user->pw_name;
    const group* own = getgrgid(number);
    if (own == nullptr || name != own->gr_name) return false;
    for (char** member = own->gr_mem; *member != nullptr; ++member)
        if (name != *member) return false;
    return true;
}

enum class Place { file, own_folder, folder_above };

/// The doubt about one component, without naming it; empty = none.
std::string doubt_about(const struct stat& status, Place place) {
    if (place == Place::file && !S_ISREG(status.st_mode)) return "is not a regular file";
    if (status.st_uid != 0 && status.st_uid != geteuid())
        return "belongs to user " + std::to_string(status.st_uid) + ", neither to root nor to you";
    const bool sticky = place == Place::folder_above && (status.st_mode & S_ISVTX) != 0;
    if (sticky) return "";
    if ((status.st_mode & S_IWOTH) != 0) return "can be written by everybody";
    if ((status.st_mode & S_IWGRP) != 0 && !is_private_group(status.st_gid)) return "can be written by its group";
    return "";
}

}  // namespace

std::string distrust(const std::filesystem::path& file) {
    const auto sentence = [](const std::filesystem::path& component, std::string_view doubt) {
        return component.string() + " " + std::string(doubt) + ".";
    };
    struct stat status {};
    if (lstat(file.c_str(), &status) != 0)
        return sentence(file, std::string("cannot be read: ") + std::strerror(errno));
    if (S_ISLNK(status.st_mode)) return sentence(file, "is a symbolic link, not a regular file");

    std::error_code error;
    const std::filesystem::path resolved = std::filesystem::canonical(file, error);
    if (error) return sentence(file, "cannot be resolved: " + error.message());
    Place place = Place::file;
    for (std::filesystem::path component = resolved;; component = component.parent_path()) {
        if (lstat(component.c_str(), &status) != 0)
            return sentence(component, std::string("cannot be read: ") + std::strerror(errno));
        if (const std::string doubt = doubt_about(status, place); !doubt.empty()) return sentence(component, doubt);
        if (component == component.root_path()) return "";
        place = place == Place::file ? Place::own_folder : Place::folder_above;
    }
}

}  // namespace vitae
