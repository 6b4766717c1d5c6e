// SPDX-License-Identifier: Apache-2.0
//
// Chinese in its two ways of writing.
//
//   HanVariants("经經 历歷").traditional("工作经历");  // "工作經歷"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "recognize/words/byte_trie.hpp"

namespace vitae::recognize {

class HanVariants {
public:
    /// Of pairs "经經", separated by spaces; "#" opens a comment.
    explicit HanVariants(std::string_view pairs);
    /// The text in traditional characters. Nothing if that changes none.
    [[nodiscard]] std::optional<std::string> traditional(std::string_view text) const;

private:
    TextTable<std::string> traditional_;
};

}  // namespace vitae::recognize
