// SPDX-License-Identifier: Apache-2.0
#include "html_cv.hpp"

#include <set>
#include <vector>

#include "html_text.hpp"
#include "linked_data.hpp"
#include "page_style.hpp"
#include "periods.hpp"
#include "plain_text.hpp"
#include "skill_text.hpp"
#include "timeline.hpp"
#include "vitae/sdk/fields.hpp"
#include "wording.hpp"

namespace vitae::exporting {
namespace {

std::string span(std::string_view classes, const std::string& text) {
    if (text.empty()) return {};
    return "<span class=\"" + std::string(classes) + "\">" + text + "</span>";
}

std::string time(const char* kind, const PartialDate& date) {
    return std::string("<time class=\"") + kind + "\" datetime=\"" + date.iso() + "\">" + date.iso() + "</time>";
}

std::string time(const std::optional<PartialDate>& date) {
    return date ? "<time datetime=\"" + date->iso() + "\">" + date->iso() + "</time>" : std::string();
}

constexpr std::string_view bar = " <span class=\"at\">|</span> ";

class PersonWriter {
public:
    PersonWriter(const Cv& cv, int number) : cv_(cv), wording_(Wording::of(cv.language)), number_(number) {}

    std::string write() {
        text_ = "<article class=\"h-resume person\" lang=\"" + wording_.language() + "\">\n";
        write_header();
        if (!cv_.summary.empty()) {
            open_section("summary");
            text_ += html_paragraphs(cv_.summary, "class=\"p-summary\"");
            close_section();
        }
        write_timeline();
        write_roles();
        each(cv_.education, "education", &PersonWriter::write_education);
        each(cv_.projects, "projects", &PersonWriter::write_project);
        write_skills();
        each_item(cv_.languages, "languages", &PersonWriter::language_item);
        each_item(cv_.certificates, "certificates", &PersonWriter::certificate_item);
        each_item(cv_.publications, "publications", &PersonWriter::publication_item);
        each_item(cv_.awards, "awards", &PersonWriter::award_item);
        each(cv_.recommendations, "recommendations", &PersonWriter::write_recommendation);
        for (const OtherSection& other : cv_.other_sections) write_other(other);
        if (cv_.as_of)
            text_ += "<footer class=\"note label\"><p>" + html_text(wording_["updated"]) + ": " + time(cv_.as_of) +
                     "</p></footer>\n";
        text_ += "<script type=\"application/ld+json\">\n" + linked_data(cv_) + "\n</script>\n</article>\n";
        return std::move(text_);
    }

private:
    void open_titled_section(const std::string& heading) {
        if (!headings_.insert(heading).second) {  // landmarks of one name could not be told apart
            text_ += "<section>\n<h2>" + heading + "</h2>\n";
            return;
        }
        const std::string id = "section-" + std::to_string(number_) + "-" + std::to_string(headings_.size());
        text_ += "<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">" + heading + "</h2>\n";
    }
    void open_section(std::string_view phrase) { open_titled_section(html_text(wording_[phrase])); }
    void close_section() { text_ += "</section>\n"; }

    template <class F>
    void each(const std::vector<F>& facts, std::string_view phrase, void (PersonWriter::*write_one)(const F&)) {
        if (facts.empty()) return;
        open_section(phrase);
        for (const F& fact : facts) (this->*write_one)(fact);
        close_section();
    }

    template <class F>
    void each_item(const std::vector<F>& facts, std::string_view phrase,
                   std::string (PersonWriter::*item_of)(const F&)) {
        if (facts.empty()) return;
        open_section(phrase);
        text_ += "<ul>\n";
        for (const F& fact : facts) text_ += "<li>" + (this->*item_of)(fact) + "</li>\n";
        text_ += "</ul>\n";
        close_section();
    }

    void write_header() {
        text_ += "<header class=\"p-contact h-card\">\n<h1 class=\"p-name\">" + html_text(name_of_person()) + "</h1>\n";
        if (!cv_.headline.empty())
            text_ += "<p class=\"headline\"><em class=\"p-job-title\">" + html_text(cv_.headline) + "</em></p>\n";
        std::string items;
        for (const Contact& contact : cv_.contacts) items += contact_item(contact);
        if (!items.empty()) text_ += "<ul class=\"contacts\">\n" + items + "</ul>\n";
        text_ += "</header>\n";
    }

    [[nodiscard]] std::string name_of_person() const { return plain_line(cv_.name.text).empty() ? "—" : cv_.name.text; }

