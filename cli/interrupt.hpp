// SPDX-License-Identifier: Apache-2.0
//
// Ctrl-C as a question instead of an end: while a watch lives, the first one is only remembered; a
// second one ends the program as usual.
#pragma once

#include <csignal>

namespace vitae::cli {

class InterruptWatch {
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;
    [[nodiscard]] static bool requested();

private:
    struct sigaction previous_ {};
};

}  // namespace vitae::cli
