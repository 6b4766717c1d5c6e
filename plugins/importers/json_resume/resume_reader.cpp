// SPDX-License-Identifier: Apache-2.0
#include "resume_reader.hpp"

#include <algorithm>
#include <array>

#include "entries.hpp"
#include "extension.hpp"
#include "loose_date.hpp"
#include "period.hpp"
#include "person.hpp"
#include "skills.hpp"
#include "vitae/sdk/fields.hpp"
#include "vitae/sdk/host.hpp"
#include "vitae/sdk/records.hpp"

namespace vitae {
namespace {

/// The only person of a list, or the document itself.
const Node& person_of(const Node& root) { return root.is_list() && root.items.size() == 1 ? root.items.front() : root; }

bool is_fresh(const Node& root) {
    const Node* employment = root.member("employment");
    return employment != nullptr && employment->is_object();
}

/// Says anything at all beyond the values every fact of its kind has.
template <class F>
bool is_blank(const F& fact) {
    bool blank = true;
    visit_fields(fact, [&](std::string_view, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Member, Period>)
            blank = blank && member == Period();
        else if constexpr (std::is_same_v<Member, std::string> || record_detail::is_list<Member>)
            blank = blank && member.empty();
        else if constexpr (record_detail::is_optional<Member>)
            blank = blank && !member;
    });
    return blank;
}

template <class F>
void add(std::vector<F>& facts, F fact) {
    if (!is_blank(fact)) facts.push_back(std::move(fact));
}

/// Entries of one kind: a list of objects.
template <class F>
void read_entries(Members& owner, Names names, std::vector<F>& facts, F (*read)(Members&)) {
    owner.each(names, [&](Members& entry) { add(facts, read(entry)); });
}

/// The same for facts that are sometimes just named.
template <class F>
void read_named(Members& owner, Names names, std::vector<F>& facts, F (*read)(Members&), std::string F::*name) {
    owner.each(
        names, [&](Members& entry) { add(facts, read(entry)); },
        [&](const std::string& text, const Node& at) {
            F fact;
            fact.*name = text;
            fact.lines = at.lines;
            facts.push_back(std::move(fact));
        });
}

void read_roles(Members& owner, Names names, RoleKind kind) {
    owner.each(names, [&](Members& entry) { add(owner.intake().cv.roles, read_role(entry, kind)); });
}

void read_interests(Members& resume) {
    OtherSection section;
    section.heading = "Interests";
    const auto add_line = [&](const std::string& text, Lines lines) {
        if (text.empty()) return;
        section.text += (section.text.empty() ? "" : "\n") + text;
        if (section.lines.first == 0) section.lines.first = lines.first;
        section.lines.last = std::max(section.lines.last, lines.last);
    };
    resume.each(
        {"interests", "hobbies"},
        [&](Members& entry) {
            std::string line = entry.text({"name"});
            for (const std::string& keyword : entry.words({"keywords"})) line += (line.empty() ? "" : ", ") + keyword;
            if (const std::string summary = entry.text({"summary"}); !summary.empty()) line += ": " + summary;
            add_line(line, entry.lines());
        },
        [&](const std::string& text, const Node& at) { add_line(text, at.lines); });
    if (!section.text.empty()) resume.intake().cv.other_sections.push_back(std::move(section));
}

/// Of each kind of contact x-vitae names all or none; what basics says of those it names is part of it.
void replace_contacts(std::vector<Contact>& contacts, std::vector<Contact> complete) {
    std::erase_if(contacts, [&](const Contact& contact) {
        return std::any_of(complete.begin(), complete.end(),
                           [&](const Contact& other) { return other.kind == contact.kind; });
    });
    for (Contact& contact : complete)
        if (!contact.value.empty()) contacts.push_back(std::move(contact));
}

void read_resume_extension(Members& extra) {
    Cv& cv = extra.intake().cv;
    std::vector<Contact> contacts;
    read_member(extra, "contacts", contacts);
    replace_contacts(cv.contacts, std::move(contacts));
    std::vector<OtherSection> sections;
    read_member(extra, "other_sections", sections);
    std::move(sections.begin(), sections.end(), std::back_inserter(cv.other_sections));
    read_member(extra, "language", cv.language);
    read_member(extra, "as_of", cv.as_of);
}

/// Of the data about the document only its date says something.
void read_meta(Members& resume) {
    const Node* meta = resume.take({"meta"});
    const Node* modified = meta != nullptr ? meta->member("lastModified") : nullptr;
    if (modified != nullptr) resume.intake().cv.as_of = loose_date(modified->text);
}

void read_listed_facts(Members& resume) {
    Cv& cv = resume.intake().cv;
    read_named(resume, {"languages"}, cv.languages, read_language, &Language::name);
    read_named(resume, {"certificates", "certifications"}, cv.certificates, read_certificate, &Certificate::name);
    read_named(resume, {"publications", "writing"}, cv.publications, read_publication, &Publication::title);
    read_named(resume, {"awards", "recognition", "honors"}, cv.awards, read_award, &Award::title);
    read_named(resume, {"references", "testimonials"}, cv.recommendations, read_recommendation,
               &Recommendation::author);
    read_interests(resume);
}

void read_json_resume(Members& resume) {
    Cv& cv = resume.intake().cv;
    if (const Node* node = resume.object({"basics", "bio"})) {
        Members basics(*node, resume.path_of(node->key), resume.intake());
        read_person(basics);
        basics.keep_rest();
    } else {
        read_person(resume);
    }
    read_roles(resume, {"work", "experience", "workExperience"}, RoleKind::employment);
    read_roles(resume, {"volunteer", "volunteering"}, RoleKind::volunteer);
    read_entries(resume, {"education"}, cv.education, read_education);
    read_skills(resume, {"skills"});
    read_entries(resume, {"projects"}, cv.projects, read_project);
    read_listed_facts(resume);
    read_extension(resume, read_resume_extension);
}

/// FRESH wraps its lists: {"employment": {"summary": "...", "history": [...]}}.
void read_wrapped(Members& resume, Names names, const std::function<void(Members&)>& read) {
    const Node* node = resume.object(names);
    if (node == nullptr) return;
    Members wrapper(*node, resume.path_of(node->key), resume.intake());
    read(wrapper);
    wrapper.keep({"summary"});
    wrapper.keep_rest();
}

void read_fresh(Members& resume) {
    Cv& cv = resume.intake().cv;
    read_person(resume);
    read_wrapped(resume, {"info"}, read_person);
    read_wrapped(resume, {"contact"}, [](Members& contact) {
        read_person(contact);
        contact.each({"other"}, [](Members& other) {
            add_contact(other.intake(), ContactKind::url, other.text({"value"}), other.text({"label"}), other.lines());
        });
    });
    read_wrapped(resume, {"employment"},
                 [](Members& employment) { read_roles(employment, {"history"}, RoleKind::employment); });
    read_wrapped(resume, {"service"}, [](Members& service) { read_roles(service, {"history"}, RoleKind::volunteer); });
    read_wrapped(resume, {"education"},
                 [&](Members& education) { read_entries(education, {"history"}, cv.education, read_education); });
    if (const Node* skills = resume.node().member("skills"); skills != nullptr && skills->is_object())
        read_wrapped(resume, {"skills"}, [](Members& wrapper) {
            wrapper.each({"sets"}, read_skill_entry);
            read_skills(wrapper, {"list"});
        });
    else
        read_skills(resume, {"skills"});
    read_entries(resume, {"projects"}, cv.projects, read_project);
    read_listed_facts(resume);
}

}  // namespace

