// SPDX-License-Identifier: Apache-2.0
#include "store/role_matching.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "model/text.hpp"

namespace vitae {
namespace {

constexpr double same_title = 0.8;
constexpr double related_title = 0.5;
constexpr int touching_months = 3;
constexpr int moved_start_months = 12;

std::vector<std::string> words_of(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= folded.size();) {
        const CodePoint c = i < folded.size() ? code_point_at(folded, i) : CodePoint{U' ', 1};
        const bool inside = is_letter_or_digit(c.value) || c.value == '+' || c.value == '#';
        if (inside) word.append(folded, i, c.size);
        const bool ends = !inside || is_cjk(c.value);
        if (ends && !word.empty()) words.push_back(std::exchange(word, {}));
        i += c.size;
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::size_t common_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return common.size();
}

/// Months a partial date may mean, first and last.
struct Months {
    int first;
    int last;
};

Months months_of(const PartialDate& date) {
    if (date.month == 0) return {date.year * 12, date.year * 12 + 11};
    return {date.year * 12 + date.month - 1, date.year * 12 + date.month - 1};
}

int distance(const Months& a, const Months& b) { return std::max({0, a.first - b.last, b.first - a.last}); }

/// Months between the closest possible starts; nothing if one is not stated.
std::optional<int> start_distance(const Period& a, const Period& b) {
    if (!a.start || !b.start) return std::nullopt;
    return distance(months_of(*a.start), months_of(*b.start));
}

bool nearly_overlap(const Period& a, const Period& b) {
    const auto last_month = [](const Period& period) {
        return period.end_kind == EndKind::date && period.end ? months_of(*period.end).last : 12 * 3000;
    };
    return months_of(*a.start).first <= last_month(b) + touching_months &&
           months_of(*b.start).first <= last_month(a) + touching_months;
}

bool same_end(const Period& a, const Period& b) {
    if (a.end_kind != EndKind::date || b.end_kind != EndKind::date || !a.end || !b.end) return true;  // one is open
    return distance(months_of(*a.end), months_of(*b.end)) == 0;
}

double organization_similarity(const std::string& a, const std::string& b) {
    if (a == b) return 1;
    if (a.empty() || b.empty()) return 0.5;
    const auto a_words = words_of(a);
    const auto b_words = words_of(b);
    const std::size_t smaller = std::min(a_words.size(), b_words.size());
    return smaller > 0 && common_words(a_words, b_words) == smaller ? 0.7 : 0;
}

/// 0..2; nothing if the times contradict that this is one role.
std::optional<double> time_affinity(const Period& a, const Period& b, double title) {
    const std::optional<int> starts = start_distance(a, b);
    if (!starts) {  // without dates, only the title and the stated lengths can tell
        const bool contradicts = a.stated && b.stated && !(*a.stated == *b.stated);
        if (title >= same_title && !contradicts) return 0.5;
        return std::nullopt;
    }
    if (*starts <= 1 && (title >= related_title || same_end(a, b))) return 2 - *starts * 0.5;
    if (title >= same_title && (nearly_overlap(a, b) || *starts <= moved_start_months))
        return 1.0 / (1 + *starts / 12.0);
    return std::nullopt;
}

std::optional<PartialDate> more_precise(const std::optional<PartialDate>& newer,
                                        const std::optional<PartialDate>& older) {
    if (!newer) return older;
    if (!older) return newer;
    const bool same_year = newer->year == older->year;
    if (newer->month == 0) return same_year ? older : newer;
    if (newer->day == 0) return same_year && newer->month == older->month ? older : newer;
    return newer;
}

}  // namespace

double title_similarity(const std::string& a, const std::string& b) {
    const auto a_words = words_of(a);
    const auto b_words = words_of(b);
    if (a_words.empty() || b_words.empty()) return 0;
    return 2.0 * static_cast<double>(common_words(a_words, b_words)) /
           static_cast<double>(a_words.size() + b_words.size());
}

double role_affinity(const Role& a, const std::string& a_organization, const Role& b,
                     const std::string& b_organization) {
    const double organization = organization_similarity(a_organization, b_organization);
    if (organization == 0) return 0;
    const bool untitled = a.title.empty() || b.title.empty();
    const double title = untitled && organization == 1 ? related_title : title_similarity(a.title, b.title);
    if (organization < 1) {  // a weaker name needs the same title and start
        const auto starts = start_distance(a.period, b.period);
        if (title < same_title || !starts || *starts > 1) return 0;
    }
    if (organization == 1 && a_organization.empty() && title < same_title) return 0;
    const auto time = time_affinity(a.period, b.period, title);
    return time ? 4 * organization + 3 * title + *time : 0;
}

std::vector<std::size_t> match_roles(std::size_t count, std::size_t known,
                                     const std::function<double(std::size_t, std::size_t)>& affinity) {
    struct Pair {
        double affinity;
        std::size_t role;
        std::size_t known;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t k = 0; k < known; ++k)
            if (const double value = affinity(i, k); value > 0) pairs.push_back({value, i, k});
    std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
        return std::tuple(-a.affinity, a.role, a.known) < std::tuple(-b.affinity, b.role, b.known);
    });
    std::vector<std::size_t> partner(count, no_partner);
    std::vector<bool> taken(known);
    for (const Pair& pair : pairs) {
        if (partner[pair.role] != no_partner || taken[pair.known]) continue;
        partner[pair.role] = pair.known;
        taken[pair.known] = true;
    }
    return partner;
}

Period merged_period(const Period& newer, const Period& older) {
    Period merged = newer;
    merged.start = more_precise(newer.start, older.start);
    if (newer.end_kind == EndKind::date && older.end_kind == EndKind::date)
        merged.end = more_precise(newer.end, older.end);
    if (newer.end_kind == EndKind::unknown && older.end_kind == EndKind::date) {
        merged.end_kind = EndKind::date;
        merged.end = older.end;
    }
    if (!merged.stated) merged.stated = older.stated;
    return merged;
}

}  // namespace vitae
