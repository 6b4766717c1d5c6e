// SPDX-License-Identifier: Apache-2.0
//
// Human languages: "Deutsch (Muttersprache)", "English: C1", "Español: Nativo | Inglés: Avanzado".
#include <algorithm>

#include "model/text.hpp"
#include "recognize/readers/draft.hpp"
#include "recognize/skills/skill_words.hpp"
#include "recognize/words/label_text.hpp"

namespace vitae::recognize {
namespace {

/// "C1" of "C1 (IELTS 7.5)"; only a level stated as such.
std::string cefr_of(std::string_view level) {
    for (std::size_t i = 0; i + 1 < level.size(); ++i) {
        const char letter = level[i];
        const bool starts = i == 0 || !is_letter_or_digit(code_point_before(level, i).value);
        const bool ends = i + 2 >= level.size() || !is_letter_or_digit(code_point_at(level, i + 2).value);
        if (starts && ends && letter >= 'A' && letter <= 'C' && (level[i + 1] == '1' || level[i + 1] == '2'))
            return std::string(level.substr(i, 2));
    }
    return {};
}

std::vector<std::string_view> pieces_of(std::string_view text) {
    std::vector<std::string_view> pieces;
    int depth = 0;
    std::size_t from = 0;
    const auto cut = [&](std::size_t end, std::size_t size) {
        pieces.push_back(trim(text.substr(from, end - from)));
        from = end + size;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_ascii_letter_or_digit(text[at]) || text[at] == ' ') continue;
        if (text[at] == '(' || text.substr(at).starts_with("（")) ++depth;
        if (text[at] == ')' || text.substr(at).starts_with("）")) depth = std::max(0, depth - 1);
        if (depth > 0) continue;
        for (const std::string_view sign : {",", ";", "|", "·", "•", "、", "，", "；", "。"})
            if (text.substr(at).starts_with(sign)) {
                cut(at, sign.size());
                break;
            }
    }
    cut(text.size(), 0);
    std::erase_if(pieces, [](std::string_view piece) { return piece.empty(); });
    return pieces;
}

/// "English, Malay as well as Thai": cuts a piece where a joining word leads over to another language, which must be
/// all that follows unless languages are what is listed: "German and French (fluent)" may state one level for both.
void cut_at_joining_words(std::vector<std::string_view>& pieces, bool listed, const Lexicon& lexicon) {
    constexpr int longest = 3;                  // words of one: "as well as"
    constexpr std::size_t longest_piece = 200;  // bytes
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        const std::string_view piece = pieces[p];
        if (piece.size() > longest_piece) continue;
        for (std::size_t at = piece.find(' '); at != std::string_view::npos; at = piece.find(' ', at + 1)) {
            std::size_t end = at;
            for (int words = 0; words < longest && end != std::string_view::npos; ++words) {
                end = piece.find(' ', end + 1);
                if (end != std::string_view::npos && is_joining_word(piece.substr(at + 1, end - at - 1))) break;
            }
            if (end == std::string_view::npos || !is_joining_word(piece.substr(at + 1, end - at - 1))) continue;
            const std::string_view rest = trim(piece.substr(end));
            if (listed ? lexicon.language(fold(rest)) == nullptr : lexicon.languages.find_unfolded(rest) == nullptr)
                continue;
            pieces[p] = trim(piece.substr(0, at));
            pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(p) + 1, rest);
            break;
        }
    }
}

std::string_view strip_signs(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        text = trim(text);
        if (text.empty() || (is_ascii_letter_or_digit(text.front()) && is_ascii_letter_or_digit(text.back()))) break;
        for (const std::string_view sign :
             {":", "-", "–", "—", "(", ")", "/", "：", "（", "）", "|", ".", ",", "=", "~"}) {
            if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
            if (text.ends_with(sign) && !(sign == ")" && text.find('(') != std::string_view::npos))
                text.remove_suffix(sign.size()), again = true;
        }
    }
    return text;
}

/// The name of a language in a piece and what is said about it.
struct Spoken {
    std::string_view name, rest_before, rest_after;
};

/// "Swiss German": where a name begins whose last word, [from, end), is a language by itself.
std::size_t begin_of_name(std::string_view piece, std::size_t from, std::size_t end, const Lexicon& lexicon) {
    if (from < 2 || piece[from - 1] != ' ') return from;
    const std::size_t space = piece.rfind(' ', from - 2);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    return lexicon.languages.find_unfolded(piece.substr(begin, end - begin)) != nullptr ? begin : from;
}

