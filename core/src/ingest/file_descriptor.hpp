// SPDX-License-Identifier: Apache-2.0
//
// An open file, closed with the object; standard input, output and error are left open.
//
//   const FileDescriptor file(::open(path, O_RDONLY | O_CLOEXEC));
//   if (file.get() < 0) ...
#pragma once

#include <unistd.h>

namespace vitae {

class FileDescriptor {
public:
    explicit FileDescriptor(int value) : value_(value) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor() {
        if (value_ > STDERR_FILENO) ::close(value_);
    }
    [[nodiscard]] int get() const { return value_; }

private:
    int value_;
};

}  // namespace vitae
