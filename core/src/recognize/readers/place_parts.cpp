// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/place_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "model/text.hpp"
#include "recognize/readers/listed_facts.hpp"
#include "recognize/words/place_kinds.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_city = 3;            // words
constexpr std::size_t longest_text = 200;  // bytes

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool has_figure(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// "24103 Kiel" -> "Kiel", "1012 AB Amsterdam" -> "Amsterdam", "г. Казань" -> "Казань"; else the text.
std::string_view without_code(std::string_view text, bool& had_code) {
    for (const std::string_view prefix : {"г. ", "г.", "м. ", "город ", "місто ", "D-", "A-", "CH-", "F-"})
        if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
    std::size_t end = 0;
    int figures = 0;
    while (end < text.size() && (is_figure(text[end]) || (text[end] == '-' && figures > 0)))
        figures += is_figure(text[end++]) ? 1 : 0;
    if (figures < 4 || figures > 6 || end >= text.size() || text[end] != ' ') return text;
    std::string_view rest = trim(text.substr(end));
    const std::size_t space = rest.find(' ');
    if (figures == 4 && space == 2 && is_capitals(rest.substr(0, 2))) rest = trim(rest.substr(space));
    had_code = true;
    return rest;
}

/// "Leeds M1 2AB" -> "Leeds": without the words with figures at its end.
std::string_view without_figures_behind(std::string_view text) {
    for (std::size_t space = text.rfind(' '); space != std::string_view::npos; space = text.rfind(' ')) {
        if (!has_figure(text.substr(space))) break;
        text = trim(text.substr(0, space));
    }
    return text;
}

/// Where the code at the end of "Leeds GB" or "Boston MA" begins, and not that of a Dutch post code ("1012 AB"); the
/// size of the text if there is none.
std::size_t code_at_end(std::string_view text) {
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos || !is_capitals(text.substr(space + 1))) return text.size();
    constexpr std::size_t figures = 4;
    const std::string_view before = text.substr(0, space);
    const std::string_view word = before.substr(before.rfind(' ') + 1);
    if (word.size() == figures && std::all_of(word.begin(), word.end(), is_figure)) return text.size();
    const unsigned codes = place_kind::region_code | place_kind::country_code;
    return (place_kinds_of(text.substr(space + 1)) & codes) != 0 ? space : text.size();
}

std::vector<std::string_view> pieces_of(std::string_view text) {
    static constexpr std::array<std::string_view, 16> separators = {
        ", ", ",", "，", "、", " | ", " · ", " - ", " – ", " — ", " / ", "(", ")", "[", "]", "（", "）"};
    std::vector<std::string_view> pieces;
    const auto add = [&](std::string_view piece) {
        if (piece = trim_separators(piece); !piece.empty()) pieces.push_back(piece);
    };
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        std::size_t size = at == text.size() ? 1 : 0;
        for (const std::string_view separator : separators)
            if (size == 0 && text.substr(at).starts_with(separator)) size = separator.size();
        if (size == 0) continue;
        const std::string_view piece = trim(text.substr(from, at - from));
        const std::string_view bare = without_figures_behind(piece);
        const std::size_t code = code_at_end(bare);
        add(code < bare.size() ? bare.substr(0, code) : piece);
        add(bare.substr(code));
        from = at + size;
        at = from - 1;
    }
    return pieces;
}

/// Has a word of titles or organizations.
bool names_work(std::string_view text, const Lexicon& lexicon) {
    const FoldedText folded(fold(text));
    return lexicon.title_head.count(folded) + lexicon.legal_form.count(folded) +
               lexicon.organization_kind.count(folded) >
           0;
}

/// Could be the name of a town nobody has on a list.
bool could_be_city(std::string_view text, const Lexicon& lexicon) {
    return !has_figure(text) && count_words(text) <= longest_city && !is_small_letter(code_point_at(text, 0).value) &&
           !names_work(text, lexicon);
}

class PartsReader {
public:
    PartsReader(std::vector<std::string_view> pieces, const Lexicon& lexicon)
        : pieces_(std::move(pieces)), lexicon_(lexicon) {}

