// SPDX-License-Identifier: Apache-2.0
#include "tree_builder.hpp"

#include <algorithm>
#include <utility>

#include "vitae/sdk/host.hpp"

namespace vitae {
namespace {

constexpr std::size_t max_depth = 64;
constexpr std::size_t max_values = 200'000;
constexpr std::size_t max_text_bytes = std::size_t{32} << 20;

}  // namespace

void TreeBuilder::admit(std::size_t text_bytes, int line) {
    if (++values_ > max_values) throw sdk::BadInput("The document has more than 200,000 values; no CV has.", line);
    text_bytes_ += text_bytes + key_.size();
    if (text_bytes_ > max_text_bytes) throw sdk::BadInput("The document's texts are larger than 32 MiB.", line);
}

void TreeBuilder::admit(const Node& value, std::size_t depth, int line) {
    if (depth > max_depth) throw sdk::BadInput("The document is nested more than 64 deep.", line);
    admit(value.text.size() + value.key.size(), line);
    for (const Node& item : value.items) admit(item, depth + 1, line);
}

Node& TreeBuilder::add(Node::Kind kind, int line) {
    Node& added = open_.empty() ? root_ : open_.back()->items.emplace_back();
    added.kind = kind;
    added.key = std::exchange(key_, {});
    added.lines = {line, line};
    last_ = &added;
    return added;
}

void TreeBuilder::scalar(Node::Kind kind, std::string text, int line) {
    admit(text.size(), line);
    add(kind, line).text = std::move(text);
}

void TreeBuilder::open(Node::Kind kind, int line) {
    if (open_.size() >= max_depth) throw sdk::BadInput("The document is nested more than 64 deep.", line);
    admit(0, line);
    open_.push_back(&add(kind, line));
}

void TreeBuilder::close(int line) {
    last_ = open_.back();
    last_->lines.last = std::max(last_->lines.last, line);
    open_.pop_back();
}

Node TreeBuilder::copy_of_last() {
    admit(*last_, open_.size() + 1, last_->lines.first);
    return *last_;
}

void TreeBuilder::paste(const Node& value, int line) {
    admit(value, open_.size() + 1, line);
    Node& added = add(value.kind, line);
    added.text = value.text;
    added.items = value.items;
    added.lines = value.lines;
}

}  // namespace vitae
