// SPDX-License-Identifier: Apache-2.0
#include "blind/personal_lines.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "model/embedded_text.hpp"
#include "model/take_part.hpp"
#include "model/text.hpp"

namespace vitae::embedded {
extern const TextFile personal_labels[];
}

namespace vitae::blind {
namespace {

struct Label {
    std::string words;
    bool only_blind = false;  ///< not of a special category
};

std::vector<Label> read_labels() {
    std::vector<Label> labels;
    std::string_view text = embedded::personal_labels[0].text;
    while (!text.empty()) {
        std::string_view line = take_part(text, '\n');
        if (line.size() < 4 || line.substr(2, 2) != ": ") continue;
        line.remove_prefix(4);
        while (!line.empty()) {
            std::string_view words = trim(take_part(line, ';'));
            const bool only_blind = words.ends_with('*');
            if (only_blind) words.remove_suffix(1);
            labels.push_back({fold(words), only_blind});
        }
    }
    return labels;
}

/// A label says something only if a sign or a number follows: "Age: 41", "born 1985", not "age-old ideas".
bool opens_statement(std::string_view after) {
    const bool spaced = after.starts_with(' ');
    after = trim(after);
    if (after.empty()) return false;
    const char first = after.front();
    if (first == ':' || first == '=') return true;
    if (first >= '0' && first <= '9') return true;
    return spaced && (first == '-' || after.starts_with("–") || after.starts_with("—"));
}

bool is_personal(std::string_view part, bool also_only_blind) {
    static const std::vector<Label> labels = read_labels();
    const std::string folded = fold(part);
    std::string_view text = trim(folded);
    while (!text.empty() && std::string_view("*-_#> ").find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    return std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
        return (also_only_blind || !label.only_blind) && text.starts_with(label.words) &&
               opens_statement(text.substr(label.words.size()));
    });
}

constexpr std::array<std::string_view, 5> part_signs = {" | ", " • ", " · ", "; ", ", "};

/// The parts of a line that say something else, with the signs between them.
std::string without_personal_parts(std::string_view line, bool also_only_blind) {
    std::string kept;
    bool personal = false;
    for (std::string_view before; !line.empty();) {
        std::size_t end = line.size();
        std::string_view after;
        for (const std::string_view sign : part_signs)
            if (const std::size_t at = line.find(sign); at < end) {
                end = at;
                after = sign;
            }
        // "Born: May 1, 1985" is one statement.
        const bool goes_on = personal && before == ", " && line.front() >= '0' && line.front() <= '9';
        personal = goes_on || is_personal(line.substr(0, end), also_only_blind);
        if (!personal) kept += line.substr(0, end + after.size());
        before = after;
        line.remove_prefix(end + after.size());
    }
    for (const std::string_view sign : part_signs)
        if (kept.ends_with(sign)) kept.resize(kept.size() - sign.size());
    return kept;
}

}  // namespace

std::string without_personal_lines(std::string_view text) {
    std::string kept;
    bool first = true;
    while (!text.empty()) {
        const std::string_view line = take_part(text, '\n');
        const std::string rest = without_personal_parts(line, true);
        if (!rest.empty() || line.empty()) {
            if (!first) kept += '\n';
            kept += rest;
            first = false;
        }
    }
    return kept;
}

std::string without_special_categories(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        kept += without_personal_parts(text.substr(from, end - from), false);
        if (end < text.size()) kept += '\n';
        from = end + 1;
    }
    return kept;
}

}  // namespace vitae::blind
