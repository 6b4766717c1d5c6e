// SPDX-License-Identifier: Apache-2.0
//
// A folder of one's own among the temporary files, mode 0700, removed with everything in it.
//
//   const PrivateFolder folder("loss");
//   write(folder.path() / "cv.md", ...);   // /tmp/vitae-loss-x3Fq9a/cv.md
#pragma once

#include <filesystem>
#include <string>

namespace vitae {

class PrivateFolder {
public:
    /// `purpose` is part of its name. Throws Error (failed) where none can be made.
    explicit PrivateFolder(const std::string& purpose);
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace vitae
