// SPDX-License-Identifier: Apache-2.0
#include "worker/wire.hpp"

#include <cstring>

#include "vitae/error.hpp"

namespace vitae {
namespace {

// Both ends run on one machine, so numbers travel in its own byte order.
struct Sizes {
    std::uint64_t body = 0;
    std::uint32_t header = 0;
};
constexpr std::size_t sizes_length = sizeof(std::uint64_t) + sizeof(std::uint32_t);

}  // namespace

std::string frame(std::string_view header, std::string_view body) {
    const std::uint64_t body_size = body.size();
    const auto header_size = static_cast<std::uint32_t>(header.size());
    std::string bytes;
    bytes.reserve(sizes_length + header.size() + body.size());
    bytes.append(reinterpret_cast<const char*>(&body_size), sizeof body_size);
    bytes.append(reinterpret_cast<const char*>(&header_size), sizeof header_size);
    bytes.append(header);
    bytes.append(body);
    return bytes;
}

std::optional<Frame> FrameParser::next() {
    if (buffer_.size() < sizes_length) return std::nullopt;
    Sizes sizes;
    std::memcpy(&sizes.body, buffer_.data(), sizeof sizes.body);
    std::memcpy(&sizes.header, buffer_.data() + sizeof sizes.body, sizeof sizes.header);
    if (sizes.header > largest_header)
        throw Error(ErrorKind::bad_input, "a header of " + std::to_string(sizes.header) + " bytes is too large");
    if (sizes.body > largest_body_)
        throw Error(ErrorKind::bad_input, std::to_string(sizes.body) + " bytes are more than the " +
                                              std::to_string(largest_body_) + " allowed");
    const std::size_t total = sizes_length + sizes.header + static_cast<std::size_t>(sizes.body);
    if (buffer_.size() < total) return std::nullopt;
    Frame frame;
    frame.header.assign(buffer_, sizes_length, sizes.header);
    frame.body.assign(buffer_, sizes_length + sizes.header, static_cast<std::size_t>(sizes.body));
    buffer_.erase(0, total);
    return frame;
}

}  // namespace vitae
