// SPDX-License-Identifier: Apache-2.0
#include "worker/wire.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "vitae/error.hpp"

namespace vitae {
namespace {

TEST(Wire, AFrameComesBackAsItWent) {
    FrameParser parser(100);
    parser.feed(frame("{\"a\": 1}", std::string("\0binary\xFF", 8)));
    const std::optional<Frame> received = parser.next();
    ASSERT_TRUE(received);
    EXPECT_EQ(received->header, "{\"a\": 1}");
    EXPECT_EQ(received->body, std::string("\0binary\xFF", 8));
    EXPECT_FALSE(parser.next());
    EXPECT_FALSE(parser.in_the_middle());
}

// However the stream is cut, the same frames come out.
TEST(Wire, CutAnywhere) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const auto up_to = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(random); };
    for (int round = 0; round < 200; ++round) {
        std::vector<Frame> sent;
        std::string stream;
        for (std::size_t i = up_to(5); i > 0; --i) {
            sent.push_back({std::string(up_to(40), 'h'), std::string(up_to(3000), 'b')});
            stream += frame(sent.back().header, sent.back().body);
        }
        FrameParser parser(3000);
        std::vector<Frame> received;
        for (std::size_t at = 0; at < stream.size();) {
            const std::size_t size = 1 + up_to(700);
            parser.feed(std::string_view(stream).substr(at, size));
            at += size;
            while (std::optional<Frame> next = parser.next()) received.push_back(*std::move(next));
        }
        ASSERT_EQ(received.size(), sent.size());
        for (std::size_t i = 0; i < sent.size(); ++i) {
            EXPECT_EQ(received[i].header, sent[i].header);
            EXPECT_EQ(received[i].body, sent[i].body);
        }
        EXPECT_FALSE(parser.in_the_middle());
    }
}

TEST(Wire, TooLargeIsAnErrorAsSoonAsTheSizesAreKnown) {
    FrameParser body(10);
    body.feed(frame("{}", "12345678901").substr(0, 12));
    EXPECT_THROW(body.next(), Error);
    FrameParser header(10);
    header.feed(frame(std::string(FrameParser::largest_header + 1, ' ')).substr(0, 12));
    EXPECT_THROW(header.next(), Error);
}

}  // namespace
}  // namespace vitae
