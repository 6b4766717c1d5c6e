// SPDX-License-Identifier: Apache-2.0
//
// Texts byte by byte in a tree. What is not in it is told after the few bytes it shares with an entry,
// so that dictionaries can be asked about every word of a document.
//
//   ByteTrie trie;
//   const std::uint32_t node = trie.add("kafka");
//   trie.find("kafka");   // node
//   trie.find("kaf");     // another node: entries pass through it
//   trie.find("java");    // 0
//
//   TextTable<int> months;
//   months["may"] = 5;
//   months.find("may");   // pointer to 5; null for "ma"
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "recognize/words/text_filter.hpp"

namespace vitae::recognize {

class ByteTrie {
public:
    static constexpr std::uint32_t root = 0;

    /// The node where the text ends, made if it is missing.
    std::uint32_t add(std::string_view text);
    /// The node where the text ends; 0 if it is no entry and no beginning of one (or is empty).
    [[nodiscard]] std::uint32_t find(std::string_view text) const {
        std::uint32_t at = root;
        for (const char c : text)
            if ((at = next(at, static_cast<unsigned char>(c))) == 0) return 0;
        return at;
    }
    /// find(fold(text)), for texts that mostly are no entry.
    [[nodiscard]] std::uint32_t find_unfolded(std::string_view text) const;
    /// The node one byte further; 0 if no entry goes on so.
    [[nodiscard]] std::uint32_t next(std::uint32_t node, unsigned char byte) const {
        const Node& from = nodes_[node];
        if (from.row != 0) return rows_[from.row][byte];
        std::uint32_t child = from.children;
        while (child != 0 && nodes_[child].byte != byte) child = nodes_[child].sibling;
        return child;
    }
    /// Nodes are numbered from 0, the root, to size() - 1.
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

private:
    static constexpr std::size_t most_listed = 2;

    struct Node {
        std::uint32_t children = 0;  ///< first of a list linked by `sibling`; 0 if there is none
        std::uint32_t sibling = 0;
        std::uint16_t row = 0;  ///< all children by their byte, if they are many; else 0
        unsigned char byte = 0;
    };
    std::uint32_t add_child(std::uint32_t node, unsigned char byte);

    std::vector<Node> nodes_{1};
    std::vector<std::array<std::uint32_t, 256>> rows_{1};  ///< the first is not used
};

/// Values by text.
template <class Value>
class TextTable {
public:
    Value& operator[](std::string_view text) {
        const std::uint32_t node = trie_.add(text);
        filter_.add(text);
        first_words_.add(text.substr(0, text.find(' ')));
        places_.resize(trie_.size());
        if (places_[node] == 0) {
            values_.emplace_back();
            places_[node] = static_cast<std::uint32_t>(values_.size());
        }
        return values_[places_[node] - 1];
    }
    [[nodiscard]] const Value* find(std::string_view text) const {
        return filter_.may_hold(text) ? at_node(trie_.find(text)) : nullptr;
    }
    [[nodiscard]] bool contains(std::string_view text) const { return find(text) != nullptr; }

    /// Whether the text is an entry or the beginning of one.
    [[nodiscard]] bool may_start_with_folded(std::string_view text) const { return trie_.find(text) != 0; }

    /// Whether the word is an entry or the first word of one.
    [[nodiscard]] bool opens_with_word(std::string_view word) const {
        const std::uint32_t node = first_words_.may_hold(word) ? trie_.find(word) : 0;
        return node != 0 && (places_[node] != 0 || trie_.next(node, ' ') != 0);
    }
    /// Calls use(size, value) for every entry that the text starts with, the shortest first.
    template <class Use>
    void for_each_start(std::string_view text, Use&& use) const {
        std::uint32_t at = ByteTrie::root;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if ((at = trie_.next(at, static_cast<unsigned char>(text[i]))) == 0) return;
            if (places_[at] != 0) use(i + 1, values_[places_[at] - 1]);
        }
    }
    /// The value of fold(text): folded on the way, and only as far as an entry goes along.
    [[nodiscard]] const Value* find_unfolded(std::string_view text) const {
        return filter_.may_hold_unfolded(text) ? at_node(trie_.find_unfolded(text)) : nullptr;
    }
    /// Whether fold(text) is an entry or the beginning of one.
    [[nodiscard]] bool may_start_with(std::string_view text) const { return trie_.find_unfolded(text) != 0; }

private:
    [[nodiscard]] const Value* at_node(std::uint32_t node) const {
        return node == 0 || places_[node] == 0 ? nullptr : &values_[places_[node] - 1];
    }

    ByteTrie trie_;
    TextFilter filter_;
    TextFilter first_words_;
    std::vector<std::uint32_t> places_{0};  ///< by node: index into values_ plus one; 0 = no entry
    std::vector<Value> values_;
};

}  // namespace vitae::recognize
