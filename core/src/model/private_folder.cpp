// SPDX-License-Identifier: Apache-2.0
#include "model/private_folder.hpp"

#include <stdlib.h>

#include <cerrno>
#include <system_error>

#include "vitae/error.hpp"

namespace vitae {

PrivateFolder::PrivateFolder(const std::string& purpose) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path();
    std::string name = (folder / ("vitae-" + purpose + "-XXXXXX")).string();
    if (mkdtemp(name.data()) == nullptr)
        throw Error(ErrorKind::failed, "No folder can be made in " + folder.string() + ": " +
                                           std::error_code(errno, std::generic_category()).message() + ".");
    path_ = name;
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace vitae
