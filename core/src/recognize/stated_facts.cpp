// SPDX-License-Identifier: Apache-2.0
#include "recognize/stated_facts.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

#include "model/digits.hpp"
#include "model/keys.hpp"
#include "model/text.hpp"
#include "vitae/sdk/fields.hpp"
#include "vitae/sdk/records.hpp"

namespace vitae::recognize {
namespace {

std::set<std::string> words_of(const std::string& text) {
    std::string plain = fold(text);
    for (char& c : plain)
        if (std::string_view(",.;:/|()&-").find(c) != std::string_view::npos) c = ' ';
    std::istringstream stream(plain);
    std::set<std::string> words;
    for (std::string word; stream >> word;) words.insert(word);
    return words;
}

/// All words of one are words of the other: "Nordlys" and "Nordlys AB, Uppsala". Empty texts are like nothing.
bool alike(const std::string& a, const std::string& b) {
    const std::set<std::string> first = words_of(a), second = words_of(b);
    if (first.empty() || second.empty()) return false;
    return std::includes(first.begin(), first.end(), second.begin(), second.end()) ||
           std::includes(second.begin(), second.end(), first.begin(), first.end());
}

int likeness(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return 0;
    return alike(a, b) ? 2 : -2;
}

/// One is the other said less precisely.
bool agree(const PartialDate& a, const PartialDate& b) {
    return a.iso().starts_with(b.iso()) || b.iso().starts_with(a.iso());
}

int likeness(const std::optional<PartialDate>& a, const std::optional<PartialDate>& b) {
    if (!a || !b) return 0;
    return agree(*a, *b) ? 1 : -4;
}

int likeness(const Period& a, const Period& b) { return likeness(a.start, b.start) + likeness(a.end, b.end); }

/// Employer and title of a page's text are sometimes taken for each other; its data knows.
int likeness(const Role& a, const Role& b) {
    const int straight = likeness(a.organization, b.organization) + likeness(a.title, b.title);
    const int crossed = alike(a.organization, b.title) && alike(a.title, b.organization) ? 4 : 0;
    return std::max(straight, crossed) + likeness(a.period, b.period);
}

int likeness(const Education& a, const Education& b) {
    return likeness(a.institution, b.institution) + likeness(a.qualification, b.qualification) +
           likeness(a.period, b.period);
}

int likeness(const Project& a, const Project& b) { return likeness(a.name, b.name) + likeness(a.period, b.period); }

int likeness(const Contact& a, const Contact& b) {
    if (a.kind != b.kind) return 0;
    switch (a.kind) {
        case ContactKind::email:
            return email_key(a.value) == email_key(b.value) ? 2 : 0;
        case ContactKind::url:
            return url_key(a.value) == url_key(b.value) ? 2 : 0;
        case ContactKind::phone: {
            const std::string first = digits_of(a.value), second = digits_of(b.value);
            const std::size_t same = std::min({first.size(), second.size(), std::size_t{7}});
            return same >= 5 && first.substr(first.size() - same) == second.substr(second.size() - same) ? 2 : 0;
        }
        case ContactKind::address:
            return alike(a.value, b.value) ? 2 : 0;
    }
    return 0;
}

int likeness(const SkillClaim& a, const SkillClaim& b) {
    const auto same = [](const std::string& x, const std::string& y) { return !x.empty() && fold(x) == fold(y); };
    return same(a.raw, b.raw) || same(a.skill, b.raw) || same(a.raw, b.skill) || same(a.skill, b.skill) ? 2 : 0;
}

int likeness(const Language& a, const Language& b) { return fold(a.name) == fold(b.name) ? 2 : 0; }
int likeness(const Certificate& a, const Certificate& b) { return likeness(a.name, b.name); }
int likeness(const Publication& a, const Publication& b) { return likeness(a.title, b.title); }
int likeness(const Award& a, const Award& b) { return likeness(a.title, b.title); }
int likeness(const Recommendation& a, const Recommendation& b) {
    return likeness(a.author, b.author) + likeness(a.text, b.text);
}

template <class T>
bool is_stated(const T& member) {
    if constexpr (std::is_same_v<T, std::string> || record_detail::is_list<T>)
        return !member.empty();
    else if constexpr (record_detail::is_optional<T>)
        return member.has_value();
    else if constexpr (std::is_same_v<T, Name>)
        return !member.text.empty();
    else
        return member != T{};
}

/// The dates that are stated, unless the text says the same more precisely.
void overlay_period(Period& period, const Period& stated) {
    const auto overlay_date = [](std::optional<PartialDate>& date, const std::optional<PartialDate>& better) {
        const bool refined = date && better && agree(*date, *better) && date->iso().size() > better->iso().size();
        if (better && !refined) date = better;
    };
    overlay_date(period.start, stated.start);
    overlay_date(period.end, stated.end);
    if (stated.end_kind == EndKind::present) period.end.reset();
    if (stated.end_kind != EndKind::unknown) period.end_kind = stated.end_kind;
    if (period.text.empty()) period.text = stated.text;
}

template <class F>
void overlay(F& fact, const F& stated, const std::string& kind, int index, std::vector<Doubt>& doubts) {
    visit_fields(fact, [&](std::string_view name, auto& member) {
        visit_fields(stated, [&](std::string_view other_name, const auto& value) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (std::is_same_v<Member, std::remove_cvref_t<decltype(value)>>) {
                if (name != other_name || !is_stated(value)) return;
                if constexpr (std::is_same_v<Member, Period>)
                    overlay_period(member, value);
                else
                    member = value;
                std::erase_if(doubts, [&](const Doubt& doubt) {
                    return doubt.fact == kind && doubt.index == index && doubt.field == name;
                });
            }
        });
    });
}

bool lies_within(const Lines& inner, const Lines& outer) {
    return inner.first > 0 && inner.first >= outer.first && inner.last <= outer.last;
}

/// Takes a fact out; doubts about those behind it follow them.
template <class F>
void drop(std::vector<F>& facts, std::size_t at, const std::string& kind, std::vector<Doubt>& doubts) {
    facts.erase(facts.begin() + static_cast<std::ptrdiff_t>(at));
    const int index = static_cast<int>(at);
    std::erase_if(doubts, [&](const Doubt& doubt) { return doubt.fact == kind && doubt.index == index; });
    for (Doubt& doubt : doubts)
        if (doubt.fact == kind && doubt.index > index) --doubt.index;
}

/// Each stated fact goes over the most similar fact of the text that no other one has taken, or to the end.
/// Further facts that the text made of the same lines are fragments of it.
template <class F>
void merge(std::vector<F>& facts, std::vector<F> stated, const std::string& kind, std::vector<Doubt>& doubts) {
    const std::size_t of_text = facts.size();
    std::vector<bool> taken(of_text, false), fragment(of_text, false);
    for (F& fact : stated) {
        std::size_t best = of_text;
        int most = 1;
        for (std::size_t i = 0; i < of_text; ++i)
            if (const int score = taken[i] ? 0 : likeness(facts[i], fact); score > most) best = i, most = score;
        if (best == of_text) {
            facts.push_back(std::move(fact));
            continue;
        }
        taken[best] = true;
        for (std::size_t i = 0; i < of_text; ++i)
            if (!taken[i] && lies_within(facts[i].lines, fact.lines) && likeness(facts[i], fact) > 1)
                fragment[i] = true;
        overlay(facts[best], fact, kind, static_cast<int>(best), doubts);
    }
    for (std::size_t i = of_text; i-- > 0;)
        if (fragment[i] && !taken[i]) drop(facts, i, kind, doubts);
}

/// Lines of the text's summary that the stated one does not say stay, word for word.
void keep_unsaid(Cv& cv, const std::string& summary) {
    const std::string said = fold(summary);
    OtherSection unsaid;
    for (std::size_t from = 0; from < cv.summary.size();) {
        const std::size_t end = std::min(cv.summary.find('\n', from), cv.summary.size());
        const std::string line = cv.summary.substr(from, end - from);
        from = end + 1;
        if (said.find(fold(line)) == std::string::npos) unsaid.text += (unsaid.text.empty() ? "" : "\n") + line;
    }
    if (!unsaid.text.empty()) cv.other_sections.push_back(std::move(unsaid));
}

bool states_a_career(const Cv& cv) {
    return std::any_of(cv.roles.begin(), cv.roles.end(),
                       [](const Role& role) { return role.period.start || role.period.end; });
}

}  // namespace

