// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/employment.hpp"

#include <array>
#include <cmath>
#include <vector>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/entries/place_text.hpp"
#include "recognize/entries/segments.hpp"
#include "recognize/words/data_entries.hpp"

namespace vitae::embedded {
extern const TextFile employment_files[];
}

namespace vitae::recognize {
namespace {

constexpr std::size_t longest_phrase = 5;  // words
constexpr std::size_t most_words = 14;     // of a text that says nothing else
constexpr double least_percent = 10;       // less is no workload ("top 5 %")

/// What a phrase is among terms of employment. The forms come first, in the order of EmploymentForm.
enum class Term : unsigned char {
    full_time,
    part_time,
    permanent,
    contract,
    temporary,
    apprenticeship,
    student,
    other,
    joint,
    share,
    percent,
    hours,
};
constexpr std::array<std::string_view, 12> term_names = {"full_time", "part_time",      "permanent", "contract",
                                                         "temporary", "apprenticeship", "student",   "other",
                                                         "joint",     "share",          "percent",   "hours"};

struct Phrase {
    unsigned terms = 0;  ///< bits 1 << Term
    bool alone = false;  ///< no sign of it within a title

    [[nodiscard]] bool is(Term term) const { return (terms & (1u << static_cast<unsigned>(term))) != 0; }
    [[nodiscard]] std::optional<EmploymentForm> form() const {
        for (unsigned i = 0; i <= static_cast<unsigned>(Term::student); ++i)
            if ((terms & (1u << i)) != 0) return static_cast<EmploymentForm>(i);
        return std::nullopt;
    }
};

struct Dictionary {
    TextTable<Phrase> phrases;
    std::vector<std::pair<std::string, EmploymentForm>> unspaced;  ///< phrases of scripts without spaces

    static const Dictionary& built_in() {
        static const Dictionary dictionary;
        return dictionary;
    }

private:
    Dictionary() {
        for_each_entry(embedded::employment_files[0].text, [&](std::string_view group, std::string_view entry) {
            const bool alone = entry.front() == '=';
            const std::string text = fold(entry.substr(alone ? 1 : 0));
            const auto term =
                static_cast<unsigned>(std::find(term_names.begin(), term_names.end(), group) - term_names.begin());
            Phrase& phrase = phrases[text];
            phrase.terms |= 1u << term;
            phrase.alone = phrase.alone || alone;
            if (is_cjk(code_point_at(text, 0).value) && is_sign_in_title(phrase))
                unspaced.emplace_back(text, *phrase.form());
        });
    }

public:
    /// A contract may be what the work is about, part-time cannot.
    static bool is_sign_in_title(const Phrase& phrase) {
        return !phrase.alone && (phrase.is(Term::full_time) || phrase.is(Term::part_time) ||
                                 phrase.is(Term::apprenticeship) || phrase.is(Term::student));
    }
};

/// Words between spaces and signs; a sign that belongs to numbers and compounds stays.
std::vector<std::string_view> terms_of(std::string_view folded) {
    constexpr std::size_t usual = 8;
    std::vector<std::string_view> words;
    words.reserve(usual);
    const auto splits = [&](std::size_t at) {
        return std::string_view(" ,;|:()[]+&").find(folded[at]) != std::string_view::npos;
    };
    std::size_t from = 0;
    const auto finish = [&](std::size_t end) {
        std::string_view word = folded.substr(from, end - from);
        while (word.ends_with('.')) word.remove_suffix(1);
        if (!word.empty() && word != "-" && word != "–" && word != "—" && word != "/") words.push_back(word);
    };
    for (std::size_t at = 0; at < folded.size();) {
        if (is_ascii_letter_or_digit(folded[at])) {
            ++at;
            continue;
        }
        const CodePoint c = code_point_at(folded, at);
        const bool comma = c.value == ',' && at > 0 && at + 1 < folded.size() &&
                           is_digit(static_cast<unsigned char>(folded[at - 1])) &&
                           is_digit(static_cast<unsigned char>(folded[at + 1]));
        const bool sign = c.value == 0x3001 || c.value == 0xB7 || c.value == 0x2022 || c.value == 0x30FB;
        if (sign || (c.size == 1 && splits(at) && !comma)) {
            finish(at);
            from = at + c.size;
        }
        at += c.size;
    }
    finish(folded.size());
    return words;
}

/// The phrase that these words are; null if they are none.
const Phrase* find_phrase(const std::vector<std::string_view>& words, std::size_t from, std::size_t count) {
    const TextTable<Phrase>& phrases = Dictionary::built_in().phrases;
    if (!phrases.may_start_with_folded(words[from])) return nullptr;  // most words
    std::string text(words[from]);
    for (std::size_t i = from + 1; i < from + count; ++i) (text += ' ') += words[i];
    return phrases.find(text);
}

/// "80", "0.5", "1/2" at the start of a word, and what follows it there ("%").
struct Number {
    double value = 0;
    bool fraction = false;  ///< below one and written so
    std::string_view rest;
};

std::optional<Number> number_of(std::string_view word) {
    double value = 0, unit = 0;
    std::size_t at = 0;
    for (; at < word.size() && at < 6; ++at) {
        if (word[at] >= '0' && word[at] <= '9') {
            value = unit > 0 ? value + unit * (word[at] - '0') : value * 10 + (word[at] - '0');
            unit /= 10;
        } else if ((word[at] == '.' || word[at] == ',') && unit == 0 && at > 0) {
            unit = 0.1;
        } else {
            break;
        }
    }
    if (at == 0) return std::nullopt;
    std::string_view rest = word.substr(at);
    for (const std::string_view slash : {"/", "\u2044"}) {
        if (!rest.starts_with(slash) || unit > 0) continue;
        const auto divisor = number_of(rest.substr(slash.size()));
        if (divisor && divisor->value > value && !divisor->fraction)
            return Number{value / divisor->value, true, divisor->rest};
    }
    return Number{value, unit > 0, rest};
}

class TermReader {
public:
    TermReader(std::string_view folded, const Lexicon& lexicon) : words_(terms_of(folded)), lexicon_(lexicon) {}

