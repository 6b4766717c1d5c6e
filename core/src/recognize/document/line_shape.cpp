// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/line_shape.hpp"

#include <algorithm>

#include "model/text.hpp"

namespace vitae::recognize {

bool opens_with_date(const Line& line) {
    return !line.periods.empty() && line.dated &&
           !has_words(std::string_view(line.text).substr(0, line.periods[0].begin));
}

bool only_date(const Line& line) {
    if (line.periods.empty()) return false;
    int dated = 0;
    for (const FoundPeriod& period : line.periods)
        dated += count_words(std::string_view(line.text).substr(period.begin, period.end - period.begin));
    return line.words - dated == 0 ||
           (line.words - dated == 1 && Lexicon::built_in().title_head.count(line.folded) == 0);
}

bool only_lasts(const Line& line) {
    return line.dated && std::ranges::all_of(line.periods, [](const FoundPeriod& period) {
               return period.form == PeriodForm::duration;
           });
}

bool only_link(const Line& line) {
    const std::string_view text = trim(line.text);
    const bool address = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    return address && text.find_first_of(" \t") == std::string_view::npos;
}

bool labels_name(const Line& line) {
    constexpr std::uint32_t names =
        bit_of(Field::organization) | bit_of(Field::title) | bit_of(Field::institution) | bit_of(Field::qualification);
    return (line.label_fields & names) != 0;
}

bool tells_when(const Line& line) { return line.dated || (line.states(Field::period) && !line.periods.empty()); }

bool is_paragraph(const Line& line) {
    return line.is(BlockKind::paragraph) || line.is(BlockKind::code) || line.is_heading();
}

bool is_slanted(const Line& line) {
    return is_paragraph(line) && !line.runs.empty() &&
           std::ranges::all_of(line.runs, [](const Run& run) { return (run.style & style::italic) != 0; });
}

std::string code_names(const Line& line) {
    std::string names;
    for (const Run& run : line.runs) {
        if ((run.style & style::code) == 0) continue;
        names += names.empty() ? "" : ", ";
        names += trim(std::string_view(line.text).substr(run.begin, run.end - run.begin));
    }
    return names;
}

std::size_t bold_end(const Line& line) {
    std::size_t end = 0;
    for (const Run& run : line.runs) {
        if ((run.style & style::bold) == 0 &&
            count_words(std::string_view(line.text).substr(run.begin, run.end - run.begin)) > 0)
            break;
        end = run.end;
    }
    return end;
}

bool starts_lower(std::string_view text) {
    const char32_t c = code_point_at(text, 0).value;
    return is_small_letter(c) && std::ranges::none_of(text.substr(0, text.find(' ')),
                                                      [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

std::size_t wide_gap(std::string_view text) {
    constexpr char32_t em_space = 0x2003, ideographic_space = 0x3000;
    std::size_t spaces = 0, begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (!is_space(c.value))
            spaces = 0;
        else if (spaces++ == 0)
            begin = at;
        if (spaces > 1 || c.value == em_space || c.value == ideographic_space) return begin;
        at += c.size;
    }
    return text.size();
}

bool ends_with_colon(const Line& line) { return line.text.ends_with(':') || line.text.ends_with("："); }

/// "Fernwick is a maker of maps": a short line that tells what something is. As written: folded, Italian "is" is "and".
static bool says_what_it_is(const Line& line) {
    constexpr int longest = 30;  // words
    static constexpr std::array<std::string_view, 12> verbs = {"is a ",   "is an ",     "is the ",   "was a ",
                                                               "was an ", "ist ein",    "est un",    "es una ",
                                                               "es un ",  "\u00e9 uma", "\u00e8 un", "is een "};
    if (line.words > longest) return false;
    const std::string_view text = line.text;
    const auto opens_verb = [](char c) { return c == 'i' || c == 'w' || c == 'e' || c == '\xC3'; };
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at - 1] != ' ' || !opens_verb(text[at])) continue;
        const std::string_view rest = text.substr(at);
        if (std::ranges::any_of(verbs, [&](std::string_view verb) { return rest.starts_with(verb); })) return true;
    }
    return false;
}

/// "Fernwick | Leeds - Head baker.": a name behind a separator that was given a full stop.
static bool stops_after_name(const Line& line, const Lexicon& lexicon) {
    constexpr int longest = 20;  // words
    constexpr std::string_view bar = " | ";
    if (line.words > longest) return false;
    const std::size_t at = line.text.rfind(bar);
    if (at == std::string::npos) return false;
    const FoldedText rest(fold(std::string_view(line.text).substr(at + bar.size())));
    return lexicon.title_head.count(rest) + lexicon.degree.count(rest) > 0;
}

bool is_sentence(const Line& line) {
    if (says_what_it_is(line)) return true;
    const Lexicon& lexicon = Lexicon::built_in();
    constexpr int longest_bold = 9;  // words of a name or title that was given a full stop
    if (line.all_bold && line.words <= longest_bold) return false;
    return line.text.ends_with('.') && line.words > 2 && lexicon.legal_form.count(line.folded) == 0 &&
           !stops_after_name(line, lexicon);
}

bool opens_with_set_name(const Line& line) {
    constexpr int longest_name = 12;  // words
    if (line.is_item() || line.runs.size() < 2 || (line.runs[0].style == 0 && line.runs[0].href.empty())) return false;
    return line.runs[0].begin == 0 &&
           count_words(std::string_view(line.text).substr(0, line.runs[0].end)) <= longest_name;
}

int names_words(const FoldedText& text, const Lexicon& lexicon) {
    return lexicon.title_head.count(text) + lexicon.legal_form.count(text) + lexicon.organization_kind.count(text) +
           lexicon.institution.count(text) + lexicon.degree.count(text);
}

bool ends_like_name(std::string_view folded, const Lexicon& lexicon) {
    constexpr std::size_t longest = 4;  // letters of such a word
    std::size_t at = folded.size();
    for (std::size_t n = 0; n < longest && at > 0; ++n) at -= code_point_before(folded, at).size;
    return names_words(FoldedText(std::string(folded.substr(at))), lexicon) > 0;
}

std::size_t numbering_of(std::string_view text) {
    constexpr std::size_t most_digits = 2;  // of a number: four are a year
    std::size_t at = 0, digits = 0;
    bool any = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c >= '0' && c <= '9') {
            any = true;
            if (++digits > most_digits) return 0;
        } else if ((c == '.' || c == '-') && digits > 0) {
            digits = 0;
            if (c == '.' && at + 1 < text.size() && text[at + 1] == ' ') return at + 2;
        } else {
            break;
        }
    }
    const bool bracket = any && at + 1 < text.size() && text[at] == ')' && text[at + 1] == ' ';
    return bracket ? at + 2 : 0;
}

bool counts_headings(const std::vector<Line>& lines, std::size_t index) {
    constexpr std::size_t reach = 200;  // lines
    const auto numbered = [&](const Line& line) {
        return line.is_heading() && line.block->level == lines[index].block->level && numbering_of(line.text) > 0;
    };
    if (!numbered(lines[index])) return false;
    const std::size_t first = index > reach ? index - reach : 0;
    const std::size_t last = std::min(lines.size(), index + reach);
    for (std::size_t i = first; i < last; ++i)
        if (i != index && numbered(lines[i])) return true;
    return false;
}

}  // namespace vitae::recognize
