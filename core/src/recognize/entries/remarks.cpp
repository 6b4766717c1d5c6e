// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/remarks.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/words/byte_trie.hpp"
#include "recognize/words/data_entries.hpp"
#include "recognize/words/lexicon.hpp"
#include "recognize/words/place_kinds.hpp"

namespace vitae::embedded {
extern const TextFile employment_files[];
}

namespace vitae::recognize {
namespace {

constexpr int longest_phrase = 4;  // words
constexpr double needed = 1.5;     // of what speaks for a remark

enum Word : unsigned { change = 1, kind = 2, sort = 4, people = 8, state = 16 };

Word word_of(std::string_view group) {
    static constexpr std::array<std::pair<std::string_view, Word>, 5> groups = {
        {{"change", change}, {"kind", kind}, {"sort", sort}, {"people", people}, {"state", state}}};
    const auto* found = std::ranges::find(groups, group, &std::pair<std::string_view, Word>::first);
    return found == groups.end() ? people : found->second;
}

class RemarkWords {
public:
    static const RemarkWords& built_in() {
        static const RemarkWords words;
        return words;
    }

    /// A phrase of that group opens the text, and more follows.
    [[nodiscard]] bool opens(std::string_view text, Word group) const {
        for (std::size_t end = text.find(' '), n = 0; end != std::string_view::npos && n < longest_phrase; ++n) {
            if (has(text.substr(0, end), group)) return true;
            end = text.find(' ', end + 1);
        }
        return std::ranges::any_of(unspaced_, [&](const auto& phrase) {
            return phrase.second == group && text.size() > phrase.first.size() && text.starts_with(phrase.first);
        });
    }

    /// A phrase of that group ends the text, or is all of it.
    [[nodiscard]] bool ends(std::string_view text, Word group) const {
        if (has(text, group)) return true;
        for (std::size_t begin = text.rfind(' '), n = 0; begin != std::string_view::npos && n < longest_phrase; ++n) {
            if (has(text.substr(begin + 1), group)) return true;
            begin = begin == 0 ? std::string_view::npos : text.rfind(' ', begin - 1);
        }
        return std::ranges::any_of(
            unspaced_, [&](const auto& phrase) { return phrase.second == group && text.ends_with(phrase.first); });
    }

    [[nodiscard]] bool has(std::string_view text, unsigned group) const {
        const unsigned* found = phrases_.find(text);
        return found != nullptr && (*found & group) != 0;
    }

private:
    RemarkWords() {
        for_each_entry(embedded::employment_files[2].text, [&](std::string_view group, std::string_view entry) {
            const Word word = word_of(group);
            const std::string text = fold(entry);
            phrases_[text] |= word;
            if (word != state && is_cjk(code_point_at(text, 0).value)) unspaced_.emplace_back(text, word);
        });
    }

    TextTable<unsigned> phrases_;
    std::vector<std::pair<std::string, Word>> unspaced_;  ///< of scripts without spaces
};

/// "12 people", "200+ employees", "team of 12 people".
bool counts_people(std::string_view folded) {
    return folded.find_first_of("0123456789") != std::string_view::npos && RemarkWords::built_in().ends(folded, people);
}

/// How much says that the words are a remark rather than a name.
double weigh(std::string_view part) {
    const RemarkWords& words = RemarkWords::built_in();
    const std::string folded = fold(part);
    double sum = 0;
    if (words.opens(folded, change)) sum += 3;
    if (words.ends(folded, kind)) sum += 2;
    if (counts_people(folded)) sum += 2;
    if (words.ends(folded, sort) && is_small_letter(code_point_at(part, 0).value)) sum += 1.5;
    const bool one_word = part.find(' ') == std::string_view::npos;
    if (one_word && is_capitals(part)) sum -= 2;
    if (sum < needed && Lexicon::built_in().legal_form.count(folded) > 0) sum -= 2;
    return sum;
}

/// "since 2023 part of Quillmark" without the date.
std::string without_dates(std::string_view text) {
    std::string rest;
    std::size_t from = 0;
    for (const FoundPeriod& found : find_periods(text)) {
        if (found.form == PeriodForm::duration) continue;
        rest += text.substr(from, found.begin - from);
        from = found.end;
    }
    rest += text.substr(from);
    return std::string(trim(rest));
}

}  // namespace

bool is_remark(std::string_view inner) {
    const std::string text = without_dates(inner);
    double sum = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(",;/|", from), text.size());
        const std::string_view part = trim(std::string_view(text).substr(from, end - from));
        if (!part.empty()) sum += weigh(part);
        from = end + 1;
    }
    return sum >= needed;
}

bool says_state(std::string_view folded) { return RemarkWords::built_in().has(trim_edges(folded), state); }

bool lies_in_remark(const Line& line, const FoundPeriod& found) {
    constexpr std::size_t reach = 120;  // bytes on either side
    const std::size_t first = found.begin > reach ? found.begin - reach : 0;
    const std::string_view before = std::string_view(line.text).substr(first, found.begin - first);
    const std::string_view behind = std::string_view(line.text).substr(found.end, reach);
    const std::size_t open = before.rfind('('), close = behind.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || before.find(')', open) != before.npos)
        return false;
    return is_remark(std::string_view(line.text).substr(first + open + 1, found.end + close - first - open - 1));
}

std::string take_remark(std::string& name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> brackets = {
        {{"(", ")"}, {"[", "]"}, {"（", "）"}}};
    for (const auto& [open, close] : brackets) {
        for (std::size_t at = name.find(open); at != std::string::npos; at = name.find(open, at + 1)) {
            const std::size_t inner = at + open.size(), end = name.find(close, inner);
            if (at == 0 || end == std::string::npos) break;
            const std::string_view text = trim(std::string_view(name).substr(inner, end - inner));
            if (text.empty() || !is_remark(text)) continue;
            std::string remark(text);
            const std::string_view before = trim(std::string_view(name).substr(0, at));
            const std::string_view after = trim(std::string_view(name).substr(end + close.size()));
            const bool apart = !after.empty() && after.front() != ',';
            name = std::string(before) + (apart ? " " : "") + std::string(after);
            return remark;
        }
    }
    return {};
}

}  // namespace vitae::recognize
