// SPDX-License-Identifier: Apache-2.0
#include "recognize/contacts/contact_url.hpp"

#include <algorithm>
#include <string>

#include "model/text.hpp"
#include "recognize/contacts/contact_words.hpp"
#include "recognize/skills/skill_table.hpp"

namespace vitae::recognize {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_domain_letter(std::string_view text, std::size_t i) {
    const char c = text[i];
    return is_letter_or_digit(code_point_at(text, i).value) || c == '-';
}

/// Ends a URL in running text.
bool ends_url(char32_t c) {
    return is_space(c) || c == '<' || c == '>' || c == '"' || c == '`' || c == '|' || c == 0x3001 || c == 0x3002 ||
           c == 0xFF0C || c == 0xFF09 || c == 0xFF1B || c == 0x2022 || c == 0x00B7 || c < 0x20;
}

/// Without the punctuation of the sentence around it; a closing bracket stays if it is opened inside.
std::string_view strip_trailing(std::string_view url) {
    while (!url.empty()) {
        const char last = url.back();
        const bool bracket = last == ')' || last == ']' || last == '}';
        const char opening = last == ')' ? '(' : last == ']' ? '[' : '{';
        const bool closes = bracket && std::ranges::count(url, last) > std::ranges::count(url, opening);
        if (!closes && std::string_view(".,;:!?'*_~\\").find(last) == std::string_view::npos) break;
        url.remove_suffix(1);
    }
    return url;
}

std::size_t url_size(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const CodePoint c = code_point_at(text, i);
        const bool unopened = c.value == ']' && text.substr(0, i).find('[') == std::string_view::npos;
        if (ends_url(c.value) || unopened) break;
        i += c.size;
    }
    return strip_trailing(text.substr(0, i)).size();
}

struct UrlParts {
    std::string host;       ///< lower case
    std::string_view path;  ///< with the leading slash, without query and fragment
};

std::optional<UrlParts> parts_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return std::nullopt;
    std::string_view rest = url.substr(scheme + 3);
    const std::size_t host_end = std::min(rest.find_first_of("/?#"), rest.size());
    std::string_view host = rest.substr(0, host_end);
    if (const auto user = host.rfind('@'); user != std::string_view::npos) host.remove_prefix(user + 1);
    host = host.substr(0, host.find(':'));
    UrlParts parts;
    parts.path = rest.substr(host_end);
    parts.path = parts.path.substr(0, parts.path.find_first_of("?#"));
    std::ranges::transform(host, std::back_inserter(parts.host), lower);
    if (parts.host.empty() || parts.host.find('.') == std::string::npos) return std::nullopt;
    return parts;
}

/// "/in/jo" has the form "/in/*": one more part, not empty, and nothing but a slash after it.
bool has_form(std::string_view path, std::string_view form) {
    const std::string_view prefix = form.substr(0, form.size() - 1);
    if (!path.starts_with(prefix)) return false;
    std::string_view person = path.substr(prefix.size());
    while (!person.empty() && person.back() == '/') person.remove_suffix(1);
    if (person.empty()) return false;
    // A number before the name is part of some addresses: "/users/123/jo", "/pub/jo/1/2/3".
    return prefix != "/" || person.find('/') == std::string_view::npos;
}

bool is_profile(const UrlParts& parts, const Network& network) {
    constexpr std::string_view not_people[] = {"/about",   "/features", "/jobs",    "/login", "/search",
                                               "/explore", "/topics",   "/company", "/orgs"};
    for (const std::string_view path : not_people)
        if (parts.path == path) return false;
    return std::ranges::any_of(network.profile_paths,
                               [&](const std::string& form) { return has_form(parts.path, form); });
}

}  // namespace

bool starts_with_no_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           std::ranges::equal(text.substr(0, prefix.size()), prefix, [](char a, char b) { return lower(a) == b; });
}

