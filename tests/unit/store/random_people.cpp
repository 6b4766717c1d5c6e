// SPDX-License-Identifier: Apache-2.0
#include "unit/store/random_people.hpp"

#include "unit/store/invented.hpp"

namespace vitae::test {

Cv any_cv() {
    static const std::vector<std::string> names = {"Mara Lindqvist", "M. Lindqvist", "Ilo Pekka", "Jo Vance"};
    static const std::vector<std::string> emails = {"a@example.org", "A@Example.org", "b@example.org", "c@example.net",
                                                    ""};
    static const std::vector<std::string> titles = {"Engineer", "Senior Engineer", "engineer", "Baker", ""};
    static const std::vector<std::string> organizations = {"Nordlys AB", "NORDLYS", "nordlys", "Kivi Oy", "Kivi", ""};
    static const std::vector<std::string> starts = {"2015", "2015-04", "2016-01-05", "2018", ""};
    static const std::vector<std::string> ends = {"2019", "2019-06", "present", ""};
    static const std::vector<std::string> skills = {"Zorblang", "zorblang", "ZORBLANG", "C++", "Sourdough"};
    Cv person = cv(pick(names), pick(emails));
    if (*rc::gen::inRange(0, 3) == 0) person.contacts.push_back(contact(ContactKind::email, pick(emails)));
    if (person.contacts.size() > 1 && person.contacts[1].value.empty()) person.contacts.pop_back();
    const int roles = *rc::gen::inRange(0, 4);
    for (int i = 0; i < roles; ++i) {
        person.roles.push_back(role(pick(titles), pick(organizations), pick(starts), pick(ends), 10 + 5 * i));
        person.roles.back().skills = {mention(pick(skills), 11 + 5 * i), mention(pick(skills), 12 + 5 * i)};
    }
    SkillClaim claim;
    claim.raw = pick(skills);
    person.skills = {claim};
    person.languages = {{pick(std::vector<std::string>{"Swedish", "swedish", "Finnish"}), "native", "", {3, 3}}};
    return person;
}

}  // namespace vitae::test
