// SPDX-License-Identifier: Apache-2.0
//
// How a query process sends its result to the process that asked: frames of a size, a kind and a
// payload, in the machine's own byte order (both ends are the same program).
//
//   RowWriter writer(pipe);            // in the child
//   writer.row({Value{1}, Value{"Mara"}});
//   writer.done();
//
//   RowReader reader;                  // in the parent
//   reader.feed(bytes);
//   while (auto frame = reader.next()) ...
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vitae/error.hpp"
#include "vitae/result.hpp"

namespace vitae {

/// Collects frames and writes them to a file descriptor that it does not own.
class RowWriter {
public:
    explicit RowWriter(int descriptor) : descriptor_(descriptor) {}
    void columns(const std::vector<std::string>& names);
    void row(const std::vector<Value>& values);
    void failure(ErrorKind kind, std::string_view sentence);
    void done();

private:
    void begin(char kind);
    void finish();
    void flush();
    void put_size(std::size_t size);
    void put_text(std::string_view text);

    int descriptor_;
    std::string buffer_;
    std::size_t frame_start_ = 0;
};

/// One frame as it arrived; `names`, `values` or `sentence` is filled, by kind.
struct RowFrame {
    enum class Kind { columns, row, failure, done } kind = Kind::done;
    std::vector<std::string> names;
    std::vector<Value> values;
    ErrorKind error = ErrorKind::failed;
    std::string sentence;
};

/// Cuts a byte stream into frames. The sender ran hostile SQL, so sizes and tags are checked:
/// throws Error (failed) for a stream that RowWriter does not write.
class RowReader {
public:
    void feed(std::string_view bytes);
    std::optional<RowFrame> next();

private:
    std::string buffer_;
    std::size_t read_ = 0;
};

}  // namespace vitae