bool find_language(std::string_view piece, const Lexicon& lexicon, Spoken& spoken) {
    std::size_t from = 0;
    for (int word = 0; word < 4 && from < piece.size(); ++word) {
        std::size_t end = from;
        while (end < piece.size()) {
            const CodePoint c = code_point_at(piece, end);
            if (!is_letter(c.value) && c.value != '\'') break;
            end += c.size;
        }
        if (end > from && lexicon.languages.contains(fold(piece.substr(from, end - from)))) {
            std::size_t last = end;
            // "Mandarin Chinese", "English and German" are read word by word, the first pair as one name
            if (last < piece.size() && piece[last] == ' ') {
                std::size_t next = last + 1;
                while (next < piece.size() && is_letter(code_point_at(piece, next).value))
                    next += code_point_at(piece, next).size;
                if (next > last + 1 && lexicon.languages.contains(fold(piece.substr(last + 1, next - last - 1))))
                    last = next;
            }
            const std::size_t first = begin_of_name(piece, from, end, lexicon);
            spoken = {piece.substr(first, last - first), piece.substr(0, first), piece.substr(last)};
            return true;
        }
        if (end == from) end += code_point_at(piece, from).size;
        if (end < piece.size() && piece[end] == '(') end = std::min(piece.find(')', end), piece.size());  // "tongue(s)"
        from = end;
        while (from < piece.size() && !is_letter(code_point_at(piece, from).value))
            from += code_point_at(piece, from).size;
    }
    return false;
}

/// One word beside known languages that is no level: a language that is not in the table.
bool names_other_language(std::string_view piece, const Lexicon& lexicon) {
    const std::size_t end = std::min(piece.find_first_of("(:"), piece.size());
    const std::string name = fold(trim(piece.substr(0, end)));
    const bool letters = !name.empty() && name.find_first_of("0123456789 .") == std::string::npos;
    return letters && !lexicon.level.has(name) && name.size() > 2;
}

/// "Fluent" of "Fluent in", before a list of languages; nothing if the words are no level that leads over to one.
std::string_view opening_level(std::string_view before, const Lexicon& lexicon) {
    const std::size_t space = before.rfind(' ');
    if (space == std::string_view::npos || lexicon.level.has(bare_label(fold(before.substr(space + 1))))) return {};
    return lexicon.level.count(fold(before)) > 0 ? before.substr(0, space) : std::string_view();
}

bool says_how_well(std::string_view text, const Lexicon& lexicon) {
    if (!cefr_of(text).empty()) return true;
    const std::string folded = fold(text);
    return lexicon.level.count(has_form_signs(folded) ? bare_label(folded) : folded) > 0;
}

}  // namespace

bool take_languages(Draft& draft, std::size_t line, std::string_view text, bool listed) {
    std::vector<Language> found;
    std::vector<std::string_view> pieces = pieces_of(text);
    cut_at_joining_words(pieces, listed, draft.lexicon);
    std::string_view level_of_all;  // "Fluent in English, German"
    for (const std::string_view piece : pieces) {
        Spoken spoken;
        if (count_words(piece) > 24 || !find_language(piece, draft.lexicon, spoken)) {
            if (found.empty()) return false;
            if (listed && names_other_language(piece, draft.lexicon)) {
                const std::size_t end = std::min(piece.find_first_of(" (:"), piece.size());
                Language other;
                other.name = piece.substr(0, end);
                other.level = strip_signs(piece.substr(end));
                other.cefr = cefr_of(other.level);
                other.lines = draft.lines[line].lines();
                found.push_back(std::move(other));
                continue;
            }
            found.back().level += (found.back().level.empty() ? "" : ", ") + std::string(piece);
            continue;
        }
        if (!listed && !found.empty() &&
            fold(found.back().name) == fold(spoken.name)) {  // "English B2, work in English"
            found.back().level += ", " + std::string(piece);
            continue;
        }
        const std::string_view rest = strip_signs(spoken.rest_after);
        std::string_view before = strip_signs(spoken.rest_before);
        if (const std::string_view level = opening_level(before, draft.lexicon); !level.empty())
            before = level_of_all = level;
        else if (!before.empty() || !rest.empty())
            level_of_all = {};
        else
            before = level_of_all;
        const bool leveled = says_how_well(rest, draft.lexicon) || says_how_well(before, draft.lexicon);
        if (!listed && !leveled) return false;
        if (!listed && !before.empty() && !says_how_well(before, draft.lexicon)) return false;
        Language language;
        language.name = spoken.name;
        language.level = rest.empty() ? std::string(before) : std::string(rest);
        if (!rest.empty() && !before.empty()) language.level = std::string(before) + " " + language.level;
        language.cefr = cefr_of(language.level);
        language.lines = draft.lines[line].lines();
        found.push_back(std::move(language));
    }
    if (found.empty()) return false;
    for (Language& language : found) draft.cv.languages.push_back(std::move(language));
    draft.fact(line);
    return true;
}

