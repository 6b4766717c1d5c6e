// SPDX-License-Identifier: Apache-2.0
#include "commands/sql_parameters.hpp"

#include <fmt/format.h>

#include <charconv>

#include "vitae/error.hpp"

namespace vitae::cli {

namespace {

/// Passes on the first rows. An exception is the way for a sink to stop the query, whose process ends with it.
class FirstRows : public RowSink {
public:
    struct Enough {};

    FirstRows(RowSink& next, std::size_t most) : next_(next), most_(most) {}
    void columns(const std::vector<Column>& columns) override { next_.columns(columns); }
    void row(const std::vector<Value>& values) override {
        if (most_ != 0 && count_ == most_) throw Enough{};
        next_.row(values);
        ++count_;
    }
    void end() override { next_.end(); }

private:
    RowSink& next_;
    std::size_t most_;
    std::size_t count_ = 0;
};

}  // namespace

std::pair<std::string, Value> parameter(const std::string& name, const std::string& value) {
    std::string key = name.substr(name.starts_with(':') ? 1 : 0);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size()) return {std::move(key), number};
    return {std::move(key), value};
}

std::pair<std::string, Value> parameter_of(const std::string& word) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos || word.find_first_not_of(':') >= sign)
        throw Error(ErrorKind::usage, fmt::format("--param takes NAME=VALUE, like town=Oslo for :town, not {}", word));
    return parameter(word.substr(0, sign), word.substr(sign + 1));
}

bool ask(const std::filesystem::path& database, const Question& question, RowSink& sink) {
    FirstRows first(sink, question.most_rows);
    try {
        run_query(database, question.sql, question.parameters, first, question.limits);
        return false;
    } catch (const FirstRows::Enough&) {
        sink.end();
        return true;
    }
}

}  // namespace vitae::cli
