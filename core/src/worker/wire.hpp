// SPDX-License-Identifier: Apache-2.0
//
// How the pool and its workers talk: frames over a socket. A frame is a header (JSON) and a body
// (raw bytes), each preceded by its size. Neither side trusts the other: sizes are capped, and
// nothing is allocated before its bytes have arrived.
//
//   std::string bytes = vitae::frame(header, body);         // to send
//   parser.feed(received);
//   while (std::optional<vitae::Frame> frame = parser.next()) handle(*frame);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vitae {

struct Frame {
    std::string header;
    std::string body;
};

/// Bytes of a frame.
std::string frame(std::string_view header, std::string_view body = {});

class FrameParser {
public:
    static constexpr std::uint32_t largest_header = 1U << 20U;

    explicit FrameParser(std::uint64_t largest_body) : largest_body_(largest_body) {}

    void feed(std::string_view bytes) { buffer_.append(bytes); }

    /// The next complete frame. Throws Error (bad_input) if it says it is larger than allowed.
    std::optional<Frame> next();

    /// Bytes of a frame have arrived that is not complete.
    [[nodiscard]] bool in_the_middle() const { return !buffer_.empty(); }

private:
    std::uint64_t largest_body_;
    std::string buffer_;
};

}  // namespace vitae
