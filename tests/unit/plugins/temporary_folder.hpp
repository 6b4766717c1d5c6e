// SPDX-License-Identifier: Apache-2.0
//
// A folder in /tmp that is gone at the end, with plugins to write into it.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace vitae::test {

inline void write_file(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

/// A manifest that is right in every field.
inline std::string manifest_of(const std::string& id, const std::string& kind = "importer",
                               const std::string& format = "markdown", const std::string& extension = ".md") {
    return R"({"id": ")" + id + R"(", "name": "A name", "version": "1.2.3", "kind": ")" + kind +
           R"(", "abi": "1.0", "library": "plugin.so", "formats": [{"name": ")" + format + R"(", "extensions": [")" +
           extension + R"("]}]})";
}

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = "/tmp/vitae-plugins-XXXXXX";
        path_ = mkdtemp(name.data());
        std::filesystem::permissions(path_, std::filesystem::perms(0755));
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// Writes `<folder>/<id>/` with the manifest and a library (an empty file: nothing loads it).
    std::filesystem::path add_plugin(const std::string& id, const std::string& manifest) const {
        write_file(path_ / id / "manifest.json", manifest);
        write_file(path_ / id / "plugin.so", "");
        return path_ / id;
    }
    std::filesystem::path add_plugin(const std::string& id) const { return add_plugin(id, manifest_of(id)); }

private:
    std::filesystem::path path_;
};

}  // namespace vitae::test
