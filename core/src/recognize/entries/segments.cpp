// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/segments.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/header_cuts.hpp"
#include "recognize/entries/header_periods.hpp"
#include "recognize/entries/place_text.hpp"
#include "recognize/entries/remarks.hpp"
#include "recognize/entries/segment_text.hpp"
#include "recognize/entries/sentence_rest.hpp"
#include "recognize/skills/skill_words.hpp"
#include "recognize/words/place_kinds.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_segment = 14;           // words; more is prose
constexpr std::size_t longest_header = 1200;  // bytes of a line that are looked at
constexpr std::uint32_t soft_slot = 1024;     // beyond what slot_of() gives

/// Where a segment stands on its line: in which of the parts that strong joints make, behind how many commas there, so
/// that a comma in a title does not shift what follows "|".
struct Place {
    std::uint32_t parts = 0;  ///< 0 before the first segment
    std::uint32_t commas = 0;

    [[nodiscard]] bool is_start() const { return parts == 0; }
    [[nodiscard]] Place behind(Joint joint) const {
        if (is_start()) return {1, 0};
        if (is_soft(joint)) return *this;
        return joint == Joint::comma ? Place{parts, commas + 1} : Place{parts + 1, 0};
    }
};

/// The header line by line.
class HeaderReader {
public:
    HeaderReader(const std::vector<Line>& lines, const Lexicon& lexicon) : lines_(lines), lexicon_(lexicon) {}

    Header read(const std::vector<std::size_t>& header_lines) {
        header_.lines = header_lines;
        for (std::size_t n = 0; n < header_lines.size(); ++n) read_line(header_lines[n], n);
        join_slashes();
        take_terms();
        take_client();
        return std::move(header_);
    }

    Header read_dates(const std::vector<std::size_t>& header_lines) {
        header_.lines = header_lines;
        for (const std::size_t i : header_lines) take_periods(lines_[i], 0, lines_[i].text.size(), header_);
        return std::move(header_);
    }

private:
    void read_line(std::size_t index, std::size_t n) {
        const Line& line = lines_[index];
        take_periods(line, 0, line.text.size(), header_);
        const std::string_view text = header_part(line, index);
        const std::vector<Cut> cuts = find_cuts(line, text, lexicon_);
        std::size_t from = n == 0 && counts_headings(lines_, index) ? numbering_of(line.text) : 0;
        Joint joint = header_.segments.empty() ? Joint::start : Joint::line;
        Place place;
        Given given = Given::nothing;
        bool address_follows = false;  // "Name and address of employer: Fernwick Ltd, 4 Mill Lane, Leeds"
        for (std::size_t c = 0; c <= cuts.size(); ++c) {
            const std::size_t end = c < cuts.size() ? cuts[c].begin : text.size();
            if (end >= from) {
                const std::string_view sign = c < cuts.size() ? text.substr(cuts[c].begin) : std::string_view();
                const bool labelled =
                    sign.starts_with(": ") || sign.starts_with("：") || (c < cuts.size() && cuts[c].behind_label);
                if (Given label = labelled ? meaning(text.substr(from, end - from)) : Given::nothing;
                    label != Given::nothing) {
                    given = label;
                    address_follows = label == Given::organization &&
                                      lexicon_.is_label(fold(text.substr(from, end - from)), Field::location);
                } else if (labelled && lexicon_.is_label(fold(trim(text.substr(from, end - from))), Field::from)) {
                    given = Given::nothing;  // "From: Oakhaven University"
                } else if (const Place here = place.behind(joint); add(line, index, n, from, end, joint, here, given)) {
                    place = here;
                    given = address_follows ? Given::location : Given::nothing;
                    joint = Joint::start;
                } else if (!header_.rest.empty() && header_.rest_line == index && text.size() == line.text.size()) {
                    return;
                }
            }
            if (c > 0 && cuts[c - 1].before_place) given = Given::nothing;
            if (c == cuts.size()) break;
            joint = std::max(joint == Joint::line && place.is_start() ? Joint::line : joint,
                             place.is_start() && joint == Joint::line ? Joint::line : cuts[c].joint);
            from = std::max(from, cuts[c].end);
            if (cuts[c].before_place) given = Given::location;
            if (is_sentence_end(text, cuts[c]) && starts_prose(text, from) && !starts_place(text, from, cuts, c) &&
                !ends_with_date(line, from) && !sets_off_title(line, from, lexicon_) &&
                !sets_off_bold(line, cuts[c].begin)) {
                header_.rest = trim(text.substr(from));
                header_.rest_line = index;
                return;
            }
        }
    }

