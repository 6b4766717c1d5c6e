// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/header_cuts.hpp"
#include "recognize/entries/comma_names.hpp"
#include "recognize/entries/hangul_gap.hpp"
#include "recognize/entries/joining_phrases.hpp"
#include "recognize/entries/joining_words.hpp"
#include "recognize/entries/name_gap.hpp"
#include "recognize/entries/place_text.hpp"
#include "recognize/entries/remarks.hpp"
#include "recognize/entries/segment_text.hpp"
#include "recognize/entries/sentence_openings.hpp"
#include "recognize/entries/sentence_rest.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

/// Separators of one line, in order, not overlapping.
class Cuts {
public:
    Cuts(const Line& line, std::string_view text, const Lexicon& lexicon)
        : line_(line), text_(text), lexicon_(lexicon) {}

    std::vector<Cut> find() {
        taken_.assign(text_.size(), '\0');
        for (const FoundPeriod& period : line_.periods)
            if (period.end <= text_.size() && !lies_in_remark(line_, period)) cut(period.begin, period.end, Joint::bar);
        if (repeats_four_times(text_)) leaders();
        parentheses();
        wide_brackets();
        square_brackets();
        signs();
        openings();
        style_changes();
        wide_gaps();
        at_signs();
        gaps_between_names();
        employed_by();
        std::sort(cuts_.begin(), cuts_.end(), [](const Cut& a, const Cut& b) { return a.begin < b.begin; });
        return std::move(cuts_);
    }

private:
    void cut(std::size_t begin, std::size_t end, Joint joint) {
        const std::span<char> bytes = std::span(taken_).subspan(begin, end - begin);
        if (std::ranges::find(bytes, '\1') != bytes.end()) return;
        std::ranges::fill(bytes, '\1');
        cuts_.push_back({begin, end, joint});
    }

    bool free(std::size_t at) const {
        return at < taken_.size() && taken_[at] == '\0' && !(at < inside_.size() && inside_[at]);
    }

    /// "Fernwick, Engineer ------- Leeds", "Fernwick ....... 2019": a row of signs that leads over to the right margin.
    void leaders() {
        constexpr std::size_t shortest = 4;
        for (std::size_t at = 0; at < text_.size();) {
            std::size_t end = at + 1;
            while (end < text_.size() && text_[end] == text_[at]) ++end;
            if (end - at >= shortest && std::string_view("-._=~*").find(text_[at]) != std::string_view::npos)
                cut(at, end, Joint::bar);
            at = end;
        }
    }

    /// A bracketed place stands for itself; any other bracket belongs to what it follows.
    void parentheses() {
        if (text_.find('(') == std::string_view::npos) return;
        inside_.assign(text_.size(), false);
        for (std::size_t open = text_.find('('); open != std::string_view::npos; open = text_.find('(', open + 1)) {
            const std::size_t close = text_.find(')', open);
            if (close == std::string_view::npos) break;
            if (labels_its_words(open + 1, close) || holds_position(open, close) || holds_title(open, close)) {
                cut(open, open + 1, Joint::bar);
                cut(close, close + 1, Joint::bar);
                continue;
            }
            for (std::size_t i = open; i <= close; ++i) inside_[i] = true;
            if (is_place(text_.substr(open + 1, close - open - 1), lexicon_) && open > 0) {
                cut(open, open + 1, Joint::bar);
                cut(close, close + 1, Joint::bar);
            }
        }
    }

    /// "[Fernwick] Port Hollis", "2019 - 2021 [Fernwick] Engineer": square brackets set a name off, where no word
    /// stands before them.
    void square_brackets() {
        constexpr int longest = 6;  // words
        const std::size_t open = text_.find('['), close = text_.find(']', std::min(open, text_.size()));
        if (close == std::string_view::npos || !free(open) || !free(close)) return;
        const std::size_t before = text_.find_last_not_of(' ', open == 0 ? 0 : open - 1);
        if (open > 0 && before != std::string_view::npos && !taken_[before] && text_[before] != ' ') return;
        const int words = count_words(text_.substr(open + 1, close - open - 1));
        if (words == 0 || words > longest || count_words(text_.substr(close)) == 0) return;
        cut(open, open + 1, Joint::bar);
        cut(close, close + 1, Joint::bar);
    }

