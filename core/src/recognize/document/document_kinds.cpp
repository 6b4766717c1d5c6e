// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/document_kinds.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "model/eight_bytes.hpp"
#include "model/embedded_text.hpp"
#include "model/take_part.hpp"
#include "model/text.hpp"
#include "recognize/skills/skill_automaton.hpp"

namespace vitae::embedded {
extern const TextFile document_kind_files[];
}

namespace vitae::recognize {
namespace {

std::string_view cut(std::string_view& text, char separator) { return trim(take_part(text, separator)); }

bool holds_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_letter_or_digit(c.value)) return true;
        at += c.size;
    }
    return false;
}

/// "Requirements", "3. requirements:", "requirements: a degree".
bool stands_alone(std::string_view line, std::size_t begin, std::size_t end) {
    const std::string_view before = line.substr(0, begin);
    const bool numbered = before.find_first_not_of("0123456789.) \t") == std::string_view::npos;
    if (!numbered && holds_word(before)) return false;
    const std::string_view rest = trim(line.substr(end));
    return rest.starts_with(":") || rest.starts_with("：") || !holds_word(rest);
}

/// The phrase is not the beginning of a longer word.
bool ends_word(std::string_view line, std::size_t end) {
    if (end >= line.size()) return true;
    const char32_t next = code_point_at(line, end).value;
    return !is_letter_or_digit(next) || is_cjk(next) || is_cjk(code_point_before(line, end).value);
}

/// Calls use(begin) for each byte of a folded text that starts a word; most bytes do not.
template <class Use>
void for_each_word_start(std::string_view text, std::vector<std::uint8_t>& starts, Use&& use) {
    using namespace eight_bytes;
    const auto use_all = [&](std::size_t at, std::uint64_t set) {
        for (; set != 0; set &= set - 1) use(at + static_cast<std::size_t>(std::countr_zero(set)) / 8);
    };
    if (ascii_size(text) == text.size()) {
        std::uint64_t before = 0;  // whether the last byte is in a word
        for (std::size_t at = 0; at < text.size(); at += count) {
            const std::uint64_t in_words = letters_and_digits(load(text.data() + at, text.size() - at));
            use_all(at, in_words & ~(in_words << 8 | before));
            before = in_words >> 8 * (count - 1);
        }
        return;
    }
    mark_word_starts(text, starts);
    const auto* marks = reinterpret_cast<const char*>(starts.data());
    for (std::size_t at = 0; at < text.size(); at += count) use_all(at, load(marks + at, text.size() - at));
}

}  // namespace

std::vector<DocumentKinds::Phrase> DocumentKinds::read(std::string_view file, std::vector<std::string>& kinds) {
    std::vector<Phrase> phrases;
    while (!file.empty()) {
        std::string_view line = cut(file, '\n');
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') {
            kinds.emplace_back(line.substr(1, line.size() - 2));
            continue;
        }
        int weight = 0;
        std::from_chars(line.data(), line.data() + line.size(), weight);
        cut(line, ':');  // the weight and the language
        while (!line.empty()) {
            std::string text = fold(cut(line, ';'));
            const bool alone = text.ends_with(':');
            if (alone) text.pop_back();
            if (!text.empty()) phrases.push_back({std::move(text), kinds.size() - 1, weight, alone});
        }
    }
    std::ranges::stable_sort(phrases, {}, &Phrase::text);
    return phrases;
}

DocumentKinds::DocumentKinds(std::string_view file) : phrases_(read(file, kinds_)) {
    for (std::size_t i = 0; i < phrases_.size();) {
        const std::size_t first = i;
        while (i < phrases_.size() && phrases_[i].text == phrases_[first].text) ++i;
        of_text_[phrases_[first].text] = {first, i};
        openings_.add(phrases_[first].text);
    }
}

const DocumentKinds& DocumentKinds::built_in() {
    static const DocumentKinds kinds(embedded::document_kind_files[0].text);
    return kinds;
}

void DocumentKinds::find_at(std::string_view text, std::size_t begin, Found& found) const {
    of_text_.for_each_start(text.substr(begin), [&](std::size_t size, const SameText& phrases) {
        const std::size_t end = begin + size;
        if (!ends_word(text, end)) return;
        for (std::size_t p = phrases.first; p < phrases.last; ++p)
            if (!found.known[p] && (!phrases_[p].alone || stands_alone(text, begin, end))) {
                found.known[p] = true;
                found.order.push_back(p);
            }
    });
}

std::vector<KindSigns> DocumentKinds::signs_in(const std::vector<Line>& lines) const {
    Found found{std::vector<bool>(phrases_.size()), {}};
    std::vector<std::uint8_t> starts;
    for (std::size_t l = 0; l < std::min(lines.size(), lines_read); ++l) {
        if (lines[l].is(BlockKind::metadata)) continue;
        const std::string_view text = lines[l].folded.view();
        for_each_word_start(text, starts, [&](std::size_t begin) {
            if (openings_.may_open(text.substr(begin))) find_at(text, begin, found);
        });
    }
    std::ranges::sort(found.order, {}, [&](std::size_t p) { return std::pair(-phrases_[p].weight, p); });
    std::vector<KindSigns> by_kind(kinds_.size());
    for (const std::size_t p : found.order) {
        KindSigns& signs = by_kind[phrases_[p].kind];
        signs.kind = kinds_[phrases_[p].kind];
        const auto holds = [&](std::string_view part) { return part.find(phrases_[p].text) != std::string_view::npos; };
        if (std::ranges::any_of(signs.phrases, holds)) continue;  // a part of a phrase that counts already
        signs.weight += phrases_[p].weight;
        signs.phrases.push_back(phrases_[p].text);
    }
    std::erase_if(by_kind, [](const KindSigns& signs) { return signs.weight == 0; });
    std::ranges::stable_sort(by_kind, std::greater<>{}, &KindSigns::weight);
    return by_kind;
}

}  // namespace vitae::recognize
