// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "output/row_writer.hpp"

namespace vitae::cli {

namespace {

nlohmann::ordered_json json_of(const Value& value) {
    return std::visit(
        [](const auto& content) -> nlohmann::ordered_json {
            if constexpr (std::is_same_v<std::decay_t<decltype(content)>, std::monostate>)
                return nullptr;
            else
                return content;
        },
        value);
}

class JsonWriter : public RowSink {
public:
    JsonWriter(std::ostream& out, bool line_per_row) : out_(out), line_per_row_(line_per_row) {}

    void columns(const std::vector<Column>& columns) override {
        // Two members of one name would be one: the second column called name is name_2.
        for (const Column& column : columns) {
            std::string name = column.name;
            for (int again = 2; std::find(names_.begin(), names_.end(), name) != names_.end(); ++again)
                name = column.name + "_" + std::to_string(again);
            names_.push_back(std::move(name));
        }
        if (!line_per_row_) out_ << '[';
    }
    void row(const std::vector<Value>& values) override {
        auto object = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < values.size(); ++i) object[names_.at(i)] = json_of(values[i]);
        if (!line_per_row_) out_ << (empty_ ? "\n  " : ",\n  ");
        out_ << object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        if (line_per_row_) out_ << '\n';
        empty_ = false;
    }
    void end() override {
        if (!line_per_row_) out_ << (empty_ ? "]\n" : "\n]\n");
    }

private:
    std::ostream& out_;
    bool line_per_row_;
    bool empty_ = true;
    std::vector<std::string> names_;
};

}  // namespace

std::unique_ptr<RowSink> make_json_writer(std::ostream& out) { return std::make_unique<JsonWriter>(out, false); }
std::unique_ptr<RowSink> make_ndjson_writer(std::ostream& out) { return std::make_unique<JsonWriter>(out, true); }

}  // namespace vitae::cli
