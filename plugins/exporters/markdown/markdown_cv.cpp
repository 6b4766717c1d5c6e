// SPDX-License-Identifier: Apache-2.0
#include "markdown_cv.hpp"

#include <algorithm>
#include <vector>

#include "markdown_text.hpp"
#include "periods.hpp"
#include "plain_text.hpp"
#include "skill_text.hpp"
#include "vitae/sdk/fields.hpp"
#include "wording.hpp"

namespace vitae::exporting {
namespace {

class MarkdownWriter {
public:
    explicit MarkdownWriter(const Cv& cv) : cv_(cv), wording_(Wording::of(cv.language)) {}

    std::string write() {
        block("# " + (cv_.name.text.empty() ? "—" : escaped(plain_line(cv_.name.text))));
        if (const std::string headline = escaped(plain_line(cv_.headline)); !headline.empty())
            block("*" + headline + "*");
        write_contacts();
        if (!cv_.summary.empty()) {
            section("summary");
            prose(cv_.summary);
        }
        write_roles();
        each(cv_.education, "education", &MarkdownWriter::write_education);
        each(cv_.projects, "projects", &MarkdownWriter::write_project);
        write_skills();
        each(cv_.languages, "languages", &MarkdownWriter::write_language);
        each(cv_.certificates, "certificates", &MarkdownWriter::write_certificate);
        each(cv_.publications, "publications", &MarkdownWriter::write_publication);
        each(cv_.awards, "awards", &MarkdownWriter::write_award);
        each(cv_.recommendations, "recommendations", &MarkdownWriter::write_recommendation);
        for (const OtherSection& other : cv_.other_sections) write_other(other);
        if (cv_.as_of) block("*" + wording_["updated"] + ": " + cv_.as_of->iso() + "*");
        return std::move(text_);
    }

private:
    /// Blank lines around it.
    void block(const std::string& text) {
        if (!text_.empty()) text_ += '\n';
        text_ += text + '\n';
        in_list_ = false;
    }

    /// `lines` below the first are indented so that they belong to the item.
    void item(const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        if (!in_list_ && !text_.empty()) text_ += '\n';
        in_list_ = true;
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (!lines[i].empty()) text_ += (i == 0 ? "- " : "  ") + lines[i] + '\n';
    }

    void section(std::string_view phrase) { block("## " + wording_[phrase]); }

    void prose(const std::string& text) {
        std::string paragraph;
        for (const std::string& line : plain_lines(text)) {
            if (line.empty()) {
                block(paragraph);
                paragraph.clear();
            } else {
                paragraph += (paragraph.empty() ? "" : "\n") + escaped_line(line);
            }
        }
        if (!paragraph.empty()) block(paragraph);
    }

    std::vector<std::string> item_lines(const std::string& text) {
        std::vector<std::string> lines;
        for (const std::string& line : plain_lines(text))
            if (!line.empty()) lines.push_back(escaped_line(line));
        return lines;
    }

    std::string labelled(std::string_view phrase, const std::string& escaped_value) {
        return escaped_value.empty() ? "" : wording_[phrase] + ": " + escaped_value;
    }

    void label(std::string_view phrase, const std::string& value) {
        if (!value.empty()) block(labelled(phrase, escaped(plain_line(value))));
    }

    template <class F>
    void each(const std::vector<F>& facts, std::string_view phrase, void (MarkdownWriter::*write_one)(const F&)) {
        if (facts.empty()) return;
        section(phrase);
        for (const F& fact : facts) (this->*write_one)(fact);
    }

    void write_contacts() {
        for (const Contact& contact : cv_.contacts) {
            const std::string value = plain_line(contact.value);
            if (value.empty()) continue;
            std::string label = escaped_line(plain_line(contact.label));
            if (label.empty() && contact.kind == ContactKind::address) label = wording_["address"];
            const std::string link = contact.kind == ContactKind::url ? web_link(value) : std::string();
            const std::string shown = link == value   ? "<" + link + ">"
                                      : label.empty() ? escaped_line(value)
                                                      : escaped(value);
            item({label.empty() ? shown : label + ": " + shown});
        }
    }

    /// `### Title | Organization` and the line of dates and place below.
    void entry(const std::string& first, const std::string& second, const std::string& link, const Period& period,
               const std::string& location) {
        const std::string heading = joined({escaped(plain_line(first)), linked(plain_line(second), link)}, " | ");
        block("### " + (heading.empty() ? "—" : heading));
        const std::string when = joined(
            {escaped(period_text(period, wording_)), labelled("location", escaped(plain_line(location)))}, " | ");
        if (!when.empty()) block("*" + when + "*");
    }

