// SPDX-License-Identifier: Apache-2.0
#include "output/file_output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "vitae/error.hpp"

namespace vitae::cli {

namespace {

Error cannot_write(const std::filesystem::path& file) {
    return Error(ErrorKind::failed, fmt::format("{} cannot be written: {}", file.string(), std::strerror(errno)));
}

Error exists_already(const std::filesystem::path& file) {
    return Error(ErrorKind::usage, fmt::format("{} exists already.  To replace it: --force", file.string()));
}

/// A new file beside the target, gone again unless it was moved into place.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& target)
        : target_(target), name_(target.string() + ".XXXXXX"), descriptor_(mkstemp(name_.data())) {
        if (descriptor_ < 0) throw cannot_write(target);
    }
    ~TemporaryFile() {
        if (descriptor_ >= 0) close(descriptor_);
        if (!moved_) unlink(name_.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto count = ::write(descriptor_, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) throw cannot_write(target_);
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    void move_into_place(bool replace) {
        if (fsync(descriptor_) != 0) throw cannot_write(target_);
        const unsigned flags = replace ? 0 : RENAME_NOREPLACE;
        if (renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, target_.c_str(), flags) != 0) {
            if (errno == EEXIST) throw exists_already(target_);
            throw cannot_write(target_);
        }
        moved_ = true;
    }

private:
    std::filesystem::path target_;
    std::string name_;
    int descriptor_;
    bool moved_ = false;
};

}  // namespace

void write_file(const std::filesystem::path& file,
                const std::function<void(const std::function<void(std::string_view)>&)>& fill, bool replace) {
    if (!replace && std::filesystem::exists(std::filesystem::symlink_status(file))) throw exists_already(file);
    TemporaryFile temporary(file);
    fill([&](std::string_view bytes) { temporary.write(bytes); });
    temporary.move_into_place(replace);
}

}  // namespace vitae::cli
