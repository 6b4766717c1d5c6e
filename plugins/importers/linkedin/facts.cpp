// SPDX-License-Identifier: Apache-2.0
#include "facts.hpp"

#include <algorithm>
#include <map>

#include "ascii_text.hpp"
#include "dates.hpp"
#include "texts.hpp"

namespace vitae::linkedin {
namespace {

using sdk::Sink;

/// The period of a row. Warns of a date that is there but cannot be read.
Period period_of(const Table& table, const CsvRow& row, Sink& sink) {
    const std::string start = value(table, row, "startedon");
    const std::string end = value(table, row, "finishedon");
    const Period period = read_period(start, end);
    if ((!start.empty() && !period.start) || (!end.empty() && period.end_kind == EndKind::unknown))
        sink.warn("The date \"" + period.text + "\" cannot be read.", row.lines.first);
    return period;
}

std::optional<PartialDate> date_of(const Table& table, const CsvRow& row, std::string_view column, Sink& sink) {
    const std::string text = value(table, row, column);
    const auto date = read_date(text);
    if (!text.empty() && !date) sink.warn("The date \"" + text + "\" cannot be read.", row.lines.first);
    return date;
}

std::string join(const std::string& a, std::string_view separator, const std::string& b) {
    return a + (a.empty() || b.empty() ? "" : std::string(separator)) + b;
}

void add_role(const Table& table, const CsvRow& row, Cv& cv, Sink& sink) {
    Role role;
    role.lines = lines_of(table, row);
    role.period = period_of(table, row, sink);
    RestoredText text = restore(value(table, row, "description"));
    role.summary = std::move(text.prose);
    role.highlights = std::move(text.items);
    switch (table.section) {
        case Section::positions:
            role.organization = value(table, row, "companyname");
            role.title = value(table, row, "title");
            role.location = value(table, row, "location");
            // The site asks for an end unless the position is held today.
            if (role.period.start && value(table, row, "finishedon").empty()) role.period.end_kind = EndKind::present;
            break;
        case Section::volunteering:
            role.organization = value(table, row, "companyname");
            role.title = value(table, row, "role");
            role.kind = RoleKind::volunteer;
            if (const std::string cause = value(table, row, "cause"); !cause.empty())
                role.summary = join("Cause: " + cause, "\n", role.summary);
            break;
        default:
            role.organization = value(table, row, "name");
            role.title = value(table, row, "position");
            role.kind = RoleKind::volunteer;
    }
    cv.roles.push_back(std::move(role));
}

void add_education(const Table& table, const CsvRow& row, Cv& cv, Sink& sink) {
    Education education;
    education.institution = value(table, row, "schoolname");
    education.qualification = join(value(table, row, "degreename"), ", ", value(table, row, "fieldofstudy"));
    education.period = period_of(table, row, sink);
    education.text = restored_lines(value(table, row, "notes"));
    const std::string activities = value(table, row, "activities");
    if (!activities.empty()) education.text = join(education.text, "\n", "Activities: " + activities);
    education.lines = lines_of(table, row);
    cv.education.push_back(std::move(education));
}

void add_project(const Table& table, const CsvRow& row, Cv& cv, Sink& sink) {
    Project project;
    project.name = value(table, row, "title");
    project.url = value(table, row, "url");
    project.period = period_of(table, row, sink);
    RestoredText text = restore(value(table, row, "description"));
    project.summary = std::move(text.prose);
    project.highlights = std::move(text.items);
    project.lines = lines_of(table, row);
    cv.projects.push_back(std::move(project));
}

void add_skill(const Table& table, const CsvRow& row, Cv& cv) {
    SkillClaim claim;
    claim.raw = value(table, row, "name");
    if (std::string plain = plain_skill(claim.raw); plain != claim.raw) claim.skill = std::move(plain);
    claim.lines = lines_of(table, row);
    cv.skills.push_back(std::move(claim));
}

void add_certificate(const Table& table, const CsvRow& row, Cv& cv, Sink& sink) {
    Certificate certificate;
    certificate.name = value(table, row, "name");
    certificate.issuer = value(table, row, "authority");
    certificate.url = value(table, row, "url");
    certificate.issued = date_of(table, row, "startedon", sink);
    certificate.expires = date_of(table, row, "finishedon", sink);
    certificate.credential_id = value(table, row, "licensenumber");
    certificate.lines = lines_of(table, row);
    cv.certificates.push_back(std::move(certificate));
}

void add_publication(const Table& table, const CsvRow& row, Cv& cv, Sink& sink) {
    Publication publication;
    publication.title = value(table, row, "name");
    publication.publisher = value(table, row, "publisher");
    publication.url = value(table, row, "url");
    publication.published = date_of(table, row, "publishedon", sink);
    publication.text = restored_lines(value(table, row, "description"));
    publication.lines = lines_of(table, row);
    cv.publications.push_back(std::move(publication));
}

void add_award(const Table& table, const CsvRow& row, Cv& cv, Sink& sink) {
    Award award;
    award.title = value(table, row, "title");
    award.awarder = value(table, row, "issuer");
    award.date = date_of(table, row, "issuedon", sink);
    award.text = restored_lines(value(table, row, "description"));
    award.lines = lines_of(table, row);
    cv.awards.push_back(std::move(award));
}

/// What the person does not show on the profile is not shown here.
void add_recommendation(const Table& table, const CsvRow& row, Cv& cv, Sink& sink) {
    const std::string status = value(table, row, "status");
    if (!status.empty() && fold_title(status) != "visible")
        return sink.note("A recommendation was left out: its status is " + status + ".", row.lines.first);
    Recommendation recommendation;
    recommendation.author = join(value(table, row, "firstname"), " ", value(table, row, "lastname"));
    recommendation.relation = join(value(table, row, "title"), ", ", value(table, row, "companyname"));
    recommendation.text = restored_lines(value(table, row, "text"));
    recommendation.written = date_of(table, row, "creationdate", sink);
    recommendation.lines = lines_of(table, row);
    cv.recommendations.push_back(std::move(recommendation));
}

void add_row(const Table& table, const CsvRow& row, Cv& cv, Sink& sink) {
    switch (table.section) {
        case Section::positions:
        case Section::volunteering:
        case Section::organizations:
            return add_role(table, row, cv, sink);
        case Section::education:
            return add_education(table, row, cv, sink);
        case Section::projects:
            return add_project(table, row, cv, sink);
        case Section::skills:
            return add_skill(table, row, cv);
        case Section::certifications:
            return add_certificate(table, row, cv, sink);
        case Section::publications:
            return add_publication(table, row, cv, sink);
        case Section::honors:
            return add_award(table, row, cv, sink);
        case Section::recommendations:
            return add_recommendation(table, row, cv, sink);
        case Section::languages:
            cv.languages.push_back(
                {value(table, row, "name"), value(table, row, "proficiency"), "", lines_of(table, row)});
            return;
        default:
            return;
    }
}

std::string on_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

/// Tables no fact is made for: every cell that is filled in, a row a line.
std::string kept_rows(const Table& table) {
    std::string text;
    for (const CsvRow& row : table.rows) {
        std::string line;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string cell = on_one_line(decode_entities(trimmed(row.cells[i])));
            if (cell.empty()) continue;
            const bool needs_title = i > 0 && i < table.titles.size();
            line = join(line, "; ", needs_title ? table.titles[i] + ": " + cell : cell);
        }
        text = join(text, "\n", line);
    }
    return text;
}

void keep_section(const std::string& heading, const std::string& text, const Table& table, Cv& cv) {
    if (text.empty()) return;
    const Lines lines{table.rows.front().lines.first, table.rows.back().lines.last, table.entry};
    cv.other_sections.push_back({heading, text, lines});
}

/// How many people endorsed each skill; who they are is their own business. A skill that the person does not list is
/// none of theirs: its count is only kept.
void add_endorsements(const Table& table, Cv& cv) {
    std::map<std::string, int> counts;
    for (const CsvRow& row : table.rows) {
        const std::string status = fold_title(value(table, row, "endorsementstatus"));
        if (status.empty() || status == "accepted") ++counts[value(table, row, "skillname")];
    }
    for (SkillClaim& claim : cv.skills)
        if (const auto found = counts.find(claim.raw); found != counts.end()) {
            claim.endorsements = found->second;
            counts.erase(found);
        }
    std::string text;
    for (const auto& [skill, count] : counts) text = join(text, "\n", skill + ": " + std::to_string(count));
    keep_section("Endorsements of skills not listed", text, table, cv);
}

std::string heading_of(Section section) {
    switch (section) {
        case Section::courses:
            return "Courses";
        case Section::test_scores:
            return "Test scores";
        case Section::patents:
            return "Patents";
        case Section::causes:
            return "Causes";
        case Section::interests:
            return "Interests";
        default:
            return {};
    }
}

}  // namespace

void add_facts(const Table& table, Cv& cv, Sink& sink) {
    if (table.section == Section::endorsements) return add_endorsements(table, cv);
    if (const std::string heading = heading_of(table.section); !heading.empty())
        return keep_section(heading, kept_rows(table), table, cv);
    for (const std::string& title : unknown_columns(table))
        sink.warn("The column \"" + title + "\" is not known here; its values were left out.", 1);
    for (auto row = table.rows.begin(); row != table.rows.end(); ++row) {
        const bool repeated =
            std::any_of(table.rows.begin(), row, [&](const CsvRow& before) { return before.cells == row->cells; });
        if (row->cells.size() > table.columns.size())
            sink.warn("The row has more cells than the header; what is beyond it was left out.", row->lines.first);
        if (repeated)
            sink.note("The row says the same as one before it.", row->lines.first);
        else
            add_row(table, *row, cv, sink);
    }
}

}  // namespace vitae::linkedin
