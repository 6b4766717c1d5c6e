// SPDX-License-Identifier: Apache-2.0
//
// What our JSON Resume exporter writes, the importer reads: equal in everything the format can hold.
// as_the_format_holds() is the list of what it cannot.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "json_tree.hpp"
#include "resume.hpp"
#include "resume_reader.hpp"
#include "unit/sdk/random_cv.hpp"
#include "url.hpp"
#include "vitae/sdk/records.hpp"
#include "vitae/sdk/testing/recording_text.hpp"
#include "vitae/sdk/utf8.hpp"

namespace vitae {
namespace {

/// Text is valid UTF-8 without white space at its ends; facts carry no lines of another document.
template <class T>
void clean(T& member) {
    if constexpr (std::is_same_v<T, std::string>) {
        member = sdk::utf8_from(member);
        const auto first = member.find_first_not_of(" \t\r\n");
        member = first == std::string::npos ? "" : member.substr(first, member.find_last_not_of(" \t\r\n") - first + 1);
    } else if constexpr (record_detail::is_list<T>) {
        for (auto& item : member) clean(item);
        if constexpr (std::is_same_v<T, std::vector<std::string>>) std::erase(member, "");
    } else if constexpr (Fact<T>) {
        visit_fields(member, [](std::string_view, auto& inner) { clean(inner); });
        if constexpr (LocatedFact<T> || std::is_same_v<T, Name>) member.lines = {};
    }
}

/// Words of a period stay only beside a length; without any date they open the text of the entry.
void hold(Period& period, std::string* summary) {
    const bool undated = !period.start && !period.end;
    if (undated && !period.stated && !period.text.empty() && summary != nullptr)
        *summary = summary->empty() ? period.text : period.text + "\n" + *summary;
    if (!period.stated) period.text.clear();
}

bool is_blank(const std::vector<RecordField>& fields) {
    return std::all_of(fields.begin(), fields.end(), [](const RecordField& field) {
        return field.name == "kind" || (field.name == "end_kind" && field.value == "unknown");
    });
}

template <class F>
void drop_blank(std::vector<F>& facts) {
    std::erase_if(facts, [](const F& fact) {
        std::vector<RecordField> fields;
        record_detail::write_fields(fact, "", fields);
        bool blank = is_blank(fields);
        if constexpr (requires { fact.skills; }) blank = blank && fact.skills.empty();
        return blank;
    });
}

Cv as_the_format_holds(Cv cv) {
    clean(cv);
    // Kinds of contacts stand in an order of their own, and links are absolute.
    std::erase_if(cv.contacts, [](const Contact& contact) { return contact.value.empty(); });
    std::stable_sort(cv.contacts.begin(), cv.contacts.end(),
                     [](const Contact& a, const Contact& b) { return a.kind < b.kind; });
    // Voluntary work is a list of its own.
    std::stable_partition(cv.roles.begin(), cv.roles.end(),
                          [](const Role& role) { return role.kind != RoleKind::volunteer; });
    for (Role& role : cv.roles) hold(role.period, &role.summary);
    for (Project& project : cv.projects) hold(project.period, &project.summary);
    for (Education& education : cv.education) hold(education.period, nullptr);
    // Groups stand together; a group of one skill of the same name is no group.
    std::erase_if(cv.skills, [](const SkillClaim& claim) { return claim.raw.empty(); });
    std::vector<SkillClaim> grouped;
    for (const SkillClaim& claim : cv.skills) {
        const auto last = std::find_if(grouped.rbegin(), grouped.rend(), [&](const SkillClaim& other) {
            return !claim.group.empty() && other.group == claim.group;
        });
        grouped.insert(last.base() == grouped.begin() ? grouped.end() : last.base(), claim);
    }
    cv.skills = grouped;
    for (SkillClaim& claim : cv.skills)
        if (claim.group == claim.raw && 1 == std::count_if(cv.skills.begin(), cv.skills.end(), [&](const auto& other) {
                                            return other.group == claim.group;
                                        }))
            claim.group.clear();
    // One field for the level of a language.
    for (Language& language : cv.languages)
        if (language.level == language.cefr) language.level.clear();
    drop_blank(cv.roles);
    drop_blank(cv.education);
    drop_blank(cv.projects);
    drop_blank(cv.languages);
    drop_blank(cv.certificates);
    drop_blank(cv.publications);
    drop_blank(cv.awards);
    drop_blank(cv.recommendations);
    drop_blank(cv.other_sections);
    return cv;
}

std::string text_of(const Cv& cv) {
    std::string all;
    for (const Record& record : RecordWriter().records(cv)) all += sdk::testing::to_text(record);
    return all;
}

/// Random texts are hardly ever links, so some of them become links of every form.
void add_links(Cv& cv, std::mt19937& random) {
    static constexpr std::array<const char*, 7> links{
        "https://a.example",   "nordlys.example/møte med mig", "https://github.com/mara", "www.linkedin.com/in/mara",
        "HTTP://A.example/%7", "mailto:mara@a.example",        "https://a.example/x?y#z"};
    const auto link = [&] { return links[random() % links.size()]; };
    for (Contact& contact : cv.contacts)
        if (contact.kind == ContactKind::url && random() % 2 == 0) contact.value = link();
    for (Role& role : cv.roles)
        if (random() % 2 == 0) role.organization_url = link();
    for (Project& project : cv.projects)
        if (random() % 2 == 0) project.url = link();
    for (Certificate& certificate : cv.certificates)
        if (random() % 2 == 0) certificate.url = link();
    for (Publication& publication : cv.publications)
        if (random() % 2 == 0) publication.url = link();
}

/// Sorted values with their labels: a contact may stand elsewhere in its kind, and known sites give links a label.
std::vector<std::string> contacts_of(const Cv& original, const Cv& cv) {
    std::vector<std::string> all;
    for (const Contact& contact : cv.contacts) {
        std::string label = contact.label;
        if (contact.kind == ContactKind::url)
            for (const Contact& other : original.contacts)
                if (other.value == contact.value && other.label.empty()) label.clear();
        all.push_back(std::string(name_of(contact.kind)) + " " + contact.value + " (" + label + ") " + contact.city +
                      ", " + contact.region + ", " + contact.country);
    }
    std::sort(all.begin(), all.end());
    return all;
}

TEST(JsonResumeRoundTrip, RandomPeopleComeBack) {
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        Cv drawn = RandomCv(seed)();
        std::mt19937 random(seed);
        add_links(drawn, random);
        const Cv original = as_the_format_holds(drawn);
        const std::string json = json_resume(original);
        const Intake read = read_resume(json_tree(json));
        Cv back = as_the_format_holds(read.cv);
        EXPECT_EQ(contacts_of(original, back), contacts_of(original, original)) << "seed " << seed;
        Cv expected = original;
        expected.contacts.clear();
        back.contacts.clear();
        EXPECT_EQ(text_of(back), text_of(expected)) << "seed " << seed << "\n" << json;
        for (const Intake::Note& note : read.notes) ADD_FAILURE() << "seed " << seed << ": " << note.message;
        if (::testing::Test::HasFailure()) return;
    }
}

}  // namespace
}  // namespace vitae
