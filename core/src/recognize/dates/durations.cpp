// SPDX-License-Identifier: Apache-2.0
#include "recognize/dates/durations.hpp"

#include <algorithm>
#include <cmath>

#include "model/text.hpp"
#include "recognize/dates/date_words.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_plausible_years = 70;

/// "1.5", "2-3", "two", "a", with the token after it.
struct Amount {
    double low = 0, high = 0;
    bool fraction = false;
    bool at_least = false;  ///< "2+"
    bool article = false;   ///< "a year": an amount only after "less than" and the like
    std::size_t next = 0;
};

class DurationReader {
public:
    explicit DurationReader(const std::vector<Token>& tokens) : tokens_(tokens) {}

    [[nodiscard]] std::optional<DurationReading> read(std::size_t i) const {
        if (i > 0 && !tokens_[i].space_before && tokens_[i].kind == TokenKind::number && is_joined_before(i))
            return std::nullopt;
        std::uint32_t qualifier = 0;
        while (means(i, date_word::more | date_word::less | date_word::about)) {
            qualifier |= tokens_[i].meaning.kinds & (date_word::more | date_word::less | date_word::about);
            ++i;
            if (is(i, TokenKind::dot)) ++i;
        }
        auto reading = read_length(i, qualifier != 0);
        if (!reading) return std::nullopt;
        apply(qualifier, reading->stated);
        // "2 years +", "3年以上"
        if (is(reading->next, TokenKind::plus) ||
            (means(reading->next, date_word::more) && !space_before(reading->next))) {
            apply(date_word::more, reading->stated);
            ++reading->next;
        }
        return reading;
    }

private:
    [[nodiscard]] bool is(std::size_t i, TokenKind kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }
    [[nodiscard]] bool means(std::size_t i, std::uint32_t kinds) const {
        return i < tokens_.size() && tokens_[i].means(kinds);
    }
    [[nodiscard]] bool space_before(std::size_t i) const { return i < tokens_.size() && tokens_[i].space_before; }

    /// The number is the rest of something else: "v1.5 years", "Java8 years".
    [[nodiscard]] bool is_joined_before(std::size_t i) const {
        const Token& before = tokens_[i - 1];
        const bool fraction = before.kind == TokenKind::comma && i > 1 && tokens_[i - 2].kind == TokenKind::number;
        return before.kind == TokenKind::dot || fraction || before.kind == TokenKind::slash ||
               (before.kind == TokenKind::word && before.meaning.kinds == 0) ||
               (before.kind == TokenKind::dash && i > 1 && tokens_[i - 2].kind == TokenKind::number &&
                !before.space_before);
    }

    [[nodiscard]] std::optional<Amount> read_number(std::size_t i) const {
        Amount amount;
        if (is(i, TokenKind::number)) {
            if (tokens_[i].digits > 3) return std::nullopt;
            amount.low = tokens_[i].value;
            amount.next = i + 1;
            const bool point = is(i + 1, TokenKind::dot) || is(i + 1, TokenKind::comma);
            if (point && !space_before(i + 1) && !space_before(i + 2) && is(i + 2, TokenKind::number)) {
                amount.low += tokens_[i + 2].value / std::pow(10.0, tokens_[i + 2].digits);
                amount.fraction = true;
                amount.next = i + 3;
            }
        } else if (means(i, date_word::number)) {
            amount.low = tokens_[i].meaning.number;
            amount.next = i + 1;
        } else if (means(i, date_word::article)) {
            amount.low = 1;
            amount.article = true;
            amount.next = i + 1;
        } else {
            return std::nullopt;
        }
        amount.high = amount.low;
        return amount;
    }

    [[nodiscard]] std::optional<Amount> read_amount(std::size_t i) const {
        auto amount = read_number(i);
        if (!amount) return std::nullopt;
        if (is(amount->next, TokenKind::plus) && !space_before(amount->next)) {
            amount->at_least = true;
            ++amount->next;
        } else if (is(amount->next, TokenKind::dash) || means(amount->next, date_word::to)) {
            const auto upper = read_number(amount->next + 1);
            if (upper && upper->low > amount->low) {
                amount->high = upper->low;
                amount->next = upper->next;
            }
        }
        return amount;
    }

    /// "2 years", "2 years 3 months", "3 months", "half a year", "2年半".
    [[nodiscard]] std::optional<DurationReading> read_length(std::size_t i, bool qualified) const {
        if (means(i, date_word::half_year)) return DurationReading{{6, 3, 9}, i + 1};
        if (means(i, date_word::half)) {
            std::size_t unit = i + 1;
            if (means(unit, date_word::article)) ++unit;
            if (means(unit, date_word::years)) return DurationReading{{6, 3, 9}, unit + 1};
            return std::nullopt;
        }
        if (means(i, date_word::one_and_half) && means(i + 1, date_word::years))
            return DurationReading{{18, 15, 21}, i + 2};
        const auto amount = read_amount(i);
        if (!amount || (amount->article && !qualified)) return std::nullopt;
        std::size_t unit = amount->next;
        if (is(unit, TokenKind::dash) && !space_before(unit)) ++unit;  // "3-month"
        if (means(unit, date_word::years | date_word::year_mark)) return read_years(*amount, unit);
        if (means(unit, date_word::months) || (means(unit, date_word::month_mark) && qualified))
            return in_months(*amount, 1.0, unit);
        if (means(unit, date_word::weeks)) return in_months(*amount, 12.0 / 52, unit);
        if (means(unit, date_word::days) && !means(unit, date_word::day_mark))
            return in_months(*amount, 12.0 / 365, unit);
        return std::nullopt;
    }