    std::string contact_item(const Contact& contact) {
        const std::string value = plain_line(contact.value);
        if (value.empty()) return {};
        std::string label = plain_line(contact.label);
        std::string shown;
        switch (contact.kind) {
            case ContactKind::email:
                shown = html_link(value, mail_link(value), "u-email");
                break;
            case ContactKind::phone:
                shown = html_link(value, "tel:" + dialled(value), "p-tel");
                break;
            case ContactKind::url:
                shown = html_link(value, value, "u-url");
                break;
            case ContactKind::address:
                shown = span("p-adr", html_text(value));
                if (label.empty()) label = wording_["address"];
                break;
        }
        return "<li>" + (label.empty() ? "" : span("label", html_text(label) + ":") + " ") + shown + "</li>\n";
    }

    /// Nothing if it is no address; encoded, so that it adds no subject, copy or second address to the message.
    static std::string mail_link(const std::string& email) {
        if (email.find('@') == std::string::npos) return {};
        return "mailto:" + percent_encoded(email, "-._~@+");
    }

    /// The number as it is dialled: digits, with a plus in front if there is one.
    static std::string dialled(const std::string& phone) {
        std::string digits;
        for (const char c : phone)
            if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
        return digits;
    }

    void write_timeline() {
        const std::string drawing = timeline_svg(cv_, wording_, number_);
        if (drawing.empty()) return;
        text_ += "<section class=\"timeline\" tabindex=\"0\" aria-label=\"" + html_attribute(wording_["timeline"]) +
                 "\">\n" + drawing + "</section>\n";
    }

    std::string period(const Period& period) {
        const std::string plain = html_text(period_text(period, wording_));
        if (!period.start) return period.end ? html_text(wording_["until"]) + " " + time("dt-end", *period.end) : plain;
        const std::string start = time("dt-start", *period.start);
        if (period.end_kind == EndKind::present) return start + " – " + html_text(wording_["present"]);
        if (!period.end) return start;
        if (*period.start == *period.end) return time("dt-start dt-end", *period.start);
        return start + " – " + time("dt-end", *period.end);
    }

    std::string labelled(std::string_view phrase, const std::string& html) {
        return html.empty() ? "" : span("label", html_text(wording_[phrase]) + ":") + " " + html;
    }

    void line(std::string_view phrase, const std::string& text) {
        if (!plain_line(text).empty()) text_ += "<p class=\"note\">" + labelled(phrase, html_text(text)) + "</p>\n";
    }

    /// Heading, then dates and place; what follows belongs to the entry until close_entry().
    void open_entry(std::string_view classes, const std::string& heading, const Period& when,
                    const std::string& location) {
        const std::string dates =
            joined({period(when), labelled("location", span("p-locality", html_text(location)))}, bar);
        text_ += "<article class=\"entry" + std::string(dates.empty() ? "" : " dated") + std::string(classes) +
                 "\">\n<h3>" + (heading.empty() ? "—" : heading) + "</h3>\n";
        if (!dates.empty()) text_ += "<p class=\"when\">" + dates + "</p>\n";
    }
    void close_entry() { text_ += "</article>\n"; }

    void body(const std::string& summary, const std::vector<std::string>& highlights,
              const std::vector<SkillMention>& skills) {
        text_ += html_paragraphs(summary);
        std::string items;
        for (const std::string& highlight : highlights)
            if (!plain_line(highlight).empty()) items += "<li>" + html_text(highlight) + "</li>\n";
        if (!items.empty()) text_ += "<ul>\n" + items + "</ul>\n";
        std::vector<std::string> names;
        for (const std::string& skill : unmentioned_skills(skills, summary, highlights))
            names.push_back(span("p-skill", html_text(skill)));
        if (!names.empty())
            text_ += "<p class=\"technologies\">" + labelled("technologies", joined(names, ", ")) + "</p>\n";
    }

    void write_roles() {
        for (std::size_t kind = 0; kind < enum_names<RoleKind>.size(); ++kind) {
            bool headed = false;
            for (const Role& role : cv_.roles) {
                if (role.kind != static_cast<RoleKind>(kind)) continue;
                if (!headed) open_section(std::string(enum_names<RoleKind>[kind]) + "_roles");
                headed = true;
                write_role(role);
            }
            if (headed) close_section();
        }
    }

    void write_role(const Role& role) {
        const std::string heading =
            joined({span("p-job-title", html_text(role.title)),
                    role.organization.empty() ? "" : html_link(role.organization, role.organization_url, "p-org")},
                   bar);
        open_entry(" p-experience h-event h-card", heading, role.period, role.location);
        line("client", role.client);
        line("employment", role.employment);
        body(role.summary, role.highlights, role.skills);
        close_entry();
    }

