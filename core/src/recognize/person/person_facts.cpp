// SPDX-License-Identifier: Apache-2.0
#include "recognize/person/person_facts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/text.hpp"
#include "recognize/person/contact_lines.hpp"
#include "recognize/readers/place_parts.hpp"
#include "recognize/words/person_name.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t most_contacts = 100;
constexpr double in_two_halves = 0.2;  // what a name on two lines of a heading has more than either half

}  // namespace

void PersonFacts::offer_name(std::string_view name, std::string_view said, double score, std::size_t line) {
    const Line& stands_on = draft_.lines[line];
    const char* place = stands_on.is(BlockKind::metadata) ? "front matter"
                        : stands_on.is_heading()          ? "heading"
                        : score >= 4                      ? "label"
                                                          : "line about the person";
    names_.offer({std::string(name), std::string(said), score, place, line});
}

void PersonFacts::name_opening(std::string_view text, double score, std::size_t line) {
    std::size_t end = text.size();
    for (const std::string_view sign : {" - ", " – ", " — ", " | "}) end = std::min(end, text.find(sign));
    const std::string_view name = trim(text.substr(0, end));
    if (end < text.size() && looks_like_name(name, draft_.lexicon))
        names_.offer({std::string(name), std::string(text), score, "front matter", line, true});
}

bool PersonFacts::name_in(std::string_view text, double score, std::size_t line, std::string& rest) {
    const std::optional<FoundName> found = find_name(text, draft_.lexicon);
    if (!found || score <= found->doubt || (found->doubt >= 0.5 && score < 3)) return false;
    offer_name(found->name, text, score - found->doubt, line);
    rest = found->rest;
    return true;
}

bool PersonFacts::lone_name_in(double score, std::size_t line) {
    constexpr int most = 4;  // words
    const Line& heading = draft_.lines[line];
    const std::string_view name = trim(heading.text);
    const bool one = heading.words == 1;
    const bool capital = !name.empty() && heading.folded.view().substr(0, 1) != name.substr(0, 1);
    const bool letters = name.find_first_of("0123456789.,:;/|@&+#()-_") == std::string_view::npos;
    const int titles = draft_.lexicon.title_head.count(heading.folded);
    if (heading.words > most || !capital || !letters || names_document(name, draft_.lexicon) ||
        draft_.lexicon.section(heading.folded) ||
        titles + (one ? 0 : draft_.lexicon.title_qualifier.count(heading.folded)) >= heading.words)
        return false;
    const char* place = one ? "heading of one word" : "heading";
    names_.offer({std::string(name), std::string(name), score, place, line, one, !one});
    if (one && line > 0 && lone_heading_ == line - 1 && heading.continues()) {  // "# MARA<br>LINDQVIST"
        const std::string whole = draft_.lines[line - 1].text + " " + std::string(name);
        names_.offer({whole, whole, score + in_two_halves, "heading of two lines", line, true});
    }
    if (one) lone_heading_ = line;
    return one;
}

bool PersonFacts::name_part(std::uint32_t label, std::string_view value, std::size_t line) {
    constexpr int longest_part = 4;  // words
    constexpr double labelled = 4;
    const bool given = (label & bit_of(Field::given_name)) != 0, family = (label & bit_of(Field::family_name)) != 0;
    const bool whole = (label & bit_of(Field::name)) != 0 && count_words(value) > 1;  // "Nombre: Mara Lindqvist"
    const bool numbered = value.find_first_of("0123456789@") != std::string_view::npos;
    if (given == family || whole || numbered || !has_words(value) || count_words(value) > longest_part) return false;
    std::string& half = given ? given_name_ : family_name_;
    if (!half.empty()) return false;
    half = value;
    if (!given_name_.empty() && !family_name_.empty()) {
        const std::string name = given_name_ + " " + family_name_;
        offer_name(name, name, labelled, line);
    }
    return true;
}

bool PersonFacts::turned_name(std::string_view value, std::size_t line) {
    constexpr int longest_part = 4;  // words
    constexpr double labelled = 4;
    const std::size_t comma = value.find(',');
    const std::string_view family = trim(value.substr(0, comma));
    const std::string_view given = comma < value.size() ? trim(value.substr(comma + 1)) : std::string_view();
    const auto is_part = [](std::string_view part) {
        return count_words(part) <= longest_part && part.find_first_of("0123456789@,") == std::string_view::npos;
    };
    if (count_words(family) == 0 || !is_part(family) || !is_part(given)) return false;
    const std::string name = given.empty() ? std::string(family) : fmt::format("{} {}", given, family);
    offer_name(name, name, labelled, line);
    return true;
}

void PersonFacts::add_contact(ContactKind kind, std::string value, std::string label, std::size_t line) {
    if (draft_.cv.contacts.size() >= most_contacts) return;
    for (const Contact& known : draft_.cv.contacts)
        if (known.kind == kind && known.value == value) return;
    Contact contact{kind, std::move(value), std::move(label), draft_.lines[line].lines()};
    if (kind == ContactKind::address) {
        take_parts(contact);
        if (continue_address(contact)) return;
    }
    draft_.cv.contacts.push_back(std::move(contact));
}

