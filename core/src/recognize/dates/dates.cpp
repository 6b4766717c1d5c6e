// SPDX-License-Identifier: Apache-2.0
#include "recognize/dates/dates.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "recognize/dates/date_reader.hpp"
#include "recognize/dates/durations.hpp"
#include "recognize/dates/period_edges.hpp"

namespace vitae::recognize {
namespace {

struct RangeReading {
    FoundPeriod found;
    std::size_t next = 0;
};

/// Periods among the tokens of a line.
class PeriodReader {
public:
    PeriodReader(std::string_view line, const std::vector<Token>& tokens, const DateContext& context)
        : line_(line), tokens_(tokens), dates_(tokens, context) {}

    [[nodiscard]] std::vector<FoundPeriod> read_all() const {
        std::vector<FoundPeriod> found;
        for (std::size_t i = 0; i < tokens_.size();) {
            auto reading = may_start(tokens_[i]) ? read_at(i) : std::nullopt;
            if (!reading) {
                ++i;
                continue;
            }
            FoundPeriod& period = reading->found;
            if (period.end == 0) {
                period.begin = tokens_[i].begin;
                period.end = tokens_[reading->next - 1].end;
            }
            found.push_back(std::move(period));
            i = reading->next;
        }
        merge_durations(line_, found);
        for (FoundPeriod& period : found) {
            period.period.text = collapse_space(line_.substr(period.begin, period.end - period.begin));
            include_brackets(line_, period);
        }
        return found;
    }

    [[nodiscard]] bool depends_on_context() const { return dates_.has_asked_context(); }

private:
    [[nodiscard]] bool is(std::size_t i, TokenKind kind) const { return dates_.is(i, kind); }
    [[nodiscard]] bool means(std::size_t i, std::uint32_t kinds) const { return dates_.means(i, kinds); }

    static bool may_start(const Token& token) {
        constexpr std::uint32_t first_words = date_word::month | date_word::season | date_word::part |
                                              date_word::since | date_word::from | date_word::until | date_word::about |
                                              date_word::open | date_word::more | date_word::less | date_word::half |
                                              date_word::half_year | date_word::number | date_word::era |
                                              date_word::one_and_half | date_word::start_label;
        return token.kind == TokenKind::number || token.kind == TokenKind::apostrophe || token.means(first_words);
    }

    [[nodiscard]] std::optional<RangeReading> read_at(std::size_t i) const {
        if (!starts_freely(i)) return std::nullopt;
        if (auto period = read_period(i); period && ends_freely(period->next)) return period;
        if (const auto duration = read_duration(tokens_, i)) {
            RangeReading reading;
            reading.found.period.stated = duration->stated;
            reading.found.form = PeriodForm::duration;
            reading.next = duration->next;
            return reading;
        }
        return std::nullopt;
    }

    /// Behind a label: "End:".
    [[nodiscard]] bool is_label(std::size_t i, std::uint32_t kind) const {
        return means(i, kind) && is(i + 1, TokenKind::other) &&
               (line_[tokens_[i + 1].begin] == ':' || line_.substr(tokens_[i + 1].begin).starts_with("："));
    }

    /// "Start: 2017, end: 2019"; a lone start is read without its label.
    [[nodiscard]] std::optional<RangeReading> read_labelled(std::size_t i) const {
        auto reading = read_from(i + 2, false, false);
        if (reading && reading->found.form == PeriodForm::single) return std::nullopt;
        return reading;
    }

    [[nodiscard]] std::optional<RangeReading> read_period(std::size_t i) const {
        if (is_label(i, date_word::start_label))
            if (auto reading = read_labelled(i)) return reading;
        if (means(i, date_word::since | date_word::from)) {
            std::size_t j = i + 1;
            if (is(j, TokenKind::dot)) ++j;
            if (means(j, date_word::filler) && !means(j, date_word::month)) ++j;
            if (auto reading = read_from(j, means(i, date_word::since), means(i, date_word::from))) {
                if (reading->found.form == PeriodForm::single) {  // "de 2015": the word is no part of it
                    reading->found.begin = tokens_[j].begin;
                    reading->found.end = tokens_[reading->next - 1].end;
                }
                return reading;
            }
        }
        if (means(i, date_word::until)) {
            if (const auto end = dates_.read(i + 1); end && end->date.year != 0 && !end->short_year) {
                RangeReading reading;
                reading.found.form = PeriodForm::until;
                reading.found.season = end->season;
                reading.found.ambiguous = end->ambiguous;
                reading.found.order = end->order;
                set_end(end->date, reading.found.period);
                reading.next = end->next;
                return reading;
            }
        }
        if (means(i, date_word::open)) return read_open_first(i);
        return read_from(i, false, false);
    }

