// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/employer_address.hpp"

#include "recognize/contacts/contacts.hpp"

namespace vitae::recognize {

void name_by_address(Role& role, std::string_view url) {
    if (!role.organization.empty() || role.kind != RoleKind::employment) return;
    const auto found = contact_of_link(url, {});
    if (!found || !found->label.empty()) return;  // a profile of the person
    std::string_view host = url;
    if (const std::size_t scheme = host.find("://"); scheme != std::string_view::npos) host.remove_prefix(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    role.organization = host;
    role.organization_url = url;
}

}  // namespace vitae::recognize
