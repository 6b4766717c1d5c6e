// SPDX-License-Identifier: Apache-2.0
//
// Which classes of words (job titles, legal forms, degrees ...) a word belongs to: one look-up
// answers for all of them.
//
//   WordClasses classes;
//   classes.add("engineer", 1u << 0);
//   classes.add("*entwickler", 1u << 0);
//   classes.add("gmbh", 1u << 1);
//   classes.of("softwareentwickler");   // 1u << 0
//   classes.counts("acme gmbh")[1];     // 1
//
// All texts are folded (model/text.hpp). A "*" at an end of an entry stands for any letters; in scripts
// without spaces a "*" in front also allows any letters behind.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/text.hpp"
#include "recognize/words/byte_trie.hpp"
#include "recognize/words/opening_filter.hpp"
#include "recognize/words/word_filter.hpp"

namespace vitae::recognize {

/// A set of classes, one bit each.
using WordMask = std::uint32_t;
constexpr std::size_t most_word_classes = 32;

/// How many words of a text are in each class, counted up to 255.
using WordCounts = std::array<std::uint8_t, most_word_classes>;

/// A word without brackets and punctuation at its ends.
std::string_view trim_signs(std::string_view word);
inline std::string_view trim_edges(std::string_view word) {
    const bool plain = !word.empty() && is_ascii_letter_or_digit(word.front()) && is_ascii_letter_or_digit(word.back());
    return plain ? word : trim_signs(word);
}

/// Calls use(word) for the words of a text: split at white space and slashes, edges trimmed.
template <class Use>
void for_each_word(std::string_view folded, Use&& use) {
    const auto splits = [](char c) { return c == ' ' || c == '/' || c == '\n' || c == '\t'; };
    for (std::size_t from = 0; from < folded.size();) {
        std::size_t end = from;
        while (end < folded.size() && !splits(folded[end])) ++end;
        if (const std::string_view word = trim_edges(folded.substr(from, end - from)); !word.empty()) use(word);
        from = end + 1;
    }
}

/// The words of a text as a list.
std::vector<std::string_view> words_of(std::string_view folded);

/// Masks by the bytes of words, from their first byte on.
class WordTrie {
public:
    /// `open`: the entry goes on with anything.
    void add(std::string_view entry, WordMask classes, bool open);
    /// Classes of entries that the bytes [begin, end) are, or (open ones) start with.
    template <class Iterator>
    [[nodiscard]] WordMask match(Iterator begin, Iterator end) const {
        WordMask found = 0;
        std::uint32_t at = ByteTrie::root;
        for (; begin != end; ++begin) {
            at = trie_.next(at, static_cast<unsigned char>(*begin));
            if (at == 0) return found;
            found |= masks_[at].open;
        }
        return found | masks_[at].whole;
    }

private:
    struct Masks {
        WordMask whole = 0;  ///< of the word that ends here
        WordMask open = 0;   ///< of every word that passes here
    };
    ByteTrie trie_;
    std::vector<Masks> masks_{1};  ///< by node
};

class WordClasses {
public:
    void add(std::string_view entry, WordMask classes);
    [[nodiscard]] WordMask of(std::string_view word) const { return of_ends(word) | of_parts(word); }
    /// Of the word or of what follows one of its dashes: "web-entwickler".
    [[nodiscard]] WordMask of_compound(std::string_view word) const;
    [[nodiscard]] WordCounts counts(std::string_view folded) const;

private:
    [[nodiscard]] WordMask of_ends(std::string_view word) const {
        const WordMask found = first_bytes_.may_match(word) ? starts_.match(word.begin(), word.end()) : 0;
        return last_bytes_.may_open(word.rbegin(), word.rend()) ? found | ends_.match(word.rbegin(), word.rend())
                                                                : found;
    }
    void add_start(std::string_view entry, WordMask classes, bool open);
    void add_end(const std::string& backwards, WordMask classes);
    [[nodiscard]] WordMask of_parts(std::string_view word) const;
    [[nodiscard]] WordMask behind_dashes(std::string_view word) const;

    WordTrie starts_;           ///< words, and words open at their end
    WordFilter first_bytes_;    ///< of `starts_`
    WordTrie ends_;             ///< words open in front, backwards
    OpeningFilter last_bytes_;  ///< of `ends_`
    WordTrie parts_;            ///< words open at both ends, in scripts without spaces
};

}  // namespace vitae::recognize
