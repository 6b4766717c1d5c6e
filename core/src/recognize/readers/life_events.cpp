// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/life_events.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/words/data_entries.hpp"

namespace vitae::embedded {
extern const TextFile event_files[];
}

namespace vitae::recognize {
namespace {

/// The phrases of each group, the longest first.
struct EventWords {
    std::vector<std::string_view> enter_school, leave_school, enter_employer, leave_employer, within, present, reason,
        particle, department;

    static const EventWords& built_in() {
        static const EventWords words;
        return words;
    }

private:
    EventWords() {
        const std::array<std::pair<std::string_view, std::vector<std::string_view>*>, 9> groups = {
            {{"enter-school", &enter_school},
             {"leave-school", &leave_school},
             {"enter-employer", &enter_employer},
             {"leave-employer", &leave_employer},
             {"within", &within},
             {"present", &present},
             {"reason", &reason},
             {"particle", &particle},
             {"department", &department}}};
        for_each_entry(embedded::event_files[0].text, [&](std::string_view group, std::string_view entry) {
            for (const auto& [name, list] : groups)
                if (name == group) list->push_back(entry);
        });
        for (const auto& [name, list] : groups)
            std::ranges::stable_sort(*list, std::greater<>{}, &std::string_view::size);
    }
};

enum class Event { none, enter, leave, within, goes_on };

/// The text in front of a bracket at its end, and the bracket.
std::pair<std::string_view, std::string_view> before_bracket(std::string_view text) {
    std::size_t open = std::string_view::npos;
    if (text.ends_with(')') || text.ends_with("）")) open = std::min(text.rfind('('), text.rfind("（"));
    if (open == std::string_view::npos || open == 0) return {trim(text), {}};
    return {trim(text.substr(0, open)), text.substr(open)};
}

/// What was taken off a name: the words that tell the event, and a degree in brackets behind them ("졸업(학사)").
struct Taken {
    std::string words, degree;
};

/// Takes one of the phrases off the end of the text, and what joins it to the name.
bool take_word(std::string& text, const std::vector<std::string_view>& phrases, Taken& taken) {
    const auto [before, bracket] = before_bracket(text);
    const auto found =
        std::ranges::find_if(phrases, [before = before](std::string_view phrase) { return before.ends_with(phrase); });
    if (found == phrases.end()) return false;
    std::string_view name = trim(before.substr(0, before.size() - found->size()));
    for (const std::string_view particle : EventWords::built_in().particle)
        if (name.size() > particle.size() && name.ends_with(particle)) {
            name = trim(name.substr(0, name.size() - particle.size()));
            break;
        }
    const bool wide = bracket.starts_with("（");
    const std::size_t size = wide ? std::string_view("（").size() : 1;
    const std::string_view inner =
        bracket.size() > 2 * size ? bracket.substr(size, bracket.size() - 2 * size) : std::string_view();
    if (!inner.empty() && Lexicon::built_in().degree.count(fold(inner)) > 0) taken.degree = inner;
    taken.words = trim(std::string_view(text).substr(name.empty() ? 0 : text.find(name) + name.size()));
    text = std::string(name);
    return true;
}

bool holds_any(std::string_view text, const std::vector<std::string_view>& phrases) {
    return std::ranges::any_of(phrases,
                               [&](std::string_view phrase) { return text.find(phrase) != std::string_view::npos; });
}

bool is_present(std::string_view text) {
    return std::ranges::find(EventWords::built_in().present, trim(text)) != EventWords::built_in().present.end();
}

/// A period that names one moment, as an event has it.
bool is_moment(const HeaderFacts& facts) {
    return facts.header.period && facts.header.period->form == PeriodForm::single;
}

class Events {
public:
    Events(Draft& draft, std::vector<HeaderFacts>& all, Stay stay)
        : draft_(draft),
          all_(all),
          school_(stay == Stay::school),
          events_(all.size(), Event::none),
          gone_(all.size(), false) {}

    void join() {
        bool any = false;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            events_[i] = read(all_[i]);
            any = any || events_[i] == Event::enter || events_[i] == Event::leave;
        }
        if (!any) return;
        for (std::size_t i = 0; i < all_.size(); ++i) begin_or_end(i);
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (events_[i] == Event::leave) match(i);
        std::size_t i = 0;
        std::erase_if(all_, [&](const HeaderFacts&) { return gone_[i++]; });
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// Which event the entry tells; takes the word for it off.
    Event read(HeaderFacts& facts) const {
        if (!facts.period.start && (is_present(facts.organization) || is_present(facts.title))) return Event::goes_on;
        if (!is_moment(facts)) return Event::none;
        Taken taken;
        const Event event = event_in(facts, taken);
        if (facts.title.empty()) facts.title = taken.degree;
        if (!taken.words.empty()) facts.period.text += " " + taken.words;
        return event;
    }

    Event event_in(HeaderFacts& facts, Taken& taken) const {
        const EventWords& words = EventWords::built_in();
        for (std::string* text : {&facts.title, &facts.leftover, &facts.organization}) {
            if (text->empty()) continue;
            const bool now = holds_any(before_bracket(*text).second, words.present);
            if (take_word(*text, school_ ? words.enter_school : words.enter_employer, taken)) {
                if (now) facts.period.end_kind = EndKind::present;
                return Event::enter;
            }
            if (take_word(*text, school_ ? words.leave_school : words.leave_employer, taken)) {
                if (!school_ && holds_any(*text, words.reason)) taken.words = std::exchange(*text, {}) + taken.words;
                return Event::leave;
            }
            if (!school_ && holds_any(*text, words.within) && take_word(*text, words.within, taken))
                return Event::within;
        }
        return Event::none;
    }

