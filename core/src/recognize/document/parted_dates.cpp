// SPDX-License-Identifier: Apache-2.0
#include "recognize/document/parted_dates.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "model/text.hpp"
#include "recognize/dates/dates.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest = 4;  // words of such a line: "1 de março de 2020" is none, "15 March 2020" is one

bool is_open(const Line& line) { return is_open_end(line.text); }

bool is_date(const Line& line) {
    return line.periods.size() == 1 && line.periods[0].form == PeriodForm::single && line.periods[0].period.end &&
           line.periods[0].begin == 0 && line.periods[0].end == line.text.size();
}

bool is_lone(const Line& line) {
    return line.words > 0 && line.words <= longest && (line.is(BlockKind::paragraph) || line.is_heading()) &&
           (is_date(line) || is_open(line));
}

bool ends_with_dash(std::string_view text) { return text.ends_with('-') || text.ends_with("–") || text.ends_with("—"); }

/// "2019 –" and what ends it below.
bool waits_for_end(const Line& line) {
    return line.words > 0 && line.words <= longest && line.is(BlockKind::paragraph) && line.periods.size() == 1 &&
           line.periods[0].begin == 0 && line.periods[0].period.start && ends_with_dash(line.text);
}

/// "From March 2019" right above "Until May 2021", both items or both paragraphs.
bool are_from_and_until(const Line& above, const Line& below) {
    const auto only_says = [](const Line& line, PeriodForm form) {
        return line.periods.size() == 1 && line.periods[0].form == form && line.words <= longest &&
               line.periods[0].begin == 0 && line.periods[0].end == line.text.size();
    };
    return only_says(above, PeriodForm::since) && only_says(below, PeriodForm::until) &&
           above.is_item() == below.is_item() && above.block->depth == below.block->depth;
}

bool is_earlier(const Line& a, const Line& b) {
    const auto day_of = [](const Line& line) {
        const PartialDate& date = *line.periods[0].period.end;
        return std::array{date.year, std::int16_t{date.month}, std::int16_t{date.day}};
    };
    return day_of(a) < day_of(b);
}

/// The two as one text; nothing if they are no period.
std::string period_of(const Line& above, const Line& below) {
    if (waits_for_end(above) || are_from_and_until(above, below)) return above.text + " " + below.text;
    if (is_open(above) && is_open(below)) return {};
    const bool upwards = is_open(above) || (!is_open(below) && is_earlier(below, above));
    return upwards ? below.text + " – " + above.text : above.text + " – " + below.text;
}

void join(Line& above, const Line& below) {
    const std::string text = period_of(above, below);
    if (text.empty()) return;
    std::vector<FoundPeriod> found = find_periods(text);
    if (found.size() != 1 || found[0].form != PeriodForm::range || found[0].end != text.size()) return;
    const Run run{0, text.size(), above.runs.front().style, above.runs.front().href, 0};
    above.text = text;
    above.folded = fold(above.text);
    above.words = count_words(above.text);
    above.runs = run;
    above.periods = std::move(found);
}

}  // namespace

void join_parted_dates(std::vector<Line>& lines) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lines.size(); ++i, ++kept) {
        if (kept != i) lines[kept] = std::move(lines[i]);
        Line& above = lines[kept];
        if (i + 1 >= lines.size() || above.runs.empty()) continue;
        const bool from_until = are_from_and_until(above, lines[i + 1]);
        if (!from_until && !is_lone(lines[i + 1])) continue;
        const bool in_column =
            (kept > 0 && is_lone(lines[kept - 1])) || (i + 2 < lines.size() && is_lone(lines[i + 2]));
        if (!from_until && !waits_for_end(above) &&
            (!is_lone(above) || in_column || above.is_heading() != lines[i + 1].is_heading()))
            continue;
        const std::size_t size = above.text.size();
        join(above, lines[i + 1]);
        if (above.text.size() != size) ++i;
    }
    lines.resize(kept);
}

}  // namespace vitae::recognize
