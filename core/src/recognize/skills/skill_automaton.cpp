// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_automaton.hpp"

#include <algorithm>
#include <map>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

/// Class of the character at `i`, decided from its first byte as far as possible.
ByteClass class_at(std::string_view folded, std::size_t i, std::size_t& size) {
    const auto byte = static_cast<unsigned char>(folded[i]);
    size = 1;
    if (byte < 0x80) {
        const bool word = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        return word ? ByteClass::word : ByteClass::space_or_sign;
    }
    const CodePoint c = code_point_at(folded, i);
    size = c.size;
    if (is_cjk(c.value)) return ByteClass::cjk;
    return is_letter_or_digit(c.value) ? ByteClass::word : ByteClass::space_or_sign;
}

}  // namespace

namespace {

/// Written so that compilers look at many bytes at once.
void mark_ascii_word_starts(std::string_view folded, std::vector<std::uint8_t>& starts) {
    const auto is_word = [](char c) {
        const auto letter = static_cast<unsigned char>(static_cast<unsigned char>(c) - 'a');
        const auto digit = static_cast<unsigned char>(static_cast<unsigned char>(c) - '0');
        return static_cast<unsigned>(letter < 26) | static_cast<unsigned>(digit < 10);
    };
    const auto may_start = [&](char c) {
        return is_word(c) | static_cast<unsigned>(c == '.') | static_cast<unsigned>(c == '*');
    };
    starts.resize(folded.size());
    if (folded.empty()) return;
    std::uint8_t* const out = starts.data();
    const char* const in = folded.data();
    out[0] = static_cast<std::uint8_t>(may_start(in[0]));
    for (std::size_t i = 1, size = folded.size(); i < size; ++i)
        out[i] = static_cast<std::uint8_t>(may_start(in[i]) & (is_word(in[i - 1]) ^ 1u));
}

}  // namespace

void mark_word_starts(std::string_view folded, std::vector<std::uint8_t>& starts) {
    if (ascii_size(folded) == folded.size()) return mark_ascii_word_starts(folded, starts);
    starts.assign(folded.size(), 0);
    ByteClass before = ByteClass::space_or_sign;
    for (std::size_t i = 0; i < folded.size();) {
        std::size_t size = 0;
        const ByteClass now = class_at(folded, i, size);
        const bool leading_sign = (folded[i] == '.' || folded[i] == '*') && before != ByteClass::word;
        starts[i] = now == ByteClass::cjk || (now == ByteClass::word && before != ByteClass::word) || leading_sign;
        before = now;
        i += size;
    }
}

SkillAutomaton::SkillAutomaton(const std::vector<std::string>& patterns) {
    // The trie is grown with ordered maps, then laid out flat.
    std::vector<std::map<unsigned char, std::uint32_t>> children(1);
    nodes_.emplace_back();
    for (std::uint32_t p = 0; p < patterns.size(); ++p) {
        openings_.add(patterns[p]);
        std::uint32_t at = 0;
        for (const char c : patterns[p]) {
            const auto [found, added] =
                children[at].try_emplace(static_cast<unsigned char>(c), static_cast<std::uint32_t>(nodes_.size()));
            const std::uint32_t next = found->second;
            if (added) {
                Node node;
                node.depth = static_cast<std::uint16_t>(nodes_[at].depth + 1);
                nodes_.push_back(node);
                children.emplace_back();
            }
            at = next;
        }
        nodes_[at].pattern = p;
    }
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
        if (nodes_[n].depth == 1) {
            nodes_[n].first_edge = static_cast<std::uint32_t>(rows_.size());
            auto& row = rows_.emplace_back();
            for (const auto& [byte, node] : children[n]) row[byte] = node;
            continue;
        }
        nodes_[n].first_edge = static_cast<std::uint32_t>(edges_.size());
        nodes_[n].edges = static_cast<std::uint16_t>(children[n].size());
        for (const auto& [byte, node] : children[n]) edges_.push_back({byte, node});
    }
    for (const auto& [byte, node] : children[0]) root_[byte] = node;
    link_suffixes(patterns);
}

void SkillAutomaton::link_suffixes(const std::vector<std::string>& patterns) {
    std::vector<std::uint8_t> starts;
    std::vector<std::uint32_t> path;
    for (const std::string& pattern : patterns) {
        mark_word_starts(pattern, starts);
        path.assign(1, 0);
        for (const char c : pattern) path.push_back(edge(path.back(), static_cast<unsigned char>(c)));
        // The earliest word start gives the longest suffix, so later ones never replace it.
        for (std::size_t from = 1; from < pattern.size(); ++from) {
            if (starts[from] == 0) continue;
            std::uint32_t at = 0;
            for (std::size_t i = from; i < pattern.size(); ++i) {
                at = edge(at, static_cast<unsigned char>(pattern[i]));
                if (at == 0) break;
                if (nodes_[path[i + 1]].suffix == 0) nodes_[path[i + 1]].suffix = at;
            }
        }
    }
    std::vector<std::uint32_t> by_depth(nodes_.size());
    for (std::uint32_t n = 0; n < by_depth.size(); ++n) by_depth[n] = n;
    std::ranges::sort(by_depth, {}, [&](std::uint32_t n) { return nodes_[n].depth; });
    for (const std::uint32_t n : by_depth) {
        const std::uint32_t suffix = nodes_[n].suffix;
        nodes_[n].shorter_match = nodes_[suffix].longest_match;
        nodes_[n].longest_match = nodes_[n].pattern != no_pattern ? n : nodes_[n].shorter_match;
    }
}

}  // namespace vitae::recognize
