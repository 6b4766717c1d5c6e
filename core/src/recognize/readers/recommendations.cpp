// SPDX-License-Identifier: Apache-2.0
//
// Recommendations and references: who speaks for the person, in what position, and what they say.
#include <algorithm>
#include <array>
#include <utility>

#include "model/text.hpp"
#include "recognize/readers/listed_facts.hpp"
#include "recognize/readers/publication_words.hpp"
#include "recognize/words/person_name.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_head = 18;      // words of a line that names an author
constexpr int longest_relation = 14;  // words

/// "Dr. Ada Berg" without what stands in front of names.
std::string_view without_honorific(std::string_view text) {
    static constexpr std::array<std::string_view, 20> honorifics = {
        "Dr. ",  "Prof. ", "Professor ", "Mr. ", "Mrs. ", "Ms. ",   "Mr ",   "Mrs ",        "Ms ",  "Herr ",
        "Frau ", "M. ",    "Mme ",       "Sr. ", "Sra. ", "Dott. ", "Dra. ", "Dipl.-Ing. ", "mgr ", "dr "};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view honorific : honorifics)
            if (text.starts_with(honorific)) text.remove_prefix(honorific.size()), again = true;
    }
    return text;
}

/// Who is named at the start of a text, up to the first separator, and what follows.
struct Head {
    std::string_view author, rest;
};

class RecommendationReader {
public:
    explicit RecommendationReader(Draft& draft) : draft_(draft) {}

    void read(const LineList& lines) {
        LineList named;
        for (const std::size_t i : lines)
            if (!draft_.lines[i].block->has(block_flag::table_header) && !is_on_request(draft_.lines[i].text))
                named.push_back(i);
        for (const Listed& fact : joined(listed(draft_, named))) read_fact(fact);
    }

private:
    [[nodiscard]] Head head_of(std::string_view text) const {
        std::string_view rest = text;
        for (const std::string_view sign : {"— ", "– ", "-- ", "- ", "~ ", "—", "–"})
            if (rest.starts_with(sign)) rest = trim(rest.substr(sign.size()));
        std::size_t end = rest.size(), next = end;
        for (const std::string_view sign :
             {", ", " - ", " – ", " — ", " | ", " (", ": ", " · ", "：", "，", "、", " at ", " @ ", "（"})
            if (const std::size_t at = rest.find(sign); at < end) end = at, next = at + sign.size();
        const std::string_view author = trim_separators(rest.substr(0, end));
        if (count_words(text) > longest_head || !is_author(author)) return {};
        return {author, trim_separators(rest.substr(std::min(next, rest.size())))};
    }

    [[nodiscard]] bool is_author(std::string_view text) const {
        const std::string_view bare = without_honorific(text);
        return count_words(bare) >= 2 && looks_like_name(bare, draft_.lexicon);
    }

    /// A text without an author and the attribution below it are one: "> She did well." / "— Ada Berg, CTO".
    [[nodiscard]] std::vector<Listed> joined(std::vector<Listed> facts) const {
        std::vector<Listed> all;
        for (Listed& fact : facts) {
            const std::string_view text = draft_.lines[fact.first].text;
            const bool dash =
                text.starts_with("—") || text.starts_with("–") || text.starts_with("- ") || text.starts_with("--");
            if (!all.empty() && dash && !head_of(text).author.empty()) {
                all.back().more.push_back(fact.first);
                all.back().more.insert(all.back().more.end(), fact.more.begin(), fact.more.end());
            } else {
                all.push_back(std::move(fact));
            }
        }
        return all;
    }

    void read_fact(const Listed& fact) {
        LineList lines = {fact.first};
        lines.insert(lines.end(), fact.more.begin(), fact.more.end());
        std::size_t named = lines.size();
        Head head;
        for (std::size_t n = 0; n < lines.size() && named == lines.size(); ++n) {
            if (n > 0 && n + 1 < lines.size() && draft_.lines[lines[n]].words > 4)
                continue;  // first, last or the name alone
            head = head_of(draft_.lines[lines[n]].text);
            if (!head.author.empty()) named = n;
        }
        if (named == lines.size() && draft_.lines[fact.first].words <= longest_relation) return;  // names nobody: stays
        Recommendation recommendation;
        for (std::size_t n = 0; n < lines.size(); ++n) {
            const Line& line = draft_.lines[lines[n]];
            LineParts parts = parts_of(line, Dates::apart);
            if (parts.date && !recommendation.written && line.words <= longest_relation)
                recommendation.written = parts.date;
            draft_.fact(lines[n]);
            if (n == named) {
                recommendation.author = head.author;
                place_rest(head.rest, recommendation);
            } else if (n == named + 1 && n != lines.size() && line.words <= longest_relation && !ends_sentence(line) &&
                       recommendation.relation.empty()) {
                recommendation.relation = line.text;
            } else {
                append_line(recommendation.text, line.text);
            }
        }
        recommendation.lines = draft_.span(lines.front(), lines.back());
        draft_.cv.recommendations.push_back(std::move(recommendation));
    }

    /// Behind the name: a position, and what is said in quotes.
    static void place_rest(std::string_view rest, Recommendation& recommendation) {
        std::size_t quote = rest.size();
        for (const std::string_view open : {"\"", "“", "„", "«", "「"}) quote = std::min(quote, rest.find(open));
        std::string relation(trim_separators(rest.substr(0, quote)));
        for (std::size_t at = 0; (at = relation.find(" | ", at)) != std::string::npos;) relation.replace(at, 3, ", ");
        if (count_words(relation) > longest_relation) return append_line(recommendation.text, rest);
        recommendation.relation = std::move(relation);
        if (quote < rest.size()) append_line(recommendation.text, rest.substr(quote));
    }

    static bool ends_sentence(const Line& line) {
        return line.text.ends_with('.') || line.text.ends_with('!') || line.text.ends_with('"') ||
               line.text.ends_with("”");
    }

    Draft& draft_;
};

}  // namespace

void add_recommendations(Draft& draft, const LineList& lines) { RecommendationReader(draft).read(lines); }

}  // namespace vitae::recognize