bool PersonFacts::continue_address(Contact& city_line) {
    if (draft_.cv.contacts.empty() || city_line.city.empty()) return false;
    Contact& street = draft_.cv.contacts.back();
    const bool is_street = street.kind == ContactKind::address && street.city.empty() && street.country.empty() &&
                           street.value.find_first_of("0123456789") != std::string::npos;
    if (!is_street || street.lines.last + 1 < city_line.lines.first) return false;
    city_line.value = street.value + ", " + city_line.value;
    city_line.lines.first = street.lines.first;
    street = std::move(city_line);
    return true;
}

void PersonFacts::take_parts(Contact& address) {
    PlaceParts parts = place_parts(address.value, draft_.lexicon);
    address.city = std::move(parts.city);
    address.region = std::move(parts.region);
    address.country = std::move(parts.country);
    if (parts.unclear.empty()) return;
    constexpr double even = 0.5;
    draft_.doubts.push_back(
        {"contact", static_cast<int>(draft_.cv.contacts.size()), "value", even,
         fmt::format("\"{}\" can be read in two ways: no part of the address is taken from it.", parts.unclear),
         address.lines});
}

bool PersonFacts::add_link(std::string_view href, std::string_view text, std::size_t line) {
    const auto found = contact_of_link(href, text);
    if (!found || (found->kind == ContactKind::url && is_document_link(found->value))) return false;
    add_contact(found->kind, found->value, found->label, line);
    return true;
}

/// "Head of Data @ [Fernwick](https://fernwick.example)": a title and the word before an employer lead to the link.
bool PersonFacts::links_employer(const Line& line, const Run& run) const {
    const std::string_view before = trim(std::string_view(line.text).substr(0, run.begin));
    const std::size_t space = before.rfind(' ');
    if (space == std::string_view::npos || !draft_.lexicon.employed_by.has(fold(before.substr(space + 1))))
        return false;
    const std::string_view name = std::string_view(line.text).substr(run.begin, run.end - run.begin);
    const std::string_view clause = before.substr(std::min(before.find_last_of(".;!|") + 1, before.size()));
    const auto found = contact_of_link(run.href, name);
    return found && found->kind == ContactKind::url && !found->profile && name.find('.') == std::string_view::npos &&
           draft_.lexicon.title_head.count(FoldedText(fold(clause))) > 0;
}

bool PersonFacts::take_contacts(std::size_t i, ContactPlace place, std::string& rest) {
    const Line& line = draft_.lines[i];
    std::vector<std::pair<std::size_t, std::size_t>> used;
    for (const Run& run : line.runs) {
        if (run.href.empty()) continue;
        if (links_employer(line, run) ||
            add_link(run.href, std::string_view(line.text).substr(run.begin, run.end - run.begin), i))
            used.emplace_back(run.begin, run.end);
    }
    for (FoundContact& found : find_contacts(line.text, place)) {
        const bool linked = std::any_of(used.begin(), used.end(), [&](const auto& range) {
            return found.begin < range.second && range.first < found.end;
        });
        if (linked) {
            used.emplace_back(found.begin, found.end);
            continue;
        }
        if (found.kind == ContactKind::url && is_document_link(found.value)) continue;
        if (found.kind == ContactKind::phone && is_account_number(line)) continue;
        used.emplace_back(found.begin, found.end);
        add_contact(found.kind, std::move(found.value), std::move(found.label), i);
    }
    std::sort(used.begin(), used.end());
    std::size_t from = 0;
    for (const auto& [begin, end] : used) {
        if (begin > from) rest += std::string_view(line.text).substr(from, begin - from);
        rest += " | ";
        from = std::max(from, end);
    }
    if (from < line.text.size()) rest += std::string_view(line.text).substr(from);
    return !used.empty();
}

bool PersonFacts::stated_date(std::size_t i, const std::vector<FoundPeriod>& periods) {
    for (const FoundPeriod& period : periods)
        if (period.form == PeriodForm::single && period.period.start) {
            draft_.cv.as_of = period.period.start;
            draft_.fact(i);
            return true;
        }
    return false;
}

void PersonFacts::keep_other(const NameOffer& offer) {
    const bool is_title = draft_.lexicon.title_head.count(fold(offer.said)) > 0;
    if (is_title && (!has_headline() || offer.said.find(headline_) != std::string::npos))
        set_headline(offer.said);
    else
        draft_.fates[offer.line] = Fate::open;
}

void PersonFacts::settle() {
    for (const NameOffer& offer : names_.settle(draft_)) keep_other(offer);
    if (draft_.cv.headline.empty() && headline_ != draft_.cv.name.text) draft_.cv.headline = headline_;
}

}  // namespace vitae::recognize
