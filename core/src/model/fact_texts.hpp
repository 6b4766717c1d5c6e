// SPDX-License-Identifier: Apache-2.0
//
// Every text of a fact, whatever fields it has: of a career the words of all its facts.
//
//   visit_texts(cv, [](std::string& text) { text = trim(text); });
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "vitae/sdk/fields.hpp"

namespace vitae {

/// Calls `text` with the texts in the order of the fields; of a constant fact they are constant.
template <class Member, class Visitor>
void visit_texts(Member& member, Visitor&& text) {
    if constexpr (std::is_same_v<std::remove_const_t<Member>, std::string>) {
        text(member);
    } else if constexpr (Fact<Member>) {
        visit_fields(member, [&](std::string_view, auto& inner) { visit_texts(inner, text); });
    } else if constexpr (requires { member.begin(); }) {
        for (auto& item : member) visit_texts(item, text);
    }
}

}  // namespace vitae