    /// Whether there is nothing but terms, and at least one.
    bool read() {
        if (words_.empty() || words_.size() > most_words) return false;
        while (next_ < words_.size()) {
            const std::size_t from = next_;
            if (read_number()) continue;
            next_ = from;
            if (read_phrase()) continue;
            next_ = from;
            if (!read_kind()) return false;
        }
        return found_;
    }

    Employment employment;

private:
    /// The longest phrase from word `from` on, and its number of words.
    [[nodiscard]] std::pair<const Phrase*, std::size_t> phrase_at(std::size_t from) const {
        for (std::size_t count = std::min(longest_phrase, words_.size() - from); count > 0; --count)
            if (const Phrase* phrase = find_phrase(words_, from, count)) return {phrase, count};
        return {nullptr, 0};
    }

    bool read_phrase() {
        const auto [phrase, count] = phrase_at(next_);
        if (phrase == nullptr) return false;
        next_ += count;
        if (phrase->is(Term::share) && next_ < words_.size())
            if (const auto number = number_of(words_[next_]); number && number->rest.empty()) {
                ++next_;
                take_share(number->value);
                return true;
            }
        if (const auto form = phrase->form()) {
            if (!employment.form) employment.form = form;
            found_ = true;
        } else if (phrase->is(Term::other)) {
            found_ = true;
        } else {
            return phrase->is(Term::joint);
        }
        return true;
    }

    /// "Praktikum": a kind of role.
    bool read_kind() {
        const std::string_view word = words_[next_];
        if (!lexicon_.internship.has(word) && !lexicon_.freelance.has(word) && !lexicon_.volunteer.has(word))
            return false;
        found_ = true;
        ++next_;
        return true;
    }

    /// "80 %", "80-100%", "0.5 FTE", "1/2 etatu", "20 h/Woche".
    bool read_number() {
        const auto number = number_of(words_[next_]);
        if (!number) return false;
        if (is_range(number->rest)) {
            ++next_;
            return found_ = true;
        }
        if (number->rest == "%") {
            ++next_;
            return take_percent(number->value);
        }
        if (!number->rest.empty() || next_ + 1 == words_.size()) return false;
        if (words_[next_ + 1] == "%") {
            next_ += 2;
            return take_percent(number->value);
        }
        if (const auto to = number_of(words_[next_ + 1]); to && to->value > number->value) {  // "80 - 100 %"
            const bool spaced = to->rest.empty() && next_ + 2 < words_.size() && words_[next_ + 2] == "%";
            next_ += spaced ? 3 : 2;
            return (spaced || to->rest == "%") && (found_ = true);
        }
        const auto [phrase, count] = phrase_at(next_ + 1);
        if (phrase == nullptr) return false;
        next_ += 1 + count;
        if (phrase->is(Term::percent)) return take_percent(number->value);
        if (phrase->is(Term::share)) return take_share(number->value);
        return phrase->is(Term::hours) && (found_ = true);
    }

    /// What follows the first number of "80-100%".
    static bool is_range(std::string_view rest) {
        for (const std::string_view dash : {"-", "–", "—"})
            if (rest.starts_with(dash))
                if (const auto to = number_of(rest.substr(dash.size()))) return to->rest == "%";
        return false;
    }

    bool take_percent(double percent) {
        if (percent < least_percent || percent > 100) return false;
        if (!employment.percent) employment.percent = static_cast<int>(std::lround(percent));
        return found_ = true;
    }

    bool take_share(double share) { return share <= 1 && take_percent(share * 100); }

