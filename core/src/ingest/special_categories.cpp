// SPDX-License-Identifier: Apache-2.0
#include "ingest/special_categories.hpp"

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <utility>

#include "blind/personal_lines.hpp"
#include "model/text.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

template <class Member>
void clean(Member& member) {
    if constexpr (std::is_same_v<Member, std::string>) {
        if (!member.empty()) member = trim(blind::without_special_categories(member));
    } else if constexpr (Fact<Member>) {
        visit_fields(member, [](std::string_view, auto& inner) { clean(inner); });
    } else if constexpr (
        requires { member.begin()->size(); } || requires { member.emplace_back(); }) {
        for (auto& item : member) clean(item);
    }
}

}  // namespace

void leave_out_special_categories(NewDocument& document) {
    const std::string& text = document.text.empty() ? document.bytes : document.text;
    std::string kept = blind::without_special_categories(text);
    if (kept == text) return;
    const auto [at, _] = std::mismatch(text.begin(), text.end(), kept.begin(), kept.end());
    const auto line = static_cast<int>(std::count(text.begin(), at, '\n')) + 1;
    Cv& cv = document.extraction.cv;
    clean(cv);
    std::erase_if(cv.contacts, [](const Contact& contact) { return contact.value.empty(); });
    std::erase_if(cv.other_sections, [](const OtherSection& section) { return section.text.empty(); });
    document.extraction.diagnostics.push_back({Severity::info,
                                               "what is said of birth, nationality, family, religion or health was "
                                               "left out; --special-categories takes it in",
                                               line});
    document.text = std::move(kept);
}

}  // namespace vitae
