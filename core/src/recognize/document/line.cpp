// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/line.hpp"

#include <algorithm>
#include <array>

#include "model/text.hpp"
#include "recognize/document/parted_dates.hpp"
#include "recognize/skills/rating.hpp"

namespace vitae::recognize {
namespace {

constexpr int header_words = 16;  // a line with more words beside its date is prose

bool only_sign(std::string_view text) { return !has_words(text); }

/// No sign, and no :emoji_code:, which takes two colons.
bool is_undecorated(std::string_view text) {
    const std::size_t colon = text.find(':');
    return ascii_size(text) == text.size() &&
           (colon == std::string_view::npos || text.find(':', colon + 1) == std::string_view::npos);
}

/// Bytes of a picture that tells what stands behind it, as in "Fernwick 📍 Leeds 📅 2019 - 2021"; 0 if there is none.
std::size_t sign_post_size(std::string_view text, std::size_t i) {
    static constexpr std::array<std::string_view, 10> posts = {"📍", "🌍", "🌎", "🌏", "📅", "📆", "🗓", "🏢", "💼", "🎓"};
    if (text[i] != posts[0][0]) return 0;
    for (const std::string_view post : posts)
        if (text.substr(i, post.size()) == post) return post.size();
    return 0;
}

bool ends_with_word(std::string_view text) {
    return text.ends_with(')') || (!text.empty() && is_letter_or_digit(code_point_before(text, text.size()).value));
}

/// Pictures go, ratings behind a name stay; a sign post between words parts them.
std::string without_decoration(std::string_view text) {
    if (is_undecorated(text)) return std::string(trim(text));
    std::string plain;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t post = sign_post_size(text, i); post > 0) {
            const std::string before = strip_pictures(text.substr(from, i - from));
            if (ends_with_word(before) && has_words(text.substr(i))) {
                (plain += plain.empty() ? "" : " ") += before;
                plain += " |";
                from = i + post;
            }
            i += post;
            continue;
        }
        const std::size_t rating = rating_size(text, i);
        const bool decorates = i == 0 && rating < text.size();
        if (rating > 0 && !decorates) {
            plain += strip_pictures(text.substr(from, i - from));
            (plain += plain.empty() ? "" : " ") += text.substr(i, rating);
            from = i + rating;
        }
        i += rating > 0 ? rating : 1;
    }
    if (from == 0) return strip_pictures(text);
    if (const std::string rest = strip_pictures(text.substr(from)); !rest.empty()) (plain += ' ') += rest;
    return plain;
}

/// A space that keeps two words on one line is a space like any other here.
std::string with_plain_spaces(std::string text) {
    constexpr std::string_view unbroken = "\u00a0";
    for (std::size_t at = text.find(unbroken); at != std::string::npos; at = text.find(unbroken, at + 1))
        text.replace(at, unbroken.size(), " ");
    return text;
}

/// The text of a span without pictures, one space kept at each end that has any: a part of `text`, else of `buffer`.
std::string_view readable(std::string_view text, std::string& buffer) {
    if (is_undecorated(text)) {
        const std::string_view plain = trim(text);
        const std::size_t begin = plain.empty() ? 0 : static_cast<std::size_t>(plain.data() - text.data());
        const std::size_t end = begin + plain.size();
        const bool spaced = (begin == 0 || text[begin - 1] == ' ') && (end == text.size() || text[end] == ' ');
        const std::size_t from = begin == 0 ? 0 : begin - 1;
        if (!plain.empty() && spaced) return text.substr(from, std::min(end + 1, text.size()) - from);
    }
    buffer = with_plain_spaces(without_decoration(text));
    if (buffer.empty()) return text.find(' ') != std::string_view::npos ? " " : "";
    if (is_space(code_point_at(text, 0).value)) buffer.insert(0, " ");
    if (is_space(code_point_before(text, text.size()).value)) buffer += ' ';
    return buffer;
}

bool is_code(const Run& run) { return (run.style & style::code) != 0; }

