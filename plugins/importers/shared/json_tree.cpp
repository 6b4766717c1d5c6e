// SPDX-License-Identifier: Apache-2.0
#include "json_tree.hpp"

#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "tree_builder.hpp"
#include "vitae/sdk/host.hpp"

namespace vitae {
namespace {

/// Where the parser stands: it says nothing of lines itself, so the iterator it reads by counts them.
struct Cursor {
    int line = 1;
    char last = 0;

    /// The line of the token just read; after a number the parser has looked one character ahead.
    [[nodiscard]] int token_line() const { return last == '\n' ? line - 1 : line; }
};

class CountingIterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator() = default;
    CountingIterator(const char* at, Cursor& cursor) : at_(at), cursor_(&cursor) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        cursor_->last = *at_;
        if (*at_ == '\n') ++cursor_->line;
        ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }

private:
    const char* at_ = nullptr;
    Cursor* cursor_ = nullptr;
};

/// "parse error at line 3, column 5: syntax error while parsing value - unexpected ']'; expected ..."
/// without its position (ours is the same) and without the words of the document.
std::string reason_of(std::string what) {
    const std::size_t reason = what.find("syntax error ");
    what.erase(0, reason != std::string::npos ? reason : what.find("] ") + 2);
    if (const std::size_t quote = what.find("; last read: "); quote != std::string::npos) {
        const std::size_t rest = what.rfind("; expected ");
        what = what.substr(0, quote) + (rest != std::string::npos && rest > quote ? what.substr(rest) : "");
    }
    return what;
}

class Handler : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Handler(const Cursor& cursor) : cursor_(cursor) {}

    bool null() override { return scalar(Node::Kind::null, {}); }
    bool boolean(bool value) override { return scalar(Node::Kind::boolean, value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return scalar(Node::Kind::number, std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return scalar(Node::Kind::number, std::to_string(value)); }
    bool number_float(number_float_t, const string_t& written) override { return scalar(Node::Kind::number, written); }
    bool string(string_t& value) override { return scalar(Node::Kind::text, std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Node::Kind::object); }
    bool key(string_t& name) override {
        tree_.key(std::move(name));
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Node::Kind::list); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        throw sdk::BadInput("This is not valid JSON: " + reason_of(error.what()) + ".", cursor_.token_line());
    }

    Node take() { return tree_.take(); }

private:
    bool scalar(Node::Kind kind, std::string text) {
        tree_.scalar(kind, std::move(text), cursor_.token_line());
        return true;
    }
    bool open(Node::Kind kind) {
        tree_.open(kind, cursor_.line);
        return true;
    }
    bool close() {
        tree_.close(cursor_.line);
        return true;
    }

    const Cursor& cursor_;
    TreeBuilder tree_;
};

/// The offset behind the string or comment that begins at `at`; `at` itself if none does.
std::size_t behind_string_or_comment(std::string_view json, std::size_t at) {
    const auto behind = [&](std::string_view end) {
        const std::size_t found = json.find(end, at + 2);
        return found == std::string_view::npos ? json.size() : found + end.size();
    };
    if (json.substr(at, 2) == "//") return behind("\n");
    if (json.substr(at, 2) == "/*") return behind("*/");
    if (json[at] != '"') return at;
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\') ++at;
    return std::min(at + 1, json.size());
}

/// A comma between a value and the closing bracket becomes a space.
std::string without_trailing_commas(std::string_view json) {
    std::string plain(json);
    std::size_t comma = std::string::npos;  // nothing but white space and comments since
    char last = '[';                        // other than those
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t behind = behind_string_or_comment(json, at);
        if (behind != at) {
            if (json[at] == '"') comma = std::string::npos, last = '"';
            at = behind;
            continue;
        }
        const char c = json[at];
        if (c != ' ' && c != '\t' && c != '\n') {
            if ((c == '}' || c == ']') && comma != std::string::npos) plain[comma] = ' ';
            const bool after_value = last != '[' && last != '{' && last != ',';
            comma = c == ',' && after_value ? at : std::string::npos;
            last = c;
        }
        ++at;
    }
    return plain;
}

}  // namespace

Node json_tree(std::string_view utf8, int first_line) {
    const std::string text = without_trailing_commas(utf8);
    Cursor cursor{first_line, 0};
    Handler handler(cursor);
    nlohmann::json::sax_parse(CountingIterator(text.data(), cursor),
                              CountingIterator(text.data() + text.size(), cursor), &handler,
                              nlohmann::json::input_format_t::json, true, true);
    return handler.take();
}

}  // namespace vitae
