// SPDX-License-Identifier: Apache-2.0
#include "report/row_wire.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

namespace vitae {
namespace {

constexpr std::size_t flush_at = 1U << 16U;
constexpr std::size_t largest_frame = 1U << 28U;
constexpr std::size_t head_size = sizeof(std::uint32_t) + 1;

[[noreturn]] void broken_stream() {
    throw Error(ErrorKind::failed, "the query process sent an answer that cannot be read; nothing was changed");
}

/// Reads the payload of one frame front to back.
class Payload {
public:
    explicit Payload(std::string_view bytes) : rest_(bytes) {}
    template <typename Number>
    Number number() {
        Number value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    std::string text() { return std::string(take(number<std::uint32_t>())); }
    void expect_end() const {
        if (!rest_.empty()) broken_stream();
    }

private:
    std::string_view take(std::size_t size) {
        if (size > rest_.size()) broken_stream();
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    std::string_view rest_;
};

Value read_value(Payload& payload) {
    switch (payload.number<char>()) {
        case 'n':
            return std::monostate{};
        case 'i':
            return payload.number<std::int64_t>();
        case 'd':
            return payload.number<double>();
        case 't':
            return payload.text();
        default:
            broken_stream();
    }
}

RowFrame read_frame(char kind, std::string_view bytes) {
    Payload payload(bytes);
    RowFrame frame;
    if (kind == 'C') {
        frame.kind = RowFrame::Kind::columns;
        for (auto left = payload.number<std::uint32_t>(); left > 0; --left) frame.names.push_back(payload.text());
    } else if (kind == 'R') {
        frame.kind = RowFrame::Kind::row;
        for (auto left = payload.number<std::uint32_t>(); left > 0; --left) {
            frame.values.push_back(read_value(payload));
        }
    } else if (kind == 'F') {
        frame.kind = RowFrame::Kind::failure;
        frame.error = payload.number<char>() == 'u' ? ErrorKind::usage : ErrorKind::failed;
        frame.sentence = payload.text();
    } else if (kind != 'D') {
        broken_stream();
    }
    payload.expect_end();
    return frame;
}

template <typename Number>
void append_number(std::string& buffer, Number value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    buffer.append(bytes, sizeof value);
}

}  // namespace

void RowWriter::columns(const std::vector<std::string>& names) {
    begin('C');
    put_size(names.size());
    for (const std::string& name : names) put_text(name);
    finish();
}

void RowWriter::row(const std::vector<Value>& values) {
    begin('R');
    put_size(values.size());
    for (const Value& value : values) {
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            buffer_ += 'i';
            append_number(buffer_, *whole);
        } else if (const auto* number = std::get_if<double>(&value)) {
            buffer_ += 'd';
            append_number(buffer_, *number);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            buffer_ += 't';
            put_text(*text);
        } else {
            buffer_ += 'n';
        }
    }
    finish();
}

void RowWriter::failure(ErrorKind kind, std::string_view sentence) {
    begin('F');
    buffer_ += kind == ErrorKind::usage ? 'u' : 'f';
    put_text(sentence);
    finish();
    flush();
}

void RowWriter::done() {
    begin('D');
    finish();
    flush();
}

void RowWriter::begin(char kind) {
    frame_start_ = buffer_.size();
    put_size(0);
    buffer_ += kind;
}

void RowWriter::finish() {
    const auto size = static_cast<std::uint32_t>(buffer_.size() - frame_start_ - head_size);
    std::memcpy(buffer_.data() + frame_start_, &size, sizeof size);
    if (buffer_.size() >= flush_at) flush();
}

void RowWriter::flush() {
    std::size_t written = 0;
    while (written < buffer_.size()) {
        const ssize_t count = ::write(descriptor_, buffer_.data() + written, buffer_.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) ::_exit(1);  // nobody listens any more
        written += static_cast<std::size_t>(count);
    }
    buffer_.clear();
}

void RowWriter::put_size(std::size_t size) { append_number(buffer_, static_cast<std::uint32_t>(size)); }

void RowWriter::put_text(std::string_view text) {
    put_size(text.size());
    buffer_ += text;
}

void RowReader::feed(std::string_view bytes) {
    buffer_.erase(0, read_);
    read_ = 0;
    buffer_ += bytes;
}

std::optional<RowFrame> RowReader::next() {
    const std::string_view rest = std::string_view(buffer_).substr(read_);
    if (rest.size() < head_size) return std::nullopt;
    std::uint32_t size = 0;
    std::memcpy(&size, rest.data(), sizeof size);
    if (size > largest_frame) broken_stream();
    if (rest.size() - head_size < size) return std::nullopt;
    read_ += head_size + size;
    return read_frame(rest[sizeof size], rest.substr(head_size, size));
}

}  // namespace vitae
