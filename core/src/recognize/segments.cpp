// SPDX-License-Identifier: Apache-2.0
#include "recognize/segments.hpp"

#include <algorithm>
#include <array>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_segment = 14;           // words; more is prose
constexpr std::size_t longest_header = 1200;  // bytes of a line that are looked at

std::string_view clean(std::string_view text) {
    static constexpr std::array<std::string_view, 22> edges = {",", ";", ":", "|",  "-",  "–",  "—", "·",
                                                               "•", "*", "_", "，", "；", "：", "/", "\t",
                                                               "→", "@", "~", "#",  "`",  ">"};
    for (bool again = true; again;) {
        text = trim(text);
        again = false;
        for (const std::string_view edge : edges) {
            const bool slash_name = edge == "/" && text.size() > 1 && text[1] != ' ';
            if (text.starts_with(edge) && !slash_name && !(edge == "#" || edge == "@"))
                text.remove_prefix(edge.size()), again = true;
            if (text.ends_with(edge) && !(edge == "#" || edge == "*")) text.remove_suffix(edge.size()), again = true;
        }
        if ((text.starts_with("()") || text.starts_with("[]"))) text.remove_prefix(2), again = true;
        if ((text.ends_with("()") || text.ends_with("[]"))) text.remove_suffix(2), again = true;
    }
    while (text.ends_with('.') && text.find('.') == text.size() - 1 && count_words(text) > 1) text.remove_suffix(1);
    const auto unbalanced = [&](char open, char close) {
        return std::count(text.begin(), text.end(), open) != std::count(text.begin(), text.end(), close);
    };
    if (unbalanced('(', ')') && text.ends_with('(')) text.remove_suffix(1);
    if (unbalanced('(', ')') && text.starts_with(')')) text.remove_prefix(1);
    if (text.size() > 2 && text[0] == '(' && text.back() == ')' && text.find(')') == text.size() - 1)
        text = text.substr(1, text.size() - 2);
    return trim(text);
}

struct Cut {
    std::size_t begin, end;
    Joint joint;
};

/// Separators of one line, in order, not overlapping.
class Cuts {
public:
    Cuts(const Line& line, std::string_view text, const Lexicon& lexicon)
        : line_(line), text_(text), lexicon_(lexicon) {}

