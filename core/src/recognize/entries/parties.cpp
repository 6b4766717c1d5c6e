// SPDX-License-Identifier: Apache-2.0
#include "recognize/entries/parties.hpp"

#include <array>
#include <utility>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/document/line.hpp"
#include "recognize/words/data_entries.hpp"

namespace vitae::embedded {
extern const TextFile employment_files[];
}

namespace vitae::recognize {
namespace {

constexpr int longest_phrase = 4;  // words
constexpr int longest_name = 8;    // words

enum Place : unsigned { via = 1, via_behind = 2, served = 4 };

class PartyWords {
public:
    static const PartyWords& built_in() {
        static const PartyWords words;
        return words;
    }

    /// Bytes of the longest phrase of that kind at the start of the text, the space behind it included.
    [[nodiscard]] std::size_t opening(std::string_view text, unsigned kind) const {
        std::size_t found = 0, end = 0;
        for (int words = 0; words < longest_phrase && end < text.size(); ++words) {
            end = std::min(text.find(' ', end + 1), text.size());
            if (end < text.size() && has(text.substr(0, end), kind)) found = end + 1;
        }
        if (found == 0 && !text.empty() && is_cjk(code_point_at(text, 0).value))
            for (std::size_t size = 0; size < std::min<std::size_t>(text.size(), 15);) {
                size += code_point_at(text, size).size;
                if (has(text.substr(0, size), kind)) found = size;
            }
        return found;
    }

    /// Bytes of the longest phrase of that kind at the end.
    [[nodiscard]] std::size_t ending(std::string_view text, unsigned kind) const {
        std::size_t found = 0;
        for (std::size_t at = text.size(); at > 0 && text.size() - at < 18;) {
            at -= code_point_before(text, at).size;
            if (at > 0 && has(trim(text.substr(at)), kind)) found = text.size() - at;
        }
        return found;
    }

private:
    PartyWords() {
        for_each_entry(embedded::employment_files[1].text, [&](std::string_view group, std::string_view entry) {
            phrases_[fold(entry)] |= group == "via" ? via : group == "for" ? served : via_behind;
        });
    }

    [[nodiscard]] bool has(std::string_view text, unsigned kind) const {
        const unsigned* found = phrases_.find_unfolded(text);
        return found != nullptr && (*found & kind) != 0;
    }

    TextTable<unsigned> phrases_;
};

/// A short text that opens like a name.
bool is_name(std::string_view text) {
    return !text.empty() && !is_small_letter(code_point_at(text, 0).value) && has_words(text) &&
           count_words(text) <= longest_name;
}

std::string_view without_signs(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        text = trim(text);
        for (const std::string_view sign : {",", "-", "–", "—", "|", "·", "/", ";", ":", "："}) {
            if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
            if (text.ends_with(sign)) text.remove_suffix(sign.size()), again = true;
        }
    }
    return text;
}

/// What a bracket behind a name says about the other party.
Parties parties_of_bracket(std::string_view name, std::string_view inner, const Lexicon& lexicon) {
    const PartyWords& words = PartyWords::built_in();
    const Labelled labelled = split_label(inner);
    if (!labelled.label.empty() && lexicon.is_label(fold(labelled.label), Field::client) && is_name(labelled.value))
        return {std::string(name), std::string(labelled.value)};
    if (const std::size_t size = words.opening(inner, via); size > 0 && is_name(trim(inner.substr(size))))
        return {std::string(trim(inner.substr(size))), std::string(name)};
    if (const std::size_t size = words.ending(inner, via_behind); size > 0)
        return {std::string(trim(inner.substr(0, inner.size() - size))), std::string(name)};
    if (const std::size_t size = words.opening(inner, served); size > 0 && is_name(trim(inner.substr(size))))
        return {std::string(name), std::string(trim(inner.substr(size)))};
    return {};
}

/// "Airbus via Capgemini": a phrase in small letters between two names.
Parties parties_around_via(std::string_view text) {
    for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
        const std::string_view rest = text.substr(space + 1);
        if (rest.empty() || !is_small_letter(code_point_at(rest, 0).value)) continue;
        const std::size_t size = PartyWords::built_in().opening(rest, via);
        const std::string_view client = without_signs(text.substr(0, space));
        const std::string_view employer = size == 0 ? std::string_view() : without_signs(rest.substr(size));
        if (is_name(client) && is_name(employer)) return {std::string(employer), std::string(client)};
    }
    return {};
}

}  // namespace

Parties parties_of(std::string_view text, const Lexicon& lexicon) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> brackets = {
        {{"(", ")"}, {"[", "]"}, {"（", "）"}}};
    for (const auto& [open, close] : brackets) {
        const std::size_t at = text.find(open);
        const std::size_t end = at == std::string_view::npos ? at : text.find(close, at);
        if (at == 0 || end == std::string_view::npos) continue;
        const std::string name(without_signs(text.substr(0, at)));
        Parties parties =
            parties_of_bracket(name, trim(text.substr(at + open.size(), end - at - open.size())), lexicon);
        if (!parties.employer.empty() && trim(text.substr(end + close.size())).empty()) return parties;
    }
    if (Parties parties = parties_around_via(text); !parties.employer.empty()) return parties;
    return {std::string(text), {}};
}

bool cut_served(std::string& title) {
    for (std::size_t space = title.rfind(' '), n = 0; space != std::string::npos && n < longest_phrase; ++n) {
        const std::string tail = title.substr(space + 1) + " ";
        if (space > 0 && PartyWords::built_in().opening(tail, served) == tail.size()) {
            title.resize(space);
            return true;
        }
        space = space == 0 ? std::string::npos : title.rfind(' ', space - 1);
    }
    return false;
}

std::string_view employer_behind_via(std::string_view text) {
    const std::size_t size = PartyWords::built_in().opening(text, via);
    if (size == 0 || !is_small_letter(code_point_at(text, 0).value)) return {};
    const std::string_view name = without_signs(text.substr(size));
    return is_name(name) ? name : std::string_view();
}

PlacedEmployer employer_with_address(std::string_view text, const Lexicon& lexicon) {
    constexpr int longest_form = 2;  // words: "Fernwick, S.A., Leeds"
    std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) return {text, {}};
    const std::size_t next = std::min(text.find(',', comma + 1), text.size());
    const std::string_view second = text.substr(comma + 1, next - comma - 1);
    if (count_words(second) <= longest_form && lexicon.legal_form.count(fold(second)) > 0) comma = next;
    return {trim(text.substr(0, comma)), comma < text.size() ? trim(text.substr(comma + 1)) : std::string_view()};
}

}  // namespace vitae::recognize
