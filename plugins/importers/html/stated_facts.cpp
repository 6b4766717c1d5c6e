// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "ascii_text.hpp"
#include "structured_data.hpp"
#include "vitae/sdk/fields.hpp"
#include "vitae/sdk/records.hpp"

namespace vitae {
namespace {

/// Links to a number are written without spaces: "tel:+46313900612".
bool are_same(const Contact& a, const Contact& b) {
    if (a.kind != b.kind) return false;
    if (a.kind == ContactKind::phone) return digits_of(a.value) == digits_of(b.value);
    return a.value == b.value || a.kind == ContactKind::address;
}

/// What the layers before do not say.
void fill_in(Cv& cv, Cv further) {
    for (Contact& contact : further.contacts) {
        const bool known = std::any_of(cv.contacts.begin(), cv.contacts.end(),
                                       [&](const Contact& other) { return are_same(other, contact); });
        if (!known) cv.contacts.push_back(std::move(contact));
    }
    further.contacts = cv.contacts;
    visit_fields(cv, [&](std::string_view name, auto& member) {
        visit_fields(further, [&](std::string_view other, auto& value) {
            if constexpr (std::is_same_v<decltype(member), decltype(value)>) {
                using Member = std::remove_cvref_t<decltype(member)>;
                if (name != other) return;
                if constexpr (std::is_same_v<Member, Name>) {
                    if (member.text.empty()) member = std::move(value);
                } else if constexpr (record_detail::is_optional<Member>) {
                    if (!member) member = value;
                } else {
                    if (member.empty()) member = std::move(value);
                }
            }
        });
    });
}

}  // namespace

bool is_empty(const Cv& cv) {
    bool empty = true;
    visit_fields(cv, [&](std::string_view, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Member, Name>)
            empty = empty && member.text.empty();
        else if constexpr (record_detail::is_optional<Member>)
            empty = empty && !member;
        else
            empty = empty && member.empty();
    });
    return empty;
}

Cv stated_facts(const GumboNode& root, std::vector<std::string>& faults) {
    Cv cv = read_schema_org(json_ld(root, faults));
    fill_in(cv, read_microformats(microformats(root)));
    fill_in(cv, read_schema_org(microdata(root)));
    return cv;
}

}  // namespace vitae