    std::vector<Cut> find() {
        taken_.assign(text_.size(), false);
        for (const FoundPeriod& period : line_.periods)
            if (period.end <= text_.size()) cut(period.begin, period.end, Joint::bar);
        parentheses();
        signs();
        style_changes();
        wide_gaps();
        employed_by();
        std::sort(cuts_.begin(), cuts_.end(), [](const Cut& a, const Cut& b) { return a.begin < b.begin; });
        return std::move(cuts_);
    }

private:
    void cut(std::size_t begin, std::size_t end, Joint joint) {
        if (begin < end && std::find(taken_.begin() + static_cast<std::ptrdiff_t>(begin),
                                     taken_.begin() + static_cast<std::ptrdiff_t>(end),
                                     true) != taken_.begin() + static_cast<std::ptrdiff_t>(end))
            return;
        std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(begin),
                  taken_.begin() + static_cast<std::ptrdiff_t>(end), true);
        cuts_.push_back({begin, end, joint});
    }

    bool free(std::size_t at) const {
        return at < taken_.size() && !taken_[at] && !(at < inside_.size() && inside_[at]);
    }

    /// A bracketed place stands for itself; any other bracket belongs to what it follows.
    void parentheses() {
        inside_.assign(text_.size(), false);
        for (std::size_t open = text_.find('('); open != std::string_view::npos; open = text_.find('(', open + 1)) {
            const std::size_t close = text_.find(')', open);
            if (close == std::string_view::npos) break;
            for (std::size_t i = open; i <= close; ++i) inside_[i] = true;
            if (is_place(text_.substr(open + 1, close - open - 1), lexicon_) && open > 0) {
                cut(open, open + 1, Joint::bar);
                cut(close, close + 1, Joint::bar);
            }
        }
    }

    void signs() {
        static constexpr std::array<std::pair<std::string_view, Joint>, 20> table = {{
            {" -- ", Joint::dash}, {" --- ", Joint::dash}, {" | ", Joint::bar},  {"|", Joint::bar},
            {" · ", Joint::bar},   {"·", Joint::bar},      {" • ", Joint::bar},  {"•", Joint::bar},
            {" — ", Joint::dash},  {" – ", Joint::dash},   {" - ", Joint::dash}, {"—", Joint::dash},
            {"\t", Joint::bar},    {"; ", Joint::bar},     {"，", Joint::comma}, {", ", Joint::comma},
            {"；", Joint::bar},    {" :: ", Joint::bar},   {" // ", Joint::bar}, {" → ", Joint::bar},
        }};
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const char c = text_[at];
            if (c != ' ' && c != ',' && c != '|' && c != '\t' && c != ';' && static_cast<unsigned char>(c) < 0x80)
                continue;
            if (!free(at)) continue;
            for (const auto& [sign, joint] : table) {
                if (!text_.substr(at).starts_with(sign)) continue;
                cut(at, at + sign.size(), joint);
                break;
            }
        }
        for (std::size_t at = text_.find(": "); at != std::string_view::npos; at = text_.find(": ", at + 1))
            if (free(at)) cut(at, at + 2, Joint::bar);
        for (std::size_t at = text_.find(". "); at != std::string_view::npos; at = text_.find(". ", at + 1))
            if (free(at) && ends_sentence(at)) cut(at, at + 2, Joint::bar);
    }

    /// "B. Tech", "Dipl. Inform.", "St. Louis" are no sentence ends.
    bool ends_sentence(std::size_t at) const {
        const std::size_t space = text_.rfind(' ', at);
        const std::size_t from = space == std::string_view::npos ? 0 : space + 1;
        static constexpr std::array<std::string_view, 16> abbreviations = {
            "dipl", "univ", "inst",  "prof", "dept", "corp", "tech", "assoc",
            "comp", "math", "depto", "fach", "sist", "bros", "intl", "dott"};
        const std::string word = fold(text_.substr(from, at - from));
        return at - from > 3 && word.find('.') == std::string::npos &&
               std::find(abbreviations.begin(), abbreviations.end(), word) == abbreviations.end();
    }

    void style_changes() {
        for (std::size_t i = 1; i < line_.runs.size(); ++i) {
            const Run& a = line_.runs[i - 1];
            const Run& b = line_.runs[i];
            const bool differ = (a.style & (style::bold | style::italic | style::code)) !=
                                    (b.style & (style::bold | style::italic | style::code)) ||
                                a.href.empty() != b.href.empty();
            if (b.begin >= text_.size()) break;
            if (differ && free(b.begin) && free(b.begin - 1)) cuts_.push_back({b.begin, b.begin, Joint::style});
        }
    }

    /// Between ideographs a space is a separator.
    void wide_gaps() {
        for (std::size_t at = text_.find(' '); at != std::string_view::npos; at = text_.find(' ', at + 1)) {
            if (at == 0 || at + 1 >= text_.size() || !free(at)) continue;
            if (is_cjk(code_point_before(text_, at).value) && is_cjk(code_point_at(text_, at + 1).value))
                cut(at, at + 1, Joint::bar);
        }
    }

    /// " at ", " bei ", " chez ": what follows employs whom the words before describe.
    void employed_by() {
        for (std::size_t at = text_.find(' '); at != std::string_view::npos; at = text_.find(' ', at + 1)) {
            const std::size_t end = text_.find(' ', at + 1);
            if (end == std::string_view::npos || end - at > 9 || !free(at) || !free(at + 1)) continue;
            const std::string word = fold(text_.substr(at + 1, end - at - 1));
            if (!lexicon_.employed_by.has(word)) continue;
            const bool sure =
                word != "en" && word != "na" && word != "a" && word != "w" && word != "sur" && word != "in";
            const char32_t next = code_point_at(text_, std::min(end + 1, text_.size())).value;
            const bool owner = is_owner(end + 1);
            const bool name_follows =
                !(next >= 'a' && next <= 'z') || !line_.link_in(end + 1, end + 2).empty() || is_short(end + 1) || owner;
            const std::string before = fold(text_.substr(0, at));
            const bool stay =
                count_words(before) == 1 && lexicon_.internship.count(before) == 1;  // "Prácticas en Acme"
            if (!sure && !owner && !stay) continue;
            if (!name_follows || lexicon_.title_head.count(before) +
                                         (sure ? lexicon_.title_qualifier.count(before) : 0) +
                                         lexicon_.internship.count(before) ==
                                     0) {
                if (!(sure && !line_.link_in(end + 1, end + 2).empty()) && !(word == "at" && name_follows) &&
                    word != "@")
                    continue;
            }
            cut(at, end + 1, Joint::at);
        }
    }

    /// The words up to the next separator.
    std::string_view words_at(std::size_t from) const {
        return text_.substr(from, std::min(text_.find_first_of("|,;(\t", from), text_.size()) - from);
    }

    bool is_short(std::size_t from) const { return count_words(words_at(from)) <= 3; }

    /// Whether an organization is named there beyond doubt: by a link or by its words.
    bool is_owner(std::size_t from) const {
        const std::string_view words = words_at(from);
        if (words.find(" - ") != std::string_view::npos || words.find(" – ") != std::string_view::npos ||
            words.find(" — ") != std::string_view::npos)
            return false;
        const std::string folded = fold(words);
        return !line_.link_in(from, from + 1).empty() || lexicon_.legal_form.count(folded) > 0 ||
               (lexicon_.organization_kind.count(folded) + lexicon_.institution.count(folded) > 0 &&
                count_words(words) <= 6);
    }

    const Line& line_;
    std::string_view text_;
    const Lexicon& lexicon_;
    std::vector<bool> taken_;
    std::vector<bool> inside_;
    std::vector<Cut> cuts_;
};