    [[nodiscard]] std::size_t after_unit(std::size_t unit) const {
        return is(unit + 1, TokenKind::dot) && !space_before(unit + 1) ? unit + 2 : unit + 1;
    }

    [[nodiscard]] std::optional<DurationReading> read_years(const Amount& amount, std::size_t unit) const {
        if (amount.high > longest_plausible_years) return std::nullopt;
        DurationReading reading;
        reading.next = after_unit(unit);
        const int months = static_cast<int>(std::lround(amount.low * 12));
        // A range says its bounds, a fraction is stated to the half year, a whole number to the year.
        if (amount.high > amount.low) {
            const int upper = static_cast<int>(std::lround(amount.high * 12));
            reading.stated = {(months + upper) / 2, months, upper};
        } else {
            const int doubt = amount.fraction ? 3 : 6;
            reading.stated = {months, std::max(months - doubt, 0), months + doubt};
        }
        if (amount.at_least) reading.stated = {months, months, longest_working_life_months};
        add_months_after_years(amount, reading);
        return reading;
    }

    void add_months_after_years(const Amount& amount, DurationReading& reading) const {
        if (amount.high > amount.low || amount.fraction || amount.at_least) return;
        const int years = reading.stated.months;
        std::size_t i = reading.next;
        if (means(i, date_word::half) && !means(i + 1, date_word::years)) {
            reading = {{years + 6, years + 3, years + 9}, i + 1};
            return;
        }
        if (is(i, TokenKind::comma) || means(i, date_word::conjunction)) ++i;
        if (means(i, date_word::conjunction)) ++i;
        if (!is(i, TokenKind::number) || tokens_[i].digits > 2 || tokens_[i].value > 12) return;
        const bool one_letter = is(i + 1, TokenKind::word) && tokens_[i + 1].end - tokens_[i + 1].begin == 1;
        const bool unit = means(i + 1, date_word::months) || means(i + 1, date_word::month_mark) ||
                          (one_letter && !space_before(i + 1));  // "2y 3m"
        if (!unit) return;
        const int months = years + tokens_[i].value;
        reading = {{months, months, months}, after_unit(i + 1)};
    }

    [[nodiscard]] std::optional<DurationReading> in_months(const Amount& amount, double factor,
                                                           std::size_t unit) const {
        if (amount.high * factor > longest_plausible_years * 12) return std::nullopt;
        const double low = amount.low * factor, high = amount.high * factor;
        DurationReading reading;
        reading.next = after_unit(unit);
        reading.stated.months = static_cast<int>(std::lround((low + high) / 2));
        reading.stated.min_months = static_cast<int>(std::floor(low));
        reading.stated.max_months = static_cast<int>(std::ceil(high));
        if (amount.at_least) apply(date_word::more, reading.stated);
        return reading;
    }

    static void apply(std::uint32_t qualifier, StatedDuration& stated) {
        if ((qualifier & date_word::more) != 0) {
            stated.min_months = stated.months;
            stated.max_months = longest_working_life_months;
        } else if ((qualifier & date_word::less) != 0) {
            const int limit = stated.months;
            stated = {limit / 2, 0, std::max(limit - 1, 0)};
        } else if ((qualifier & date_word::about) != 0 && stated.min_months == stated.max_months) {
            stated.min_months = std::max(stated.months - 1, 0);
            stated.max_months = stated.months + 1;
        }
    }

    const std::vector<Token>& tokens_;
};

/// False if the first word or sign of the line is nothing a duration can start with.
bool may_start_amount(std::string_view line) {
    constexpr std::uint32_t starts = date_word::more | date_word::less | date_word::about | date_word::half |
                                     date_word::half_year | date_word::one_and_half | date_word::number |
                                     date_word::article;
    std::size_t end = 0;
    while (end < line.size() && static_cast<unsigned char>(line[end]) < 0x80 &&
           is_letter(static_cast<unsigned char>(line[end])))
        ++end;
    const bool whole = end == line.size() || (static_cast<unsigned char>(line[end]) < 0x80 && line[end] != '\'');
    if (!whole || is_digit(static_cast<unsigned char>(line[0]))) return true;
    const WordMeaning* meaning = DateWords::built_in().find_unfolded(line.substr(0, end));
    return meaning != nullptr && (meaning->starts_phrase || (meaning->kinds & starts) != 0);
}

}  // namespace

std::optional<DurationReading> read_duration(const std::vector<Token>& tokens, std::size_t i) {
    return DurationReader(tokens).read(i);
}

std::vector<FoundDuration> find_durations(std::string_view line) {
    thread_local std::vector<Token> tokens;
    tokenize_dates(line, tokens);
    std::vector<FoundDuration> found;
    for (std::size_t i = 0; i < tokens.size();) {
        const auto reading = read_duration(tokens, i);
        if (!reading) {
            ++i;
            continue;
        }
        found.push_back({reading->stated, tokens[i].begin, tokens[reading->next - 1].end});
        i = reading->next;
    }
    return found;
}

std::optional<FoundDuration> opening_duration(std::string_view line) {
    if (line.empty() || !may_start_amount(line)) return std::nullopt;
    const std::vector<FoundDuration> found = find_durations(line);
    return !found.empty() && found[0].begin == 0 ? std::optional(found[0]) : std::nullopt;
}

}  // namespace vitae::recognize
