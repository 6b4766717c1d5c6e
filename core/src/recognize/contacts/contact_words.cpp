// SPDX-License-Identifier: Apache-2.0
#include "recognize/contacts/contact_words.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "model/embedded_text.hpp"
#include "model/take_part.hpp"
#include "model/text.hpp"

namespace vitae::embedded {
extern const TextFile contact_files[];
}

namespace vitae::recognize {
namespace {

/// Calls each(fields) for every line that is no comment.
template <class Each>
void read_lines(std::string_view text, Each&& each) {
    while (!text.empty()) {
        std::string_view line = take_part(text, '\n');
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> fields;
        while (!line.empty())
            if (const std::string_view field = take_part(line, ' '); !field.empty()) fields.emplace_back(field);
        each(fields);
    }
}

struct ContactWords {
    std::unordered_set<std::string> phone, fax, domain;
    std::unordered_map<std::string, Network> networks;

    static const ContactWords& built_in() {
        static const ContactWords words;
        return words;
    }

    ContactWords() {
        read_lines(embedded::contact_files[0].text, [&](const std::vector<std::string>& fields) {
            auto& words = fields[0] == "phone" ? phone : fields[0] == "fax" ? fax : domain;
            for (std::size_t i = 1; i < fields.size(); ++i) words.insert(with_spaces(fold(fields[i])));
        });
        read_lines(embedded::contact_files[1].text, [&](const std::vector<std::string>& fields) {
            Network network{fields[0], with_spaces(fields[1]), {fields.begin() + 2, fields.end()}};
            networks.emplace(fields[0], std::move(network));
        });
    }

    static std::string with_spaces(std::string text) {
        std::ranges::replace(text, '_', ' ');
        return text;
    }
};

}  // namespace

bool is_phone_label(std::string_view word) { return ContactWords::built_in().phone.contains(fold(word)); }
bool is_fax_label(std::string_view word) { return ContactWords::built_in().fax.contains(fold(word)); }
bool is_top_level_domain(std::string_view label) { return ContactWords::built_in().domain.contains(fold(label)); }

const Network* network_of_host(std::string_view host) {
    const auto& networks = ContactWords::built_in().networks;
    while (true) {
        if (const auto found = networks.find(std::string(host)); found != networks.end()) return &found->second;
        const std::size_t dot = host.find('.');
        if (dot == std::string_view::npos) return nullptr;
        host.remove_prefix(dot + 1);
    }
}

const Network* network_by_name(std::string_view name) {
    const std::string folded = fold(name);
    for (const auto& [host, network] : ContactWords::built_in().networks)
        if (!network.profile_paths.empty() && fold(network.name) == folded) return &network;
    return nullptr;
}

}  // namespace vitae::recognize
