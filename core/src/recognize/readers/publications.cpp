// SPDX-License-Identifier: Apache-2.0
//
// Publications: "Lindqvist, M. & Berg, A. (2020). Title. Journal of Tides, 12(3)." and shorter forms.
#include <algorithm>
#include <array>
#include <utility>

#include "model/text.hpp"
#include "recognize/readers/listed_facts.hpp"
#include "recognize/readers/publication_words.hpp"

namespace vitae::recognize {
namespace {

constexpr int fewest_title_words = 2;
constexpr int longest_author = 4;  // words of one name
constexpr int longest_venue = 25;  // words of a line below that says where it was published

/// A part of the text by its place in it.
struct Cut {
    std::string_view before, title, after;
};

struct Quotes {
    std::string_view open, close;
};
constexpr std::array<Quotes, 7> quotes = {
    {{"\"", "\""}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"「", "」"}, {"《", "》"}, {"『", "』"}}};

/// The first quoted part of two or more words.
bool cut_at_quotes(std::string_view text, Cut& cut) {
    for (const auto& [open, close] : quotes) {
        const std::size_t at = text.find(open);
        if (at == std::string_view::npos) continue;
        const std::size_t from = at + open.size(), end = text.find(close, from);
        if (end == std::string_view::npos || count_words(text.substr(from, end - from)) < fewest_title_words) continue;
        cut = {text.substr(0, at), trim_separators(text.substr(from, end - from)), text.substr(end + close.size())};
        while (cut.title.ends_with('.')) cut.title.remove_suffix(1);
        return true;
    }
    return false;
}

/// A linked, bold or italic run of several words that is not the whole text.
bool cut_at_style(const Line& line, std::string_view text, Cut& cut) {
    for (const Run& run : line.runs) {
        const std::string_view words =
            trim_separators(std::string_view(line.text).substr(run.begin, run.end - run.begin));
        const bool marked = !run.href.empty() || (run.style & style::bold) != 0;
        const std::size_t at =
            marked && count_words(words) > fewest_title_words ? text.find(words) : std::string_view::npos;
        if (at == std::string_view::npos || words.size() + 3 >= text.size()) continue;
        cut = {text.substr(0, at), words, text.substr(at + words.size())};
        return true;
    }
    return false;
}

/// Ends of sentences: no initials, no "al.", no abbreviation of one or two letters.
std::size_t sentence_end(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find(". ", from); at != std::string_view::npos; at = text.find(". ", at + 1)) {
        std::size_t word = at;
        while (word > 0 && is_letter_or_digit(code_point_before(text, word).value))
            word -= code_point_before(text, word).size;
        const std::string_view last = text.substr(word, at - word);
        const bool short_word = count_words(last) == 1 && last.size() <= 2 && !is_digit(code_point_at(last, 0).value);
        if (!short_word && fold(last) != "vol" && fold(last) != "proc" && fold(last) != "eds") return at;
    }
    return std::string_view::npos;
}

bool is_initial(std::string_view word) {
    while (word.ends_with('.')) word.remove_suffix(1);
    return !word.empty() && word.size() <= 2 && !is_small_letter(code_point_at(word, 0).value) &&
           !is_digit(code_point_at(word, 0).value);
}

/// "Lindqvist, M., Berg A. & T. Wrona": names, some of them with initials, or with the person's own name.
bool are_authors(std::string_view text, const std::string& own_surname) {
    if (text.size() > 400 || !has_words(text)) return false;
    int names = 0, initials = 0;
    bool own = false;
    for (std::size_t from = 0; from <= text.size();) {
        std::size_t end = text.size(), next = text.size() + 1;
        for (const std::string_view joint :
             {", ", "; ", " & ", " and ", " und ", " et ", " y ", " e ", " и ", " i ", " та ", "、", "，"})
            if (const std::size_t at = text.find(joint, from); at < end) end = at, next = at + joint.size();
        const std::string_view name = without_more_authors(trim_separators(text.substr(from, end - from)));
        from = next;
        if (name.empty() || name == "al") continue;
        int words = 0;
        bool good = true;
        const std::string folded = fold(name);
        own = own || (!own_surname.empty() && folded.find(own_surname) != std::string::npos);
        for_each_word(name, [&](std::string_view word) {
            ++words;
            initials += is_initial(word) ? 1 : 0;
            const char32_t first = code_point_at(word, 0).value;
            good = good && !is_small_letter(first) && !is_digit(first);
        });
        if (!good || words > longest_author) return false;
        ++names;
    }
    return names > 0 && (own || initials > 0);
}

/// Where the authors end in "Lindqvist, M., & Berg, A. Title. Journal" and "M. Lindqvist et al. Title"; npos if the
/// text opens with none.
std::size_t end_of_authors(std::string_view text, const std::string& own_surname) {
    const bool initials_first = is_initial(text.substr(0, text.find(' ')));
    if (!initials_first) {
        std::size_t found = std::string_view::npos;
        for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1)) {
            const std::size_t space = text.rfind(' ', at);
            const bool closes = space != std::string_view::npos && is_initial(text.substr(space + 1, at - space - 1));
            if (closes && are_authors(text.substr(0, at), own_surname)) found = at;
        }
        if (found != std::string_view::npos) return found;
    }
    for (std::size_t at = text.find("al. "); at != std::string_view::npos; at = text.find("al. ", at + 1))
        if (are_authors(text.substr(0, at + 2), own_surname)) return at + 2;
    const std::size_t end = sentence_end(text, 0);
    return end != std::string_view::npos && are_authors(text.substr(0, end), own_surname) ? end
                                                                                          : std::string_view::npos;
}

