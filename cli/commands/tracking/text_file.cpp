// SPDX-License-Identifier: Apache-2.0
#include "commands/tracking/text_file.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "vitae/error.hpp"

namespace vitae::cli {

std::string text_of_file(const std::string& path) {
    constexpr std::size_t most_bytes = 1U << 20U;
    std::ifstream file;
    if (path != "-") {
        file.open(path, std::ios::binary);
        if (!file) throw Error(ErrorKind::usage, fmt::format("{}: cannot be read.", path));
    }
    std::istream& stream = path == "-" ? std::cin : file;
    std::string text(most_bytes + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad()) throw Error(ErrorKind::usage, fmt::format("{}: cannot be read.", path));
    if (text.size() > most_bytes) throw Error(ErrorKind::usage, fmt::format("{}: has more than a megabyte.", path));
    return text;
}

}  // namespace vitae::cli
