// SPDX-License-Identifier: Apache-2.0
//
// Whether this process still holds SQLite's lock on a database it has open, as another process sees it. The lock is
// lost when any descriptor of the file is closed, and then another process that ends takes the log away.
//
//   auto store = Store::open(file, Access::read_write);
//   EXPECT_TRUE(holds_database_lock(file));
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

namespace vitae {

inline bool holds_database_lock(const std::filesystem::path& database) {
    // https://www.sqlite.org/src/file/src/os_unix.c: every reader and writer locks of these bytes at least one.
    constexpr off_t first_shared_byte = 0x40000000 + 2;
    constexpr off_t shared_bytes = 510;
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = first_shared_byte;
        lock.l_len = shared_bytes;
        const int file = ::open(database.c_str(), O_RDWR | O_CLOEXEC);
        ::_exit(file >= 0 && ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 0 : 1);
    }
    int status = -1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace vitae
