// SPDX-License-Identifier: Apache-2.0
#include "vitae/nearest_name.hpp"

#include <algorithm>
#include <cctype>

namespace vitae {
namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return result;
}

/// Optimal string alignment distance, three rows of the table at a time.
std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> previous(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] != b[j - 1])});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) current[j] = std::min(current[j], before[j - 2] + 1);
        }
        before.swap(previous);
        previous.swap(current);
    }
    return previous[b.size()];
}

}  // namespace

std::string nearest_name(std::string_view wanted, const std::vector<std::string>& names) {
    constexpr std::size_t longest_worth_comparing = 64;
    if (wanted.size() > longest_worth_comparing) return {};
    const std::string folded = lower(wanted);
    std::string best;
    std::size_t fewest = std::max<std::size_t>(1, folded.size() / 3) + 1;
    for (const std::string& name : names) {
        if (name.size() > longest_worth_comparing) continue;
        const std::size_t distance = edits(folded, lower(name));
        if (distance < fewest) {
            fewest = distance;
            best = name;
        }
    }
    return best;
}

}  // namespace vitae