/// The header line by line.
class HeaderReader {
public:
    HeaderReader(const std::vector<Line>& lines, const Lexicon& lexicon) : lines_(lines), lexicon_(lexicon) {}

    Header read(const std::vector<std::size_t>& header_lines) {
        header_.lines = header_lines;
        for (std::size_t n = 0; n < header_lines.size(); ++n) read_line(header_lines[n], n);
        join_slashes();
        return std::move(header_);
    }

private:
    void take_periods(const Line& line) {
        for (const FoundPeriod& found : line.periods) {
            if (found.form == PeriodForm::duration) {
                if (!header_.stated) header_.stated = found.period.stated;
                continue;
            }
            if (found.period.stated && !header_.stated) header_.stated = found.period.stated;
            if (!header_.period || (header_.period->form == PeriodForm::single && found.form != PeriodForm::single))
                header_.period = found;
        }
    }

    void read_line(std::size_t index, std::size_t n) {
        const Line& line = lines_[index];
        take_periods(line);
        const std::string_view text = header_part(line, index);
        const std::vector<Cut> cuts = Cuts(line, text, lexicon_).find();
        std::size_t from = 0;
        Joint joint = header_.segments.empty() ? Joint::start : Joint::line;
        std::uint32_t place = 0;
        Given given = Given::nothing;
        for (std::size_t c = 0; c <= cuts.size(); ++c) {
            const std::size_t end = c < cuts.size() ? cuts[c].begin : text.size();
            if (end >= from) {
                const bool labelled = c < cuts.size() && text.substr(cuts[c].begin).starts_with(": ");
                if (Given label = labelled ? meaning(text.substr(from, end - from)) : Given::nothing;
                    label != Given::nothing) {
                    given = label;
                } else if (add(line, index, n, from, end, joint, place, given)) {
                    ++place;
                    given = Given::nothing;
                    joint = Joint::start;
                } else if (!header_.rest.empty() && header_.rest_line == index && text.size() == line.text.size()) {
                    return;
                }
            }
            if (c == cuts.size()) break;
            joint = std::max(joint == Joint::line && place == 0 ? Joint::line : joint,
                             place == 0 && joint == Joint::line ? Joint::line : cuts[c].joint);
            from = std::max(from, cuts[c].end);
            if (is_sentence_end(text, cuts[c]) && starts_prose(text, from)) {
                header_.rest = trim(text.substr(from));
                header_.rest_line = index;
                return;
            }
        }
    }

    static bool is_sentence_end(std::string_view text, const Cut& cut) {
        const std::string_view sign = text.substr(cut.begin, cut.end - cut.begin);
        return sign == "; " || sign == ". " || sign == "；";
    }

    /// After "Title at Organization; " or a sentence: what follows tells about the work.
    bool starts_prose(std::string_view text, std::size_t from) const {
        const int words = count_words(text.substr(from));
        if (words <= 12 && names_owner(fold(text.substr(from))) &&
            std::none_of(header_.segments.begin(), header_.segments.end(),
                         [&](const Segment& segment) { return names_owner(segment.folded); }))
            return false;
        return words > (header_.segments.size() >= 2 ? 5 : 10);
    }

    bool names_owner(std::string_view folded) const {
        return lexicon_.legal_form.count(folded) + lexicon_.organization_kind.count(folded) +
                   lexicon_.institution.count(folded) >
               0;
    }

    /// "Acme, Inc., Port Hollis, WA": before a region stands its town.
    void take_town(std::size_t index) {
        std::vector<Segment>& all = header_.segments;
        if (all.size() < 2 || all.back().line != index || all.back().joint != Joint::comma ||
            count_words(all.back().text) > 2)
            return;
        if (names_owner(all.back().folded) || lexicon_.title_head.count(all.back().folded) > 0) return;
        const bool owner = std::any_of(all.begin(), all.end() - 1, [&](const Segment& segment) {
            return segment.line == index && names_owner(segment.folded);
        });
        if (!owner) return;
        if (!header_.location.empty()) header_.location += ", ";
        header_.location += all.back().text;
        all.pop_back();
    }

