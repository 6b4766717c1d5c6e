// SPDX-License-Identifier: Apache-2.0
#include "resume.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "basics.hpp"
#include "json_object.hpp"
#include "url.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

/// A link goes into the format's own field, in the form the format wants; x-vitae keeps another form it was written in.
void put_link(Json& object, Json& extra, const std::string& link) {
    if (link.empty()) return;
    const auto uri = web_uri(link);
    if (uri) object["url"] = *uri;
    if (uri != link) extra["url"] = link;
}

bool is_undated(const Period& period) { return !period.start && !period.end; }

/// "endDate" is left out for an open end and for an unknown one: x-vitae tells them apart.
void put_period(Json& object, Json& extra, const Period& period) {
    put(object, "startDate", period.start);
    put(object, "endDate", period.end);
    if (period.start && period.end_kind == EndKind::unknown) extra["end_kind"] = name_of(EndKind::unknown);
    if (!period.start && period.end_kind == EndKind::present) extra["end_kind"] = name_of(EndKind::present);
    if (!period.stated) return;
    Json& stated = extra["stated_duration"];
    put(stated, "text", period.text);
    stated["months"] = period.stated->months;
    stated["min_months"] = period.stated->min_months;
    stated["max_months"] = period.stated->max_months;
}

/// The format has no field for a length without dates, so its words open the summary.
std::string summary_of(const Period& period, const std::string& summary) {
    if (!is_undated(period) || period.text.empty()) return summary;
    return summary.empty() ? period.text : period.text + "\n" + summary;
}

Json mentions(const std::vector<SkillMention>& skills) {
    Json list = Json::array();
    for (const SkillMention& skill : skills) {
        Json entry = Json::object();
        put(entry, "raw", skill.raw);
        put(entry, "skill", skill.skill);
        put(entry, "version", skill.version);
        entry["evidence"] = name_of(skill.evidence);
        list.push_back(std::move(entry));
    }
    return list;
}

Json role_entry(const Role& role) {
    const bool volunteer = role.kind == RoleKind::volunteer;
    Json entry = Json::object();
    Json extra = Json::object();
    put(entry, volunteer ? "organization" : "name", role.organization);
    put(entry, "position", role.title);
    put(volunteer ? extra : entry, "location", role.location);
    put_link(entry, extra, role.organization_url);
    if (role.kind != RoleKind::employment && !volunteer) extra["kind"] = name_of(role.kind);
    put(extra, "client", role.client);
    if (role.employment_form) extra["employment_form"] = name_of(*role.employment_form);
    put(extra, "workload_percent", role.workload_percent);
    put(extra, "employment", role.employment);
    put_period(entry, extra, role.period);
    put(entry, "summary", summary_of(role.period, role.summary));
    put(entry, "highlights", role.highlights);
    put(extra, "skills", mentions(role.skills));
    put(entry, "x-vitae", std::move(extra));
    return entry;
}

Json education_entry(const Education& education) {
    Json entry = Json::object();
    Json extra = Json::object();
    put(entry, "institution", education.institution);
    put(entry, "studyType", education.qualification);
    put(entry, "score", education.grade);
    put_period(entry, extra, education.period);
    put(extra, "location", education.location);
    put(extra, "text", education.text);
    put(entry, "x-vitae", std::move(extra));
    return entry;
}

Json project_entry(const Project& project) {
    Json entry = Json::object();
    Json extra = Json::object();
    put(entry, "name", project.name);
    put(entry, "description", summary_of(project.period, project.summary));
    put(entry, "highlights", project.highlights);
    std::vector<std::string> keywords;
    for (const SkillMention& skill : project.skills) keywords.push_back(skill.raw);
    put(entry, "keywords", keywords);
    put_period(entry, extra, project.period);
    put_link(entry, extra, project.url);
    put(entry, "roles", std::vector<std::string>{project.title});
    put(entry, "entity", project.organization);
    put(extra, "skills", mentions(project.skills));
    put(entry, "x-vitae", std::move(extra));
    return entry;
}

Json claim_details(const SkillClaim& claim) {
    Json details = Json::object();
    put(details, "raw", claim.raw);
    put(details, "skill", claim.skill);
    put(details, "version", claim.version);
    put(details, "level", claim.level);
    put(details, "stated_months", claim.stated_months);
    put(details, "first_used", claim.first_used);
    put(details, "last_used", claim.last_used);
    put(details, "endorsements", claim.endorsements);
    return details;
}

