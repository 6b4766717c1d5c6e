// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/word_classes.hpp"

#include <bit>
#include <limits>

namespace vitae::recognize {
namespace {

constexpr auto ascii_edges = [] {
    std::array<bool, 128> edges{};
    for (const char c : std::string_view(".,;:!?()[]{}<>\"'`*_#|~-&+/\\=")) edges[static_cast<unsigned char>(c)] = true;
    return edges;
}();
constexpr std::u32string_view other_edges = U"«»“”„’‘…、，；：（）【】《》「」·•–—";

bool is_edge(char32_t c) {
    return c < ascii_edges.size() ? ascii_edges[c] : other_edges.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string_view trim_signs(std::string_view word) {
    while (!word.empty()) {
        const CodePoint first = code_point_at(word, 0);
        if (!is_edge(first.value)) break;
        word.remove_prefix(first.size);
    }
    while (!word.empty()) {
        const CodePoint last = code_point_before(word, word.size());
        if (!is_edge(last.value)) break;
        word.remove_suffix(last.size);
    }
    return word;
}

std::vector<std::string_view> words_of(std::string_view folded) {
    constexpr std::size_t usual = 8;
    std::vector<std::string_view> words;
    words.reserve(usual);
    for_each_word(folded, [&](std::string_view word) { words.push_back(word); });
    return words;
}

void WordTrie::add(std::string_view entry, WordMask classes, bool open) {
    const std::uint32_t node = trie_.add(entry);
    masks_.resize(trie_.size());
    (open ? masks_[node].open : masks_[node].whole) |= classes;
}

void WordClasses::add(std::string_view entry, WordMask classes) {
    if (entry.size() > 1 && entry.back() == '*') {
        add_start(entry.substr(0, entry.size() - 1), classes, true);
    } else if (entry.size() > 1 && entry.front() == '*') {
        entry.remove_prefix(1);
        if (is_cjk(code_point_at(entry, 0).value))
            parts_.add(entry, classes, true);
        else
            add_end(std::string(entry.rbegin(), entry.rend()), classes);
    } else {
        add_start(entry, classes, false);
    }
}

void WordClasses::add_start(std::string_view entry, WordMask classes, bool open) {
    starts_.add(entry, classes, open);
    first_bytes_.add(entry, open);
}

void WordClasses::add_end(const std::string& backwards, WordMask classes) {
    ends_.add(backwards, classes, true);
    last_bytes_.add(backwards);
}

WordMask WordClasses::of_parts(std::string_view word) const {
    constexpr unsigned char first_cjk_byte = 0xE2;
    WordMask found = 0;
    for (auto at = word.begin(); at != word.end(); ++at)
        if (static_cast<unsigned char>(*at) >= first_cjk_byte) found |= parts_.match(at, word.end());
    return found;
}

WordMask WordClasses::behind_dashes(std::string_view word) const {
    WordMask found = 0;
    for (std::size_t dash = word.find('-'); dash != std::string_view::npos; dash = word.find('-', dash + 1))
        found |= of_ends(word.substr(dash + 1));
    return found;
}

WordMask WordClasses::of_compound(std::string_view word) const { return of(word) | behind_dashes(word); }

WordCounts WordClasses::counts(std::string_view folded) const {
    WordCounts counts{};
    const bool dashed = folded.find('-') != std::string_view::npos;
    const bool ascii = ascii_size(folded) == folded.size();
    for_each_word(folded, [&](std::string_view word) {
        WordMask classes = of_ends(word);
        if (!ascii) classes |= of_parts(word);
        if (dashed) classes |= behind_dashes(word);
        for (; classes != 0; classes &= classes - 1) {
            std::uint8_t& count = counts[static_cast<std::size_t>(std::countr_zero(classes))];
            if (count < std::numeric_limits<std::uint8_t>::max()) ++count;
        }
    });
    return counts;
}

}  // namespace vitae::recognize
