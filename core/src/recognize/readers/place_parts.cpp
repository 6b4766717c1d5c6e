// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/place_parts.hpp"

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/readers/listed_facts.hpp"
#include "recognize/words/data_entries.hpp"

namespace vitae::embedded {
extern const TextFile place_files[];
}

namespace vitae::recognize {
namespace {

constexpr int longest_city = 3;            // words
constexpr std::size_t longest_text = 200;  // bytes

enum Kind : unsigned { country = 1, region = 2, code = 4, country_code = 8, city_with_code = 16, mode = 32 };
constexpr std::array<std::pair<std::string_view, unsigned>, 6> kinds_by_name = {{{"country", country},
                                                                                 {"region", region},
                                                                                 {"code", code},
                                                                                 {"country-code", country_code},
                                                                                 {"city-with-code", city_with_code},
                                                                                 {"mode", mode}}};

class Names {
public:
    static const Names& built_in() {
        static const Names names;
        return names;
    }
    /// The kinds the whole text can be, as bits.
    [[nodiscard]] unsigned kinds_of(std::string_view text) const {
        const unsigned* found = names_.find_unfolded(text);
        return found != nullptr ? *found : 0;
    }

private:
    Names() {
        for_each_entry(embedded::place_files[0].text, [&](std::string_view group, std::string_view entry) {
            for (const auto& [name, kind] : kinds_by_name)
                if (name == group) names_[fold(entry)] |= kind;
        });
    }

    TextTable<unsigned> names_;
};

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool has_figure(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool is_capitals(std::string_view text) {
    for (const char c : text)
        if (c < 'A' || c > 'Z') return false;
    return !text.empty();
}

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

std::vector<std::string_view> pieces_of(std::string_view text) {
    static constexpr std::array<std::string_view, 10> separators = {", ",  ",",   "，",  "、",  " | ",
                                                                    " · ", " - ", " – ", " — ", " / "};
    std::vector<std::string_view> pieces;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        std::size_t size = at == text.size() ? 1 : 0;
        for (const std::string_view separator : separators)
            if (size == 0 && text.substr(at).starts_with(separator)) size = separator.size();
        if (size == 0) continue;
        if (const std::string_view piece = trim_separators(text.substr(from, at - from)); !piece.empty())
            pieces.push_back(piece);
        from = at + size;
        at = from - 1;
    }
    return pieces;
}

bool is_small(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF) || (c >= 0x430 && c <= 0x45F); }

/// Could be the name of a town nobody has on a list.
bool could_be_city(std::string_view text, const Lexicon& lexicon) {
    const std::string folded = fold(text);
    return !has_figure(text) && count_words(text) <= longest_city && !is_small(code_point_at(text, 0).value) &&
           lexicon.title_head.count(folded) + lexicon.legal_form.count(folded) +
                   lexicon.organization_kind.count(folded) ==
               0;
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
        const std::string_view piece = without_code(pieces_[i], had_code);
        const unsigned kinds = Names::built_in().kinds_of(piece);
        if ((kinds & mode) != 0) return;
        const unsigned area = kinds & (country | region);
        if (area == country && parts_.country.empty()) {
            parts_.country = piece;
        } else if (area == region && parts_.region.empty()) {
            parts_.region = piece;
        } else if (area != 0) {
            parts_.unclear = piece;  // "Georgia", or two countries
        } else if (i > 0 && (kinds & code) != 0 && is_capitals(piece) && parts_.region.empty() && is_region(i, kinds)) {
            parts_.region = piece;
        } else if ((kinds & code) != 0 && is_capitals(piece)) {
            parts_.unclear = piece;  // "Kiel, DE"
        } else if ((had_code || lexicon_.places.contains(fold(piece))) && could_be_city(piece, lexicon_)) {
            parts_.city = piece;
            ++cities_;
        } else {
            unlisted_ = piece;
            unlisted_at_ = i;
            ++unlisted_count_;
        }
    }

    /// "CA" behind San Francisco, "WA" behind any city.
    [[nodiscard]] bool is_region(std::size_t i, unsigned kinds) const {
        if ((kinds & country_code) == 0) return true;
        return (Names::built_in().kinds_of(pieces_[i - 1]) & city_with_code) != 0;
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

}  // namespace vitae::recognize