    std::vector<std::string_view> words_;
    const Lexicon& lexicon_;
    std::size_t next_ = 0;
    bool found_ = false;
};

void append_to(std::string& list, std::string_view text) {
    if (!list.empty()) list += ", ";
    list += text;
}

/// The parts of a bracket: terms go to `employment`, places to `place`. False if there is anything else.
bool read_bracket(std::string_view inner, Employment& employment, std::string& place, const Lexicon& lexicon) {
    if (auto whole = employment_of(inner, lexicon)) {
        employment.add(*whole);
        return true;
    }
    Employment terms;
    std::string places;
    for (std::size_t from = 0; from <= inner.size();) {
        const std::size_t end = std::min(inner.find_first_of(",;/|", from), inner.size());
        const std::string_view part = trim(inner.substr(from, end - from));
        from = end + 1;
        if (part.empty()) continue;
        if (const auto term = employment_of(part, lexicon))
            terms.add(*term);
        else if (is_place(part, lexicon))
            append_to(places, part);
        else
            return false;
    }
    if (terms.empty()) return false;
    employment.add(terms);
    if (!places.empty()) append_to(place, places);
    return true;
}

struct Bracket {
    std::string_view open, close;
};
constexpr std::array<Bracket, 4> brackets = {{{"(", ")"}, {"[", "]"}, {"（", "）"}, {"【", "】"}}};

/// Takes bytes [begin, end) out, and the separator that is left at an end.
void cut_out(std::string& text, std::size_t begin, std::size_t end) {
    std::string rest(trim(std::string_view(text).substr(0, begin)));
    const std::string_view after = trim(std::string_view(text).substr(end));
    if (!rest.empty() && !after.empty() && after.front() != ',') rest += ' ';
    rest += after;
    for (bool again = true; again;) {
        again = false;
        rest = std::string(trim(rest));
        for (const std::string_view sign : {",", "-", "–", "—", "|", "·", "/"})
            if (rest.size() > sign.size() && rest.ends_with(sign)) {
                rest.resize(rest.size() - sign.size());
                again = true;
            }
    }
    text = std::move(rest);
}

/// "Developer 80%": the last word, or the last two.
void take_closing_percentage(std::string& text, Employment& employment, const Lexicon& lexicon) {
    if (!text.ends_with('%')) return;
    std::size_t from = text.find_last_of(' ');
    if (from != std::string::npos && from + 2 == text.size()) from = text.find_last_of(' ', from - 1);
    if (from == std::string::npos || from == 0) return;
    const auto term = employment_of(std::string_view(text).substr(from), lexicon);
    if (!term) return;
    employment.add(*term);
    cut_out(text, from, text.size());
}

}  // namespace

void Employment::add(const Employment& more) {
    if (more.words.empty()) return;
    append_to(words, more.words);
    if (!form) form = more.form;
    if (!percent) percent = more.percent;
}

std::optional<Employment> employment_of(std::string_view text, const Lexicon& lexicon) {
    constexpr std::size_t longest = 120;  // bytes
    if (text.size() > longest) return std::nullopt;
    const std::string folded = fold(text);
    TermReader reader(folded, lexicon);
    if (!reader.read()) return std::nullopt;
    reader.employment.words = collapse_space(text);
    return std::move(reader.employment);
}

Employment take_employment(std::string& text, std::string& place, const Lexicon& lexicon) {
    Employment employment;
    for (const auto& [open, close] : brackets) {
        for (std::size_t at = text.find(open); at != std::string::npos;) {
            const std::size_t inner = at + open.size(), end = text.find(close, inner);
            if (end == std::string::npos) break;
            const bool all = at == 0 && end + close.size() == text.size();
            if (!all && read_bracket(std::string_view(text).substr(inner, end - inner), employment, place, lexicon)) {
                cut_out(text, at, end + close.size());
                at = text.find(open, std::min(at, text.size()));
            } else {
                at = text.find(open, end);
            }
        }
    }
    take_closing_percentage(text, employment, lexicon);
    return employment;
}

std::optional<EmploymentForm> form_named_in(std::string_view title) {
    const std::string folded = fold(title);
    const std::vector<std::string_view> words = terms_of(folded);
    const auto named = [&](std::size_t from, std::size_t count) -> std::optional<EmploymentForm> {
        const Phrase* phrase = find_phrase(words, from, count);
        if (phrase == nullptr || !Dictionary::is_sign_in_title(*phrase)) return std::nullopt;
        return phrase->form();
    };
    for (std::size_t count = std::min(longest_phrase, words.size()); count > 0; --count) {
        if (const auto form = named(0, count)) return form;
        if (const auto form = named(words.size() - count, count)) return form;
    }
    if (ascii_size(folded) == folded.size()) return std::nullopt;
    for (const auto& [phrase, form] : Dictionary::built_in().unspaced)
        if (folded.find(phrase) != std::string::npos) return form;
    return std::nullopt;
}

}  // namespace vitae::recognize