std::size_t domain_size(std::string_view text) {
    std::size_t end = 0, label = 0, i = 0;
    int labels = 0;
    while (i < text.size()) {
        if (is_domain_letter(text, i)) {
            i += code_point_at(text, i).size;
        } else if (text[i] == '.' && i > label && i + 1 < text.size() && is_domain_letter(text, i + 1)) {
            ++labels;
            label = ++i;
        } else {
            break;
        }
    }
    if (labels > 0 && i > label && is_top_level_domain(text.substr(label, i - label))) end = i;
    return end;
}

std::optional<FoundContact> url_contact(std::string_view url) {
    while (url.ends_with('\\')) url.remove_suffix(1);  // the hard line break of Markdown sticks to a bare link
    FoundContact contact;
    contact.kind = ContactKind::url;
    if (starts_with_no_case(url, "http://") || starts_with_no_case(url, "https://"))
        contact.value = url;
    else if (domain_size(url) != 0 || starts_with_no_case(url, "www."))
        contact.value = "https://" + std::string(url);
    else
        return std::nullopt;
    const auto parts = parts_of(contact.value);
    if (!parts) return std::nullopt;
    if (const Network* network = network_of_host(parts->host)) {
        contact.label = network->name;
        contact.profile = is_profile(*parts, *network);
    }
    return contact;
}

namespace {

/// Start of the URL or domain name that may hold the dot at `dot`; npos if there is none.
std::size_t url_begin(std::string_view line, std::size_t from, std::size_t dot) {
    std::size_t begin = dot;
    while (begin > from) {
        const CodePoint c = code_point_before(line, begin);
        if (!(is_letter_or_digit(c.value) && !is_cjk(c.value)) && c.value != '-') break;
        begin -= c.size;
    }
    const std::string_view before = line.substr(from, begin - from);
    if (before.ends_with("://")) {
        std::size_t scheme = begin - 3;
        while (scheme > from && lower(line[scheme - 1]) >= 'a' && lower(line[scheme - 1]) <= 'z') --scheme;
        return scheme;
    }
    const bool joined = !before.empty() && std::string_view("@/.-_").find(before.back()) != std::string_view::npos;
    return begin == dot || joined ? std::string_view::npos : begin;
}

/// Bytes of the URL at the start of the text; 0 if it is none.
std::size_t accepted_size(std::string_view text, bool bare_domains) {
    if (starts_with_no_case(text, "http://") || starts_with_no_case(text, "https://") ||
        starts_with_no_case(text, "www."))
        return url_size(text);
    const std::size_t domain = domain_size(text);
    if (domain == 0 || (domain < text.size() && text[domain] == '@')) return 0;
    const std::string_view host = text.substr(0, domain);
    const bool path = domain < text.size() && text[domain] == '/';
    const bool known_host = path && network_of_host(fold(host)) != nullptr;
    // "ASP.NET" and "Socket.IO" are skills, "example.org" is an address.
    const bool accepted = known_host || (bare_domains && (path || !SkillTable::built_in().lookup(host)));
    return !accepted ? 0 : path ? url_size(text) : domain;
}

}  // namespace

void find_urls(std::string_view line, bool bare_domains, std::vector<FoundContact>& found) {
    std::size_t from = 0;
    for (std::size_t dot = line.find('.'); dot != std::string_view::npos;
         dot = line.find('.', std::max(dot + 1, from))) {
        const bool inside = dot + 1 < line.size() && (line[dot + 1] == '/' || is_domain_letter(line, dot + 1));
        const std::size_t begin = inside ? url_begin(line, from, dot) : std::string_view::npos;
        if (begin == std::string_view::npos) continue;
        const std::size_t size = accepted_size(line.substr(begin), bare_domains);
        auto contact = size > 0 ? url_contact(line.substr(begin, size)) : std::nullopt;
        if (!contact) continue;
        contact->begin = begin;
        contact->end = from = begin + size;
        found.push_back(std::move(*contact));
    }
}

std::string_view network_of(std::string_view url) {
    const auto parts =
        parts_of(url.find("://") == std::string_view::npos ? "https://" + std::string(url) : std::string(url));
    if (!parts) return {};
    const Network* network = network_of_host(parts->host);
    return network == nullptr ? std::string_view() : std::string_view(network->name);
}

}  // namespace vitae::recognize
