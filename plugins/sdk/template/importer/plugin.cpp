// SPDX-License-Identifier: Apache-2.0
//
// Contact cards: the line "card 1", then lines of "key: value". See fixtures/ for examples.
#include <sstream>

#include "vitae/sdk/importer.hpp"

using namespace vitae;

namespace {

class Card : public sdk::Importer {
    int probe(const sdk::Source& source) const override { return source.bytes().starts_with("card 1\n") ? 95 : 0; }

    void run(const sdk::Source& source, sdk::Sink& sink) override {
        if (probe(source) == 0) throw sdk::BadInput("The first line is not \"card 1\".", 1);
        Cv cv;
        std::string line;
        std::istringstream lines{std::string(source.bytes())};
        for (int number = 1; std::getline(lines, line); ++number) {
            if (number == 1 || add(cv, line, {number, number})) continue;
            if (sink.option("strict") == "true") throw sdk::BadInput("This line has no key that a card knows.", number);
            sink.warn("This line has no key that a card knows; it was left out.", number);
        }
        sink.cv(cv);
    }

    /// False if the line says nothing that a card can say.
    static bool add(Cv& cv, const std::string& line, Lines at) {
        const std::size_t colon = line.find(": ");
        const std::string key = line.substr(0, colon);
        const std::string value = colon == std::string::npos ? "" : line.substr(colon + 2);
        if (key == "name") return cv.name = {value, at}, true;
        if (key == "email") return cv.contacts.push_back({ContactKind::email, value, "", at}), true;
        if (key == "skill") return cv.skills.push_back({value, "", "", "", "", {}, at}), true;
        if (key == "role") return cv.roles.push_back(role(value, at)), true;
        return key.empty();
    }

    /// "title; organization; start; end", the last two as 2019, 2019-03 or 2019-03-05. No end = to this day.
    static Role role(const std::string& value, Lines at) {
        Role role;
        std::istringstream parts(value);
        std::string start, end;
        for (std::string* part : {&role.title, &role.organization, &start, &end})
            std::getline(parts >> std::ws, *part, ';');
        role.period.start = PartialDate::parse(start);
        role.period.end = PartialDate::parse(end);
        role.period.end_kind = end.empty() ? EndKind::present : EndKind::date;
        if (!role.period.start || role.period.end.has_value() == end.empty())
            throw sdk::BadInput("This role has a date that is not like 2019, 2019-03 or 2019-03-05.", at.first);
        role.lines = at;
        return role;
    }
};

}  // namespace

VITAE_IMPORTER(Card);