bool take_languages_below(Draft& draft, std::size_t item) {
    const Line& label = draft.lines[item];
    const Labelled labelled = label.labelled();
    if (!label.is_item() || labelled.label.empty() || !labelled.value.empty()) return false;
    const auto section = draft.lexicon.section(fold(labelled.label));
    if (!section || section->kind != SectionKind::languages) return false;
    bool any = false;
    for (std::size_t i = item + 1; i < draft.lines.size(); ++i) {
        const Line& line = draft.lines[i];
        if (!line.is_item() || line.block->depth <= label.block->depth) break;
        any = take_languages(draft, i, line.text, true) || any;
    }
    if (any) draft.fact(item);
    return any;
}

bool takes_assessed_languages(Draft& draft, const LineList& lines, std::size_t n) {
    constexpr std::size_t reach = 3;  // rows
    if (take_assessed_language(draft, lines[n])) return true;
    for (std::size_t k = n + 1; k < lines.size() && k <= n + reach && draft.lines[lines[k]].is_row(); ++k)
        if (!draft.is_open(lines[k]) || take_assessed_language(draft, lines[k])) return true;
    return false;
}

bool opens_languages(const Draft& draft, const Line& line) {
    constexpr int longest = 4;  // words
    if (line.words > longest || !line.is(BlockKind::paragraph) || line.label_fields != 0) return false;
    return draft.lexicon.heads(line.folded, SectionKind::languages) && !draft.skills.lookup(line.text);
}

bool explains_levels(std::string_view text) {
    constexpr int fewest = 4;  // levels
    if (text.starts_with("(*)")) return true;
    int levels = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] >= 'A' && text[at] <= 'C') levels += !cefr_of(text.substr(at, 2)).empty() ? 1 : 0;
    return levels >= fewest && count_words(text) > 2 * levels;
}

bool take_assessed_language(Draft& draft, std::size_t row) {
    constexpr std::size_t fewest = 3;  // levels
    constexpr int longest_name = 3;    // words
    std::vector<std::string_view> cells = draft.lines[row].cells();
    std::erase_if(cells, [](std::string_view cell) { return cell.empty(); });
    Spoken spoken;
    if (cells.size() <= fewest || count_words(cells[0]) > longest_name ||
        !find_language(cells[0], draft.lexicon, spoken))
        return false;
    std::vector<std::string> levels;
    for (std::size_t c = 1; c < cells.size(); ++c)
        if (std::string level = cefr_of(cells[c]); !level.empty()) levels.push_back(std::move(level));
    if (levels.size() < fewest) return false;
    std::ranges::sort(levels);
    const auto usual = std::ranges::max_element(
        levels, {}, [&](const std::string& level) { return std::ranges::count(levels, level); });
    std::vector<Language>& all = draft.cv.languages;
    auto known = std::ranges::find_if(all, [&](const Language& language) {
        return fold(language.name) == fold(spoken.name) && language.level.empty();
    });
    if (known == all.end()) known = all.emplace(all.end());
    known->name = spoken.name;
    for (std::size_t c = 1; c < cells.size(); ++c) known->level += (c > 1 ? " / " : "") + std::string(cells[c]);
    known->cefr = *usual;
    known->lines = draft.lines[row].lines();
    draft.fact(row);
    return true;
}

/// "Computer skills: Excel" behind the languages, as forms have it.
static bool take_labelled_skills(Draft& draft, std::size_t i) {
    const Labelled labelled = draft.lines[i].labelled();
    if (labelled.label.empty() || labelled.value.empty()) return false;
    const auto phrase = draft.lexicon.section(fold(labelled.label));
    if (!phrase || phrase->kind != SectionKind::skills) return false;
    add_skills(draft, Section{}, {i});
    return true;
}

void add_languages(Draft& draft, const Section& section, const LineList& lines) {
    const std::size_t before = draft.cv.languages.size();
    const bool one_language = draft.lexicon.language(fold(section.heading)) != nullptr;
    for (const std::size_t i : lines) {
        if (!draft.is_open(i) || explains_levels(draft.lines[i].text)) continue;
        if (draft.lines[i].is_row() && take_assessed_language(draft, i)) continue;
        if (draft.lines[i].states(Field::particulars) || take_labelled_skills(draft, i)) continue;
        if (draft.lines[i].block->has(block_flag::table_header)) {
            draft.fact(i);
            continue;
        }
        std::string text = draft.lines[i].text;
        if (one_language && draft.lexicon.language(draft.lines[i].folded) == nullptr &&
            draft.cv.languages.size() == before)
            text = section.heading + ": " + text;  // "## English" / "B1"
        if (!take_languages(draft, i, text, true) && !draft.cv.languages.empty() && draft.lines[i].words <= 8) {
            append_line(draft.cv.languages.back().level, text);
            draft.fact(i);
        }
    }
}

}  // namespace vitae::recognize
