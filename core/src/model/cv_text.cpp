// SPDX-License-Identifier: Apache-2.0
#include "model/cv_text.hpp"

#include <type_traits>
#include <vector>

#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

template <class T>
void append(const T& value, std::string& text) {
    if constexpr (std::is_same_v<T, std::string>) {
        if (!value.empty()) text += value + '\n';
    } else if constexpr (Fact<const T>) {
        visit_fields(value, [&](std::string_view, const auto& member) { append(member, text); });
    } else if constexpr (requires { value.begin(); }) {
        for (const auto& item : value) append(item, text);
    }
}

}  // namespace

std::string text_of(const Cv& cv) {
    std::string text;
    append(cv, text);
    return text;
}

}  // namespace vitae