    /// "present – 2019", the newest first.
    [[nodiscard]] std::optional<RangeReading> read_open_first(std::size_t i) const {
        if (!is(i + 1, TokenKind::dash)) return std::nullopt;
        const auto start = dates_.read(i + 2);
        if (!start || start->date.year == 0 || start->short_year) return std::nullopt;
        RangeReading reading;
        reading.found.form = PeriodForm::range;
        reading.found.period.start = start->date;
        reading.found.period.end_kind = EndKind::present;
        reading.next = start->next;
        return reading;
    }

    [[nodiscard]] std::optional<RangeReading> read_from(std::size_t i, bool since, bool from) const {
        const auto start = dates_.read(i);
        if (!start) return read_month_numbers(i);
        RangeReading reading;
        reading.found.season = start->season;
        reading.found.ambiguous = start->ambiguous;
        reading.found.order = start->order;
        reading.next = start->next;
        if (read_end(*start, from, reading)) return reading;
        if (start->date.year == 0 || start->short_year) return std::nullopt;
        reading.found.period.start = start->date;
        reading.next = start->next;
        if (since) {
            reading.found.form = PeriodForm::since;
            reading.found.period.end_kind = EndKind::present;
        } else {
            set_end(start->date, reading.found.period);
        }
        return reading;
    }

    /// Everything after the start: a separator and an end, or a word that says it is open.
    [[nodiscard]] bool read_end(const DateReading& start, bool from, RangeReading& reading) const {
        std::size_t i = start.next;
        if (dates_.leaves_open(i)) return finish_open(start, i + 1, reading);
        const bool dash = is(i, TokenKind::dash);
        const bool slash = is(i, TokenKind::slash) && start.date.year != 0 && start.date.month == 0;
        if (is(i, TokenKind::comma) && is(i + 1, TokenKind::dash)) ++i;
        const bool parted = is(i, TokenKind::comma) || is(i, TokenKind::bar) || is(i, TokenKind::dash);
        if (const std::size_t label = parted ? i + 1 : i; is_label(label, date_word::end_label)) {
            i = label + 2;
        } else if (is(i, TokenKind::dash) || slash) {
            ++i;
            if (means(i, date_word::to) && !means(i, date_word::month)) ++i;
        } else if (means(i, date_word::to) || (from && means(i, date_word::conjunction))) {
            ++i;
            if (is(i, TokenKind::dash)) ++i;
        } else if (!are_two_dates(start)) {
            return false;
        }
        if (dates_.ends_open(i)) return finish_open(start, i + 1, reading);
        if (!slash && means(i, date_word::filler | date_word::from) && !means(i, date_word::month))
            ++i;  // "au 5 mai", "to the"
        if (dates_.ends_open(i)) return finish_open(start, i + 1, reading);
        if (const auto end = dates_.read(i); end && finish_date(start, *end, slash, reading)) return true;
        if (finish_short_end(start, i, reading)) return true;
        const bool trailing =
            (dash || is(start.next + 1, TokenKind::dash)) && start.date.year != 0 && !start.short_year;
        const bool ellipsis = is(i, TokenKind::dot) && is(i + 1, TokenKind::dot);
        if (trailing && (i >= tokens_.size() || stands_before_gap(i - 1) || is(i, TokenKind::close) ||
                         is(i, TokenKind::bar) || ellipsis))
            return finish_open(start, i, reading);
        return false;
    }

    /// "2018-04 2021-03", "March 2021 Present" where the line ends; "2009 2011" on a line of their own.
    [[nodiscard]] bool are_two_dates(const DateReading& start) const {
        const std::size_t i = start.next;
        if (i >= tokens_.size() || !tokens_[i].space_before || start.date.year == 0 || start.short_year) return false;
        if (start.date.month == 0)
            return tokens_.size() == 2 && dates_.is_year(0) && dates_.is_year(1) &&
                   tokens_[0].value < tokens_[1].value && count_words(line_) == 2;
        if (means(i, date_word::open)) return i + 1 == tokens_.size();
        const auto end = dates_.read(i);
        return end && end->next == tokens_.size() && end->date.month != 0 && end->date.year != 0 && !end->short_year;
    }

