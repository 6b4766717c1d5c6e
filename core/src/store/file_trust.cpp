// SPDX-License-Identifier: Apache-2.0
#include "store/file_trust.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "vitae/error.hpp"

namespace vitae {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
    throw Error(ErrorKind::failed, fmt::format("{}: {}", file.string(), why));
}

std::string error_text() { return std::error_code(errno, std::generic_category()).message(); }

void create_private_folders(const fs::path& folder) {
    if (folder.empty() || fs::exists(folder)) return;
    create_private_folders(folder.parent_path());
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        refuse(folder, "the folder cannot be created: " + error_text() + ".");
}

void check_folder(const fs::path& folder) {
    struct stat info {};
    if (::stat(folder.c_str(), &info) != 0) refuse(folder, "the folder cannot be read: " + error_text() + ".");
    if ((info.st_mode & S_IWOTH) != 0 && (info.st_mode & S_ISVTX) == 0)
        refuse(folder,
               "every user may write in this folder, so the database would not be safe there.  Try: chmod o-w " +
                   folder.string());
}

void check_file(const fs::path& file, Access access) {
    struct stat info {};
    if (::lstat(file.c_str(), &info) != 0) refuse(file, "cannot be read: " + error_text() + ".");
    if (S_ISLNK(info.st_mode)) refuse(file, "is a symbolic link; name the database file itself.");
    if (!S_ISREG(info.st_mode)) refuse(file, "is not a regular file.");
    if (info.st_uid != ::geteuid() && info.st_uid != 0) refuse(file, "belongs to another user.");
    if ((info.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        refuse(file,
               "other users may write to it, so its content cannot be trusted.  Try: chmod go-rwx " + file.string());
    if (access == Access::read_write && (info.st_mode & 077) != 0 && ::chmod(file.c_str(), 0600) != 0)
        refuse(file, "its mode cannot be set to 0600: " + error_text() + ".");
}

}  // namespace

void create_private_file(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_WRONLY, 0600);
    if (descriptor < 0)
        refuse(file, errno == EEXIST ? std::string("exists already; nothing was overwritten.")
                                     : "cannot be created: " + error_text() + ".");
    ::close(descriptor);
}

std::vector<fs::path> database_files(const fs::path& database) {
    std::vector<fs::path> files;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        if (fs::path file = database.string() + suffix; fs::exists(file)) files.push_back(std::move(file));
    return files;
}

fs::path trusted_database_file(const fs::path& file, Access access) {
    const fs::path absolute = fs::absolute(file);
    if (access == Access::read_write) create_private_folders(absolute.parent_path());
    std::error_code error;
    const fs::path folder = fs::canonical(absolute.parent_path(), error);
    const fs::path resolved = folder / absolute.filename();
    if (error || (access == Access::read_only && !fs::exists(fs::symlink_status(resolved))))
        refuse(file, "there is no such database.  Importing something creates it.");
    check_folder(folder);
    if (!fs::exists(fs::symlink_status(resolved))) create_private_file(resolved);
    check_file(resolved, access);
    return resolved;
}

}  // namespace vitae