    void write_education(const Education& education) {
        const std::string heading = joined(
            {span("p-name", html_text(education.qualification)), span("p-org", html_text(education.institution))}, bar);
        open_entry(" p-education h-event h-card", heading, education.period, education.location);
        line("grade", education.grade);
        text_ += html_paragraphs(education.text);
        close_entry();
    }

    void write_project(const Project& project) {
        const std::string heading = joined(
            {project.name.empty() ? "" : html_link(project.name, project.url, "p-name"), period(project.period)}, bar);
        open_entry("", heading, {}, {});
        line("title", project.title);
        line("organization", project.organization);
        body(project.summary, project.highlights, project.skills);
        close_entry();
    }

    void write_skills() {
        if (cv_.skills.empty()) return;
        open_section("skills");
        text_ += "<ul class=\"plain\">\n";
        for (const SkillGroup& group : grouped(cv_.skills)) {
            std::vector<std::string> names;
            for (const SkillClaim* claim : group.claims)
                names.push_back(span("p-skill", html_text(claim_text(*claim, wording_))));
            const std::string name = html_text(group.name);
            if (!name.empty()) text_ += "<li><strong>" + name + ":</strong> " + joined(names, ", ") + "</li>\n";
            for (const std::string& single : name.empty() ? names : std::vector<std::string>())
                text_ += "<li class=\"single\">" + single + "</li>\n";
        }
        text_ += "</ul>\n";
        close_section();
    }

    std::string language_item(const Language& language) {
        const std::string level = html_text(level_text(language));
        return html_text(language.name) + (level.empty() ? "" : " (" + level + ")");
    }

    std::string certificate_item(const Certificate& certificate) {
        return joined({html_link(certificate.name, certificate.url, "elsewhere"),
                       labelled("issuer", html_text(certificate.issuer)), time(certificate.issued),
                       certificate.expires ? html_text(wording_["expires"]) + " " + time(certificate.expires) : "",
                       labelled("credential", html_text(certificate.credential_id))},
                      bar);
    }

    std::string publication_item(const Publication& publication) {
        return joined({html_link(publication.title, publication.url, "elsewhere"), html_text(publication.authors),
                       html_text(publication.publisher), time(publication.published)},
                      bar) +
               html_paragraphs(publication.text, "class=\"note\"");
    }

    std::string award_item(const Award& award) {
        return joined({html_text(award.title), labelled("issuer", html_text(award.awarder)), time(award.date)}, bar) +
               html_paragraphs(award.text, "class=\"note\"");
    }

    void write_recommendation(const Recommendation& recommendation) {
        const std::string head = joined(
            {html_text(recommendation.author), html_text(recommendation.relation), time(recommendation.written)}, ", ");
        const std::string element = head.empty() ? "div" : "article";  // an article has a heading
        text_ += "<" + element + " class=\"entry\">\n";
        if (!head.empty()) text_ += "<h3>" + head + "</h3>\n";
        text_ += "<blockquote>\n" + html_paragraphs(recommendation.text) + "</blockquote>\n</" + element + ">\n";
    }

    void write_other(const OtherSection& other) {
        const std::string heading = html_text(other.heading);
        open_titled_section(heading.empty() ? html_text(wording_["further"]) : heading);
        text_ += html_paragraphs(other.text);
        close_section();
    }

    const Cv& cv_;
    const Wording& wording_;
    const int number_;
    std::set<std::string> headings_;
    std::string text_;
};

}  // namespace

namespace {

std::string size_of(Paper paper) {
    switch (paper) {
        case Paper::a4:
            return "@page { size: A4; }\n";
        case Paper::letter:
            return "@page { size: letter; }\n";
        case Paper::any:
            break;
    }
    return {};
}

}  // namespace

std::optional<Paper> paper_named(std::string_view name) {
    if (name == "a4") return Paper::a4;
    if (name == "letter") return Paper::letter;
    if (name == "any") return Paper::any;
    return std::nullopt;
}

std::string html_start(const Cv& first, Paper paper) {
    const std::string title = joined({html_attribute(first.name.text), html_attribute(first.headline)}, " – ");
    return "<!DOCTYPE html>\n<html lang=\"" + Wording::of(first.language).language() +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
           "img-src data:; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<title>" +
           (title.empty() ? "—" : title) + "</title>\n<style>\n" + page_style + size_of(paper) +
           "</style>\n</head>\n<body>\n<main>\n";
}

std::string html_person(const Cv& cv, int number) { return PersonWriter(cv, number).write(); }

std::string html_end() { return "</main>\n</body>\n</html>\n"; }

}  // namespace vitae::exporting