    /// "2024-" in a column of its own, "2013→ Acme", "2018.10 ~ Acme".
    [[nodiscard]] bool stands_before_gap(std::size_t dash) const {
        const std::string_view sign = line_.substr(tokens_[dash].begin, tokens_[dash].end - tokens_[dash].begin);
        const std::string_view rest = line_.substr(tokens_[dash].end);
        if (dates_.tight(dash) && (rest.starts_with('\t') || (sign == "→" && rest.starts_with(' ')))) return true;
        return is(dash, TokenKind::dash) && !is(dash + 1, TokenKind::number) && parts_no_dates(sign, rest);
    }

    [[nodiscard]] bool finish_open(const DateReading& start, std::size_t next, RangeReading& reading) const {
        reading.found.form = PeriodForm::range;
        reading.found.period.end_kind = EndKind::present;
        if (start.date.year != 0) reading.found.period.start = start.date;
        while (is(next, TokenKind::dot) && dates_.tight(next)) ++next;
        reading.next = next;
        return true;
    }

    [[nodiscard]] bool finish_date(const DateReading& start, const DateReading& end, bool slash,
                                   RangeReading& reading) const {
        PartialDate from = start.date, to = end.date;
        if (slash && (to.month != 0 || to.year < from.year)) return false;
        if (from.year == 0 && to.year == 0) return false;
        if ((start.short_year && !end.short_year && to.year == 0) || is_clock(start, end)) return false;
        const DayOrder order = order_of(start, end);
        reading.found.order = order;
        reading.found.ambiguous = (start.ambiguous || end.ambiguous) && order == DayOrder::unknown;
        if (order != DayOrder::unknown) {
            if (start.ambiguous) from = start.ordered(order == DayOrder::day_first);
            if (end.ambiguous) to = end.ordered(order == DayOrder::day_first);
        }
        if (from.year == 0) {
            from.year = static_cast<std::int16_t>(from.month > to.month && to.month != 0 ? to.year - 1 : to.year);
            reading.found.elided_year = true;
        }
        if (to.year == 0) {
            if (to.month < from.month) return false;
            to.year = from.year;
        }
        reading.next = dates_.end_of_school_year(to, end.next);
        reading.found.form = PeriodForm::range;
        reading.found.season |= end.season;
        reading.found.reversed = is_reversed(from, to);
        reading.found.period.start = from;
        set_end(to, reading.found.period);
        return true;
    }

    /// A date of the range that can be read in one order only settles the other, and so does an end that would lie
    /// before the start.
    static DayOrder order_of(const DateReading& start, const DateReading& end) {
        if (start.order != DayOrder::unknown) return start.order;
        if (end.order != DayOrder::unknown || !start.ambiguous || !end.ambiguous) return end.order;
        const bool day_first = !is_reversed(start.ordered(true), end.ordered(true));
        const bool month_first = !is_reversed(start.ordered(false), end.ordered(false));
        if (day_first == month_first) return DayOrder::unknown;
        return day_first ? DayOrder::day_first : DayOrder::month_first;
    }

    /// "09.00 – 18.30" are working hours, unlike "09.15 – 12.16".
    static bool is_clock(const DateReading& start, const DateReading& end) {
        const auto full_hour = [](const DateReading& d) {
            return d.short_year && d.numeric_month && (d.date.year == 2000 || d.date.year == 2030);
        };
        return full_hour(start) && full_hour(end);
    }

    /// "2019/20", "2012 – 13", "2015.03-09", "2014/08 – 10".
    [[nodiscard]] bool finish_short_end(const DateReading& start, std::size_t i, RangeReading& reading) const {
        if (!is(i, TokenKind::number) || tokens_[i].digits > 2 || start.date.year == 0 || start.short_year)
            return false;
        const int value = tokens_[i].value;
        PartialDate end;
        if (start.date.month == 0 && tokens_[i].digits == 2) {
            const bool tight = dates_.tight(i) && dates_.tight(i - 1);
            const int year =
                start.date.year / 100 * 100 + value + (value < start.date.year % 100 && value < 50 ? 100 : 0);
            if (!(tight || dates_.is_closed(i + 1)) || year <= start.date.year || year > start.date.year + 30)
                return false;
            end.year = static_cast<std::int16_t>(year);
        } else if (start.date.month != 0 && start.date.day == 0 && value > start.date.month && value <= 12 &&
                   dates_.is_month_after(start, i)) {
            end = {start.date.year, static_cast<std::int8_t>(value), 0};
        } else {
            return false;
        }
        reading.found.form = PeriodForm::range;
        reading.found.period.start = start.date;
        set_end(end, reading.found.period);
        reading.next = i + 1;
        return true;
    }