Extraction with_stated_facts(Extraction recognised, Cv stated) {
    Cv& cv = recognised.cv;
    std::vector<Doubt>& doubts = recognised.doubts;
    if (states_a_career(stated)) recognised.no_cv_reason.clear();
    const auto overlay_person = [&](const char* field, auto& member, const auto& value) {
        if (!is_stated(value)) return;
        member = value;
        std::erase_if(doubts, [&](const Doubt& doubt) { return doubt.fact == "person" && doubt.field == field; });
    };
    if (is_stated(stated.summary)) keep_unsaid(cv, stated.summary);
    overlay_person("name", cv.name, stated.name);
    overlay_person("headline", cv.headline, stated.headline);
    overlay_person("summary", cv.summary, stated.summary);
    overlay_person("language", cv.language, stated.language);
    overlay_person("as_of", cv.as_of, stated.as_of);
    merge(cv.contacts, std::move(stated.contacts), "contact", doubts);
    merge(cv.roles, std::move(stated.roles), "role", doubts);
    merge(cv.education, std::move(stated.education), "education", doubts);
    merge(cv.projects, std::move(stated.projects), "project", doubts);
    merge(cv.skills, std::move(stated.skills), "skill", doubts);
    merge(cv.languages, std::move(stated.languages), "language", doubts);
    merge(cv.certificates, std::move(stated.certificates), "certificate", doubts);
    merge(cv.publications, std::move(stated.publications), "publication", doubts);
    merge(cv.awards, std::move(stated.awards), "award", doubts);
    merge(cv.recommendations, std::move(stated.recommendations), "recommendation", doubts);
    std::move(stated.other_sections.begin(), stated.other_sections.end(), std::back_inserter(cv.other_sections));
    return recognised;
}

}  // namespace vitae::recognize
