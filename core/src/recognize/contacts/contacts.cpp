// SPDX-License-Identifier: Apache-2.0
#include "recognize/contacts/contacts.hpp"

#include <algorithm>

#include "model/percent_decoding.hpp"
#include "model/text.hpp"
#include "recognize/contacts/contact_phone.hpp"
#include "recognize/contacts/contact_url.hpp"
#include "recognize/contacts/contact_words.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t longest_label = 40;

bool is_local_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("._%+-'").find(c) != std::string_view::npos;
}

bool is_domain_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Where the part before the "@" begins. Letters beyond ASCII belong to it (RFC 6531), but not Chinese, Japanese and
/// Korean ones: words of these languages touch what follows.
std::size_t local_begin(std::string_view line, std::size_t at) {
    while (at > 0) {
        const CodePoint c = code_point_before(line, at);
        const bool is_foreign = c.value >= 0x80 && is_letter(c.value) && !is_cjk(c.value);
        if (!is_foreign && !is_local_letter(line[at - 1])) break;
        at -= c.size;
    }
    while (at < line.size() && (line[at] == '.' || line[at] == '\'' || line[at] == '-')) ++at;
    return at;
}

/// Size of a domain with a dot and a top-level label of two letters or more at the start; else 0.
std::size_t mail_domain_size(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_domain_byte(text[end])) {
        const CodePoint c = code_point_at(text, end);
        if (c.value >= 0x80 && !is_letter(c.value)) break;
        end += c.size;
    }
    std::string_view domain = text.substr(0, end);
    while (!domain.empty() && (domain.back() == '.' || domain.back() == '-')) domain.remove_suffix(1);
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3) return 0;
    if (domain.find("..") != std::string_view::npos) return 0;
    return is_letter(code_point_at(domain, dot + 1).value) ? domain.size() : 0;
}

void add_email(std::string value, std::size_t begin, std::size_t end, std::vector<FoundContact>& found) {
    FoundContact contact;
    contact.kind = ContactKind::email;
    contact.value = std::move(value);
    contact.begin = begin;
    contact.end = end;
    found.push_back(std::move(contact));
}

void find_emails(std::string_view line, std::vector<FoundContact>& found) {
    for (std::size_t at = line.find('@'); at != std::string_view::npos; at = line.find('@', at + 1)) {
        std::size_t begin = local_begin(line, at);
        const std::size_t domain = mail_domain_size(line.substr(at + 1));
        if (begin >= at || domain == 0) continue;
        std::string value(line.substr(begin, at + 1 + domain - begin));
        if (begin >= 7 && fold(line.substr(begin - 7, 7)) == "mailto:") {
            begin -= 7;
            value = percent_decoded(value);
        }
        add_email(std::move(value), begin, at + 1 + domain, found);
    }
}

/// Size of "[at]", "(AT)", "{ dot }" at the start of the text, surrounding spaces included; else 0.
std::size_t bracketed_size(std::string_view text, std::string_view word) {
    std::size_t i = 0;
    const auto skip_spaces = [&] {
        while (i < text.size() && text[i] == ' ') ++i;
    };
    skip_spaces();
    if (i >= text.size() || std::string_view("[({<").find(text[i]) == std::string_view::npos) return 0;
    ++i;
    skip_spaces();
    if (!starts_with_no_case(text.substr(i), word)) return 0;
    i += word.size();
    skip_spaces();
    if (i >= text.size() || std::string_view("])}>").find(text[i]) == std::string_view::npos) return 0;
    ++i;
    skip_spaces();
    return i;
}

/// Size of " at ", " DOT " at the start of the text, else 0.
std::size_t spoken_size(std::string_view text, std::string_view word) {
    const std::size_t size = word.size() + 2;
    const auto is_space_at = [&](std::size_t i) { return folded_ascii(text[i]) == ' '; };
    if (text.size() < size || !is_space_at(0) || !is_space_at(size - 1)) return 0;
    return starts_with_no_case(text.substr(1), word) ? size : 0;
}

/// The domain behind "[at]": "host [dot] example [dot] org", also with plain dots.
std::string read_hidden_domain(std::string_view text, bool spoken, std::size_t& size) {
    std::string domain;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t label = i;
        while (i < text.size() && text[i] != '.' && is_domain_byte(text[i])) ++i;
        if (i == label) break;
        domain += text.substr(label, i - label);
        size = i;
        std::size_t dot = bracketed_size(text.substr(i), "dot");
        if (dot == 0 && spoken) dot = spoken_size(text.substr(i), "dot");
        if (dot == 0 && i + 1 < text.size() && text[i] == '.' && is_domain_byte(text[i + 1])) dot = 1;
        if (dot == 0) break;
        domain += '.';
        i += dot;
    }
    return domain;
}

/// "name [AT] host [dot] org" and "name at host dot org".
void find_hidden_emails(std::string_view line, std::vector<FoundContact>& found) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (is_ascii_letter_or_digit(line[i]) || !is_local_letter(line[i - 1])) continue;
        const std::size_t bracketed = bracketed_size(line.substr(i), "at");
        const std::size_t spoken = bracketed != 0 ? 0 : spoken_size(line.substr(i), "at");
        if (bracketed + spoken == 0) continue;
        const std::size_t begin = local_begin(line, i), domain_begin = i + bracketed + spoken;
        std::size_t size = 0;
        const std::string domain = read_hidden_domain(line.substr(domain_begin), spoken != 0, size);
        const bool hidden_dot = domain.find('.') != std::string::npos &&
                                (bracketed != 0 || line.substr(domain_begin, size).find('.') == std::string_view::npos);
        if (begin >= i || !hidden_dot || mail_domain_size(domain) != domain.size()) continue;
        add_email(std::string(line.substr(begin, i - begin)) + "@" + domain, begin, domain_begin + size, found);
        i = domain_begin + size;
    }
}