    /// "Acme (position: engineer)", "Acme（职位-工程师）": the bracket says itself which part of the header it is. Cuts
    /// behind the label.
    bool labels_its_words(std::size_t begin, std::size_t end) {
        constexpr std::size_t longest_label = 30;  // bytes
        const std::string_view within = text_.substr(begin, end - begin);
        for (const std::string_view sign : {": ", "：", ":", " - ", "-"}) {
            const std::size_t at = within.find(sign);
            if (at == 0 || at == std::string_view::npos || at > longest_label || at + sign.size() >= within.size())
                continue;
            const std::uint32_t label = lexicon_.label(fold(within.substr(0, at)));
            const auto means = [&](Field field) { return (label >> static_cast<unsigned>(field) & 1u) != 0; };
            if (!means(Field::title) && !means(Field::organization) && !means(Field::location)) return false;
            const std::size_t before = cuts_.size();
            cut(begin + at, begin + at + sign.size(), Joint::bar);
            if (cuts_.size() > before) cuts_.back().behind_label = true;
            return cuts_.size() > before;
        }
        return false;
    }

    /// "Acme（职位：工程师）": the same in wide brackets, which else part nothing.
    void wide_brackets() {
        static constexpr std::string_view opening = "（", closing = "）";
        for (std::size_t open = text_.find(opening); open != std::string_view::npos;
             open = text_.find(opening, open + 1)) {
            const std::size_t close = text_.find(closing, open);
            if (close == std::string_view::npos) break;
            if (!labels_its_words(open + opening.size(), close)) continue;
            cut(open, open + opening.size(), Joint::bar);
            cut(close, close + closing.size(), Joint::bar);
        }
    }

    /// "Acme (Engineer, 2019 - 2021)": title and dates in one bracket.
    bool holds_position(std::size_t open, std::size_t close) const {
        return open > 0 && lexicon_.title_head.count(fold(text_.substr(open + 1, close - open - 1))) > 0 &&
               std::any_of(line_.periods.begin(), line_.periods.end(),
                           [&](const FoundPeriod& period) { return period.begin > open + 1 && period.begin < close; });
    }

    /// "Acme (Engineer)", "Oakhaven University (Master of Arts)": nothing else on the line is a title or a degree, and
    /// behind the bracket stand dates at most.
    bool holds_title(std::size_t open, std::size_t close) const {
        constexpr int longest_title = 8;  // words
        const std::string_view within = text_.substr(open + 1, close - open - 1);
        if (open < 2 || text_[open - 1] != ' ' || count_words(within) > longest_title) return false;
        const auto is_dated = [&](std::size_t at) {
            return std::ranges::any_of(
                line_.periods, [&](const FoundPeriod& period) { return period.begin <= at && at < period.end; });
        };
        for (std::size_t at = close + 1; at < text_.size(); ++at)
            if (is_ascii_letter_or_digit(text_[at]) && !is_dated(at)) return false;
        const FoldedText title(fold(within)), before(fold(text_.substr(0, open)));
        if (lexicon_.freelance.has(title.view()) && words_up_to_dash(text_, 0).size() < open) return false;
        const auto names_owner = [&](const FoldedText& words) {
            return lexicon_.legal_form.count(words) + lexicon_.organization_kind.count(words) > 0;
        };
        if (is_small_letter(code_point_at(within, 0).value) || lexicon_.degree.count(before) > 0) return false;
        const bool counts = within.find_first_of("0123456789") != std::string_view::npos;  // "GPA 3.7"
        if (lexicon_.degree.count(title) > 0 && lexicon_.institution.count(before) > 0)
            return opens_with_degree(within) ? lexicon_.title_head.count(before) == 0
                                             : !counts && count_words(within) > 1;
        return lexicon_.title_head.count(title) > 0 && !names_owner(title) &&
               lexicon_.title_head.count(before) + lexicon_.internship.count(before) == 0;
    }

