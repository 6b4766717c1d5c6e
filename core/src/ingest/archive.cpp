// SPDX-License-Identifier: Apache-2.0
#include "ingest/archive.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>

#include "ingest/archive_guard.hpp"
#include "ingest/source.hpp"
#include "model/text.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

constexpr std::uintmax_t local_header_bytes = 30;

[[noreturn]] void refuse(const std::string& sentence) { throw Error(ErrorKind::bad_input, sentence); }

std::string reason_of(int code) {
    switch (code) {
        case ZIP_ER_NOZIP:
        case ZIP_ER_EOF:
        case ZIP_ER_READ:
        case ZIP_ER_SEEK:
            return "is no ZIP, or part of it is missing; get it again";
        case ZIP_ER_INCONS:
        case ZIP_ER_CRC:
        case ZIP_ER_ZLIB:
        case ZIP_ER_COMPRESSED_DATA:
            return "is broken: its parts do not agree with each other; get it again";
        case ZIP_ER_EXISTS:
            return "is not to be trusted: it holds two entries of the same name; unpack it and import the files";
        case ZIP_ER_MULTIDISK:
            return "is one part of a ZIP in several files; unpack it and import the folder";
        default:
            return fmt::format("cannot be unpacked (libzip error {}); unpack it and import the files", code);
    }
}

std::string tail_of(zip_source_t* source, std::uint64_t size) {
    const std::uint64_t wanted = std::min(size, tail_bytes);
    std::string tail(wanted, '\0');
    if (zip_source_open(source) != 0) refuse("cannot be opened");
    const bool read = zip_source_seek(source, static_cast<zip_int64_t>(size - wanted), SEEK_SET) == 0 &&
                      zip_source_read(source, tail.data(), wanted) == static_cast<zip_int64_t>(wanted);
    zip_source_close(source);
    if (!read) refuse("cannot be read");
    return tail;
}

/// libzip shows control characters of a name as pictures, so the raw name is asked. A zero byte it has made a
/// space: the name is whole and harmless, since names are only shown and compared here.
bool has_control(std::string_view raw) {
    return std::any_of(raw.begin(), raw.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

EntryHeader header_of(zip_t* handle, const zip_stat_t& stat) {
    EntryHeader header;
    const char* const name = zip_get_name(handle, stat.index, ZIP_FL_ENC_GUESS);
    const char* const raw = zip_get_name(handle, stat.index, ZIP_FL_ENC_RAW);
    if (name != nullptr) header.name = repair_utf8(name);
    header.has_control = raw != nullptr && has_control(raw);
    header.size = stat.size;
    header.packed = stat.comp_size;
    header.method = stat.comp_method;
    header.encrypted = stat.encryption_method != ZIP_EM_NONE;
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(handle, stat.index, 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX)
        header.unix_mode = attributes >> 16U;
    return header;
}

}  // namespace

/// What the entries of an archive say they are together.
struct Archive::Sum {
    std::uintmax_t packed = 0;
    std::uintmax_t unpacked = 0;

    void add(const EntryHeader& header, std::uintmax_t archive_bytes, const ArchiveLimits& limits) {
        // What stands in an archive once cannot be more than the archive.
        if (header.packed > archive_bytes || (packed += header.packed + local_header_bytes) > archive_bytes)
            refuse("is not to be trusted: its entries overlap; unpack it with care and import the files");
        if (header.size > limits.unpacked_bytes || (unpacked += header.size) > limits.unpacked_bytes)
            refuse(fmt::format("would unpack to more than {}; unpack it and import the folder",
                               readable_size(limits.unpacked_bytes)));
    }
};

/// Where an archive is read from; its size is what the file or the bytes have.
struct Archive::Origin {
    std::unique_ptr<std::string> bytes;
    zip_source_t* source = nullptr;
    std::uint64_t size = 0;
};

void Archive::Close::operator()(zip* handle) const { zip_discard(handle); }

Archive Archive::open(const std::string& path, const ArchiveLimits& limits) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0) refuse(fmt::format("cannot be opened: {}", std::strerror(errno)));
    std::FILE* const file = ::fdopen(descriptor, "rb");
    struct stat status {};
    if (file == nullptr || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (file != nullptr) std::fclose(file);
        refuse("is not a regular file");
    }
    Origin origin;
    origin.size = static_cast<std::uint64_t>(status.st_size);
    origin.source = zip_source_filep_create(file, 0, -1, nullptr);  // owns the file
    if (origin.source == nullptr) std::fclose(file);
    return list(std::move(origin), limits);
}