    /// "London, UK; Madrid, Spain / 2014 - 2017": a further place in front of the dates.
    bool starts_place(std::string_view text, std::size_t from, const std::vector<Cut>& cuts, std::size_t c) const {
        while (++c < cuts.size() && cuts[c].joint == Joint::comma) {
        }
        const std::size_t end = c < cuts.size() ? cuts[c].begin : text.size();
        return end > from && is_place(text.substr(from, end - from), lexicon_);
    }

    static bool is_sentence_end(std::string_view text, const Cut& cut) {
        const std::string_view sign = text.substr(cut.begin, cut.end - cut.begin);
        return sign == "; " || sign == ". " || sign == "；" || sign == "。";
    }

    /// After "Title at Organization; " or a sentence: what follows tells about the work.
    bool starts_prose(std::string_view text, std::size_t from) const {
        const int words = count_words(text.substr(from));
        const bool owner = names_owner(FoldedText(fold(text.substr(from))));
        if (header_.period && header_.segments.size() >= 2 && words >= 2 && !owner) return true;
        if (words <= 12 && owner &&
            std::none_of(header_.segments.begin(), header_.segments.end(),
                         [&](const Segment& segment) { return names_owner(segment.folded); }))
            return false;
        return words > (header_.segments.size() >= 2 ? 5 : 10);
    }

    bool names_owner(const FoldedText& folded) const {
        return lexicon_.legal_form.count(folded) + lexicon_.organization_kind.count(folded) +
                   lexicon_.institution.count(folded) >
               0;
    }

    /// "Acme, Inc., Port Hollis, WA": before a region stands its town; so it does on a line of its own below two names.
    void take_town(std::size_t index, std::string_view region) {
        constexpr std::size_t most_names = 2;
        constexpr int longest_town = 5;  // words, on a line of its own
        std::vector<Segment>& all = header_.segments;
        if (all.size() < 2 || all.back().line != index || all.back().given != Given::nothing) return;
        if (names_owner(all.back().folded) || lexicon_.title_head.count(all.back().folded) > 0) return;
        const bool alone = all.size() > most_names && all[all.size() - 2].line != index &&
                           count_words(all.back().text) <= longest_town;
        const bool behind_owner = all.back().joint == Joint::comma && count_words(all.back().text) <= 2 &&
                                  std::any_of(all.begin(), all.end() - 1, [&](const Segment& segment) {
                                      return segment.line == index && names_owner(segment.folded);
                                  });
        const Segment& before = all[all.size() - 2];  // behind a title and its date stands the employer
        const bool behind_date = count_words(all.back().text) <= 3 && lexicon_.title_head.count(before.folded) == 0 &&
                                 stands_behind_date(lines_[index], before, all.back());
        if (!alone && !behind_owner && !behind_date && !opens_cell_of(region)) return;
        if (!header_.location.empty()) header_.location += ", ";
        header_.location += all.back().text;
        all.pop_back();
    }

    /// "Acme | Port Hollis, WA": the cell holds a town and its region, the employer stands in another.
    bool opens_cell_of(std::string_view region) const {
        constexpr int longest_town = 3;  // words
        constexpr unsigned around_towns =
            place_kind::country | place_kind::region | place_kind::region_code | place_kind::country_code;
        const std::vector<Segment>& all = header_.segments;
        const Segment& town = all.back();
        const bool before_code = town.joint == Joint::comma && is_capitals(region) && count_words(town.text) <= 2 &&
                                 (place_kinds_of(region) & place_kind::region_code) != 0;  // "Acme, Port Hollis, WA"
        if ((town.joint != Joint::bar && !before_code) || !town.href.empty() || count_words(town.text) > longest_town)
            return false;
        if ((place_kinds_of(region) & around_towns) == 0 || starts_lower(town.text)) return false;
        const bool names_employer = std::any_of(all.begin(), all.end() - 1, [&](const Segment& segment) {
            return segment.line == town.line &&
                   (lexicon_.title_head.count(segment.folded) == 0 || names_owner(segment.folded));
        });
        return names_employer && !lexicon_.is_field_of_work(town.folded);
    }

    /// "Acme, 2018 - 2019, Port Hollis, WA"
    static bool stands_behind_date(const Line& line, const Segment& before, const Segment& segment) {
        return before.line == segment.line && std::ranges::any_of(line.periods, [&](const FoundPeriod& period) {
                   return before.end <= period.begin && period.end <= segment.begin;
               });
    }

