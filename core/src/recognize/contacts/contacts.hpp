// SPDX-License-Identifier: Apache-2.0
//
// E-mail addresses, phone numbers, URLs and profile links in a line of text or behind a link.
//
//   auto found = vitae::recognize::find_contacts("jo [at] example.org | github.com/jo-example",
//   ContactPlace::contact_block); found[0].value;   // "jo@example.org" found[1].value;   //
//   "https://github.com/jo-example" found[1].label;   // "GitHub"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae::recognize {

/// Where the line stands. In a contact block bare numbers may be phones, bare domains are URLs and
/// "name [at] host" is an address; elsewhere only labelled or unmistakable ones count.
enum class ContactPlace { contact_block, elsewhere };

struct FoundContact {
    ContactKind kind = ContactKind::email;
    std::string value;      ///< address; number as written; absolute URL
    std::string label;      ///< network ("GitHub", "LinkedIn") or stated label ("mobile"); may be empty
    bool profile = false;   ///< a URL of a person's page on a known network
    std::size_t begin = 0;  ///< bytes [begin, end) of the line, with the label if it stands before
    std::size_t end = 0;
};

/// All contacts of a line, in order, not overlapping. Never postal addresses.
std::vector<FoundContact> find_contacts(std::string_view line, ContactPlace place);

/// The contact behind a link: mailto:, tel:, http(s) or scheme-less host. Nothing for any other
/// scheme (javascript:, data:), anchors and relative paths. `text` gives a label where it says one.
std::optional<FoundContact> contact_of_link(std::string_view href, std::string_view text);

/// "GitHub" for any URL on github.com; empty for unknown hosts.
std::string_view network_of(std::string_view url);

}  // namespace vitae::recognize