/// Code spans side by side are a list, each in a box of its own.
void part_boxes(Line& line, std::vector<Run>& runs, const Span& span) {
    if ((span.style & style::code) == 0 || runs.empty() || runs.back().cell != span.cell) return;
    const bool gap = runs.size() > 1 && trim(std::string_view(line.text).substr(runs.back().begin)).empty();
    const Run& before = gap ? runs[runs.size() - 2] : runs.back();
    if (!is_code(before) || before.cell != span.cell) return;
    if (gap) line.text.resize(runs.back().begin), runs.pop_back();
    const std::size_t begin = line.text.size();
    line.text += ", ";
    runs.push_back({begin, line.text.size(), 0, {}, span.cell});
}

/// The text and its runs, span by span.
void join_spans(const Block& block, Line& line) {
    std::uint32_t cell = 0;
    std::size_t size = 0;
    for (const Span& span : block.spans) size += span.text.size();
    line.text.reserve(size);
    std::vector<Run> runs;
    runs.reserve(block.spans.size());
    std::string buffer;
    for (const Span& span : block.spans) {
        std::string_view text = readable(span.text, buffer);
        part_boxes(line, runs, span);
        for (; cell < span.cell; ++cell) line.text += " | ";
        if (line.text.empty() || (line.text.back() == ' ' && text.starts_with(' ')))
            text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (text.empty()) continue;
        const std::size_t begin = line.text.size();
        line.text += text;
        runs.push_back({begin, line.text.size(), span.style, span.href, span.cell});
    }
    line.text.resize(line.text.find_last_not_of(" \t") == std::string::npos ? 0
                                                                            : line.text.find_last_not_of(" \t") + 1);
    std::erase_if(runs, [&](const Run& run) { return run.begin >= line.text.size(); });
    for (Run& run : runs) run.end = std::min(run.end, line.text.size());
    line.runs = std::move(runs);
}

/// The same for most lines: one span without decoration.
bool take_only_span(const Block& block, Line& line) {
    if (block.spans.size() != 1) return false;
    const Span& span = block.spans.front();
    if (span.cell != 0 || !is_undecorated(span.text)) return false;
    line.text = trim(span.text);
    if (!line.text.empty()) line.runs = Run{0, line.text.size(), span.style, span.href, 0};
    return true;
}

void read_block(const Block& block, Line& line) {
    line.block = &block;
    if (!take_only_span(block, line)) join_spans(block, line);
    line.folded = fold(line.text);
    line.words = count_words(line.text);
    if (line.runs.size() == 1) {
        line.all_bold = line.starts_bold = line.words > 0 && (line.runs[0].style & style::bold) != 0;
        return;
    }
    const auto bold = [&](const Run& run) {
        return (run.style & style::bold) != 0 ||
               only_sign(std::string_view(line.text).substr(run.begin, run.end - run.begin));
    };
    line.all_bold = line.words > 0 && std::all_of(line.runs.begin(), line.runs.end(), bold);
    for (const Run& run : line.runs) {
        if (only_sign(std::string_view(line.text).substr(run.begin, run.end - run.begin))) continue;
        line.starts_bold = (run.style & style::bold) != 0;
        break;
    }
}

/// Where the sentence ends that holds the period, if it is the first of a paragraph; else the whole line:
/// "I worked as Nurse (2019 - 2021)." goes on with prose.
std::size_t end_of_statement(const Line& line, const FoundPeriod& found) {
    if (found.form != PeriodForm::range || line.is_item()) return line.text.size();
    const std::size_t first = line.text.find(". ");
    const std::size_t stop = line.text.find(". ", found.end > 0 ? found.end - 1 : 0);
    if (stop == std::string::npos) return line.text.size();
    const bool first_sentence = first >= stop || count_words(std::string_view(line.text).substr(0, found.begin)) <= 12;
    return first_sentence ? stop : line.text.size();
}

