// SPDX-License-Identifier: Apache-2.0
//
// The words and hosts of contact data: data/contact_words.txt and data/profile_hosts.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitae::recognize {

bool is_phone_label(std::string_view word);  ///< "Tel", "Handy", "Телефон"
bool is_fax_label(std::string_view word);
bool is_top_level_domain(std::string_view label);  ///< one that addresses without scheme may end in

/// A network on which people have pages.
struct Network {
    std::string host;
    std::string name;
    std::vector<std::string> profile_paths;  ///< "/in/*"
};

/// The network of a lower-case host, its subdomains included; null if unknown.
const Network* network_of_host(std::string_view host);

/// The network people call by this name ("GitHub"), in any case; null if unknown.
const Network* network_by_name(std::string_view name);

}  // namespace vitae::recognize
