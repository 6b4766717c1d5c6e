// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/byte_trie.hpp"

#include "model/text.hpp"

namespace vitae::recognize {

std::uint32_t ByteTrie::find_unfolded(std::string_view text) const {
    std::uint32_t at = root;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x80) {
            for (const char c : fold(text.substr(i)))
                if ((at = next(at, static_cast<unsigned char>(c))) == 0) return 0;
            return at;
        }
        if ((at = next(at, static_cast<unsigned char>(folded_ascii(text[i])))) == 0) return 0;
    }
    return at;
}

std::uint32_t ByteTrie::add(std::string_view text) {
    std::uint32_t at = root;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const std::uint32_t known = next(at, byte);
        at = known != 0 ? known : add_child(at, byte);
    }
    return at;
}

std::uint32_t ByteTrie::add_child(std::uint32_t node, unsigned char byte) {
    const auto child = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({0, nodes_[node].children, 0, byte});
    nodes_[node].children = child;
    if (nodes_[node].row != 0) {
        rows_[nodes_[node].row][byte] = child;
        return child;
    }
    std::size_t listed = 0;
    for (std::uint32_t c = child; c != 0; c = nodes_[c].sibling) ++listed;
    if (listed > most_listed && rows_.size() < 0xFFFF) {
        nodes_[node].row = static_cast<std::uint16_t>(rows_.size());
        auto& row = rows_.emplace_back();
        for (std::uint32_t c = child; c != 0; c = nodes_[c].sibling) row[nodes_[c].byte] = c;
    }
    return child;
}

}  // namespace vitae::recognize
