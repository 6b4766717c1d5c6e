// SPDX-License-Identifier: Apache-2.0
#include "vitae/duplicates.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "model/keys.hpp"
#include "store/connection.hpp"
#include "store/likeness.hpp"
#include "store/store.hpp"

namespace vitae {
namespace {

/// Of what so many share not every pair is looked at: it says little, and the time would grow with its square.
constexpr std::size_t most_to_a_key = 100;

/// Each table is read once, in the order of the people.
class TraitsReader {
public:
    explicit TraitsReader(Connection& connection) : connection_(connection) {}

    std::vector<Traits> read() {
        Query people = connection_.query("SELECT id, name FROM person ORDER BY id");
        while (people.step()) {
            places_[people.integer(0)] = all_.size();
            all_.emplace_back().person = people.integer(0);
            set_name(all_.back(), people.text(1));
        }
        read_contacts();
        read_dated(
            "SELECT r.person, o.key, r.organization_name, r.start_date FROM role r JOIN organization o ON o.id = "
            "r.organization WHERE r.start_date IS NOT NULL",
            &Traits::roles);
        read_dated("SELECT person, institution, institution, start_date FROM education WHERE start_date IS NOT NULL",
                   &Traits::schools);
        for (Traits& traits : all_) {
            for (DatedPlace& school : traits.schools) school.key = organization_key(school.key);
            std::erase_if(traits.schools, [](const DatedPlace& school) { return school.key.empty(); });
            std::ranges::sort(traits.reaches);
            traits.reaches.erase(std::unique(traits.reaches.begin(), traits.reaches.end()), traits.reaches.end());
        }
        return std::move(all_);
    }

private:
    void read_contacts() {
        Query query =
            connection_.query("SELECT person, kind, key FROM contact WHERE kind IN ('email', 'phone', 'url')");
        while (query.step()) {
            const std::string kind = query.text(1);
            const std::string key = query.text(2);
            const bool is_profile = kind == "url" && !profile_key(key).empty();
            of(query.integer(0))
                .reaches.push_back((is_profile        ? "profile"
                                    : kind == "email" ? "e-mail"
                                                      : kind) +
                                   " " + key);
        }
    }

    void read_dated(const char* sql, std::vector<DatedPlace> Traits::*list) {
        Query query = connection_.query(sql);
        while (query.step())
            if (const auto start = PartialDate::parse(query.text(3)))
                (of(query.integer(0)).*list).push_back({query.text(1), query.text(2), *start});
    }

    Traits& of(std::int64_t person) { return all_.at(places_.at(person)); }

    Connection& connection_;
    std::vector<Traits> all_;
    std::unordered_map<std::int64_t, std::size_t> places_;
};

}  // namespace

DuplicateSuggestions find_duplicates(Database& database, int at_least) {
    const std::vector<Traits> people = TraitsReader(database.store().connection()).read();
    std::unordered_map<std::string, std::vector<std::size_t>> sharing;
    for (std::size_t i = 0; i < people.size(); ++i)
        for (const std::string& key : likeness_keys(people[i])) sharing[key].push_back(i);

    DuplicateSuggestions found;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const auto& [key, members] : sharing) {
        if (members.size() > most_to_a_key) {
            ++found.crowded;
            continue;
        }
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t k = i + 1; k < members.size(); ++k) {
                if (!seen.emplace(members[i], members[k]).second) continue;
                const Traits& a = people[members[i]];
                const Traits& b = people[members[k]];
                Likeness alike = likeness(a, b);
                if (alike.score >= at_least)
                    found.pairs.push_back(
                        {{a.person, a.name}, {b.person, b.name}, alike.score, std::move(alike.reasons)});
            }
    }
    std::ranges::sort(found.pairs, [](const DuplicatePair& a, const DuplicatePair& b) {
        return std::tuple(-a.score, a.first.id, a.second.id) < std::tuple(-b.score, b.first.id, b.second.id);
    });
    return found;
}

std::vector<std::string> merge_people(Database& database, std::int64_t kept, std::int64_t joined) {
    return database.store().merge_people(kept, joined);
}

std::int64_t unmerge_person(Database& database, std::int64_t person) { return database.store().unmerge_person(person); }

}  // namespace vitae
