// SPDX-License-Identifier: Apache-2.0
//
// A name that is always the same for a person and an opening, and tells nothing without the secret of the database.
//
//   vitae::pseudonym(secret, 12, "backend-2025");   // "Candidate 4821-7730-5562"
//
// It is all digits, so that it never happens to spell a name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vitae {

/// `secret` has 16 to 64 bytes; `opening` may be empty. Throws std::invalid_argument for another secret.
std::string pseudonym(std::string_view secret, std::int64_t person, std::string_view opening);

}  // namespace vitae