    /// "(Abitur 2,4)", but not "(GPA 3.7)".
    bool opens_with_degree(std::string_view within) const {
        const std::string word = fold(within.substr(0, within.find_first_of(" ,")));
        return word != "gpa" && lexicon_.degree.has(word);
    }

    void signs() {
        static constexpr std::array<std::pair<std::string_view, Joint>, 26> table = {{
            {"、", Joint::comma}, {"。", Joint::bar},   {" -- ", Joint::dash}, {" --- ", Joint::dash},
            {" | ", Joint::bar},  {"|", Joint::bar},    {" · ", Joint::bar},   {"·", Joint::bar},
            {" • ", Joint::bar},  {"•", Joint::bar},    {" — ", Joint::dash},  {" – ", Joint::dash},
            {" - ", Joint::dash}, {"—", Joint::dash},   {"\t", Joint::bar},    {"; ", Joint::bar},
            {"，", Joint::comma}, {", ", Joint::comma}, {"；", Joint::bar},    {" :: ", Joint::bar},
            {" // ", Joint::bar}, {" → ", Joint::bar},  {"｜", Joint::bar},    {" / ", Joint::slash},
            {"／", Joint::slash}, {"：", Joint::bar},
        }};
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const char c = text_[at];
            if (c != ' ' && c != ',' && c != '|' && c != '\t' && c != ';' && static_cast<unsigned char>(c) < 0x80)
                continue;
            const bool before_word = c == ' ' && at + 1 < text_.size() && is_ascii_letter_or_digit(text_[at + 1]);
            if (before_word || !free(at)) continue;
            for (const auto& [sign, joint] : table) {
                if (!text_.substr(at).starts_with(sign)) continue;
                if (joint == Joint::comma && (goes_on_in_link(at) || is_comma_of_name(text_, at, lexicon_))) break;
                const bool styled = joint == Joint::slash && changes_style(at, at + sign.size());
                cut(at, at + sign.size(), styled ? Joint::dash : joint);
                break;
            }
        }
        for (std::size_t at = text_.find(": "); at != std::string_view::npos; at = text_.find(": ", at + 1))
            if (free(at)) cut(at, at + 2, Joint::bar);
        for (std::size_t at = text_.find(". "); at != std::string_view::npos; at = text_.find(". ", at + 1))
            if (free(at) && ends_sentence(text_, at, lexicon_)) cut(at, at + 2, Joint::bar);
    }

    /// "[Institute of Tides, of winds and waves](...)": a link is one name where it goes on in small letters.
    bool goes_on_in_link(std::size_t comma) const {
        const std::size_t next = comma + 2;
        return next < text_.size() && !line_.link_in(comma, comma + 1).empty() &&
               line_.link_in(comma, comma + 1) == line_.link_in(next, next + 1) &&
               is_small_letter(code_point_at(text_, next).value);
    }

    /// "**Engineer** / Fernwick": bold on one side of [begin, end), plain on the other.
    bool changes_style(std::size_t begin, std::size_t end) const {
        return begin > 0 && end < text_.size() && line_.is_bold(begin - 1) != line_.is_bold(end);
    }

    void style_changes() {
        for (std::size_t i = 1; i < line_.runs.size(); ++i) {
            const Run& a = line_.runs[i - 1];
            const Run& b = line_.runs[i];
            const bool differ = (a.style & (style::bold | style::italic | style::code)) !=
                                    (b.style & (style::bold | style::italic | style::code)) ||
                                a.href.empty() != b.href.empty();
            if (b.begin >= text_.size()) break;
            if (differ && free(b.begin) && free(b.begin - 1) && !opens_field(b.begin))
                cuts_.push_back({b.begin, b.begin, Joint::style});
        }
    }

    /// "MSc in **Physics**", "**MSc** in Physics": the style sets the field off, it is still part of the degree.
    bool opens_field(std::size_t at) const {
        const std::string_view before = trim(text_.substr(0, at));
        if (lexicon_.degree.count(fold(before)) > 0 && opens_field_of_study(trim(text_.substr(at)), lexicon_))
            return true;
        const std::size_t space = before.rfind(' ');
        if (space == std::string_view::npos || lexicon_.degree.count(fold(before.substr(0, space))) == 0) return false;
        const std::string joint = fold(before.substr(space + 1));
        return lexicon_.employed_in.has(joint) || lexicon_.employed_in_name.has(joint);
    }

    /// "I worked as", "war ich": where a sentence comes to the title.
    void openings() {
        const std::size_t parts = 1 + cuts_.size();                 // there may be more in the end
        const std::size_t first = line_.label_fields != 0 ? 1 : 0;  // behind "在职时间:", where 在 opens nothing
        for (std::size_t part = first; part < parts; ++part) {
            std::size_t at = part == 0 ? 0 : cuts_[part - 1].end;
            while (at < text_.size() && (text_[at] == ' ' || text_[at] == ',' || text_[at] == ':')) ++at;
            const std::size_t end = end_of_opening(text_, at, lexicon_);
            if (end > at) cut(at, end, Joint::bar), states_ = true;
        }
        if (line_.periods.empty()) return;
        for (const std::string& joint : lexicon_.statement_joints) {
            const bool lone_sign = joint.size() == code_point_at(joint, 0).size;  // "任" alone is in "主任" too
            if (lone_sign && !states_) continue;
            if (const std::size_t at = text_.find(joint); at != std::string_view::npos && at > 0 && free(at))
                cut(at, at + joint.size(), Joint::bar), states_ = true;
        }
    }

    /// Between ideographs a space is a separator; one as wide as a letter always is, but for "株式会社　青葉".
    void wide_gaps() {
        static constexpr std::string_view wide = "\u3000";
        static constexpr std::array<std::string_view, 5> forms = {"株式会社", "有限会社", "合同会社", "学校法人",
                                                                  "医療法人"};
        if (ascii_size(text_) == text_.size()) return;
        for (std::size_t at = text_.find(wide); at != std::string_view::npos; at = text_.find(wide, at + wide.size())) {
            const std::string_view before = text_.substr(0, at), behind = trim(text_.substr(at));
            const bool form = std::ranges::any_of(forms, [&](std::string_view form_word) {
                return before.ends_with(form_word) || behind == form_word ||
                       behind.starts_with(std::string(form_word) + " ");
            });
            if (free(at) && !form) cut(at, at + wide.size(), Joint::bar);
        }
        for (std::size_t at = text_.find(' '); at != std::string_view::npos; at = text_.find(' ', at + 1)) {
            if (at == 0 || at + 1 >= text_.size() || !free(at)) continue;
            if (is_ideograph(code_point_before(text_, at).value) && is_ideograph(code_point_at(text_, at + 1).value))
                cut(at, at + 1, Joint::bar);
        }
    }

    /// Between Korean words a space may be one, and between a title in small letters and a name.
    void gaps_between_names() {
        const bool hangul = may_hold_hangul(text_);
        const bool names = may_hold_name_gap(line_.folded, lexicon_);
        if (!hangul && !names) return;
        std::vector<std::size_t> edges = {0, text_.size()};
        for (const Cut& cut : cuts_) edges.insert(edges.end(), {cut.begin, cut.end});
        std::ranges::sort(edges);
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            const std::string_view part = text_.substr(edges[i], edges[i + 1] - edges[i]);
            auto gap = hangul ? hangul_gap(part, lexicon_) : std::nullopt;
            if (!gap && names) gap = name_gap(part, lexicon_);
            if (gap) cut(edges[i] + *gap, edges[i] + *gap + 1, Joint::bar);
        }
    }

    /// "Engineer@Fernwick", "Engineer @Fernwick": the sign touches a name that no small letter opens, as those of
    /// accounts and of hosts do.
    void at_signs() {
        for (std::size_t at = text_.find('@'); at != std::string_view::npos; at = text_.find('@', at + 1)) {
            if (at == 0 || !free(at)) continue;
            const char32_t next = code_point_at(text_, at + 1).value;
            if (!is_letter(next) || is_small_letter(next)) continue;
            const std::size_t begin = text_.find_last_not_of(' ', at - 1) + 1;
            const std::string_view word = words_up_to_sign(text_, at + 1);
            const bool host = begin == at && word.substr(0, word.find(' ')).find('.') != std::string_view::npos;
            if (begin > 0 && !host) cut(begin, at + 1, Joint::at);
        }
    }

    /// A word that may join a title and its employer: bytes [begin, end), the spaces around it included.
    struct Joining {
        std::size_t begin = 0, end = 0;
        Joint joint = Joint::in;
        bool sure = false;   ///< "at" rather than "in"
        bool place = false;  ///< what follows is a place
    };

    /// " at ", " bei ", " chez ": what follows employs whom the words before describe. Only one of several words in
    /// a row does: "Consultant en Services Web chez Fernwick", "PhD in Physics from Oakhaven University".
    void employed_by() {
        std::vector<Joining> found;
        const JoiningWords words(line_, text_, lexicon_, cuts_, states_);
        for (std::size_t at = text_.find(' '); at != std::string_view::npos; at = text_.find(' ', at + 1)) {
            if (at + 1 >= text_.size() || !free(at) || !free(at + 1)) continue;
            if (const auto phrase = joining_phrase_at(text_, at, words, lexicon_)) {
                if (phrase->part_of && !found.empty() && found.back().sure && !is_parted(found.back().end, at))
                    continue;
                const Joint joint = phrase->place ? Joint::comma : Joint::at;
                found.push_back({at, phrase->end, joint, phrase->sure, phrase->place});
                at = phrase->end - 1;
                continue;
            }
            const std::size_t end = text_.find(' ', at + 1);
            if (end == std::string_view::npos || end - at > 9 || !words.may_join(at, end)) continue;
            if (words.names_employer(at, end)) {
                const bool sure = lexicon_.employed_by.has(fold(text_.substr(at + 1, end - at - 1)));
                found.push_back({at, sure ? words.begin_of_name(end) : end + 1, Joint::at, sure});
            } else if (words.could_name_employer(at, end)) {
                found.push_back({at, end + 1, Joint::in, false});
            }
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            const bool comes_to_another = !found[i].sure && i + 1 < found.size() && found[i + 1].joint == Joint::at &&
                                          !is_parted(found[i].end, found[i + 1].begin);
            if (comes_to_another) continue;
            const std::size_t before = cuts_.size();
            cut(found[i].begin, after_article(found[i].end), found[i].joint);
            if (cuts_.size() > before) cuts_.back().before_place = found[i].place;
        }
    }

    /// "an der Universität", "at the Institute": where the name itself begins.
    std::size_t after_article(std::size_t at) const {
        static constexpr std::array<std::string_view, 11> articles = {"der ", "dem ", "den ", "the ", "la ", "les ",
                                                                      "el ",  "los ", "las ", "il ",  "het "};
        for (const std::string_view article : articles)
            if (text_.substr(at).starts_with(article) && free(at)) return at + article.size();
        return at;
    }

    /// Whether a sign stands between two places of the line.
    bool is_parted(std::size_t from, std::size_t to) const {
        return std::any_of(cuts_.begin(), cuts_.end(), [&](const Cut& cut) {
            return cut.begin >= from && cut.end <= to && cut.joint != Joint::style;
        });
    }

    const Line& line_;
    std::string_view text_;
    const Lexicon& lexicon_;
    std::vector<char> taken_;  ///< by byte: 1 where something is cut
    std::vector<bool> inside_;
    std::vector<Cut> cuts_;
    bool states_ = false;  ///< the line is a sentence about a position
};

}  // namespace

std::vector<Cut> find_cuts(const Line& line, std::string_view text, const Lexicon& lexicon) {
    return Cuts(line, text, lexicon).find();
}

}  // namespace vitae::recognize