Archive Archive::from_bytes(std::string bytes, const ArchiveLimits& limits) {
    Origin origin;
    origin.bytes = std::make_unique<std::string>(std::move(bytes));
    origin.size = origin.bytes->size();
    origin.source = zip_source_buffer_create(origin.bytes->data(), origin.bytes->size(), 0, nullptr);
    return list(std::move(origin), limits);
}

Archive Archive::list(Origin origin, const ArchiveLimits& limits) {
    if (origin.source == nullptr) refuse("cannot be opened");
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> keep(origin.source, zip_source_free);
    zip_source_keep(origin.source);  // one for `keep`, one for the handle
    Archive archive;
    std::string problem = directory_problem(tail_of(origin.source, origin.size), limits);
    zip_error_t error;
    zip_error_init(&error);
    if (problem.empty()) archive.handle_.reset(zip_open_from_source(origin.source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive.handle_) {
        if (problem.empty()) problem = reason_of(zip_error_code_zip(&error));
        zip_source_free(origin.source);
        zip_error_fini(&error);
        refuse(problem);
    }
    zip_error_fini(&error);
    archive.bytes_ = std::move(origin.bytes);

    Sum sum;
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive.handle_.get(), 0));
    if (count > limits.entries)
        refuse(fmt::format("holds more than {} entries; unpack it and import the folder", limits.entries));
    for (std::uint64_t index = 0; index < count; ++index) {
        zip_stat_t stat;
        if (zip_stat_index(archive.handle_.get(), index, 0, &stat) != 0) refuse(reason_of(ZIP_ER_INCONS));
        const EntryHeader header = header_of(archive.handle_.get(), stat);
        sum.add(header, origin.size, limits);
        if (header.name.ends_with('/')) continue;
        ArchiveEntry& entry = archive.entries_.emplace_back();
        entry.index = index;
        entry.name = header.name;
        entry.size = header.size;
        if ((stat.valid & ZIP_STAT_MTIME) != 0) entry.modified = utc_day(stat.mtime);
        entry.problem = entry_problem(header, limits);
    }
    return archive;
}

std::string Archive::read(const ArchiveEntry& entry, std::uintmax_t max_bytes) const {
    if (entry.size > max_bytes)
        refuse(fmt::format("would unpack to {}, more than {}; unpack the archive and import what you need of it",
                           readable_size(entry.size), readable_size(max_bytes)));
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(handle_.get(), entry.index, 0),
                                                                  zip_fclose);
    if (!file) refuse(reason_of(zip_error_code_zip(zip_get_error(handle_.get()))));
    std::string bytes;
    bytes.reserve(entry.size);
    std::array<char, 65536> buffer;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0) refuse(reason_of(zip_error_code_zip(zip_file_get_error(file.get()))));
        if (got == 0) break;
        if (bytes.size() + static_cast<std::uintmax_t>(got) > entry.size)
            refuse(
                fmt::format("unpacks to more than the {} it says; it is not to be trusted", readable_size(entry.size)));
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    if (bytes.size() != entry.size)
        refuse(fmt::format("unpacks to {}, not to the {} it says; get the archive again", readable_size(bytes.size()),
                           readable_size(entry.size)));
    return bytes;
}

std::string pack(const std::vector<ArchivedFile>& files) {
    constexpr std::uint16_t first_dos_day = 0x21;  // 1 January 1980: no time is worth keeping here
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const archive = buffer == nullptr ? nullptr : zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw Error(ErrorKind::failed, "A ZIP cannot be written in memory.");
    zip_source_keep(buffer);
    for (const ArchivedFile& file : files) {
        zip_source_t* const content = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, file.name.c_str(), content, ZIP_FL_ENC_UTF_8);
        if (index < 0) throw Error(ErrorKind::failed, file.name + " cannot be put into a ZIP.");
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_dos_day, 0);
    }
    if (zip_close(archive) != 0) throw Error(ErrorKind::failed, "A ZIP cannot be written in memory.");
    zip_stat_t stat;
    zip_source_stat(buffer, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(buffer);
    zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

}  // namespace vitae
