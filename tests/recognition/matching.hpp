// SPDX-License-Identifier: Apache-2.0
//
// Pairs true facts with found ones so that as many as possible have a partner; among the possible
// partners the better one is preferred.
//
//   auto partner = matched(truths.size(), finds.size(), quality);   // partner[i]: index of a find, or nothing
#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace vitae::recognition {

/// Quality of a pair; nothing = they cannot be partners.
using PairQuality = std::function<std::optional<double>(std::size_t truth, std::size_t find)>;

std::vector<std::optional<std::size_t>> matched(std::size_t truths, std::size_t finds, const PairQuality& quality);

}  // namespace vitae::recognition