/// Whether a period belongs to the line as its own date: it opens or ends it or stands in brackets,
/// and little else is said.
bool is_own_date(const Line& line) {
    std::size_t looked_at = 0;
    for (const FoundPeriod& found : line.periods) {
        if (++looked_at > 4) break;
        const std::string_view text = line.text;
        const std::string_view before = text.substr(0, found.begin);
        const std::size_t stop = end_of_statement(line, found);
        const bool opens = !has_words(before);
        const int most_others = header_words * (opens ? 3 : 1);
        const auto says_more = [&] {
            return line.words > most_others &&
                   count_words(text.substr(0, stop)) - count_words(text.substr(found.begin, found.end - found.begin)) >
                       most_others;
        };
        const bool ends = stop == found.end || count_words(text.substr(found.end, stop - found.end)) <= 3;
        const bool bracketed = found.begin < found.end && (text[found.begin] == '(' || text[found.begin] == '[' ||
                                                           text.substr(found.begin).starts_with("（"));
        const std::size_t separator = before.find_last_of("|,\t");
        const bool dashed = line.words <= 10 &&
                            (trim(before).ends_with("–") || trim(before).ends_with("—") || trim(before).ends_with("-"));
        const bool separated = dashed || (separator != std::string_view::npos && !has_words(before.substr(separator)));
        const bool plain = !line.is_item() || line.starts_bold;
        const bool days = found.form == PeriodForm::duration && found.period.stated && found.period.stated->months == 0;
        const bool told = found.form == PeriodForm::duration && line.text.ends_with('.') &&
                          has_words(text.substr(found.end));  // "Attended a 3-month course in Leeds."
        if ((days && told) || ((days || told) && !opens && !bracketed && !separated))
            continue;  // "closing the books took nine days, now four", "One day I will write more."
        if (says_more()) continue;
        if (found.is_bare_year() && !opens && !bracketed && !(ends && separated) && !line.is_row()) continue;
        if (opens || ends || bracketed || separated || plain) return true;
    }
    return false;
}

/// A line of wrapped prose with its dates amid its words: "like the work before (2007 - 2013). There I" below a line
/// of many words.
bool goes_on_with_prose(const Line& line, const Line& above) {
    constexpr std::size_t fewest = 56;  // bytes of a line that had to be wrapped
    if (!line.continues() || line.periods.empty() || above.text.size() < fewest || above.text.ends_with('.'))
        return false;
    const std::string_view text = line.text;
    return is_small_letter(code_point_at(text, 0).value) && line.runs.front().style == 0 &&
           has_words(text.substr(0, line.periods.front().begin)) && has_words(text.substr(line.periods.back().end));
}

/// Where the parts stand that labelled() gives.
void keep_label(const Labelled& labelled, Line& line) {
    const auto offset_of = [&](std::string_view part) {
        return part.empty() ? 0 : static_cast<std::uint32_t>(part.data() - line.text.data());
    };
    line.label_begin = offset_of(labelled.label);
    line.label_size = static_cast<std::uint32_t>(labelled.label.size());
    line.value_begin = offset_of(labelled.value);
    line.value_size = static_cast<std::uint32_t>(labelled.value.size());
}

/// What the line's label means, or what it means as a label itself; needs `dated`.
void read_label(Line& line, const Lexicon& lexicon) {
    constexpr int longest_label = 12, longest_line = 40;  // words of a line that names a part of an entry
    const Labelled labelled = split_label(line.text);
    keep_label(labelled, line);
    std::uint32_t fields = 0;
    int words = 0;
    if (!labelled.label.empty()) {
        fields = lexicon.label(fold(labelled.label));
        words = count_words(labelled.label);
    } else if ((line.is_heading() || line.all_bold) && !line.dated && line.words <= longest_label) {
        fields = lexicon.label(line.folded);
        words = line.words;
    }
    if (!labelled.label.empty() && !labelled.value.empty()) line.label_fields = fields;
    constexpr std::uint32_t parts = bit_of(Field::technologies) | bit_of(Field::responsibilities);
    line.names_part = !line.dated && line.words <= longest_line && words <= longest_label && (fields & parts) != 0;
}

