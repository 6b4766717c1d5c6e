// SPDX-License-Identifier: Apache-2.0
//
// Projects: a name (bold, linked, or what stands before the colon or dash), a period, what it was.
#include <algorithm>
#include <array>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/readers/entry_body.hpp"
#include "recognize/readers/header_facts.hpp"
#include "recognize/readers/record.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_name = 14;  // words

/// Bytes [0, end) of the line that are in the style of its first words: bold, or one link.
std::size_t styled_end(const Line& line) {
    std::size_t end = 0;
    for (const Run& run : line.runs) {
        const bool words = has_words(std::string_view(line.text).substr(run.begin, run.end - run.begin));
        const bool styled = (run.style & style::bold) != 0 || !run.href.empty();
        if (words && !styled) break;
        if (words) {
            if (end > 0 && !line.runs.empty() && run.href.empty() != line.runs[0].href.empty()) break;
            end = run.end;
        }
    }
    return end;
}

std::string_view trim_signs(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        text = trim(text);
        for (const std::string_view sign : {":", "-", "–", "—", ",", ";", "|", "：", "·"}) {
            if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
            if (text.ends_with(sign)) text.remove_suffix(sign.size()), again = true;
        }
        if (text.ends_with("()")) text.remove_suffix(2), again = true;
    }
    return text;
}

struct ProjectHead {
    std::string name, url, rest;
    std::optional<FoundPeriod> period;
};

/// A sentence rather than the name of something.
bool is_prose(const Line& line) {
    if (line.is_item() || line.is_heading()) return false;
    return line.text.ends_with('.') || line.text.ends_with(',') || line.words > 8;
}

ProjectHead read_head(const Line& line, bool whole_line) {
    ProjectHead head;
    const std::string_view text = line.text;
    std::size_t end = styled_end(line);
    if (line.is_heading()) end = text.size();
    for (const FoundPeriod& period : line.periods) {
        if (period.form == PeriodForm::duration || head.period) continue;
        if (!line.dated && period.end > end) continue;
        head.period = period;
        if (period.begin < end && has_words(text.substr(0, period.begin))) end = period.begin;
    }
    if (end == 0 || (line.is_heading() && count_words(text) > 4)) {
        static constexpr std::array<std::string_view, 9> signs = {": ", " — ", " – ", " -- ", " | ",
                                                                  "：", " - ", " · ", "\t"};
        std::size_t cut = std::string_view::npos;
        for (const std::string_view sign : signs) {
            const std::size_t at = text.find(sign);
            if (head.period && head.period->begin > 0 && at > head.period->begin) continue;  // the dash of its dates
            if (at != std::string_view::npos && at > 0 && !(line.is_heading() && sign != " | "))
                cut = std::min(cut, at);
        }
        if (cut != std::string_view::npos && (end == 0 || cut < end)) end = cut;
        if (end == 0 && head.period && head.period->begin > 0) end = head.period->begin;
        if (end == 0 && whole_line && !is_prose(line)) end = text.size();
    }
    std::size_t from = 0;
    if (head.period && head.period->begin < end && !has_words(text.substr(0, head.period->begin))) {
        from = head.period->end;
        if (from >= end) end = text.size();
    }
    if (from > end) end = from;
    std::string_view name = trim_signs(text.substr(from, end - from));
    if (count_words(name) > longest_name) name = {};
    head.name = name;
    const std::string_view link = line.link_in(0, std::max<std::size_t>(end, 1));
    if (link.starts_with("http")) head.url = link;
    std::string_view rest = name.empty() ? text.substr(from) : text.substr(end);
    if (head.period && head.period->begin >= end) {
        head.rest = trim_signs(text.substr(end, head.period->begin - end));
        rest = text.substr(head.period->end);
    } else if (head.period && head.period->end > end) {
        rest = text.substr(head.period->end);
    }
    rest = trim_signs(rest);
    if (!rest.empty()) head.rest += (head.rest.empty() ? "" : " ") + std::string(rest);
    return head;
}

/// Items that start with a bold name or a link are the projects, whatever stands above them; below headings those that
/// end with a colon label the parts of one.
LineList named_items(const Draft& draft, const LineList& lines, bool headings) {
    LineList named;
    std::uint32_t depth = 99;
    for (const std::size_t i : lines)
        if (draft.lines[i].is_item()) depth = std::min(depth, draft.lines[i].block->depth);
    std::size_t items = 0;
    for (const std::size_t i : lines) {
        const Line& line = draft.lines[i];
        if (!line.is_item() || line.block->depth != depth || line.block->has(block_flag::definition)) continue;
        ++items;
        if (styled_end(line) > 0 && !(headings && ends_with_colon(line))) named.push_back(i);
    }
    return named.size() >= 2 && named.size() * 2 >= items ? named : LineList();
}

std::vector<Entry> split_projects(Draft& draft, const LineList& lines) {
    bool dated_heading = false, any_heading = false;
    for (const std::size_t i : lines) {
        any_heading = any_heading || draft.lines[i].is_heading();
        dated_heading = dated_heading || (draft.lines[i].is_heading() && draft.lines[i].dated);
    }
    const LineList items = dated_heading ? LineList() : named_items(draft, lines, any_heading);
    if (items.empty()) {
        Entries split = split_entries(draft.lines, lines, draft.lexicon, draft.lexicon.title_head, draft.skills);
        record_split(draft, lines, split);
        return std::move(split.entries);
    }
    std::vector<Entry> entries;
    std::size_t next = 0;
    for (const std::size_t i : lines) {
        const bool same_depth =
            draft.lines[i].is_item() && draft.lines[i].block->depth == draft.lines[items[0]].block->depth;
        if ((next < items.size() && items[next] == i) || (same_depth && !entries.empty())) {
            if (next < items.size() && items[next] == i) ++next;
            entries.push_back({{i}, {}, false, false});
        } else if (!entries.empty() && !draft.lines[i].is_heading()) {
            entries.back().body.push_back(i);
        }
    }
    return entries;
}

void add_entry(Draft& draft, const Entry& entry) {
    Project project;
    const std::size_t first = entry.header.front();
    std::size_t last = entry.header.back();
    ProjectHead head = read_head(draft.lines[first], draft.lines[first].words <= longest_name);
    Header dates = read_dates(draft.lines, entry.header, draft.lexicon);
    if (head.period) dates.period = head.period;
    project.name = std::move(head.name);
    project.url = head.url.empty() ? dates.url : head.url;
    project.period = period_of(draft, dates);
    if (!head.rest.empty()) append_line(project.summary, head.rest);
    for (std::size_t n = 1; n < entry.header.size(); ++n)
        append_line(project.summary, draft.lines[entry.header[n]].text);
    if (project.name.empty()) return;
    for (const std::size_t i : entry.header) draft.fact(i);
    if (!entry.body.empty()) last = std::max(last, entry.body.back());
    EntryBody body = read_body(draft, entry.body);
    if (!body.summary.empty()) append_line(project.summary, body.summary);
    project.highlights = std::move(body.highlights);
    project.skills = std::move(body.skills);
    project.lines = draft.span(first, last);
    draft.cv.projects.push_back(std::move(project));
}

}  // namespace

void add_projects(Draft& draft, const Section&, const LineList& lines) {
    for (const Entry& entry : split_projects(draft, lines)) add_entry(draft, entry);
}

}  // namespace vitae::recognize
