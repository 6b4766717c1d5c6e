// SPDX-License-Identifier: Apache-2.0
//
// Puts a Node tree together from the events of a parser, within limits that no CV comes near.
//
//   TreeBuilder tree;
//   tree.open(Node::Kind::object, 1);
//   tree.key("name");
//   tree.scalar(Node::Kind::text, "Mara", 2);
//   tree.close(3);
//   Node root = tree.take();
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "node.hpp"

namespace vitae {

/// Throws sdk::BadInput for a document that nests deeper than 64, has more than 200,000 values or
/// more than 32 MiB of text: a few bytes of JSON or YAML can ask for gigabytes.
class TreeBuilder {
public:
    /// The name of the next value.
    void key(std::string name) { key_ = std::move(name); }
    void scalar(Node::Kind kind, std::string text, int line);
    void open(Node::Kind kind, int line);
    void close(int line);
    /// A copy of a whole value: what an alias stands for.
    void paste(const Node& value, int line);

    /// A copy of the value that was closed or added last; it counts like any other value.
    Node copy_of_last();
    Node take() { return std::move(root_); }

private:
    Node& add(Node::Kind kind, int line);
    void admit(std::size_t text_bytes, int line);
    void admit(const Node& value, std::size_t depth, int line);

    Node root_;
    Node* last_ = &root_;
    std::vector<Node*> open_;  // none of them moves: only the innermost one grows
    std::string key_;
    std::size_t values_ = 0;
    std::size_t text_bytes_ = 0;
};

}  // namespace vitae
