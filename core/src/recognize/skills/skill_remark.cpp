// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_remark.hpp"

#include <algorithm>
#include <vector>

#include "model/text.hpp"
#include "recognize/dates/dates.hpp"
#include "recognize/dates/durations.hpp"
#include "recognize/skills/rating.hpp"
#include "recognize/skills/skill_words.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t longest_remark = 80;  // bytes

std::string_view trim_signs(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        text = trim(text);
        for (const std::string_view sign :
             {",", ";", "-", "–", "—", ":", "：", "|", "~", "(", ")", "（", "）", "/", "，"}) {
            if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
            if (text.ends_with(sign)) text.remove_suffix(sign.size()), again = true;
        }
    }
    return text;
}

/// Level or filling words between and around the times.
bool take_words(std::string_view words, bool& last_use, SkillRemark& remark) {
    words = trim_signs(words);
    if (words.empty()) return true;
    if (is_last_use(words)) return last_use = true;
    if (says_time_of_use(words)) return true;
    if (!is_level(words) && !is_rating(words)) return false;
    remark.add({std::string(words), std::nullopt, std::nullopt, std::nullopt});
    return true;
}

void take_period(const FoundPeriod& found, bool last_use, SkillRemark& remark) {
    const Period& period = found.period;
    if (period.stated) remark.months = period.stated->months;
    switch (found.form) {
        case PeriodForm::range:
        case PeriodForm::since:
        case PeriodForm::until:
            if (found.reversed) return;
            remark.first_used = period.start;
            remark.last_used = period.end;
            break;
        case PeriodForm::single:
            if (last_use) remark.last_used = period.start;
            break;
        case PeriodForm::duration:
            break;
    }
}

/// A lone date says nothing without a word: first use, last use or a version?
bool is_unclear(const FoundPeriod& found, bool last_use) {
    return found.form == PeriodForm::single && !found.period.stated && !last_use;
}

}  // namespace

void SkillRemark::add(const SkillRemark& more) {
    if (!more.level.empty()) level += (level.empty() ? "" : ", ") + more.level;
    if (!months) months = more.months;
    if (!first_used) first_used = more.first_used;
    if (!last_used) last_used = more.last_used;
}

std::optional<SkillRemark> skill_remark(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > longest_remark) return std::nullopt;
    if (text.front() == '(' && text.find(')') + 1 == text.size()) text = trim(text.substr(1, text.size() - 2));
    SkillRemark remark;
    if (is_level(text) || is_rating(text)) {
        remark.level = text;
        return remark;
    }
    const bool has_number = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::vector<FoundPeriod> periods = has_number ? find_periods(text) : std::vector<FoundPeriod>();
    bool last_use = false;
    std::size_t from = 0;
    const auto take_until = [&](std::size_t end) {
        std::string_view words = text.substr(from, end - from);
        while (!words.empty()) {
            const std::size_t comma = std::min(words.find_first_of(",;"), words.size());
            if (!take_words(words.substr(0, comma), last_use, remark)) return false;
            words.remove_prefix(std::min(comma + 1, words.size()));
        }
        return true;
    };
    for (const FoundPeriod& found : periods) {
        if (!take_until(found.begin)) return std::nullopt;
        take_period(found, last_use, remark);
        from = found.end;
    }
    if (!take_until(text.size())) return std::nullopt;
    if (last_use && periods.size() == 1 && !remark.last_used)
        remark.last_used = periods[0].period.start;  // "2019 zuletzt"
    if (std::any_of(periods.begin(), periods.end(),
                    [&](const FoundPeriod& found) { return is_unclear(found, last_use); }))
        return std::nullopt;
    const bool says = !remark.level.empty() || !periods.empty();
    return says ? std::optional(remark) : std::nullopt;
}

std::size_t leading_duration_size(std::string_view text, SkillRemark& remark) {
    constexpr int longest_joint = 4;  // words of "years of experience in"
    if (text.size() > 2 * longest_remark) return 0;
    const auto duration = opening_duration(text);
    if (!duration) return 0;
    std::size_t end = duration->end;
    for (int words = 0; words < longest_joint && end < text.size(); ++words) {
        const std::size_t next = std::min(text.find(' ', end + 1), text.size());
        if (text[end] != ' ' || next == text.size() || !says_time_of_use(trim(text.substr(end, next - end)))) break;
        end = next;
    }
    if (end >= text.size() || text[end] != ' ') return 0;
    remark.months = duration->stated.months;
    return end;
}

}  // namespace vitae::recognize
