// SPDX-License-Identifier: Apache-2.0
//
// Whether this build looks for errors in memory. Then there are fewer random cases, and nobody measures memory or time.
//
//   constexpr int careers = test::sanitized ? 200 : 2000;
#pragma once

namespace vitae::test {

#ifdef VITAE_SANITIZED
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

}  // namespace vitae::test
