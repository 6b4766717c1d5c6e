// SPDX-License-Identifier: Apache-2.0
#include "entries.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "ascii_text.hpp"
#include "extension.hpp"
#include "period.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

/// Adds a part to an address, unless the address names it already: many write all of it into its first line.
void add_part(std::string& address, const std::string& part) {
    if (part.empty()) return;
    for (std::size_t at = address.find(part); at != std::string::npos; at = address.find(part, at + 1)) {
        const std::size_t end = at + part.size();
        const bool begins = at == 0 || address[at - 1] == ' ' || address[at - 1] == ',' || address[at - 1] == '\n';
        if (begins && (end == address.size() || address[end] == ',' || address[end] == '\n')) return;
    }
    address = joined({address, part}, ", ");
}

std::vector<SkillMention> listed(const std::vector<std::string>& words, Lines lines) {
    std::vector<SkillMention> mentions;
    for (const std::string& word : words) mentions.push_back({word, {}, {}, Evidence::listed, lines});
    return mentions;
}

std::vector<SkillMention> read_keywords(Members& entry) {
    const Node* keywords = entry.node().member("keywords");
    return listed(entry.words({"keywords", "technologies", "skills", "stack", "techStack", "tools"}),
                  keywords != nullptr ? keywords->lines : entry.lines());
}

/// What JSON Resume cannot say of a period. The words of a length without dates also open the
/// summary, for readers who do not know x-vitae: they are taken out there.
void read_period_extension(Members& extra, Period& period, std::string& summary) {
    if (const std::string end_kind = extra.text({"end_kind"}); end_kind == "unknown" && !period.end)
        period.end_kind = EndKind::unknown;
    else if (end_kind == "present" && !period.end)
        period.end_kind = EndKind::present;
    const Node* node = extra.object({"stated_duration"});
    if (node == nullptr) return;
    Members duration(*node, extra.path_of("stated_duration"), extra.intake());
    StatedDuration stated;
    read_fields(duration, stated);
    stated.min_months = std::min(stated.min_months, stated.months);
    stated.max_months = std::max(stated.max_months, stated.months);
    period.stated = stated;
    period.text = duration.text({"text"});
    duration.keep_rest();
    if (period.start || period.end || period.text.empty() || !summary.starts_with(period.text)) return;
    const std::size_t rest = summary.find_first_not_of(" \t\r\n", period.text.size());
    summary.erase(0, rest == std::string::npos ? summary.size() : rest);
}

}  // namespace

Contact read_address(Members& entry, Names names) {
    Contact address;
    address.kind = ContactKind::address;
    address.lines = entry.lines();
    const Node* node = entry.take(names);
    if (node == nullptr) return address;
    address.lines = node->lines;
    if (node->is_scalar()) {
        address.value = plain_text(*node);
        return address;
    }
    if (!node->is_object()) {
        entry.refuse(*node, "a text or an object");
        return address;
    }
    Members location(*node, entry.path_of(node->key), entry.intake());
    const std::string street = location.text({"address", "street"});
    const std::string code = location.text({"postalCode", "code", "zip"});
    address.city = location.text({"city"});
    address.region = location.text({"region", "state"});
    address.country = location.text({"country", "countryCode"});
    location.ignore({"countryCode"});
    location.keep_rest();
    address.value = street;
    add_part(address.value, joined({code, address.city}, " "));
    add_part(address.value, address.region);
    add_part(address.value, address.country);
    return address;
}

std::string read_location(Members& entry, Names names) { return read_address(entry, names).value; }

Role read_role(Members& entry, RoleKind kind) {
    Role role;
    role.lines = entry.lines();
    role.kind = kind;
    role.organization = entry.text({"name", "company", "organization", "employer", "institution"});
    role.organization_url = entry.text({"url", "website"});
    role.title = entry.text({"position", "title", "role", "jobTitle"});
    role.location = read_location(entry, {"location"});
    role.period = read_period(entry, {"startDate", "start", "from"}, {"endDate", "end", "to"});
    role.summary = joined({entry.text({"summary"}), entry.text({"description"})}, "\n");
    role.highlights = entry.texts({"highlights"});
    role.skills = read_keywords(entry);
    role.employment = entry.text({"employmentType", "type"});
    read_extension(entry, [&](Members& extra) {
        read_fields(extra, role);
        if (const std::string url = extra.text({"url"}); !url.empty()) role.organization_url = url;
        read_period_extension(extra, role.period, role.summary);
    });
    return role;
}

