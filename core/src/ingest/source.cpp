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
#include <utility>

#include "ingest/file_descriptor.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

std::string too_large(std::uintmax_t max_bytes) {
    return fmt::format("is larger than {}; if it really is a CV, raise the limit: --max-file-size",
                       readable_size(max_bytes));
}

SourceBytes failed(std::string problem) {
    SourceBytes read;
    read.problem = std::move(problem);
    return read;
}

/// `head` are the bytes of standard input that have been read already.
SourceBytes read_file(const std::string& path, std::uintmax_t max_bytes, const std::string& head = {}) {
    const bool standard_input = path == "-";
    // O_NONBLOCK: opening a FIFO that nobody writes to must not hang the import.
    const FileDescriptor file(standard_input ? STDIN_FILENO
                                             : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (file.get() < 0) return failed(fmt::format("cannot be opened: {}", std::strerror(errno)));
    SourceBytes read{head};
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
    return read;
}

}  // namespace

/// An archive that stays open while its entries are read one after the other.
class SourceReader::OpenArchive {
public:
    explicit OpenArchive(Archive archive) : archive_(std::move(archive)) {
        for (const ArchiveEntry& entry : archive_.entries()) by_name_.emplace(entry.name, &entry);
    }

    /// Throws Error for an entry that has a problem, or is gone since it was listed.
    [[nodiscard]] const ArchiveEntry& entry(const std::string& name) const {
        const auto found = by_name_.find(name);
        if (found == by_name_.end()) throw Error(ErrorKind::bad_input, "is no longer in its archive");
        if (!found->second->problem.empty()) throw Error(ErrorKind::bad_input, found->second->problem);
        return *found->second;
    }
    [[nodiscard]] const Archive& archive() const { return archive_; }

private:
    Archive archive_;
    std::map<std::string, const ArchiveEntry*> by_name_;
};

SourceReader::SourceReader(std::uintmax_t max_bytes) : max_bytes_(max_bytes) {}
SourceReader::~SourceReader() = default;

namespace {

SourceBytes read_stored(const SourcePath& source) {
    SourceBytes read{source.stored()};
    if (source.bundle == nullptr) return read;
    const Archive archive = Archive::from_bytes(read.bytes, {});
    for (const ArchiveEntry& entry : archive.entries())
        read.files.push_back({entry.name, archive.read(entry, entry.size)});
    return read;
}

}  // namespace

SourceBytes SourceReader::read(const SourcePath& source) {
    if (!source.problem.empty()) return failed(source.problem);
    try {
        if (source.stored) return read_stored(source);
        if (source.bundle != nullptr) return read_bundle(source);
        SourceBytes read = source.parts.empty() ? read_file(source.path, max_bytes_, source.head)
                                                : read_part(source.parts.front(), max_bytes_);
        if (read.problem.empty() && read.bytes.empty()) return failed("is empty");
        return read;
    } catch (const Error& error) {
        return failed(error.what());
    }
}

/// Empty files are no problem here: a bundle may have some.
SourceBytes SourceReader::read_part(const SourcePart& part, std::uintmax_t max_bytes) {
    if (part.within.empty()) return read_file(part.file, max_bytes);
    const OpenArchive& open = archive_of(part);
    const ArchiveEntry& entry = open.entry(part.within.back());
    if (entry.size > max_bytes) return failed(too_large(max_bytes));
    SourceBytes read;
    read.bytes = open.archive().read(entry, max_bytes);
    read.modified = entry.modified;
    return read;
}

SourceBytes SourceReader::read_bundle(const SourcePath& source) {
    SourceBytes bundle;
    std::uintmax_t left = max_bytes_;
    for (const SourcePart& part : source.parts) {
        SourceBytes read = read_part(part, left);
        if (!read.problem.empty()) return failed(fmt::format("{} in it {}", part.name, read.problem));
        left -= read.bytes.size();
        if (read.modified && (!bundle.modified || bundle.modified->iso() < read.modified->iso()))
            bundle.modified = read.modified;
        bundle.files.push_back({part.name, std::move(read.bytes)});
    }
    bundle.bytes = pack(bundle.files);
    return bundle;
}

/// The archive in which the part is an entry; the one of the last call if it is the same.
const SourceReader::OpenArchive& SourceReader::archive_of(const SourcePart& part) {
    std::string path = part.file;
    for (std::size_t i = 0; i + 1 < part.within.size(); ++i) path += '\0' + part.within[i];
    if (open_ && open_path_ == path) return *open_;
    open_.reset();
    auto archive = std::make_unique<OpenArchive>(Archive::open(part.file, {}));
    for (std::size_t i = 0; i + 1 < part.within.size(); ++i)
        archive = std::make_unique<OpenArchive>(
            Archive::from_bytes(archive->archive().read(archive->entry(part.within[i]), most_bytes_of_inner_zip), {}));
    open_path_ = std::move(path);
    open_ = std::move(archive);
    return *open_;
}

PartialDate utc_day(std::time_t seconds) {
    const auto day = date::floor<date::days>(std::chrono::system_clock::from_time_t(seconds));
    const date::year_month_day parts{day};
    return {static_cast<std::int16_t>(static_cast<int>(parts.year())),
            static_cast<std::int8_t>(static_cast<unsigned>(parts.month())),
            static_cast<std::int8_t>(static_cast<unsigned>(parts.day()))};
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
    if (bytes < 1000U << 10U) return fmt::format("{:.3g} KiB", static_cast<double>(bytes) / 1024);
    return fmt::format("{:.4g} MiB", static_cast<double>(bytes) / static_cast<double>(mebibyte));
}

}  // namespace vitae
