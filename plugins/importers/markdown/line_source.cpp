// SPDX-License-Identifier: Apache-2.0
#include "line_source.hpp"

#include <algorithm>
#include <cstddef>

#include "ascii_text.hpp"
#include "vitae/sdk/importer.hpp"

namespace vitae::markdown {
namespace {

constexpr std::size_t max_table_columns = 200;
constexpr int max_paragraph_lines = 400;  // a table delimiter is looked for before each line: quadratic

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

/// The fence ("```", "~~~~") a line opens or closes, or nothing.
std::string_view fence_of(std::string_view line) {
    const std::string_view bare = trimmed(line);
    const std::size_t size = bare.find_first_not_of(bare.empty() ? ' ' : bare[0]);
    const std::size_t run = size == std::string_view::npos ? bare.size() : size;
    if (run < 3 || (bare[0] != '`' && bare[0] != '~')) return {};
    if (bare[0] == '`' && bare.find('`', run) != std::string_view::npos) return {};
    return bare.substr(0, run);
}

/// For each line whether it stands in or delimits fenced code.
std::vector<bool> fenced_lines(const std::vector<std::string>& lines) {
    std::vector<bool> fenced(lines.size(), false);
    std::string open;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view fence = fence_of(lines[i]);
        if (open.empty()) {
            open = fence;
            fenced[i] = !open.empty();
        } else {
            fenced[i] = true;
            if (!fence.empty() && fence[0] == open[0] && fence.size() >= open.size() && trimmed(lines[i]) == fence)
                open.clear();
        }
    }
    return fenced;
}

/// A fence around most of the document is layout, not code.
void unwrap_fenced_document(std::vector<std::string>& lines) {
    const std::vector<bool> fenced = fenced_lines(lines);
    std::size_t inside = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        all += trimmed(lines[i]).size();
        if (fenced[i]) inside += trimmed(lines[i]).size();
    }
    if (inside * 5 < all * 4) return;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (fenced[i] && !fence_of(lines[i]).empty()) lines[i].clear();
}

/// Takes out what stands between `open` and `close`, over lines too, outside of code.
class Remover {
public:
    Remover(std::vector<std::string>& lines, const std::vector<bool>& fenced, std::string_view open,
            std::string_view close)
        : lines_(lines), fenced_(fenced), open_(open), close_(close) {}

    void run() {
        std::size_t end = lines_.size();  // of the lines up to the last that holds a `close`
        while (end > 0 && lines_[end - 1].find(close_) == std::string::npos) --end;
        for (std::size_t i = 0; i < end; ++i)
            if (inside_ || (!fenced_[i] && lines_[i].find(open_) != std::string::npos)) read_line(i, i + 1 < end);
    }

private:
    /// `closed_below`: a later line holds a `close`.
    void read_line(std::size_t i, bool closed_below) {
        const std::string line = std::move(lines_[i]);
        const std::size_t last_close = line.rfind(close_);
        std::string& kept = lines_[i];
        kept.clear();
        bool in_code = false;
        for (std::size_t from = 0; from < line.size();) {
            const std::size_t end = inside_      ? line.find(close_, from)
                                    : fenced_[i] ? std::string::npos
                                                 : line.find(open_, from);
            if (end == std::string::npos) {
                if (!inside_) kept.append(line, from);
                return;
            }
            if (inside_) {
                from = end + close_.size();
                inside_ = false;
                continue;
            }
            const auto before = std::string_view(line).substr(from, end - from);
            in_code ^= std::count(before.begin(), before.end(), '`') % 2 != 0;
            kept += before;
            from = end + open_.size();
            inside_ = !in_code && (closed_below || (last_close != std::string::npos && last_close >= from));
            if (!inside_) kept += open_;
        }
    }

    std::vector<std::string>& lines_;
    const std::vector<bool>& fenced_;
    std::string_view open_, close_;
    bool inside_ = false;
};