    /// The "GB" of "Quillmark Ltd, Leeds, GB".
    bool is_code_behind_place(std::string_view line, std::size_t begin, std::string_view text) const {
        if (header_.location.empty() || !is_country_code(text)) return false;
        const std::string_view before = trim(line.substr(0, begin));
        return before.ends_with(',') && before.substr(0, before.size() - 1).ends_with(header_.location);
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
        const std::uint32_t fields = lexicon_.label(fold(label));
        const auto is_label = [&](Field field) { return (fields & bit_of(field)) != 0; };
        if (is_label(Field::organization) || is_label(Field::institution)) return Given::organization;
        const bool terms = is_label(Field::employment);  // "Tipo di impiego" asks for either
        if (!terms && (is_label(Field::title) || is_label(Field::qualification))) return Given::title;
        if (is_label(Field::location)) return Given::location;
        if (is_label(Field::period)) return Given::period;
        if (is_label(Field::client)) return Given::client;
        if (terms) return Given::employment;
        return Given::nothing;
    }

    /// Adds bytes [begin, end) of the line as a segment. False if there is nothing in them, or prose.
    bool add(const Line& line, std::size_t index, std::size_t n, std::size_t begin, std::size_t end, Joint joint,
             Place place, Given given) {
        std::string_view text = trim(std::string_view(line.text).substr(begin, end - begin));
        const bool joins = joins_names(text);
        if (text.starts_with('@') && text.size() > 1) {  // "Engineer" over "@Fernwick"
            begin = static_cast<std::size_t>(text.data() - line.text.data()) + 1;
            if (!header_.segments.empty()) joint = Joint::at;
        }
        if (!joins) text = without_edges(text);
        if (text.empty()) return false;
        const std::string_view href = line.link_in(begin, end);
        const bool bare_url = text.starts_with("http") || text.starts_with("www.");
        if (bare_url) {
            if (header_.url.empty()) header_.url = href.empty() ? std::string(text) : std::string(href);
            return false;
        }
        if ((!has_words(text) && !joins) || given == Given::period) return false;
        if (given == Given::location || (given == Given::nothing && joint != Joint::at && !header_.segments.empty() &&
                                         (is_place(text, lexicon_) || is_code_behind_place(line.text, begin, text)))) {
            if (joint == Joint::comma) take_town(index, text);
            if (!header_.location.empty()) header_.location += ", ";
            header_.location += text;
            return false;
        }
        if (given == Given::employment)
            if (const auto terms = employment_of(text, lexicon_)) {
                header_.employment.add(*terms);
                return false;
            }
        const bool line_start = place.parts == 1 && place.commas == 0;
        if (!line_start && joint != Joint::at && given == Given::nothing && count_words(text) > longest_segment) {
            header_.rest = trim(std::string_view(line.text).substr(begin));
            header_.rest_line = index;
            return false;
        }
        Segment segment;
        segment.text = collapse_space(text);
        segment.folded = fold(without_terms(segment.text));
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
        segment.set_aside = begin > 0 && line.text[begin - 1] == '\t';
        segment.bold_like_line = line.all_bold && joint != Joint::start && joint != Joint::line;
        segment.field_of_title = joint == Joint::comma && given == Given::nothing && follows_title(index) &&
                                 (segment.style & style::bold) == (header_.segments.back().style & style::bold) &&
                                 lexicon_.is_field_of_work(segment.folded);
        segment.remark = says_state(segment.folded.view()) || is_remark(line, segment);
        segment.slot = is_soft(joint) ? soft_slot : slot_of(line, n, place);
        header_.segments.push_back(std::move(segment));
        return true;
    }

    /// "Fernwick" of "Fernwick (Freelancer)": how one worked there makes no title of the name.
    std::string_view without_terms(std::string_view text) const {
        const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
        if (open == std::string_view::npos || open == 0) return text;
        const std::string_view within = text.substr(open + 1, text.size() - open - 2);
        return lexicon_.freelance.has(fold(within)) ? trim(text.substr(0, open)) : text;
    }

    /// "**Fernwick** (a Quillmark company)": brackets with the style's change right before them.
    bool is_remark(const Line& line, const Segment& segment) const {
        const std::string_view text =
            trim(std::string_view(line.text).substr(segment.begin, segment.end - segment.begin));
        if (segment.joint != Joint::style || !text.starts_with('(') || !text.ends_with(')')) return false;
        const Segment& before = header_.segments.back();
        return before.line == segment.line && (!before.href.empty() || (before.style & style::bold) != 0) &&
               lexicon_.title_head.count(before.folded) == 0;
    }