    /// Makes the moment the start or the end of a period; what happened within a stay goes to it.
    void begin_or_end(std::size_t i) {
        Period& period = all_[i].period;
        if (events_[i] == Event::enter) {
            period.end.reset();
            if (period.end_kind != EndKind::present) period.end_kind = EndKind::unknown;
            last_enter_ = i;
        } else if (events_[i] == Event::leave) {
            if (!period.end) period.end = period.start;
            period.start.reset();
            period.end_kind = EndKind::date;
        } else if (events_[i] != Event::none && last_enter_ != none) {
            if (events_[i] == Event::goes_on) {
                all_[last_enter_].period.end_kind = EndKind::present;
                all_[last_enter_].period.text += " – " + all_[i].organization + all_[i].title;
            }
            add_lines(last_enter_, i, events_[i] == Event::within);
        } else if (events_[i] == Event::goes_on) {
            gone_[i] = true;
        }
    }

    /// Gives the lines of one entry to another.
    void add_lines(std::size_t to, std::size_t from, bool as_body) {
        LineList& body = all_[to].entry.body;
        const Entry& entry = all_[from].entry;
        LineList& target = as_body ? body : all_[to].entry.header;
        target.insert(target.end(), entry.header.begin(), entry.header.end());
        if (as_body)
            for (const std::size_t line : entry.header) draft_.fates[line] = Fate::open;
        std::ranges::sort(all_[to].entry.header);
        body.insert(body.end(), entry.body.begin(), entry.body.end());
        gone_[from] = true;
    }

    /// Finds the coming that a leaving ends: the last one before it, of the same name or of any if it has none.
    void match(std::size_t leave) {
        HeaderFacts& end = all_[leave];
        const bool nameless = end.organization.empty() && end.title.empty();
        constexpr std::size_t reach = 40;  // entries
        std::size_t found = none;
        const std::size_t last = std::min(all_.size(), leave + reach);
        for (std::size_t i = leave > reach ? leave - reach : 0; i < last; ++i) {
            const HeaderFacts& start = all_[i];
            if (events_[i] != Event::enter || gone_[i] || start.period.end || !start.period.start || !end.period.end ||
                start.period.start->iso() > end.period.end->iso())
                continue;
            if (!nameless && fold(start.organization) != fold(end.organization)) continue;
            if (found == none || all_[found].period.start->iso() <= start.period.start->iso()) found = i;
        }
        if (found == none) {
            gone_[leave] = nameless;
            return;
        }
        HeaderFacts& start = all_[found];
        start.period.end = end.period.end;
        start.period.end_kind = EndKind::date;
        if (!end.period.text.empty()) start.period.text += " – " + end.period.text;
        if (start.title.empty() || end.title.size() > start.title.size()) start.title = end.title;
        add_lines(found, leave, false);
    }

    Draft& draft_;
    std::vector<HeaderFacts>& all_;
    bool school_;
    std::vector<Event> events_;
    std::vector<bool> gone_;
    std::size_t last_enter_ = none;
};

/// "北陵大学工学部情報工学科", "한빛대학교전자공학과": no space between the school and the department.
void split_glued_department(HeaderFacts& facts, const std::vector<std::string_view>& endings) {
    for (const std::string_view school : {"大学院", "大学", "대학교"}) {
        const std::size_t at = facts.organization.find(school);
        if (at == std::string::npos || at == 0) continue;
        const std::size_t end = at + school.size();
        const std::string rest = facts.organization.substr(end);
        const bool department =
            !rest.empty() && rest[0] != ' ' &&
            std::ranges::any_of(endings, [&](std::string_view ending) { return rest.ends_with(ending); });
        if (!department) continue;
        facts.title = rest;
        facts.organization.resize(end);
        return;
    }
}

}  // namespace

void join_events(Draft& draft, std::vector<HeaderFacts>& all, Stay stay) { Events(draft, all, stay).join(); }

void split_departments(HeaderFacts& facts) {
    const auto& endings = EventWords::built_in().department;
    const std::string_view beside = std::string_view(facts.leftover).substr(0, facts.leftover.find(','));
    if (facts.title.empty() && !facts.organization.empty() &&
        std::ranges::any_of(endings, [&](std::string_view ending) { return beside.ends_with(ending); }))
        facts.title = std::exchange(facts.leftover, {});
    if (facts.title.empty()) split_glued_department(facts, endings);
    const std::size_t space = facts.organization.find(' ');
    if (space == std::string::npos || !is_cjk(code_point_at(facts.organization, 0).value)) return;
    std::size_t first = space;  // "(여주)" behind the school is where it is
    if (facts.organization[space + 1] == '(') first = facts.organization.find(' ', space + 1);
    if (first == std::string::npos) return;
    const std::string_view rest = trim(std::string_view(facts.organization).substr(first));
    const std::string_view word = rest.substr(0, std::min(rest.find_first_of(" ("), rest.size()));
    if (std::ranges::none_of(endings, [&](std::string_view ending) { return word.ends_with(ending); })) return;
    facts.title = std::string(rest) + (facts.title.empty() ? "" : " " + facts.title);
    facts.organization.resize(first);
}

}  // namespace vitae::recognize
