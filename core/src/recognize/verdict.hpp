// SPDX-License-Identifier: Apache-2.0
//
// Whether what was found is a CV at all.
#pragma once

#include <string>

#include "recognize/draft.hpp"

namespace vitae::recognize {

/// Why the document is no CV ("job advert: ..."); empty if it is one.
std::string no_cv_reason(const Draft& draft);

}  // namespace vitae::recognize
