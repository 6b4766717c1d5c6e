// SPDX-License-Identifier: Apache-2.0
#include "person.hpp"

#include <algorithm>
#include <array>

#include "ascii_text.hpp"
#include "entries.hpp"

namespace vitae {
namespace {

/// The page of a user on a site whose addresses are known; empty for other sites.
std::string profile_url(const std::string& network, std::string_view user) {
    struct Site {
        std::string_view network;
        std::string_view prefix;
    };
    static constexpr std::array<Site, 5> sites{{{"github", "https://github.com/"},
                                                {"gitlab", "https://gitlab.com/"},
                                                {"linkedin", "https://www.linkedin.com/in/"},
                                                {"twitter", "https://twitter.com/"},
                                                {"x", "https://x.com/"}}};
    if (user.starts_with('@')) user.remove_prefix(1);
    const bool plain = !user.empty() && user.find_first_of(" /:?#") == std::string_view::npos;
    for (const Site& site : sites)
        if (plain && lower_ascii(network) == site.network) return std::string(site.prefix) + std::string(user);
    return {};
}

/// One, a list of them, or, as in 2014, an object with a label for each: {"work": "...", "home": "..."}.
void read_contacts(Members& basics, ContactKind kind, Names names) {
    const Node* node = basics.take(names);
    if (node == nullptr) return;
    if (node->is_scalar()) return add_contact(basics.intake(), kind, plain_text(*node), {}, node->lines);
    for (const Node& item : node->items) {
        if (item.is_scalar())
            add_contact(basics.intake(), kind, plain_text(item), item.key, item.lines);
        else
            basics.intake().keep(basics.path_of(node->key), item, "is not a text", true);
    }
}

/// A picture that stands in the document itself is left out: it is no text.
void read_picture(Members& basics) {
    for (const std::string_view name : {"image", "picture"}) {
        const Node* node = basics.node().member(name);
        if (node == nullptr || !node->text.starts_with("data:")) {
            basics.keep({name});
            continue;
        }
        basics.ignore({name});
        basics.intake().notes.push_back(
            {"The picture in " + basics.path_of(name) + " is left out.", node->lines.first, false});
    }
}

std::string read_name(Members& basics) {
    std::string name = basics.text({"name", "fullName"});
    const std::string first = basics.text({"firstName", "givenName"});
    const std::string last = basics.text({"lastName", "familyName"});
    if (name.empty()) name = first.empty() || last.empty() ? first + last : first + " " + last;
    return name;
}

}  // namespace

void add_contact(Intake& intake, ContactKind kind, std::string value, std::string label, Lines lines) {
    if (value.empty()) return;
    intake.cv.contacts.push_back({kind, std::move(value), std::move(label), lines});
}

void read_profile(Members& profile) {
    std::string network = profile.text({"network", "label"});
    const std::string user = profile.text({"username", "user"});
    std::string url = profile.text({"url", "link"});
    if (url.empty()) url = profile_url(network, user);
    profile.ignore({"network", "label"});
    if (url.empty() && !user.empty()) url = user;
    add_contact(profile.intake(), ContactKind::url, std::move(url), std::move(network), profile.lines());
}

void read_person(Members& basics) {
    Cv& cv = basics.intake().cv;
    if (std::string name = read_name(basics); !name.empty()) {
        const Node* node = basics.node().member("name");
        cv.name = {std::move(name), node != nullptr ? node->lines : basics.lines()};
    }
    if (std::string headline = basics.text({"label", "headline", "title"}); !headline.empty())
        cv.headline = std::move(headline);
    if (std::string summary = basics.text({"summary", "brief", "about"}); !summary.empty())
        cv.summary = std::move(summary);
    read_contacts(basics, ContactKind::email, {"email"});
    read_contacts(basics, ContactKind::email, {"emails"});
    read_contacts(basics, ContactKind::phone, {"phone", "telephone", "mobile"});
    read_contacts(basics, ContactKind::phone, {"phones"});
    read_contacts(basics, ContactKind::url, {"url", "website", "homepage"});
    basics.each({"profiles", "social"}, read_profile, [&](const std::string& text, const Node& at) {
        add_contact(basics.intake(), ContactKind::url, text, {}, at.lines);
    });
    if (Contact address = read_address(basics, {"location", "address"}); !address.value.empty())
        basics.intake().cv.contacts.push_back(std::move(address));
    read_picture(basics);
}

}  // namespace vitae
