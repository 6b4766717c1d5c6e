// SPDX-License-Identifier: Apache-2.0
//
// Several documents of one person as one: the newer wins, the more precise date wins, everything else
// is added once. Pure: the result depends on the set of documents, not on their order.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "model/extraction.hpp"
#include "store/projection.hpp"

namespace vitae {

struct SourceDocument {
    std::int64_t id = 0;
    std::string sha256;
    PartialDate as_of;
    Cv cv;
    std::vector<Doubt> doubts{};
};

/// Names the skill a mention means: (words, canonical name of the recogniser).
using ResolveSkill = std::function<SkillName(const std::string&, const std::string&)>;

/// `documents` holds at least one.
Projection merge(std::vector<SourceDocument> documents, const ResolveSkill& resolve);

}  // namespace vitae
