// SPDX-License-Identifier: Apache-2.0
#include "report/row_wire.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace vitae {
namespace {

/// What the writer sends for `write`, as bytes.
template <typename Write>
std::string sent(Write write) {
    int ends[2];
    if (::pipe(ends) != 0) return {};
    RowWriter writer(ends[1]);
    write(writer);
    ::close(ends[1]);
    std::string bytes;
    char part[4096];
    for (ssize_t count = 0; (count = ::read(ends[0], part, sizeof part)) > 0;)
        bytes.append(part, static_cast<std::size_t>(count));
    ::close(ends[0]);
    return bytes;
}

const std::vector<Value> row = {std::monostate{}, std::numeric_limits<std::int64_t>::min(), -0.25,
                                std::string("a\0b, ü", 8)};

std::string whole_stream() {
    return sent([](RowWriter& writer) {
        writer.columns({"a", "b"});
        writer.row(row);
        writer.failure(ErrorKind::usage, "no");
        writer.done();
    });
}

TEST(RowWire, ArrivesAsSentHoweverItIsCut) {
    const std::string bytes = whole_stream();
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        RowReader reader;
        std::vector<RowFrame> frames;
        for (std::size_t at = 0; at < bytes.size(); at += step) {
            reader.feed(std::string_view(bytes).substr(at, step));
            while (auto frame = reader.next()) frames.push_back(*frame);
        }
        ASSERT_EQ(frames.size(), 4U);
        EXPECT_EQ(frames[0].names, (std::vector<std::string>{"a", "b"}));
        EXPECT_EQ(frames[1].values, row);
        EXPECT_EQ(frames[2].error, ErrorKind::usage);
        EXPECT_EQ(frames[2].sentence, "no");
        EXPECT_EQ(frames[3].kind, RowFrame::Kind::done);
    }
}

TEST(RowWire, DamagedBytesAreRefusedOrReadButNeverMore) {
    const std::string bytes = whole_stream();
    std::mt19937 random(20240301);
    for (int round = 0; round < 20'000; ++round) {
        std::string damaged = bytes;
        for (int i = 0; i < 3; ++i) damaged[random() % damaged.size()] = static_cast<char>(random());
        RowReader reader;
        try {
            reader.feed(damaged);
            for (int frames = 0; reader.next(); ++frames) ASSERT_LT(frames, 100);
        } catch (const Error& error) {
            EXPECT_NE(std::string(error.what()).find("cannot be read"), std::string::npos);
        }
    }
}

}  // namespace
}  // namespace vitae