/// "GitHub: jo-example" or "Twitter: @jo" where nothing else follows.
void find_handles(std::string_view line, std::vector<FoundContact>& found) {
    for (std::size_t colon = line.find(':'); colon != std::string_view::npos; colon = line.find(':', colon + 1)) {
        std::size_t begin = colon;
        while (begin > 0 && is_letter(code_point_before(line, begin).value))
            begin -= code_point_before(line, begin).size;
        if (begin == colon) continue;
        std::size_t at = colon + 1;
        while (at < line.size() && (line[at] == ' ' || line[at] == '@')) ++at;
        std::size_t end = at;
        while (end < line.size() && (is_local_letter(line[end]) || line[end] == '_') && line[end] != '%' &&
               line[end] != '+')
            ++end;
        const std::string_view rest = trim(line.substr(end));
        const bool closed =
            rest.empty() || rest.front() == '|' || rest.front() == ',' || rest.front() == ';' || rest.front() == ')';
        if (end - at < 2 || !closed || line.substr(at, end - at).find('.') != std::string_view::npos) continue;
        const Network* network = network_by_name(line.substr(begin, colon - begin));
        if (network == nullptr || network->profile_paths.front() != "/*") continue;
        FoundContact contact;
        contact.kind = ContactKind::url;
        contact.value = "https://" + network->host + "/" + std::string(line.substr(at, end - at));
        contact.label = network->name;
        contact.profile = true;
        contact.begin = begin;
        contact.end = end;
        found.push_back(std::move(contact));
    }
}

/// The leftmost of two overlapping contacts wins, of two that begin together the one found first.
void drop_overlapping(std::vector<FoundContact>& found) {
    std::ranges::stable_sort(found, {}, &FoundContact::begin);
    std::size_t end = 0;
    std::erase_if(found, [&](const FoundContact& contact) {
        const bool overlaps = contact.begin < end;
        if (!overlaps) end = contact.end;
        return overlaps;
    });
}

}  // namespace

std::vector<FoundContact> find_contacts(std::string_view line, ContactPlace place) {
    const bool block = place == ContactPlace::contact_block;
    std::vector<FoundContact> found;
    find_emails(line, found);
    if (block) find_hidden_emails(line, found);
    find_urls(line, block, found);
    if (block) find_handles(line, found);
    find_phones(line, block, found);
    drop_overlapping(found);
    return found;
}

namespace {

/// A number behind a link, as the text of the link writes it if it does.
std::optional<FoundContact> linked_phone(std::string_view number, std::string_view visible) {
    FoundContact contact;
    contact.kind = ContactKind::phone;
    const bool readable = count_digits(visible) >= count_digits(number) - 3 && count_digits(visible) >= 7;
    contact.value = collapse_space(readable ? visible : number);
    if (count_digits(contact.value) < 5) return std::nullopt;
    return contact;
}

/// The number of "https://wa.me/420600000000"; empty if it is another link.
std::string messenger_number(std::string_view href) {
    constexpr std::string_view host = "://wa.me/";
    const std::size_t at = href.find(host);
    if (at == std::string_view::npos) return {};
    std::string_view number = href.substr(at + host.size());
    number = number.substr(0, number.find_first_of("/?#"));
    const std::string_view digits = number.starts_with('+') ? number.substr(1) : number;
    const bool all = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return all && !digits.empty() ? "+" + std::string(digits) : std::string();
}

}  // namespace

std::optional<FoundContact> contact_of_link(std::string_view href, std::string_view text) {
    href = trim(href);
    const std::string_view visible = trim(text);
    const std::size_t colon = href.find_first_of(":/?#");
    const std::string scheme = colon != std::string_view::npos && href[colon] == ':' ? fold(href.substr(0, colon)) : "";
    if (scheme == "mailto") {
        std::string_view address = href.substr(colon + 1);
        const std::string decoded = percent_decoded(address.substr(0, address.find('?')));
        std::vector<FoundContact> found;
        find_emails(decoded, found);
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    }
    if (scheme == "tel" || scheme == "callto" || scheme == "sms")
        return linked_phone(percent_decoded(href.substr(colon + 1)), visible);
    if (const std::string number = messenger_number(href); !number.empty()) return linked_phone(number, visible);
    if (!scheme.empty() && scheme != "http" && scheme != "https" && scheme.find('.') == std::string::npos)
        return std::nullopt;
    if (href.starts_with("//")) href.remove_prefix(2);
    if (href.find_first_of(" \t\r\n<>\"") != std::string_view::npos) return std::nullopt;
    if (scheme.empty() && mail_domain_size(href.substr(std::min(href.find('@') + 1, href.size()))) != 0 &&
        href.find('@') != std::string_view::npos) {
        std::vector<FoundContact> found;
        find_emails(href, found);
        if (!found.empty()) return std::move(found.front());
    }
    auto contact = url_contact(href);
    const bool says_label = !visible.empty() && visible.size() <= longest_label && domain_size(visible) == 0 &&
                            visible.find("://") == std::string_view::npos;
    if (contact && contact->label.empty() && says_label) contact->label = std::string(visible);
    return contact;
}

}  // namespace vitae::recognize