    /// A header says little: what goes beyond its first bytes is prose.
    std::string_view header_part(const Line& line, std::size_t index) {
        const std::string_view text = line.text;
        if (text.size() <= longest_header) return text;
        const std::size_t cut = text.rfind(' ', longest_header);
        if (cut == std::string_view::npos) return text.substr(0, 0);
        header_.rest = trim(text.substr(cut));
        header_.rest_line = index;
        return text.substr(0, cut);
    }

    Given meaning(std::string_view label) const {
        const std::string folded = fold(label);
        if (lexicon_.is_label(folded, Field::organization)) return Given::organization;
        if (lexicon_.is_label(folded, Field::institution)) return Given::organization;
        if (lexicon_.is_label(folded, Field::title) || lexicon_.is_label(folded, Field::qualification))
            return Given::title;
        if (lexicon_.is_label(folded, Field::location)) return Given::location;
        if (lexicon_.is_label(folded, Field::period)) return Given::period;
        return Given::nothing;
    }

    /// Adds bytes [begin, end) of the line as a segment. False if there is nothing in them, or prose.
    bool add(const Line& line, std::size_t index, std::size_t n, std::size_t begin, std::size_t end, Joint joint,
             std::uint32_t place, Given given) {
        std::string_view text = trim(std::string_view(line.text).substr(begin, end - begin));
        const bool joins = text == "/" || text == "&";
        if (!joins) text = clean(text);
        if (text.empty()) return false;
        const std::string_view href = line.link_in(begin, end);
        const bool bare_url = text.starts_with("http") || text.starts_with("www.");
        if (bare_url) {
            if (header_.url.empty()) header_.url = href.empty() ? std::string(text) : std::string(href);
            return false;
        }
        if ((count_words(text) == 0 && !joins) || given == Given::period) return false;
        if (given == Given::location ||
            (given == Given::nothing && joint != Joint::at && is_place(text, lexicon_) && !header_.segments.empty())) {
            if (joint == Joint::comma) take_town(index);
            if (!header_.location.empty()) header_.location += ", ";
            header_.location += text;
            return false;
        }
        const bool line_start = place == 0;
        if (!line_start && joint != Joint::at && given == Given::nothing && count_words(text) > longest_segment) {
            header_.rest = trim(std::string_view(line.text).substr(begin));
            header_.rest_line = index;
            return false;
        }
        Segment segment;
        segment.text = collapse_space(text);
        segment.folded = fold(segment.text);
        segment.href = href;
        segment.line = index;
        segment.begin = begin;
        segment.end = end;
        for (const Run& run : line.runs)
            if (run.begin < end && begin < run.end) {
                segment.style = run.style;
                break;
            }
        segment.joint = joint;
        segment.given = given;
        segment.slot = static_cast<std::uint32_t>(std::min<std::size_t>(n, 7) * 8 + std::min<std::uint32_t>(place, 7));
        header_.segments.push_back(std::move(segment));
        return true;
    }

    /// "[A](..) / [B](..)" is one name.
    void join_slashes() {
        std::vector<Segment>& all = header_.segments;
        for (std::size_t i = 1; i + 1 < all.size();) {
            if ((all[i].text == "/" || all[i].text == "&") && all[i + 1].line == all[i - 1].line) {
                all[i - 1].text += " " + all[i].text + " " + all[i + 1].text;
                all[i - 1].folded = fold(all[i - 1].text);
                all[i - 1].end = all[i + 1].end;
                all.erase(all.begin() + static_cast<std::ptrdiff_t>(i),
                          all.begin() + static_cast<std::ptrdiff_t>(i + 2));
            } else {
                ++i;
            }
        }
        std::erase_if(all, [](const Segment& segment) { return segment.text == "/" || segment.text == "&"; });
    }

    const std::vector<Line>& lines_;
    const Lexicon& lexicon_;
    Header header_;
};

}  // namespace

bool is_place(std::string_view text, const Lexicon& lexicon) {
    const std::string folded = phrase_of(text);
    if (folded.empty() || folded.size() > 60) return false;
    if (lexicon.places.contains(folded)) return true;
    const std::size_t comma = folded.rfind(", ");
    if (comma == std::string::npos) return false;
    const std::string last(trim(std::string_view(folded).substr(comma + 2)));
    if (!lexicon.places.contains(last) || count_words(folded) > 6) return false;
    const std::string_view rest = std::string_view(folded).substr(0, comma);
    return lexicon.title_head.count(rest) == 0 && lexicon.legal_form.count(rest) == 0 &&
           lexicon.organization_kind.count(rest) == 0;
}

Header read_header(const std::vector<Line>& lines, const std::vector<std::size_t>& header_lines,
                   const Lexicon& lexicon) {
    return HeaderReader(lines, lexicon).read(header_lines);
}

}  // namespace vitae::recognize