    void body(const std::string& summary, const std::vector<std::string>& highlights,
              const std::vector<SkillMention>& skills) {
        prose(summary);
        for (const std::string& highlight : highlights) item(item_lines(highlight));
        label("technologies", joined(unmentioned_skills(skills, summary, highlights), ", "));
    }

    void write_roles() {
        for (std::size_t kind = 0; kind < enum_names<RoleKind>.size(); ++kind) {
            bool headed = false;
            for (const Role& role : cv_.roles) {
                if (role.kind != static_cast<RoleKind>(kind)) continue;
                if (!headed) section(std::string(enum_names<RoleKind>[kind]) + "_roles");
                headed = true;
                write_role(role);
            }
        }
    }

    void write_role(const Role& role) {
        entry(role.title, role.organization, role.organization_url, role.period, role.location);
        label("client", role.client);
        label("employment", role.employment);
        body(role.summary, role.highlights, role.skills);
    }

    void write_education(const Education& education) {
        entry(education.qualification, education.institution, "", education.period, education.location);
        label("grade", education.grade);
        prose(education.text);
    }

    void write_project(const Project& project) {
        const std::string name = linked(plain_line(project.name), project.url);
        const std::string period = escaped(period_text(project.period, wording_));
        block("### " + joined({name.empty() ? "—" : name, period}, " | "));
        label("title", project.title);
        label("organization", project.organization);
        body(project.summary, project.highlights, project.skills);
    }

    /// Skills whose names hold a comma or the like would fall apart in a list of several.
    static bool is_divisible(const std::string& text) { return text.find_first_of(",;/|&:") != std::string::npos; }

    void write_skills() {
        if (cv_.skills.empty()) return;
        section("skills");
        for (const SkillGroup& group : grouped(cv_.skills)) {
            std::string list;
            for (const SkillClaim* claim : group.claims) {
                const std::string text = escaped(claim_text(*claim, wording_));
                if (group.name.empty() && (is_divisible(claim->raw) || group.claims.size() == 1))
                    item({escaped_line(claim_text(*claim, wording_))});
                else
                    list += (list.empty() ? "" : ", ") + text;
            }
            if (list.empty()) continue;
            item({group.name.empty() ? list : escaped_line(plain_line(group.name)) + ": " + list});
        }
    }

    void write_language(const Language& language) {
        const std::string level = escaped(level_text(language));
        item({escaped_line(plain_line(language.name)) + (level.empty() ? "" : " (" + level + ")")});
    }

    void write_certificate(const Certificate& certificate) {
        item({joined({linked(plain_line(certificate.name), certificate.url),
                      labelled("issuer", escaped(plain_line(certificate.issuer))),
                      certificate.issued ? certificate.issued->iso() : "",
                      certificate.expires ? wording_["expires"] + " " + certificate.expires->iso() : "",
                      labelled("credential", escaped(plain_line(certificate.credential_id)))},
                     " | ")});
    }

    void write_publication(const Publication& publication) {
        std::vector<std::string> lines = {joined(
            {linked(plain_line(publication.title), publication.url), escaped(plain_line(publication.authors)),
             escaped(plain_line(publication.publisher)), publication.published ? publication.published->iso() : ""},
            " | ")};
        for (std::string& line : item_lines(publication.text)) lines.push_back(std::move(line));
        item(lines);
    }

    void write_award(const Award& award) {
        std::vector<std::string> lines = {
            joined({escaped_line(plain_line(award.title)), labelled("issuer", escaped(plain_line(award.awarder))),
                    award.date ? award.date->iso() : ""},
                   " | ")};
        for (std::string& line : item_lines(award.text)) lines.push_back(std::move(line));
        item(lines);
    }

    void write_recommendation(const Recommendation& recommendation) {
        const std::string head =
            joined({escaped(plain_line(recommendation.author)), escaped(plain_line(recommendation.relation)),
                    recommendation.written ? recommendation.written->iso() : ""},
                   ", ");
        if (!head.empty()) block("### " + head);
        prose(recommendation.text);
    }

    void write_other(const OtherSection& other) {
        const std::string heading = escaped(plain_line(other.heading));
        block("## " + (heading.empty() ? wording_["further"] : heading));
        prose(other.text);
    }

    const Cv& cv_;
    const Wording& wording_;
    std::string text_;
    bool in_list_ = false;
};

}  // namespace

std::string markdown_cv(const Cv& cv) { return MarkdownWriter(cv).write(); }

}  // namespace vitae::exporting
