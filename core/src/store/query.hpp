// SPDX-License-Identifier: Apache-2.0
//
// A prepared statement in use: values bound, rows read, reset at the end of its life.
//
//   Query query = connection.query("SELECT name FROM person WHERE id = ?");
//   query.bind(person);
//   if (query.step()) return query.text(0);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace SQLite {
class Statement;
}

namespace vitae {

/// Binds an empty text as NULL: "not stated".
struct TextOrNull {
    const std::string& text;
};
/// Binds bytes as a BLOB.
struct Blob {
    const std::string& bytes;
};
/// Binds 0 as NULL: "none" of an id or a line.
struct NumberOrNull {
    std::int64_t number;
};

class Query {
public:
    /// `in_use` guards against a cached statement being used again before it is reset.
    Query(SQLite::Statement& statement, bool& in_use);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Binds the next parameters in order. Texts that are lvalues are not copied: they must live until
    /// the last step.
    template <class... Values>
    Query& bind(Values&&... values) {
        (bind_next(std::forward<Values>(values)), ...);
        return *this;
    }

    bool step();  ///< true = there is a row
    void run();   ///< for statements without rows; may be bound and run again afterwards

    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;  ///< NULL reads as empty

private:
    void bind_next(std::int64_t value);
    void bind_next(int value) { bind_next(static_cast<std::int64_t>(value)); }
    void bind_next(double value);
    void bind_next(std::nullptr_t);
    void bind_next(const std::string& value);
    void bind_next(std::string& value) { bind_next(static_cast<const std::string&>(value)); }
    void bind_next(std::string&& value);
    void bind_next(std::string_view value) { bind_next(std::string(value)); }
    void bind_next(const char* value) { bind_next(std::string(value)); }
    void bind_next(TextOrNull value);
    void bind_next(Blob value);
    void bind_next(NumberOrNull value);
    template <class T>
    void bind_next(const std::optional<T>& value) {
        if (value)
            bind_next(*value);
        else
            bind_next(nullptr);
    }

    SQLite::Statement& statement_;
    bool& in_use_;
    int next_ = 1;
};

}  // namespace vitae