int resume_likeness(const Node& root) {
    static constexpr std::array<std::string_view, 11> sections{"work",         "volunteer",    "education", "awards",
                                                               "certificates", "publications", "skills",    "languages",
                                                               "interests",    "references",   "projects"};
    const Node& person = person_of(root);
    if (!person.is_object()) return 0;
    const auto found = std::count_if(sections.begin(), sections.end(), [&](std::string_view name) {
        const Node* section = person.member(name);
        return section != nullptr && !section->is_scalar();
    });
    const auto is_object = [&](const char* name) {
        const Node* node = person.member(name);
        return node != nullptr && node->is_object();
    };
    const Node* schema = person.member("$schema");
    if (schema != nullptr && schema->text.find("resume") != std::string::npos) return 95;
    if (is_object("basics")) return found > 0 ? 95 : person.member("basics")->member("name") != nullptr ? 80 : 0;
    if (is_object("bio") && found > 0) return 90;
    if (is_fresh(person)) return person.member("name") != nullptr ? 90 : 70;
    const bool career = person.member("work") != nullptr || person.member("education") != nullptr;
    return found >= 3 && career ? 70 : 0;
}

Intake read_resume(const Node& root) {
    if (root.is_list() && root.items.size() > 1)
        throw sdk::BadInput("The document holds " + std::to_string(root.items.size()) +
                            " people; put each into a file of its own.");
    const Node& person = person_of(root);
    Intake intake;
    Members resume(person, "", intake);
    resume.ignore({"$schema"});
    read_meta(resume);
    is_fresh(person) ? read_fresh(resume) : read_json_resume(resume);
    resume.keep_rest();
    return intake;
}

}  // namespace vitae