/// "Page 2 of 3", as a text has it that was taken from pages.
bool is_page_number(const Line& line, const Lexicon& lexicon) {
    constexpr int longest = 5;  // words
    if (!line.is(BlockKind::paragraph) || line.words < 2 || line.words > longest) return false;
    int numbers = 0;
    for (const std::string_view word : words_of(line.folded.view())) {
        const bool number = word.size() <= 3 && word.find_first_not_of("0123456789") == std::string_view::npos;
        if (!number && !lexicon.page_words.contains(word)) return false;
        numbers += number ? 1 : 0;
    }
    return numbers > 0 && numbers < line.words;
}

}  // namespace

std::vector<std::string_view> Line::cells() const {
    std::vector<std::string_view> result;
    const std::string_view all = text;
    for (const Run& run : runs) {
        while (result.size() <= run.cell) result.emplace_back();
        std::string_view& cell = result[run.cell];
        const std::size_t begin = cell.empty() ? run.begin : static_cast<std::size_t>(cell.data() - all.data());
        cell = all.substr(begin, run.end - begin);
    }
    for (std::string_view& cell : result) cell = trim(cell);
    return result;
}

std::string_view Line::link_in(std::size_t begin, std::size_t end) const {
    for (const Run& run : runs)
        if (!run.href.empty() && run.begin < end && begin < run.end) return run.href;
    return {};
}

bool Line::is_bold(std::size_t at) const {
    return std::ranges::any_of(
        runs, [&](const Run& run) { return run.begin <= at && at < run.end && (run.style & style::bold) != 0; });
}

std::vector<Line> lines_of(const Outline& outline) {
    std::vector<Line> lines;
    lines.reserve(outline.size());
    for (const Block& block : outline) {
        if (block.kind == BlockKind::rule) continue;
        Line& line = lines.emplace_back();
        read_block(block, line);
        if (line.text.empty() || is_page_number(line, Lexicon::built_in())) lines.pop_back();
    }
    std::vector<std::string_view> texts;
    texts.reserve(lines.size());
    for (const Line& line : lines) texts.emplace_back(line.text);
    std::vector<std::vector<FoundPeriod>> periods = find_periods_of_document(texts);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].is(BlockKind::metadata)) lines[i].periods = std::move(periods[i]);
    join_parted_dates(lines);
    const Line* above = nullptr;
    for (Line& line : lines) {
        line.dated = is_own_date(line) && !(above != nullptr && goes_on_with_prose(line, *above));
        above = &line;
        read_label(line, Lexicon::built_in());
    }
    return lines;
}

void settle_days(std::vector<Line>& lines, DayOrder order) {
    for (Line& line : lines) {
        if (std::ranges::none_of(line.periods, &FoundPeriod::ambiguous)) continue;
        const std::vector<FoundPeriod> settled = find_periods(line.text, {.order = order});
        if (settled.size() != line.periods.size()) continue;
        for (std::size_t i = 0; i < settled.size(); ++i)
            if (line.periods[i].ambiguous) line.periods[i] = settled[i];
    }
}

Labelled split_label(std::string_view text) {
    constexpr std::size_t longest_label = 90;  // bytes
    static constexpr std::array<std::string_view, 2> colons = {":", "："};
    for (const std::string_view colon : colons) {
        const std::size_t at = text.substr(0, longest_label + colon.size()).find(colon);
        if (at == std::string_view::npos || at == 0) continue;
        const std::string_view value = text.substr(at + colon.size());
        if (colon == ":" && !value.empty() && !is_space(code_point_at(value, 0).value) &&
            !is_cjk(code_point_at(value, 0).value) && value[0] != '*')
            continue;
        return {trim(text.substr(0, at)), trim(value)};
    }
    return {{}, text};
}

}  // namespace vitae::recognize