Education read_education(Members& entry) {
    Education education;
    education.lines = entry.lines();
    education.institution = entry.text({"institution", "school", "university", "name"});
    const std::string study = entry.text({"studyType", "degree", "qualification", "title"});
    const std::string area = joined(entry.texts({"area", "field", "fieldOfStudy", "major"}), ", ");
    education.qualification = study.find(area) != std::string::npos ? study : joined({study, area}, ", ");
    education.location = read_location(entry, {"location"});
    education.period = read_period(entry, {"startDate", "start", "from"}, {"endDate", "end", "to"});
    education.grade = entry.text({"score", "gpa", "grade"});
    const std::string courses = joined(entry.texts({"courses", "curriculum"}), "; ");
    education.text = joined({entry.text({"summary", "description"}), joined(entry.texts({"highlights"}), "\n"),
                             courses.empty() ? "" : "Courses: " + courses, entry.text({"url", "website"})},
                            "\n");
    read_extension(entry, [&](Members& extra) {
        read_fields(extra, education);
        std::string no_summary;
        read_period_extension(extra, education.period, no_summary);
    });
    return education;
}

Project read_project(Members& entry) {
    Project project;
    project.lines = entry.lines();
    project.name = entry.text({"name", "title"});
    project.url = entry.text({"url", "website", "link", "repo", "github"});
    project.organization = entry.text({"entity", "employer", "organization", "company"});
    project.title = joined(entry.texts({"roles", "role", "position"}), ", ");
    project.period = read_period(entry, {"startDate", "start", "from", "date"}, {"endDate", "end", "to"});
    project.summary = joined({entry.text({"summary"}), entry.text({"description"})}, "\n");
    project.highlights = entry.texts({"highlights"});
    project.skills = read_keywords(entry);
    entry.keep({"type", "category"});
    read_extension(entry, [&](Members& extra) {
        read_fields(extra, project);
        read_period_extension(extra, project.period, project.summary);
    });
    return project;
}

Language read_language(Members& entry) {
    Language language;
    language.lines = entry.lines();
    language.name = entry.text({"language", "name"});
    language.level = entry.text({"fluency", "level", "proficiency"});
    static constexpr std::string_view levels[] = {"A1", "A2", "B1", "B2", "C1", "C2"};
    if (std::find(std::begin(levels), std::end(levels), language.level) != std::end(levels))
        language.cefr = language.level;
    read_extension(entry, [&](Members& extra) {
        language.cefr.clear();
        read_fields(extra, language);
        if (language.cefr == language.level) language.level.clear();  // the format has one field for both
    });
    return language;
}

Certificate read_certificate(Members& entry) {
    Certificate certificate;
    certificate.lines = entry.lines();
    certificate.name = entry.text({"name", "title"});
    certificate.issuer = entry.text({"issuer", "authority", "organization"});
    certificate.url = entry.text({"url", "website"});
    certificate.issued = read_date(entry, {"date", "issued", "startDate"});
    certificate.expires = read_date(entry, {"expires", "endDate", "expiryDate"});
    certificate.credential_id = entry.text({"credentialId", "id"});
    entry.keep({"summary"});
    read_extension(entry, [&](Members& extra) { read_fields(extra, certificate); });
    return certificate;
}

Publication read_publication(Members& entry) {
    Publication publication;
    publication.lines = entry.lines();
    publication.title = entry.text({"name", "title"});
    if (const Node* publisher = entry.node().member("publisher"); publisher != nullptr && publisher->is_object()) {
        Members house(*entry.object({"publisher"}), entry.path_of("publisher"), entry.intake());  // FRESH
        publication.publisher = house.text({"name"});
        house.keep_rest();
    } else {
        publication.publisher = entry.text({"publisher"});
    }
    publication.url = entry.text({"url", "website"});
    publication.published = read_date(entry, {"releaseDate", "date"});
    publication.authors = joined(entry.texts({"authors", "author"}), ", ");
    publication.text = entry.text({"summary", "description"});
    entry.keep({"category"});
    read_extension(entry, [&](Members& extra) { read_fields(extra, publication); });
    return publication;
}

Award read_award(Members& entry) {
    Award award;
    award.lines = entry.lines();
    award.title = entry.text({"title", "name"});
    award.awarder = entry.text({"awarder", "from", "issuer"});
    award.date = read_date(entry, {"date", "awardDate"});
    award.text = joined({entry.text({"summary", "description"}), entry.text({"url"})}, "\n");
    read_extension(entry, [&](Members& extra) { read_fields(extra, award); });
    return award;
}

Recommendation read_recommendation(Members& entry) {
    Recommendation recommendation;
    recommendation.lines = entry.lines();
    recommendation.author = entry.text({"name", "author"});
    recommendation.text = entry.text({"reference", "quote", "text"});
    recommendation.relation = entry.text({"relation", "position", "role", "title"});
    read_extension(entry, [&](Members& extra) { read_fields(extra, recommendation); });
    return recommendation;
}

}  // namespace vitae
