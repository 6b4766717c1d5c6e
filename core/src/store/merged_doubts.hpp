// SPDX-License-Identifier: Apache-2.0
//
// Doubts of a document on their way to the facts they are about, and what another document does to them.
//
//   DocumentDoubts doubts(document, extraction.doubts);
//   std::vector<FieldDoubt> about_third_role = doubts.of<Role>(2);
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/extraction.hpp"
#include "store/projection.hpp"
#include "vitae/sdk/records.hpp"

namespace vitae {

/// The doubts of one document by the fact they are about.
class DocumentDoubts {
public:
    DocumentDoubts() = default;
    DocumentDoubts(std::int64_t document, const std::vector<Doubt>& doubts) {
        for (const Doubt& doubt : doubts)
            by_fact_[{doubt.fact, static_cast<std::size_t>(doubt.index)}].push_back(
                {doubt.field, doubt.confidence, doubt.reason, document, doubt.lines});
    }

    /// About the fact of that kind at `index` of its list in the Cv.
    template <class F, class Owner = Cv>
    [[nodiscard]] std::vector<FieldDoubt> of(std::size_t index) const {
        const auto found = by_fact_.find({std::string(record_kind<F, Owner>), index});
        return found == by_fact_.end() ? std::vector<FieldDoubt>() : found->second;
    }

private:
    std::map<std::pair<std::string, std::size_t>, std::vector<FieldDoubt>> by_fact_;
};

/// Whether two facts say the same in a field. A list of facts is never compared: no doubt is about one.
template <class F>
bool agree(const F& a, const F& b, std::string_view field) {
    bool same = false;
    visit_fields(a, [&](std::string_view name, const auto& left) {
        if (name != field) return;
        visit_fields(b, [&](std::string_view other, const auto& right) {
            using Left = std::remove_cvref_t<decltype(left)>;
            if constexpr (std::is_same_v<Left, std::remove_cvref_t<decltype(right)>> &&
                          !record_detail::is_list_of_facts<Left>)
                if (other == field) same = left == right;
        });
    });
    return same;
}

/// The fact `before` has become `after` by what an older document `stated`. What both documents say is
/// doubtful only if both are in doubt; what the older one added keeps the doubts of its own.
template <class F>
void merge_doubts(std::vector<FieldDoubt>& doubts, const F& before, const F& after, const F& stated,
                  const std::vector<FieldDoubt>& of_stated) {
    const auto doubts_it = [&](const FieldDoubt& doubt) {
        return std::ranges::any_of(of_stated, [&](const FieldDoubt& other) { return other.field == doubt.field; });
    };
    std::erase_if(doubts, [&](const FieldDoubt& doubt) {
        return doubt.field.empty() || (agree(before, stated, doubt.field) && !doubts_it(doubt));
    });
    for (const FieldDoubt& doubt : of_stated)
        if (!doubt.field.empty() && !agree(before, after, doubt.field)) doubts.push_back(doubt);
}

}  // namespace vitae
