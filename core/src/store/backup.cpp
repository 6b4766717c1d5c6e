// SPDX-License-Identifier: Apache-2.0
#include "store/backup.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "store/file_trust.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace fs = std::filesystem;
namespace {

/// Removes a half-written copy.
class Partial {
public:
    explicit Partial(fs::path file) : file_(std::move(file)) { create_private_file(file_); }
    ~Partial() {
        std::error_code ignored;
        if (!file_.empty()) fs::remove(file_, ignored);
    }
    Partial(const Partial&) = delete;
    Partial& operator=(const Partial&) = delete;

    [[nodiscard]] const fs::path& file() const { return file_; }
    void become(const fs::path& target) {
        sync(file_);
        if (::renameat2(AT_FDCWD, file_.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0)
            throw Error(ErrorKind::failed, fmt::format("{}: the backup cannot be put in place: {}.", target.string(),
                                                       std::error_code(errno, std::generic_category()).message()));
        file_.clear();
        sync(target.parent_path());
    }

private:
    static void sync(const fs::path& path) {
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return;
        ::fsync(descriptor);
        ::close(descriptor);
    }

    fs::path file_;
};

}  // namespace

void backup(Connection& connection, const fs::path& target) {
    const fs::path absolute = fs::absolute(target);
    if (fs::exists(fs::symlink_status(absolute)))
        throw Error(ErrorKind::usage, fmt::format("{}: exists already; a backup never overwrites.", target.string()));
    Partial partial(absolute.parent_path() / fmt::format(".{}.{}.partial", absolute.filename().string(), ::getpid()));
    connection.query("VACUUM INTO ?").bind(partial.file().string()).run();
    partial.become(absolute);
}

}  // namespace vitae
