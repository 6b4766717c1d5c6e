// SPDX-License-Identifier: Apache-2.0
#include "sections.hpp"

namespace vitae::recognition {

namespace {

struct Labelled {
    std::string label;  ///< may be empty
    std::string value;
};

std::string shown_url(const Writing& writing, const std::string& url) {
    const std::string bare = url.substr(url.find("//") + 2);
    switch (writing.form(3)) {
        case 0:
            return writing.page.text(url);
        case 1:
            return writing.page.link(writing.page.text(bare), url);
        default:
            return writing.page.text(bare);
    }
}

std::vector<Labelled> contacts(const Writing& writing, const Career& career) {
    const auto& labels = writing.words["contact"];
    std::vector<Labelled> all;
    for (const std::string& email : career.emails) {
        const std::string shown = writing.page.text(email);
        all.push_back({labels.at(0), writing.form(4) == 0 ? writing.page.link(shown, "mailto:" + email) : shown});
    }
    for (const std::string& phone : career.phones) all.push_back({labels.at(1), writing.page.text(phone)});
    if (!career.location.empty()) all.push_back({labels.at(2), writing.page.text(career.location)});
    for (const std::string& url : career.urls) {
        const bool github = url.find("github") != std::string::npos,
                   linkedin = url.find("linkedin") != std::string::npos;
        all.push_back({github ? "GitHub" : linkedin ? "LinkedIn" : labels.at(3), shown_url(writing, url)});
    }
    return all;
}

void write_contacts(const Writing& writing, const Career& career, ContactForm form) {
    Page& page = writing.page;
    page.gap();
    std::string line;
    std::vector<std::vector<std::string>> rows;
    for (const Labelled& contact : contacts(writing, career)) {
        const std::string label = page.text(contact.label) + ":";
        switch (form) {
            case ContactForm::list:
            case ContactForm::at_the_end:
                page.item(0, (writing.form(2) ? page.bold(label) : label) + " " + contact.value);
                break;
            case ContactForm::labelled_lines:
                page.line(label + " " + contact.value);
                break;
            case ContactForm::pipe_line:
                line += (line.empty() ? "" : " | ") + contact.value;
                break;
            case ContactForm::table:
                rows.push_back({page.text(contact.label), contact.value});
                break;
        }
    }
    if (!line.empty()) page.line(line);
    if (!rows.empty()) page.table({}, rows);
    page.gap();
}

void write_name(const Writing& writing, const Career& career) {
    Page& page = writing.page;
    const std::string name = page.text(career.name);
    switch (writing.style.name_form) {
        case NameForm::heading:
        case NameForm::setext:
            page.heading(1, name);
            break;
        case NameForm::bold:
            page.line(page.bold(name));
            break;
        case NameForm::front_matter:
            break;
        case NameForm::after_document_word:
            page.heading(1, page.text(writing.words["document"].front()));
            page.line(page.bold(name));
            break;
        case NameForm::labelled:
            page.heading(1, page.text(writing.words["document"].back()));
            page.line(page.text(writing.words["name.label"].front()) + ": " + name);
            break;
    }
    page.gap();
}

}  // namespace

void write_person(const Writing& writing, const Career& career) {
    Page& page = writing.page;
    if (writing.style.front_matter) {
        const bool only_here = writing.style.name_form == NameForm::front_matter;
        std::vector<std::pair<std::string, std::string>> fields = {{"layout", "page"}};
        if (only_here)
            fields.emplace_back(writing.form(2) ? "name" : "title", career.name);
        else
            fields.emplace_back("title", writing.words["document"].front());
        page.front_matter(fields);
    }
    write_name(writing, career);
    if (!career.headline.empty()) {
        page.line(page.text(career.headline));
        page.gap();
    }
    if (writing.style.contact_form != ContactForm::at_the_end)
        write_contacts(writing, career, writing.style.contact_form);
    if (!career.summary.empty()) {
        page.section(section_title(writing, "heading.summary"));
        page.line(page.text(career.summary));
        page.gap();
    }
}

void write_late_contacts(const Writing& writing, const Career& career) {
    if (writing.style.contact_form != ContactForm::at_the_end) return;
    writing.page.section(section_title(writing, "heading.contact"));
    write_contacts(writing, career, ContactForm::at_the_end);
}

}  // namespace vitae::recognition