    /// Whether the segment before is a title on this line, or the field of one.
    bool follows_title(std::size_t index) const {
        if (header_.segments.empty() || header_.segments.back().line != index) return false;
        const Segment& before = header_.segments.back();
        return before.field_of_title || (lexicon_.title_head.count(before.folded) > 0 && !names_owner(before.folded));
    }

    static std::uint32_t slot_of(const Line& line, std::size_t n, Place place) {
        const std::uint32_t kind = line.is_heading() ? 1 : line.is_item() ? 2 : line.starts_bold ? 3 : 0;
        return kind * 256 + static_cast<std::uint32_t>(std::min<std::size_t>(n, 7) * 32) +
               std::min(place.parts - 1, 7u) * 4 + std::min(place.commas, 3u);
    }

    /// "[A](..) / [B](..)" is one name.
    void join_slashes() {
        std::vector<Segment>& all = header_.segments;
        for (std::size_t i = 1; i + 1 < all.size();) {
            const bool touch =
                all[i].joint == Joint::style && all[i + 1].joint == Joint::style;  // nothing else between
            const bool joins = joins_names(all[i].text) && (touch || !is_joining_word(all[i].text));
            if (joins && all[i + 1].line == all[i - 1].line) {
                all[i - 1].text += " " + all[i].text + " " + all[i + 1].text;
                all[i - 1].folded = fold(all[i - 1].text);
                all[i - 1].end = all[i + 1].end;
                all.erase(all.begin() + static_cast<std::ptrdiff_t>(i),
                          all.begin() + static_cast<std::ptrdiff_t>(i + 2));
            } else {
                ++i;
            }
        }
        std::erase_if(all, [](const Segment& segment) { return joins_names(segment.text); });
    }

    /// "Acme | Full-time": terms that are needed neither as the title nor as the employer.
    void take_terms() {
        std::vector<Segment>& all = header_.segments;
        for (std::size_t i = 0; i < all.size() && all.size() > 1;) {
            const bool could_be_title = lexicon_.title_head.count(all[i].folded) > 0 || names_kind(all[i].folded);
            const bool opens_pair =
                i == 0 && all.size() == 2 && all[1].joint == Joint::bar;  // "Intern | Acme & Partners"
            const bool no_other = std::none_of(all.begin(), all.end(), [&](const Segment& other) {
                return &other != &all[i] && lexicon_.title_head.count(other.folded) > 0;
            });
            const bool needed = could_be_title && (opens_pair || no_other);
            const auto terms =
                needed || all[i].given == Given::title ? std::nullopt : employment_of(all[i].text, lexicon_);
            if (!terms) {
                ++i;
                continue;
            }
            header_.employment.add(*terms);
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    /// "Praktikum", "Freelance": what the position was, if nothing else says so.
    bool names_kind(const FoldedText& folded) const {
        return lexicon_.internship.count(folded) + lexicon_.freelance.count(folded) + lexicon_.volunteer.count(folded) >
               0;
    }

    /// Who gave the work employs, unless somebody else does.
    void take_client() {
        std::vector<Segment>& all = header_.segments;
        const auto client =
            std::find_if(all.begin(), all.end(), [](const Segment& segment) { return segment.given == Given::client; });
        if (client == all.end()) return;
        if (all.size() <= 2 && std::none_of(all.begin(), all.end(), [](const Segment& segment) {
                return segment.given == Given::organization;
            })) {
            client->given = Given::organization;
            return;
        }
        header_.client = client->text;
        all.erase(client);
    }

    const std::vector<Line>& lines_;
    const Lexicon& lexicon_;
    Header header_;
};

}  // namespace

Header read_header(const std::vector<Line>& lines, const std::vector<std::size_t>& header_lines,
                   const Lexicon& lexicon) {
    return HeaderReader(lines, lexicon).read(header_lines);
}

Header read_dates(const std::vector<Line>& lines, const std::vector<std::size_t>& header_lines,
                  const Lexicon& lexicon) {
    const bool may_hold_url = std::any_of(header_lines.begin(), header_lines.end(), [&](std::size_t i) {
        return lines[i].text.find("http") != std::string::npos || lines[i].text.find("www.") != std::string::npos;
    });
    if (may_hold_url) return read_header(lines, header_lines, lexicon);
    return HeaderReader(lines, lexicon).read_dates(header_lines);
}

}  // namespace vitae::recognize