/// `{:toc}`, `{: .lead}`, `{#id .cls}`, `{.cls}`: attribute lists of kramdown and pandoc.
void drop_attribute_lists(std::string& line) {
    const std::size_t last_close = line.rfind('}');
    if (last_close == std::string::npos) return;
    std::string kept;
    std::size_t from = 0;  // what stands before is in `kept`, or dropped
    for (std::size_t at = line.find('{'); at < last_close; at = line.find('{', at)) {
        const char next = line[at + 1];
        if (next != ':' && next != '.' && next != '#') {
            ++at;
            continue;
        }
        kept.append(line, from, at - from);
        from = at = line.find('}', at) + 1;
    }
    if (from > 0) line = kept.append(line, from);
}

/// Lines that steer a generator and say nothing about the person.
bool is_directive(std::string_view line) {
    const std::string_view bare = trimmed(line);
    for (const std::string_view start :
         {"@import", ":::", "\\newpage", "\\pagebreak", "\\clearpage", "[TOC]", "[[toc]]"})
        if (bare.starts_with(start)) return true;
    return false;
}

/// Where the signs begin that close a heading, `##About##`: CommonMark asks for a space in front of them. One sign
/// belongs to a name ("C#") unless one without a space opens the heading. npos if there are none.
std::size_t closing_hashes(std::string_view line, std::size_t opening) {
    const std::size_t end = line.find_last_not_of(" \t\r\n") + 1;
    const std::size_t text = line.find_last_not_of('#', end - 1) + 1;
    const bool tight = line[opening] != ' ' && line[opening] != '\t';
    return end - text >= 2 || (end > text && tight && opening == 1) ? text : std::string_view::npos;
}

/// `#Name` and `###About###` are meant as headings.
void space_heading(std::string& line) {
    const std::size_t hashes = line.find_first_not_of('#');
    if (hashes == 0 || hashes > 6 || hashes == std::string::npos) return;
    if (const std::size_t closing = closing_hashes(line, hashes); closing != std::string_view::npos)
        line.insert(closing, " ");
    const char next = line[hashes];
    if (next == ' ' || next == '\t' || next == '!' || next == '{') return;
    line.insert(hashes, " ");
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_ascii_digit) - text.begin());
}

/// Behind the day: "Juli 2023 – heute". The month may be any word; a range, or a zero before the day, makes it a date.
bool goes_on_as_date(std::string_view day, std::string_view rest) {
    constexpr std::size_t shortest_month = 3;
    if (day.size() > 2 || !rest.starts_with(' ')) return false;
    rest = trimmed(rest);
    const std::size_t month = std::min(rest.find(' '), rest.size());
    if (month < shortest_month || std::ranges::any_of(rest.substr(0, month), is_ascii_digit)) return false;
    rest = trimmed(rest.substr(month));
    if (count_digits(rest) != 4) return false;
    rest = trimmed(rest.substr(4));
    return day.starts_with('0') || rest.starts_with('-') || rest.starts_with("–") || rest.starts_with("—");
}

/// `2013. First year` is a year and `08. Juli 2023` a date, not an item of a list, which would lose the number.
void keep_date(std::string& line) {
    const std::size_t begin = std::min(line.find_first_not_of(" \t>-*+"), line.size());
    const std::size_t end = begin + count_digits(std::string_view(line).substr(begin));
    if (begin == end || end == line.size() || (line[end] != '.' && line[end] != ')')) return;
    const std::string_view number = std::string_view(line).substr(begin, end - begin);
    const bool is_day = line[end] == '.' && goes_on_as_date(number, std::string_view(line).substr(end + 1));
    if (number.size() == 4 || is_day) line.insert(end, "\\");
}

/// `<!` and `<?` are scanned to the end of the document again and again: make them plain text.
void defuse_declarations(std::string& line) {
    if (line.empty()) return;
    std::string plain;
    std::size_t from = 0;
    for (std::size_t at = line.find('<'); at < line.size() - 1; at = line.find('<', at + 1)) {
        if (line[at + 1] != '!' && line[at + 1] != '?') continue;
        plain.append(line, from, at - from).append("&lt;");
        from = at + 1;
    }
    if (from > 0) line = plain.append(line, from);
}

bool is_dash_rule(std::string_view line) {
    const std::string_view bare = trimmed(line);
    return bare.size() >= 2 && bare.find_first_not_of('-') == std::string_view::npos;
}