class PublicationReader {
public:
    explicit PublicationReader(Draft& draft) : draft_(draft) {
        const std::string name = fold(draft.cv.name.text);
        const std::vector<std::string_view> words = words_of(name);
        if (words.size() >= 2) surname_ = words.back();
    }

    Publication read(const Listed& fact) {
        const Line& line = draft_.lines[fact.first];
        Publication publication;
        LineParts parts = parts_of(line, line.periods.size() == 1 ? Dates::closing_years : Dates::apart);
        publication.url = std::move(parts.url);
        publication.published = parts.range && parts.until ? parts.until : parts.date;
        if (!publication.published) publication.published = date_above(draft_, fact);
        if (fact.below) draft_.fact(*fact.below);
        read_text(line, parts.text, publication);
        if (publication.title.empty()) publication.title = line.text;
        draft_.fact(fact.first);
        std::size_t last = fact.first;
        for (const std::size_t i : fact.more) {
            read_detail(draft_.lines[i], publication);
            draft_.fact(i);
            last = i;
        }
        publication.lines = draft_.span(fact.first, last);
        return publication;
    }

private:
    void read_text(const Line& line, std::string_view text, Publication& publication) const {
        Cut cut;
        if (cut_at_quotes(text, cut) || cut_at_style(line, text, cut)) return place(cut, publication);
        const std::size_t bar = text.find(" | ");
        const std::string_view head = trim_separators(text.substr(0, bar));
        if (bar != std::string_view::npos && are_authors(head, surname_))  // "Lindqvist, M. (2020). Title. Journal"
            return read_behind_authors(head, trim_separators(text.substr(bar + 3)), publication);
        if (const std::size_t end = end_of_authors(text, surname_); end != std::string_view::npos)
            return read_behind_authors(text.substr(0, end + 1), text.substr(end + 2), publication);
        if (const std::size_t end = sentence_end(text, 0); end != std::string_view::npos)
            return place({{}, trim_separators(text.substr(0, end)), text.substr(end + 2)}, publication);
        for (std::size_t at = 0; at < text.size(); ++at)
            for (const std::string_view sign : {" | ", " — ", " – ", " - ", ", "}) {
                if (!text.substr(at).starts_with(sign)) continue;
                const std::string_view after = trim_separators(text.substr(at + sign.size()));
                const bool venue = names_venue(after) || (sign == " | " && count_words(after) <= longest_venue);
                if (venue && count_words(text.substr(0, at)) >= fewest_title_words)
                    return place({{}, text.substr(0, at), after}, publication);
            }
        publication.title = trim_separators(text);
    }

    void read_behind_authors(std::string_view authors, std::string_view text, Publication& publication) const {
        publication.authors = trim_separators(authors);
        while (text.starts_with('.') || text.starts_with(' ') || text.starts_with(',')) text.remove_prefix(1);
        Cut cut;
        if (cut_at_quotes(text, cut)) return place({{}, cut.title, cut.after}, publication);
        const std::size_t end = std::min(sentence_end(text, 0), text.find(" | "));
        if (end == std::string_view::npos) {
            publication.title = trim_separators(text);
            while (publication.title.ends_with('.')) publication.title.pop_back();
            return;
        }
        place({{}, trim_separators(text.substr(0, end)), text.substr(end + 1)}, publication);
    }

    void place(const Cut& cut, Publication& publication) const {
        publication.title = trim_separators(cut.title);
        const std::string_view before = trim_separators(cut.before);
        std::string_view after = trim_separators(cut.after);
        while (after.starts_with('.') || after.starts_with(',')) after = trim_separators(after.substr(1));
        if (has_words(before)) {
            const bool authors = are_authors(before, surname_);
            (authors ? publication.authors : publication.text) = before;
        }
        if (!has_words(after)) return;
        if (publication.authors.empty() && are_authors(after, surname_) && !names_venue(after))
            publication.authors = after;
        else
            publication.publisher = without_bars(after);
    }

    /// Where a date was taken out between two parts of the place of publication.
    static std::string without_bars(std::string_view text) {
        std::string plain(text);
        for (std::size_t at = 0; (at = plain.find(" | ", at)) != std::string::npos;) plain.replace(at, 3, ", ");
        while (plain.ends_with('.')) plain.pop_back();
        return plain;
    }

    /// A line below: authors, where it was published, or something else about it.
    void read_detail(const Line& line, Publication& publication) const {
        LineParts parts = parts_of(line, line.words <= longest_venue ? Dates::closing_years : Dates::apart);
        if (publication.url.empty()) publication.url = parts.url;
        if (!publication.published) publication.published = parts.date;
        const std::string text = without_bars(trim_separators(parts.text));
        const bool link_text = !parts.url.empty() && line.link_in(0, line.text.size()) == parts.url && line.words <= 3;
        if (!has_words(text) || link_text) return;
        if (publication.authors.empty() && are_authors(text, surname_))
            publication.authors = text;
        else if (publication.publisher.empty() && line.words <= longest_venue &&
                 (names_venue(text) || (line.continues() && line.words <= longest_author)))
            publication.publisher = text;
        else
            append_line(publication.text, line.text);
    }

    Draft& draft_;
    std::string surname_;
};

}  // namespace

void add_publications(Draft& draft, const LineList& lines) {
    PublicationReader reader(draft);
    for (const Listed& fact : listed(draft, lines)) draft.cv.publications.push_back(reader.read(fact));
}

}  // namespace vitae::recognize