    PlaceParts read() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) read_piece(i);
        if (cities_ > 1) parts_.unclear = std::exchange(parts_.city, {});
        take_unlisted_city();
        return std::move(parts_);
    }

private:
    void read_piece(std::size_t i) {
        bool had_code = false;
        const std::string_view piece = known_part(without_code(pieces_[i], had_code));
        const unsigned kinds = place_kinds_of(piece);
        if ((kinds & place_kind::mode) != 0) return;
        const unsigned area = kinds & (place_kind::country | place_kind::region);
        const bool region_code = (kinds & place_kind::region_code) != 0 && is_capitals(piece);
        if (area == place_kind::country && parts_.country.empty()) {
            parts_.country = piece;
        } else if (area == place_kind::region && parts_.region.empty()) {
            parts_.region = piece;
        } else if (area != 0) {
            parts_.unclear = piece;  // "Georgia", or two countries
        } else if (i > 0 && region_code && parts_.region.empty() && is_region(i, kinds)) {
            parts_.region = piece;
        } else if (region_code) {
            parts_.unclear = piece;  // "Kiel, DE"
        } else if (i > 0 && is_country_code(piece) && parts_.country.empty()) {
            parts_.country = piece;
        } else if ((had_code || is_listed(piece)) && could_be_city(piece, lexicon_)) {
            parts_.city = piece;
            ++cities_;
        } else {
            unlisted_ = piece;
            unlisted_at_ = i;
            ++unlisted_count_;
        }
    }

    [[nodiscard]] bool is_listed(std::string_view text) const { return lexicon_.places.find_unfolded(text) != nullptr; }

    /// "GB" of "GB M1 2AB", "Leeds" of "Leeds LS1 4AP"; the whole piece if that is no name.
    [[nodiscard]] std::string_view known_part(std::string_view piece) const {
        const std::string_view name = without_figures_behind(piece);
        return name.size() < piece.size() && (place_kinds_of(name) != 0 || is_listed(name)) ? name : piece;
    }

    /// "CA" behind San Francisco, "WA" behind any city.
    [[nodiscard]] bool is_region(std::size_t i, unsigned kinds) const {
        if ((kinds & place_kind::country_code) == 0) return true;
        return (place_kinds_of(pieces_[i - 1]) & place_kind::city_with_code) != 0;
    }

    /// "Port Hollis, WA": before a region or a country stands a city, if nothing else does.
    void take_unlisted_city() {
        const bool followed = unlisted_at_ + 1 < pieces_.size() && !(parts_.country.empty() && parts_.region.empty());
        if (cities_ == 0 && unlisted_count_ == 1 && unlisted_at_ == 0 && followed && parts_.unclear.empty() &&
            could_be_city(unlisted_, lexicon_))
            parts_.city = unlisted_;
    }

    std::vector<std::string_view> pieces_;
    const Lexicon& lexicon_;
    PlaceParts parts_;
    std::string_view unlisted_;
    std::size_t unlisted_at_ = 0, unlisted_count_ = 0, cities_ = 0;
};

}  // namespace

PlaceParts place_parts(std::string_view text, const Lexicon& lexicon) {
    if (text.size() > longest_text) return {};
    return PartsReader(pieces_of(text), lexicon).read();
}

bool is_address(std::string_view text, const Lexicon& lexicon) {
    constexpr int most_words = 12;
    if (count_words(text) > most_words || text.find(':') != std::string_view::npos) return false;
    const PlaceParts parts = place_parts(text, lexicon);
    const bool in_an_area = !parts.country.empty() || !parts.region.empty() || !parts.unclear.empty();
    if (!in_an_area || parts.city.empty() || lexicon.places.find_unfolded(parts.city) == nullptr) return false;
    const std::vector<std::string_view> pieces = pieces_of(text);
    if (!has_figure(pieces.front()) && !pieces.front().starts_with(parts.city)) return false;
    return std::all_of(pieces.begin(), pieces.end(), [&](std::string_view piece) {
        return is_country_code(piece) || !names_work(piece, lexicon);  // SE is Sweden and a legal form
    });
}

}  // namespace vitae::recognize
