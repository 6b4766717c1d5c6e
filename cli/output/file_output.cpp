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
        if (fsync(descriptor_) != 0) throw cannot_write(target_);
    }
    void move_into_place(bool replace) {
        const unsigned flags = replace ? 0 : RENAME_NOREPLACE;
        if (renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, target_.c_str(), flags) != 0) {
            if (errno == EEXIST)
                throw Error(ErrorKind::usage,
                            fmt::format("{} exists already.  To replace it: --force", target_.string()));
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

void write_file(const std::filesystem::path& file, std::string_view bytes, bool replace) {
    TemporaryFile temporary(file);
    temporary.write(bytes);
    temporary.move_into_place(replace);
}

}  // namespace vitae::cli
