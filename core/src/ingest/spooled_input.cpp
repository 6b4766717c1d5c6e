// SPDX-License-Identifier: Apache-2.0
#include "ingest/spooled_input.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "ingest/source.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

constexpr std::size_t head_bytes = 4;

/// Bytes read; 0 at the end.
std::size_t read_some(int input, char* into, std::size_t size) {
    for (;;) {
        const ssize_t got = ::read(input, into, size);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) throw Error(ErrorKind::bad_input, fmt::format("cannot be read: {}", std::strerror(errno)));
    }
}

void write_all(int output, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(output, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0)
            throw Error(ErrorKind::failed,
                        fmt::format("Standard input cannot be kept in memory: {}.", std::strerror(errno)));
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
}

}  // namespace

std::string SpooledInput::read_head(int input) {
    std::string head(head_bytes, '\0');
    std::size_t size = 0;
    while (size < head.size()) {
        const std::size_t got = read_some(input, head.data() + size, head.size() - size);
        if (got == 0) break;
        size += got;
    }
    head.resize(size);
    return head;
}

bool SpooledInput::opens_zip(const std::string& head) {
    return head == "PK\x03\x04" || head == "PK\x05\x06";  // an entry, or the directory of a ZIP without any
}

SpooledInput::SpooledInput(const std::string& head, int input) : copy_(::memfd_create("vitae-input", MFD_CLOEXEC)) {
    if (copy_.get() < 0)
        throw Error(ErrorKind::failed,
                    fmt::format("Standard input cannot be kept in memory: {}.", std::strerror(errno)));
    write_all(copy_.get(), head);
    std::uintmax_t size = head.size();
    std::array<char, 65536> buffer{};
    while (const std::size_t got = read_some(input, buffer.data(), buffer.size())) {
        if ((size += got) > most_bytes)
            throw Error(ErrorKind::bad_input,
                        fmt::format("is larger than {}; save it as a file and import that", readable_size(most_bytes)));
        write_all(copy_.get(), {buffer.data(), got});
    }
}

std::string SpooledInput::path() const { return fmt::format("/proc/self/fd/{}", copy_.get()); }

}  // namespace vitae
