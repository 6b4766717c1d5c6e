// SPDX-License-Identifier: Apache-2.0
#include "interrupt.hpp"

namespace vitae::cli {

namespace {
volatile std::sig_atomic_t interrupts = 0;
}

InterruptWatch::InterruptWatch() {
    interrupts = 0;
    struct sigaction action {};
    action.sa_handler = [](int) { interrupts = 1; };
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigaction(SIGINT, &action, &previous_);
}

InterruptWatch::~InterruptWatch() { sigaction(SIGINT, &previous_, nullptr); }

bool InterruptWatch::requested() { return interrupts != 0; }

}  // namespace vitae::cli
