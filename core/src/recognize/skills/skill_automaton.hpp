// SPDX-License-Identifier: Apache-2.0
//
// An Aho-Corasick automaton over folded UTF-8 that matches patterns only from the start of a word.
// Since a match can start only there, suffix links lead only to suffixes that start a word, and
// the bytes inside unknown words are skipped: a text is read in one pass, most of it in one
// comparison per byte.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/eight_bytes.hpp"
#include "recognize/words/first_word_filter.hpp"

namespace vitae::recognize {

/// What kind of character a byte of folded text belongs to.
enum class ByteClass : std::uint8_t { space_or_sign, word, cjk };

/// Marks the bytes at which a word starts: a letter or digit after something else, every CJK
/// character, and a dot or asterisk that no letter or digit precedes (".NET", "*nix").
void mark_word_starts(std::string_view folded, std::vector<std::uint8_t>& starts);

class SkillAutomaton {
public:
    /// Patterns are folded, distinct and not empty; their index is what matches report.
    explicit SkillAutomaton(const std::vector<std::string>& patterns);

    struct Match {
        std::uint32_t pattern = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    /// Calls found(Match) for every occurrence that starts a word, in order of its end. Occurrences that a letter a-z
    /// directly follows may be left out.
    template <class Found>
    void scan(std::string_view folded, std::span<const std::uint8_t> starts, Found&& found) const {
        std::uint32_t state = 0;
        for (std::size_t i = 0; i < folded.size(); ++i) {
            if (state == 0) {  // within a word that is none of these, or between words
                i = next_opening(folded, starts, i);
                if (i == folded.size()) return;
                state = root_[static_cast<unsigned char>(folded[i])];
            } else {
                const auto byte = static_cast<unsigned char>(folded[i]);
                std::uint32_t next = edge(state, byte);
                while (next == 0 && (state = nodes_[state].suffix) != 0) next = edge(state, byte);
                state = next == 0 && starts[i] != 0 ? root_[byte] : next;
            }
            for (std::uint32_t at = nodes_[state].longest_match; at != 0; at = nodes_[at].shorter_match) {
                const auto end = static_cast<std::uint32_t>(i + 1);
                found(Match{nodes_[at].pattern, end - nodes_[at].depth, end});
            }
        }
    }

private:
    static constexpr std::uint32_t no_pattern = 0xFFFFFFFF;

    struct Node {
        std::uint32_t first_edge = 0;     ///< at depth 1, where every word passes, the row instead
        std::uint32_t suffix = 0;         ///< longest proper suffix that starts a word and a pattern
        std::uint32_t longest_match = 0;  ///< this node if it ends a pattern, else shorter_match
        std::uint32_t shorter_match = 0;  ///< nearest node along the suffixes that ends a pattern
        std::uint32_t pattern = no_pattern;
        std::uint16_t depth = 0;
        std::uint16_t edges = 0;
    };
    struct Edge {
        unsigned char byte = 0;
        std::uint32_t node = 0;
    };

    /// The first start of a word at or behind `at` that may open a pattern; the size of the text if there is none.
    [[nodiscard]] std::size_t next_opening(std::string_view folded, std::span<const std::uint8_t> starts,
                                           std::size_t at) const {
        using namespace eight_bytes;
        const auto* marks = reinterpret_cast<const char*>(starts.data());
        for (; at < folded.size(); at += count)
            for (std::uint64_t set = load(marks + at, folded.size() - at); set != 0; set &= set - 1) {
                const std::size_t start = at + static_cast<std::size_t>(std::countr_zero(set)) / 8;
                if (openings_.may_open(folded.substr(start))) return start;
            }
        return folded.size();
    }

    /// The node behind an edge; 0 if there is none.
    [[nodiscard]] std::uint32_t edge(std::uint32_t node, unsigned char byte) const {
        const Node& from = nodes_[node];
        if (from.depth == 1) return rows_[from.first_edge][byte];
        for (std::uint32_t i = from.first_edge; i < from.first_edge + from.edges; ++i)
            if (edges_[i].byte >= byte) return edges_[i].byte == byte ? edges_[i].node : 0;
        return 0;
    }
    void link_suffixes(const std::vector<std::string>& patterns);

    std::vector<Node> nodes_;
    std::vector<Edge> edges_;  ///< of each node by their bytes
    std::array<std::uint32_t, 256> root_{};
    FirstWordFilter openings_;
    std::vector<std::array<std::uint32_t, 256>> rows_;
};

}  // namespace vitae::recognize
