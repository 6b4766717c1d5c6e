// SPDX-License-Identifier: Apache-2.0
#include "ingest/archive_guard.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <zip.h>

#include <algorithm>

#include "ingest/source.hpp"

namespace vitae {
namespace {

constexpr std::string_view end_record = "PK\x05\x06";
constexpr std::string_view wide_locator = "PK\x06\x07";  // of the end record of ZIP64, 20 bytes before the other
constexpr std::size_t end_record_size = 22;
constexpr std::size_t wide_locator_size = 20;

std::uintmax_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uintmax_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::string too_many(std::uintmax_t limit) {
    return fmt::format("holds more than {} entries; unpack it and import the folder", limit);
}

bool leaves_its_folder(std::string_view name) {
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

std::string name_problem(const EntryHeader& header) {
    constexpr std::size_t longest_name = 1000;
    std::string slashes = header.name;
    std::replace(slashes.begin(), slashes.end(), '\\', '/');
    if (slashes.empty() || slashes.size() > longest_name) return "has a name that is empty or far too long";
    if (header.has_control) return "has a control character in its name";
    const bool has_drive = slashes.size() > 1 && slashes[1] == ':';
    if (slashes.front() == '/' || has_drive) return "has an absolute path for a name";
    if (leaves_its_folder(slashes)) return "has a name that leads out of the archive (..)";
    return {};
}

}  // namespace

std::string directory_problem(std::string_view tail, const ArchiveLimits& limits) {
    bool found = false;
    // The reader takes the likeliest of several end records, so each must be within the limits.
    for (std::size_t at = 0; (at = tail.find(end_record, at)) != tail.npos; ++at) {
        if (at + end_record_size > tail.size()) break;
        found = true;
        const std::uintmax_t entries = number_at(tail, at + 10, 2);
        const std::uintmax_t bytes = number_at(tail, at + 12, 4);
        const bool wide = at >= wide_locator_size && tail.substr(at - wide_locator_size).starts_with(wide_locator);
        if (entries > limits.entries || bytes > limits.directory_bytes) return too_many(limits.entries);
        // ZIP64 is for more than 65,535 entries or 4 GiB: neither is wanted here.
        if (wide) return "is in the ZIP64 format for huge archives; unpack it and import the folder";
    }
    return found ? "" : "is no ZIP, or its end is missing; get it again";
}

bool is_bomb(std::uintmax_t size, std::uintmax_t packed, const ArchiveLimits& limits) {
    constexpr std::uintmax_t harmless = 1U << 20U;
    return size > harmless && size / limits.ratio > packed;
}

std::string entry_problem(const EntryHeader& header, const ArchiveLimits& limits) {
    if (std::string problem = name_problem(header); !problem.empty()) return problem + "; it is not opened";
    const std::uint32_t type = header.unix_mode & static_cast<std::uint32_t>(S_IFMT);
    if (type == S_IFLNK) return "is a symbolic link, which is never followed";
    if (type != 0 && type != S_IFREG) return "is a device or another special file";
    if (header.encrypted) return "is encrypted; unpack the archive with its password and import the files";
    if (header.method != ZIP_CM_STORE && header.method != ZIP_CM_DEFLATE)
        return "is packed in a way that is not read here; unpack the archive and import the files";
    if (is_bomb(header.size, header.packed, limits))
        return fmt::format("would unpack from {} to {}, more than {} times as much; no CV does that",
                           readable_size(header.packed), readable_size(header.size), limits.ratio);
    return {};
}

}  // namespace vitae