/// One entry per group in order of appearance; its level only if all its skills share one. A skill
/// without a group is an entry of its own.
Json skills_of(const std::vector<SkillClaim>& claims) {
    std::vector<std::vector<const SkillClaim*>> groups;
    for (const SkillClaim& claim : claims) {
        if (claim.raw.empty()) continue;
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& members) {
            return !claim.group.empty() && members.front()->group == claim.group;
        });
        if (group == groups.end())
            groups.push_back({&claim});
        else
            group->push_back(&claim);
    }
    Json list = Json::array();
    for (const auto& members : groups) {
        const SkillClaim& first = *members.front();
        Json entry = Json::object();
        entry["name"] = first.group.empty() ? first.raw : first.group;
        const bool same_level = std::all_of(members.begin(), members.end(),
                                            [&](const SkillClaim* member) { return member->level == first.level; });
        if (same_level) put(entry, "level", first.level);
        Json details = Json::array();
        bool all_said = same_level;
        for (const SkillClaim* member : members) {
            entry["keywords"].push_back(member->raw);
            details.push_back(claim_details(*member));
            all_said = all_said && member->skill.empty() && member->version.empty() && !member->stated_months &&
                       !member->first_used && !member->last_used && !member->endorsements;
        }
        if (!all_said) entry["x-vitae"]["skills"] = std::move(details);
        list.push_back(std::move(entry));
    }
    return list;
}

Json language_entry(const Language& language) {
    Json entry = Json::object();
    put(entry, "language", language.name);
    put(entry, "fluency", language.level.empty() ? language.cefr : language.level);
    if (!language.cefr.empty()) entry["x-vitae"]["cefr"] = language.cefr;
    return entry;
}

Json certificate_entry(const Certificate& certificate) {
    Json entry = Json::object();
    Json extra = Json::object();
    put(entry, "name", certificate.name);
    put(entry, "date", certificate.issued);
    put_link(entry, extra, certificate.url);
    put(entry, "issuer", certificate.issuer);
    put(extra, "expires", certificate.expires);
    put(extra, "credential_id", certificate.credential_id);
    put(entry, "x-vitae", std::move(extra));
    return entry;
}

Json publication_entry(const Publication& publication) {
    Json entry = Json::object();
    Json extra = Json::object();
    put(entry, "name", publication.title);
    put(entry, "publisher", publication.publisher);
    put(entry, "releaseDate", publication.published);
    put_link(entry, extra, publication.url);
    put(entry, "summary", publication.text);
    put(extra, "authors", publication.authors);
    put(entry, "x-vitae", std::move(extra));
    return entry;
}

Json award_entry(const Award& award) {
    Json entry = Json::object();
    put(entry, "title", award.title);
    put(entry, "date", award.date);
    put(entry, "awarder", award.awarder);
    put(entry, "summary", award.text);
    return entry;
}

Json reference_entry(const Recommendation& recommendation) {
    Json entry = Json::object();
    Json extra = Json::object();
    put(entry, "name", recommendation.author);
    put(entry, "reference", recommendation.text);
    put(extra, "relation", recommendation.relation);
    put(extra, "written", recommendation.written);
    put(entry, "x-vitae", std::move(extra));
    return entry;
}

Json other_sections(const std::vector<OtherSection>& sections) {
    Json list = Json::array();
    for (const OtherSection& section : sections) {
        Json entry = Json::object();
        put(entry, "heading", section.heading);
        put(entry, "text", section.text);
        if (!entry.empty()) list.push_back(std::move(entry));
    }
    return list;
}

template <class F>
void put_entries(Json& resume, const char* key, const std::vector<F>& facts, Json (*entry_of)(const F&)) {
    Json list = Json::array();
    for (const F& fact : facts)
        if (Json entry = entry_of(fact); !entry.empty()) list.push_back(std::move(entry));
    put(resume, key, std::move(list));
}

void put_roles(Json& resume, const std::vector<Role>& roles) {
    Json work = Json::array();
    Json volunteer = Json::array();
    for (const Role& role : roles) (role.kind == RoleKind::volunteer ? volunteer : work).push_back(role_entry(role));
    put(resume, "work", std::move(work));
    put(resume, "volunteer", std::move(volunteer));
}

}  // namespace

std::string json_resume(const Cv& cv) {
    Json resume = Json::object();
    resume["$schema"] = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
    resume["basics"] = basics_of(cv);
    put_roles(resume, cv.roles);
    put_entries(resume, "education", cv.education, education_entry);
    put(resume, "skills", skills_of(cv.skills));
    put_entries(resume, "projects", cv.projects, project_entry);
    put_entries(resume, "languages", cv.languages, language_entry);
    put_entries(resume, "certificates", cv.certificates, certificate_entry);
    put_entries(resume, "publications", cv.publications, publication_entry);
    put_entries(resume, "awards", cv.awards, award_entry);
    put_entries(resume, "references", cv.recommendations, reference_entry);
    resume["meta"]["version"] = "v1.0.0";
    Json extra = Json::object();
    put(extra, "language", cv.language);
    put(extra, "as_of", cv.as_of);
    put(extra, "contacts", contacts_beyond_basics(cv.contacts));
    put(extra, "other_sections", other_sections(cv.other_sections));
    put(resume, "x-vitae", std::move(extra));
    return resume.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace vitae
