// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/profile_links.hpp"

#include "model/text.hpp"
#include "recognize/contacts/contacts.hpp"

namespace vitae::recognize {

bool links_profiles(const Line& line) {
    constexpr int most_words = 4;  // beside the links
    int links = 0, profiles = 0, words = line.words;
    for (const Run& run : line.runs) {
        if (run.href.empty()) continue;
        const auto found = contact_of_link(run.href, {});
        if (!found) return false;
        ++links;
        profiles += found->profile ? 1 : 0;
        words -= count_words(std::string_view(line.text).substr(run.begin, run.end - run.begin));
    }
    return profiles > 0 && 2 * profiles >= links && words <= most_words;
}

}  // namespace vitae::recognize
