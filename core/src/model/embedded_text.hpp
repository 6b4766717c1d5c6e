// SPDX-License-Identifier: Apache-2.0
//
// Text files compiled into a library by vitae_embed_text (core/embed_text.cmake).
#pragma once

#include <cstddef>
#include <string_view>

namespace vitae::embedded {

struct TextFile {
    std::string_view name;  ///< file name without folder
    std::string_view text;
};

}  // namespace vitae::embedded
