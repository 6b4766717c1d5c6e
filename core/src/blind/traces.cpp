// SPDX-License-Identifier: Apache-2.0
#include "blind/traces.hpp"

#include <algorithm>
#include <array>

#include "blind/trace_spans.hpp"
#include "model/digits.hpp"
#include "model/embedded_text.hpp"
#include "model/key_words.hpp"
#include "model/take_part.hpp"
#include "model/text.hpp"

namespace vitae::embedded {
extern const TextFile inflections[];
}

namespace vitae::blind {
namespace {

constexpr std::size_t no_place = std::string_view::npos;

struct Inflections {
    std::vector<std::string> after, instead;
};

const Inflections& inflections() {
    static const Inflections all = [] {
        Inflections read;
        std::vector<std::string>* list = nullptr;
        std::string_view text = embedded::inflections[0].text;
        while (!text.empty()) {
            std::string_view line = take_part(text, '\n');
            if (line.starts_with('#')) continue;
            if (line.starts_with('[')) {
                list = line == "[after]" ? &read.after : &read.instead;
                continue;
            }
            while (!line.empty())
                if (const std::string_view ending = take_part(line, ' '); !ending.empty())
                    list->push_back(fold(ending));
        }
        return read;
    }();
    return all;
}

/// Words of names that many names have.
bool is_particle(std::string_view word) {
    constexpr std::array<std::string_view, 32> all = {
        "al", "bin", "ibn", "abu", "da",  "das", "de",  "del", "dela", "della", "den", "der", "des", "di", "do", "dos",
        "du", "e",   "el",  "la",  "las", "le",  "les", "los", "ten",  "ter",   "van", "von", "vom", "zu", "y",  "zur"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

std::size_t letters_of(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(
        word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

/// Calls `use(begin, end)` for each maximal run of letters.
template <class Use>
void each_word(std::string_view text, Use&& use) {
    for (std::size_t at = 0; at < text.size();) {
        CodePoint character = code_point_at(text, at);
        if (!is_letter(character.value)) {
            at += character.size;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && is_letter((character = code_point_at(text, at)).value)) at += character.size;
        use(begin, at);
    }
}

/// As people write themselves where only ASCII goes: "Müller" as "Mueller".
std::string spelled_out(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> letters = {{{"ä", "ae"},
                                                                                        {"ö", "oe"},
                                                                                        {"ü", "ue"},
                                                                                        {"ß", "ss"},
                                                                                        {"ø", "oe"},
                                                                                        {"å", "aa"},
                                                                                        {"æ", "ae"},
                                                                                        {"Ä", "Ae"},
                                                                                        {"Ö", "Oe"},
                                                                                        {"Ü", "Ue"}}};
    std::string all(name);
    for (const auto& [from, to] : letters)
        for (std::size_t at = all.find(from); at != std::string::npos; at = all.find(from, at + to.size()))
            all.replace(at, from.size(), to);
    return all;
}

void add_once(std::vector<std::string>& list, std::string text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

bool is_inflected(std::string_view word, std::string_view part) {
    const auto ends_with_one_of = [](std::string_view rest, const std::vector<std::string>& endings) {
        return std::find(endings.begin(), endings.end(), rest) != endings.end();
    };
    if (word.starts_with(part)) return ends_with_one_of(word.substr(part.size()), inflections().after);
    const CodePoint last = code_point_before(part, part.size());
    constexpr std::u32string_view vowels = U"aeiouyаеиоуыюяьйіїє";
    if (vowels.find(last.value) == std::u32string_view::npos) return false;
    const std::string_view stem = part.substr(0, part.size() - last.size);
    return word.starts_with(stem) && ends_with_one_of(word.substr(stem.size()), inflections().instead);
}

}  // namespace

Traces::Traces(const Cv& cv) {
    add_name(cv.name.text);
    for (const Contact& contact : cv.contacts) add_contact(contact);
}

void Traces::add_name(std::string_view name) {
    for (const std::string& spelling : {std::string(name), spelled_out(name)}) {
        const std::string folded = fold(spelling);
        std::string run_together;
        each_word(folded, [&](std::size_t begin, std::size_t end) {
            const std::string part = folded.substr(begin, end - begin);
            if (is_cjk(code_point_at(part, 0).value)) {
                run_together += part;
                if (letters_of(part) >= 2) add_once(ideographs_, part);
            } else if (letters_of(part) >= 3 && !is_particle(part)) {
                if (!is_credential(part)) add_once(parts_, part);
            } else {
                add_once(short_parts_, part);
            }
        });
        if (letters_of(run_together) >= 2) add_once(ideographs_, run_together);
    }
    for (const std::string& part : std::vector<std::string>(parts_))
        add_once(short_parts_, part.substr(0, code_point_at(part, 0).size));
}

void Traces::add_handle(std::string_view handle) {
    const std::string folded = fold(trim(handle));
    if (letters_of(folded) >= 3) add_once(handles_, folded);
}

void Traces::add_contact(const Contact& contact) {
    std::string_view value = trim(contact.value);
    switch (contact.kind) {
        case ContactKind::email:
            add_handle(value.substr(0, value.find('@')));
            break;
        case ContactKind::phone: {
            constexpr std::size_t tail = 7;
            const std::string digits = digits_of(value);
            if (digits.size() >= 5)
                add_once(number_tails_, digits.substr(digits.size() - std::min(tail, digits.size())));
            break;
        }
        case ContactKind::url: {
            if (const std::size_t scheme = value.find("://"); scheme != no_place) value.remove_prefix(scheme + 3);
            if (value.starts_with("www.")) value.remove_prefix(4);
            value = value.substr(0, value.find_first_of("?#"));
            const std::size_t slash = value.find('/');
            if (slash == no_place || slash + 1 == value.size()) add_handle(value.substr(0, slash));
            for (std::size_t at = slash; at != no_place && at + 1 < value.size(); at = value.find('/', at + 1)) {
                const std::string_view step = value.substr(at + 1, value.find('/', at + 1) - at - 1);
                constexpr std::array<std::string_view, 8> generic = {"pub",    "users",  "user", "profile",
                                                                     "people", "member", "home", "index.html"};
                if (std::find(generic.begin(), generic.end(), step) == generic.end())
                    add_handle(step.starts_with('@') ? step.substr(1) : step);
            }
            break;
        }
        case ContactKind::address:
            break;
    }
}

bool Traces::names(std::string_view word) const {
    constexpr std::size_t long_enough_to_stand_inside = 5;
    return std::any_of(parts_.begin(), parts_.end(), [&](const std::string& part) {
        if (word == part) return true;
        const std::size_t letters = letters_of(part);
        if (letters >= long_enough_to_stand_inside && word.find(part) != no_place) return true;
        return letters >= 4 && is_inflected(word, part);
    });
}

bool Traces::may_belong_to_name(std::string_view word) const {
    return std::find(short_parts_.begin(), short_parts_.end(), word) != short_parts_.end();
}

/// Short words go only beside words that are sure: "M." in "M. Lindqvist", "van" in "van Dijk".
void Traces::find_name_words(std::string_view folded, std::vector<Span>& found) const {
    std::vector<Span> shorts;  // since the last word that is neither
    std::size_t last_end = 0;
    bool after_name = false;
    const auto is_close = [&](std::size_t begin) {
        const std::string_view between = folded.substr(last_end, begin - last_end);
        return between.find_first_not_of(" .-'") == no_place;
    };
    each_word(folded, [&](std::size_t begin, std::size_t end) {
        const std::string_view word = folded.substr(begin, end - begin);
        if (!is_close(begin)) {
            shorts.clear();
            after_name = false;
        }
        last_end = end;
        if (names(word)) {
            found.insert(found.end(), shorts.begin(), shorts.end());
            shorts.clear();
            found.emplace_back(begin, end);
            after_name = true;
        } else if (may_belong_to_name(word)) {
            if (after_name)
                found.emplace_back(begin, end);
            else
                shorts.emplace_back(begin, end);
        } else {
            shorts.clear();
            after_name = false;
        }
    });
}

void Traces::find_literals(std::string_view folded, std::vector<Span>& found) const {
    for (const std::string& name : ideographs_)
        for (std::size_t at = folded.find(name); at != no_place; at = folded.find(name, at + name.size()))
            found.emplace_back(at, at + name.size());
    for (const std::string& handle : handles_)
        for (std::size_t at = folded.find(handle); at != no_place; at = folded.find(handle, at + 1)) {
            const std::size_t end = at + handle.size();
            const bool opens = at == 0 || !is_letter_or_digit(code_point_before(folded, at).value);
            const bool ends = end == folded.size() || !is_letter_or_digit(code_point_at(folded, end).value);
            if (opens && ends) found.emplace_back(at, end);
        }
}

void Traces::find_numbers(std::string_view folded, std::vector<Span>& found) const {
    for (const Span& run : digit_runs(folded)) {
        const std::string_view text = folded.substr(run.first, run.second - run.first);
        const std::string digits = digits_of(text);
        const bool known = std::any_of(number_tails_.begin(), number_tails_.end(),
                                       [&](const std::string& tail) { return digits.find(tail) != std::string::npos; });
        constexpr std::size_t shortest_number = 8;
        if (known || (text.starts_with('+') && digits.size() >= shortest_number)) found.push_back(run);
    }
}

std::string Traces::without(std::string_view text) const {
    std::string folded;
    FoldOrigin origin;
    fold(text, folded, origin);
    std::vector<Span> found;
    find_name_words(folded, found);
    find_literals(folded, found);
    find_numbers(folded, found);
    for (Span& span : found) span = {origin[span.first], origin[span.second]};
    find_addresses(text, found);
    return found.empty() ? std::string(text) : replaced(text, std::move(found));
}

}  // namespace vitae::blind
