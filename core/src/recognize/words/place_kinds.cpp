// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/place_kinds.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/words/byte_trie.hpp"
#include "recognize/words/data_entries.hpp"

namespace vitae::embedded {
extern const TextFile place_files[];
}

namespace vitae::recognize {
namespace {

constexpr std::array<std::pair<std::string_view, unsigned>, 6> kinds_by_name = {
    {{"country", place_kind::country},
     {"region", place_kind::region},
     {"code", place_kind::region_code},
     {"country-code", place_kind::country_code},
     {"city-with-code", place_kind::city_with_code},
     {"mode", place_kind::mode}}};

TextTable<unsigned> built_in_kinds() {
    TextTable<unsigned> kinds;
    for_each_entry(embedded::place_files[0].text, [&](std::string_view group, std::string_view entry) {
        for (const auto& [name, kind] : kinds_by_name)
            if (name == group) kinds[fold(entry)] |= kind;
    });
    return kinds;
}

}  // namespace

unsigned place_kinds_of(std::string_view text) {
    static const TextTable<unsigned> kinds = built_in_kinds();
    const unsigned* found = kinds.find_unfolded(text);
    return found != nullptr ? *found : 0;
}

bool is_country_code(std::string_view text) {
    return text.size() == 2 && is_capitals(text) && (place_kinds_of(text) & place_kind::country_code) != 0;
}

bool is_capitals(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace vitae::recognize