    /// "03 - 09/2015": a month number, then a month with its year.
    [[nodiscard]] std::optional<RangeReading> read_month_numbers(std::size_t i) const {
        if (!dates_.is_small(i, 12)) return std::nullopt;
        std::size_t dash = i + 1;
        if (is(dash, TokenKind::dot)) ++dash;
        if (!is(dash, TokenKind::dash) || !is(dash + 1, TokenKind::number)) return std::nullopt;
        const auto end = dates_.read(dash + 1);
        if (!end || !end->numeric_month || end->short_year || end->date.month < tokens_[i].value) return std::nullopt;
        RangeReading reading;
        reading.found.form = PeriodForm::range;
        reading.found.elided_year = true;
        reading.found.period.start = PartialDate{end->date.year, static_cast<std::int8_t>(tokens_[i].value), 0};
        set_end(end->date, reading.found.period);
        reading.next = end->next;
        return reading;
    }

    static void set_end(const PartialDate& date, Period& period) {
        period.end = date;
        period.end_kind = EndKind::date;
    }

    /// The character before does not make the number or word part of something else.
    [[nodiscard]] bool starts_freely(std::size_t i) const {
        const Token& token = tokens_[i];
        if (i == 0) return true;
        const Token& before = tokens_[i - 1];
        const bool number = token.kind == TokenKind::number;
        if (token.space_before) {
            if (!number) return true;
            if (before.means(date_word::product)) return false;
            // "020 7946 2018": the rest of a phone number
            return !(before.kind == TokenKind::number && before.digits >= 3 && !dates_.is_year(i - 1));
        }
        switch (before.kind) {
            case TokenKind::open:
            case TokenKind::close:
            case TokenKind::comma:
            case TokenKind::bar:
            case TokenKind::apostrophe:
                return true;
            case TokenKind::word:
                return !number || (before.meaning.kinds & ~date_word::product) != 0;
            case TokenKind::number:
                return token.kind == TokenKind::word && before.meaning.kinds != 0;
            case TokenKind::plus:
                return false;
            case TokenKind::dash:
            case TokenKind::slash:
            case TokenKind::dot:
                return i < 2 || before.space_before ||
                       (tokens_[i - 2].kind != TokenKind::number &&
                        (!number || tokens_[i - 2].kind != TokenKind::word));
            case TokenKind::other:
                break;
        }
        constexpr std::string_view refusing = "$#@_=&%";
        const char last = line_[before.end - 1];
        if (refusing.find(last) != std::string_view::npos) return false;
        if (last == ':' || last == '*' || last == '`') return i < 2 || tokens_[i - 2].kind != TokenKind::number;
        const std::string_view sign = line_.substr(before.begin, before.end - before.begin);
        return sign != "€" && sign != "£" && sign != "№";
    }

    /// The character after does not turn the date into something else: "2000+", "2015%", "2,500".
    [[nodiscard]] bool ends_freely(std::size_t next) const {
        if (next >= tokens_.size() || tokens_[next].space_before) return true;
        const Token& after = tokens_[next];
        const bool number_follows = is(next + 1, TokenKind::number) && dates_.tight(next + 1);
        switch (after.kind) {
            case TokenKind::number:
            case TokenKind::plus:
                return false;
            case TokenKind::word:
                return after.meaning.kinds != 0 || static_cast<unsigned char>(line_[after.begin]) >= 0xE3;
            case TokenKind::comma:
                return !(number_follows && is(next - 1, TokenKind::number));
            case TokenKind::slash:
            case TokenKind::dot:
                return !number_follows;
            case TokenKind::dash:
                return !(number_follows && tokens_[next + 1].digits > 2);
            case TokenKind::other:
                return line_[after.begin] != '%' && line_[after.begin] != '$';
            default:
                return true;
        }
    }

    std::string_view line_;
    const std::vector<Token>& tokens_;
    DateReader dates_;
};

}  // namespace

std::vector<FoundPeriod> find_periods(std::string_view line, const DateContext& context, bool& depends_on_context) {
    thread_local std::vector<Token> tokens;
    depends_on_context = false;
    tokenize_dates(line, tokens);
    if (tokens.empty()) return {};
    const PeriodReader reader(line, tokens, context);
    std::vector<FoundPeriod> found = reader.read_all();
    depends_on_context = reader.depends_on_context();
    return found;
}

}  // namespace vitae::recognize
