// SPDX-License-Identifier: Apache-2.0
#include "ingest/source.hpp"

#include <date/date.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>

#include "vitae/error.hpp"

namespace vitae {
namespace {

namespace fs = std::filesystem;

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

void list_folder(const fs::path& folder, const std::function<bool(const std::string&)>& known, SourceList& list) {
    std::error_code error;
    fs::recursive_directory_iterator entries(folder, error);
    if (error)
        throw Error(ErrorKind::usage,
                    fmt::format("{}: the folder cannot be read: {}", folder.string(), error.message()));
    for (const fs::recursive_directory_iterator end; entries != end; entries.increment(error)) {
        if (error)
            throw Error(ErrorKind::usage,
                        fmt::format("{}: the folder cannot be read to its end: {}", folder.string(), error.message()));
        const std::string name = entries->path().filename().string();
        if (name.starts_with('.')) {
            if (entries->is_directory()) entries.disable_recursion_pending();
        } else if (entries->symlink_status().type() == fs::file_type::regular) {
            if (known(name))
                list.sources.push_back({entries->path().string(), name});
            else
                list.ignored.push_back(entries->path().string());
        }
    }
}

PartialDate utc_day(std::time_t seconds) {
    const auto day = date::floor<date::days>(std::chrono::system_clock::from_time_t(seconds));
    const date::year_month_day parts{day};
    return {static_cast<std::int16_t>(static_cast<int>(parts.year())),
            static_cast<std::int8_t>(static_cast<unsigned>(parts.month())),
            static_cast<std::int8_t>(static_cast<unsigned>(parts.day()))};
}

std::string too_large(std::uintmax_t max_bytes) {
    return fmt::format("is larger than {}; if it really is a CV, raise the limit: --max-file-size",
                       readable_size(max_bytes));
}

SourceBytes failed(std::string problem) {
    SourceBytes read;
    read.problem = std::move(problem);
    return read;
}

}  // namespace

SourceList list_sources(const std::vector<std::string>& paths, const std::string& stdin_name,
                        const std::function<bool(const std::string& name)>& known) {
    SourceList list;
    for (const std::string& path : paths) {
        if (path == "-") {
            list.sources.push_back({path, stdin_name});
            continue;
        }
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (!fs::exists(status))
            throw Error(ErrorKind::usage, fmt::format("{}: there is no such file or folder", path));
        if (fs::is_directory(status))
            list_folder(path, known, list);
        else
            list.sources.push_back({path, fs::path(path).filename().string()});
    }
    auto by_path = [](const SourcePath& a, const SourcePath& b) { return a.path < b.path; };
    auto same_path = [](const SourcePath& a, const SourcePath& b) { return a.path == b.path; };
    std::sort(list.sources.begin(), list.sources.end(), by_path);
    list.sources.erase(std::unique(list.sources.begin(), list.sources.end(), same_path), list.sources.end());
    std::sort(list.ignored.begin(), list.ignored.end());
    return list;
}

SourceBytes read_source(const SourcePath& source, std::uintmax_t max_bytes) {
    const bool standard_input = source.path == "-";
    // O_NONBLOCK: opening a FIFO that nobody writes to must not hang the import.
    const FileDescriptor file(
        standard_input ? STDIN_FILENO : ::open(source.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (file.get() < 0) return failed(fmt::format("cannot be opened: {}", std::strerror(errno)));
    SourceBytes read;
    if (!standard_input) {
        struct stat status {};
        if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return failed("is not a regular file");
        if (static_cast<std::uintmax_t>(status.st_size) > max_bytes) return failed(too_large(max_bytes));
        read.modified = utc_day(status.st_mtime);
        read.bytes.reserve(static_cast<std::size_t>(status.st_size));
    }
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed(fmt::format("cannot be read: {}", std::strerror(errno)));
        if (got == 0) break;
        read.bytes.append(buffer.data(), static_cast<std::size_t>(got));
        if (read.bytes.size() > max_bytes) return failed(too_large(max_bytes));
    }
    if (read.bytes.empty()) return failed("is empty");
    return read;
}

bool has_extension(const std::string& name, const std::string& extension) {
    if (name.size() <= extension.size()) return false;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(extension.begin(), extension.end(), name.end() - static_cast<std::ptrdiff_t>(extension.size()),
                      [&](char a, char b) { return lower(a) == lower(b); });
}

std::string readable_size(std::uintmax_t bytes) {
    constexpr std::uintmax_t mebibyte = 1U << 20U;
    if (bytes < 1024) return fmt::format("{} bytes", bytes);
    if (bytes < mebibyte) return fmt::format("{:.3g} KiB", static_cast<double>(bytes) / 1024);
    return fmt::format("{:.4g} MiB", static_cast<double>(bytes) / static_cast<double>(mebibyte));
}

}  // namespace vitae