/// Whether text over a dash line is a line of its own and no setext heading.
bool is_no_heading(std::string_view line) {
    const std::string_view bare = trimmed(line);
    if (bare.size() > 60 || bare.ends_with('.') || bare.ends_with(',') || bare.ends_with(';')) return true;
    for (const std::string_view sign : {"@", "://", "www.", " | ", "](", "<br"})
        if (bare.find(sign) != std::string_view::npos) return true;
    return false;
}

/// A rule, or the line below a heading: what stands above has ended.
bool is_row_of_signs(std::string_view bare) {
    return bare.size() >= 2 && std::string_view("-=*_").find(bare[0]) != std::string_view::npos &&
           bare.find_first_not_of(bare[0]) == std::string_view::npos;
}

/// Starts that open a block of their own, so that they are not text a dash line could underline.
bool opens_block(std::string_view line) {
    const std::string_view bare = trimmed(line);
    return bare.empty() || is_row_of_signs(bare) || bare[0] == '#' || bare[0] == '>' || bare[0] == '|' ||
           bare[0] == '<' || bare.starts_with("- ") || bare.starts_with("* ") || bare.starts_with("+ ") ||
           line[0] == ' ' || line[0] == '\t';
}

void refuse_wide_table(std::string_view line, int number) {
    if (std::count(line.begin(), line.end(), '|') <= static_cast<std::ptrdiff_t>(max_table_columns)) return;
    if (line.find_first_not_of("|:- \t>") != std::string_view::npos) return;
    throw sdk::BadInput("A table of more than " + std::to_string(max_table_columns) +
                            " columns is no part of a CV; remove it and try again.",
                        number);
}

std::ptrdiff_t columns_of(std::string_view row) {
    std::string_view bare = trimmed(row);
    if (bare.starts_with('|')) bare.remove_prefix(1);
    if (bare.ends_with('|')) bare.remove_suffix(1);
    return std::count(bare.begin(), bare.end(), '|') + 1;
}

/// A delimiter row with another number of columns than the header above it makes no table: give it as many.
void mend_delimiter_row(std::string& line, std::string_view above) {
    const bool delimiter = line.find_first_not_of("|:- \t") == std::string::npos &&
                           line.find("-") != std::string::npos && line.find('|') != std::string::npos;
    if (!delimiter || above.find('|') == std::string_view::npos ||
        above.find_first_not_of("|:- \t") == std::string_view::npos)
        return;
    const std::ptrdiff_t columns = columns_of(above);
    if (columns_of(line) == columns) return;
    line = "|";
    for (std::ptrdiff_t i = 0; i < columns; ++i) line += " - |";
}

}  // namespace

LineSource prepare(std::string_view text, int first_line) {
    std::vector<std::string> lines = split_lines(text);
    unwrap_fenced_document(lines);
    const std::vector<bool> fenced = fenced_lines(lines);
    Remover(lines, fenced, "<!--", "-->").run();
    Remover(lines, fenced, "{% comment %}", "{% endcomment %}").run();
    Remover(lines, fenced, "{%", "%}").run();
    Remover(lines, fenced, "{{", "}}").run();

    LineSource source;
    const auto append = [&](std::string_view line, std::size_t index) {
        source.text.append(line).push_back('\n');
        source.origin.push_back(first_line + static_cast<int>(index));
    };
    int paragraph = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string& line = lines[i];
        if (!fenced[i]) {
            if (is_directive(line)) line.clear();
            drop_attribute_lists(line);
            space_heading(line);
            keep_date(line);
            defuse_declarations(line);
            refuse_wide_table(line, first_line + static_cast<int>(i));
            if (i > 0 && !fenced[i - 1]) mend_delimiter_row(line, lines[i - 1]);
            const bool underlines = i > 0 && is_dash_rule(line) && !opens_block(lines[i - 1]) && !fenced[i - 1];
            const bool several = underlines && i > 1 && !opens_block(lines[i - 2]) && !fenced[i - 2];
            if ((underlines && (several || is_no_heading(lines[i - 1]))) || paragraph >= max_paragraph_lines) {
                append("", i);
                paragraph = 0;
            }
        }
        paragraph = trimmed(line).empty() ? 0 : paragraph + 1;
        append(line, i);
    }
    return source;
}

}  // namespace vitae::markdown
