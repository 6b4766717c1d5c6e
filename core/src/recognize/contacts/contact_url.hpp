// SPDX-License-Identifier: Apache-2.0
//
// URLs in a line of text, with and without scheme.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "recognize/contacts/contacts.hpp"

namespace vitae::recognize {

/// Appends the URLs of a line. `bare_domains`: "example.org" without path counts too.
void find_urls(std::string_view line, bool bare_domains, std::vector<FoundContact>& found);

/// The contact of an absolute http(s) URL or of "host.tld/path"; nothing if it is neither.
std::optional<FoundContact> url_contact(std::string_view url);

/// Bytes of a domain name at the start of the text that ends in a top-level domain; 0 if there is none.
std::size_t domain_size(std::string_view text);

/// Whether the text starts with these small letters of ASCII, or with their capitals.
bool starts_with_no_case(std::string_view text, std::string_view prefix);

}  // namespace vitae::recognize
