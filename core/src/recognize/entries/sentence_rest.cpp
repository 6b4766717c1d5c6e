// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/sentence_rest.hpp"

#include <algorithm>
#include <array>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/joining_words.hpp"

namespace vitae::recognize {

static constexpr std::size_t longest = 200;  // bytes of what is no prose; lines may have megabytes

bool ends_sentence(std::string_view text, std::size_t at, const Lexicon& lexicon) {
    constexpr int shortest = 4;  // words of a sentence after "Ltd."
    const std::size_t space = text.rfind(' ', at);
    const std::size_t from = space == std::string_view::npos ? 0 : space + 1;
    static constexpr std::array<std::string_view, 21> abbreviations = {
        "dipl", "univ", "inst", "prof", "dept", "corp", "tech", "assoc",   "comp",   "math", "depto",
        "fach", "sist", "bros", "intl", "dott", "gymn", "akad", "hochsch", "facult", "govt"};
    const std::string word = fold(text.substr(from, at - from));
    if (lexicon.legal_form.has(fold(trim(words_up_to_sign(text, at + 2))))) return false;  // "quillblitz. Inc"
    if (lexicon.legal_form.has(word)) {
        const std::string_view next = text.substr(at + 2, text.find_first_of(".,|(", at + 2) - at - 2);
        return count_words(next) >= shortest;
    }
    return at - from > 3 && word.find('.') == std::string::npos &&
           std::ranges::find(abbreviations, word) == abbreviations.end();
}

bool ends_with_date(const Line& line, std::size_t from) {
    if (line.text.size() > from + longest) return false;
    return std::ranges::any_of(line.periods, [&](const FoundPeriod& period) {
        const std::string_view text = line.text;
        return period.begin >= from && !has_words(text.substr(from, period.begin - from)) &&
               !has_words(text.substr(period.end));
    });
}

bool sets_off_title(const Line& line, std::size_t from, const Lexicon& lexicon) {
    constexpr int longest_title = 6;  // words
    if (line.text.size() > from + longest) return false;
    const std::string_view rest = trim(std::string_view(line.text).substr(from));
    if (count_words(rest) > longest_title || rest.ends_with('.') ||
        lexicon.title_head.count(FoldedText(fold(rest))) == 0)
        return false;
    return std::ranges::all_of(line.runs, [&](const Run& run) {
        return run.end <= from || (run.style & (style::bold | style::italic)) != 0 ||
               !has_words(
                   std::string_view(line.text).substr(std::max(run.begin, from), run.end - std::max(run.begin, from)));
    });
}

bool sets_off_bold(const Line& line, std::size_t sign) {
    constexpr int longest_name = 9;  // words
    const std::string_view text = line.text;
    if (text[sign] != ';' || !line.starts_bold || text.size() > sign + longest) return false;
    const std::string_view rest = trim(text.substr(sign + 1));
    return bold_end(line) >= sign && bold_end(line) <= sign + 1 && count_words(rest) <= longest_name &&
           !starts_lower(rest) && !rest.ends_with('.');
}

}  // namespace vitae::recognize
